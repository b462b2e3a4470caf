package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Sentence;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private static final Kind DIFFERS =
      Kind.finding("appendix-cell-differs")
          .en(
              "{member}'s cell in \"{column}\" is {off}.",
              "correct the cell, or write `rounded half up` on the grant.")
          .sv(
              "Cellen för {member} i \"{column}\" är {off}.",
              "rätta cellen, eller skriv `avrundat normalt` vid bidraget.");

  private static final Kind UNUSED =
      Kind.warning("unused-key").en("No grant uses it.", "").sv("Inget bidrag använder den.", "");

  private final SourceFile appendix =
      SourceFile.of(
          "bilaga-2.csv", "Region;Antal\nÖstergötland;465214;64691491;67621767\nHalland;1;2;3\n");

  private final SourceFile agreement =
      SourceFile.of("gnv-2020.agreement", "\n  grant omställning  1 435 mkr to regioner\n");

  @Test
  void whatIsDisputedForOneReasonTakesOneLine() {
    Finding one = cell();
    one.dispute("known");
    Finding other = cell();
    other.dispute("known");
    Finding different = cell();
    different.dispute("another reason");
    var out = new StringBuilder();
    new TextRenderer(Language.ENGLISH, Palette.NONE, false)
        .render(List.of(one, other, different), out);
    assertThat(out.toString().lines())
        .hasSize(4)
        .first()
        .asString()
        .contains("(And 1 more like it.)");
  }

  @Test
  void aFindingIsASentenceItsPlacesAndWhatExplainsIt() {
    assertThat(english(cell()))
        .isEqualTo(
            """
            error[appendix-cell-differs]: Östergötland's cell in "Nära vård" is 1 kr too high.
              ┌─ bilaga-2.csv:2:21
              │  Östergötland;465214;64691491;67621767
              │                      ^^^^^^^^ published 64 691 491 kr
              ┌─ gnv-2020.agreement:2:9
              │    grant omställning  1 435 mkr to regioner
              │          ----------- computed 64 691 490 kr
              = 1 435 000 000 × 465 214 / 10 319 473 = 64 691 490,54
              = likely: rounded half up instead of largest remainder
              help: correct the cell, or write `rounded half up` on the grant.
            """);
  }

  @Test
  void theSameInSwedish() {
    assertThat(swedish(cell()))
        .isEqualTo(
            """
            fel[appendix-cell-differs]: Cellen för Östergötland i "Nära vård" är 1 kr för högt.
              ┌─ bilaga-2.csv:2:21
              │  Östergötland;465214;64691491;67621767
              │                      ^^^^^^^^ tryckt 64 691 491 kr
              ┌─ gnv-2020.agreement:2:9
              │    grant omställning  1 435 mkr to regioner
              │          ----------- beräknat 64 691 490 kr
              = 1 435 000 000 × 465 214 / 10 319 473 = 64 691 490,54
              = troligen: avrundat normalt i stället för största rest
              hjälp: rätta cellen, eller skriv `avrundat normalt` vid bidraget.
            """);
  }

  @Test
  void whatIsDisputedTakesTwoLines() {
    Finding finding = cell();
    finding.dispute("rounded up\n    by hand");
    assertThat(english(finding))
        .isEqualTo(
            """
            disputed[appendix-cell-differs]: Östergötland's cell in "Nära vård" is 1 kr too high.\
              bilaga-2.csv:2:21
              = rounded up by hand
            """);
    assertThat(swedish(finding)).startsWith("omtvistat[appendix-cell-differs]: Cellen för");
  }

  @Test
  void whatIsDisputedIsShownInFullWhenAsked() {
    Finding finding = UNUSED.at(span(agreement, "omställning")).label(Told.text("here"));
    finding.dispute("kept");
    assertThat(render(finding, Language.ENGLISH, Palette.NONE, true))
        .isEqualTo(
            """
            disputed[unused-key]: No grant uses it.
              ┌─ gnv-2020.agreement:2:9
              │    grant omställning  1 435 mkr to regioner
              │          ^^^^^^^^^^^ here
              = disputed: kept
            """);
    assertThat(render(finding, Language.SWEDISH, Palette.NONE, true)).contains("= omtvistat: kept");
  }

  @Test
  void findingsInFullAreSetApart() {
    Finding brief = UNUSED.at(span(agreement, "omställning"));
    brief.dispute("kept");
    Finding other = UNUSED.at(span(agreement, "omställning"));
    other.dispute("also kept");
    Finding full = UNUSED.at(span(agreement, "omställning"));
    var out = new StringBuilder();
    renderer(Language.ENGLISH).render(List.of(other, brief, full, full, brief), out);
    String briefly = "disputed[unused-key]: No grant uses it.  gnv-2020.agreement:2:9\n  = kept\n";
    String otherwise = briefly.replace("kept", "also kept");
    String fully = english(full);
    assertThat(out).hasToString(otherwise + briefly + "\n" + fully + "\n" + fully + "\n" + briefly);
  }

  @Test
  void aWarningSaysSo() {
    Finding finding = UNUSED.at(span(agreement, "omställning"));
    assertThat(english(finding)).startsWith("warning[unused-key]: No grant");
    assertThat(swedish(finding)).startsWith("varning[unused-key]: Inget bidrag");
  }

  @Test
  void placesOnOneLineShareIt() {
    Finding finding =
        UNUSED
            .at(span(appendix, "64691491"))
            .label(Told.text("too high"))
            .and(span(appendix, "465214"), Told.text("of these"))
            .and(span(appendix, "Halland"), Told.text("compare"));
    assertThat(english(finding))
        .isEqualTo(
            """
            warning[unused-key]: No grant uses it.
              ┌─ bilaga-2.csv:2:21
              │  Östergötland;465214;64691491;67621767
              │                      ^^^^^^^^ too high
              │               ------ of these
              ┌─ bilaga-2.csv:3:1
              │  Halland;1;2;3
              │  ------- compare
            """);
  }

  @Test
  void placesInTwoFilesAreApartWhereverTheyStand() {
    SourceFile one = SourceFile.of("a", "same");
    SourceFile other = SourceFile.of("b", "same");
    Finding finding = UNUSED.at(one.span(0, 4)).and(other.span(0, 4), Told.text("twin"));
    assertThat(english(finding))
        .endsWith("┌─ a:1:1\n  │  same\n  │  ^^^^\n  ┌─ b:1:1\n  │  same\n  │  ---- twin\n");
  }

  @Test
  void blanksAtTheEndOfALineAreNotShown() {
    assertThat(marked("area x   ", "x")).isEqualTo("area x\n     ^");
  }

  @Test
  void somethingMissingIsMarkedRightAfterTheLastWord() {
    SourceFile file = SourceFile.of("a.agreement", "grant x\n}\n");
    assertThat(english(UNUSED.at(file.span(7, 7)).label(Told.text("an amount"))))
        .contains("a.agreement:1:8\n  │  grant x\n  │         ^ an amount\n");
  }

  @Test
  void theEndOfTheFileIsAnEmptyLine() {
    SourceFile file = SourceFile.of("a.agreement", "grant x\n");
    assertThat(english(UNUSED.at(file.span(8, 8)))).endsWith("┌─ a.agreement:2:1\n  │\n  │  ^\n");
  }

  @Test
  void ofSeveralLinesTheFirstIsShown() {
    SourceFile file = SourceFile.of("a.agreement", "area x {\n  total\n}\n");
    assertThat(english(UNUSED.at(file.span(0, 18)).label(Told.text("all of it"))))
        .endsWith("  │  area x {\n  │  ^^^^^^^^… all of it\n");
    assertThat(english(UNUSED.at(file.span(0, 9)))).endsWith("  │  ^^^^^^^^\n");
  }

  @Test
  void carriageReturnsAreNoPartOfALine() {
    SourceFile file = SourceFile.of("a.csv", "a;b\r\nc;d\r\n");
    assertThat(english(UNUSED.at(file.span(5, 6)))).endsWith("a.csv:2:1\n  │  c;d\n  │  ^\n");
  }

  @Test
  void aFileWithoutTextHasOnlyItsName() {
    Finding finding =
        UNUSED.at(SourceFile.of("gone.csv", "").span(0, 0)).label(Told.text("no such file"));
    assertThat(english(finding)).endsWith("it.\n  ┌─ gone.csv\n  │  no such file\n");
  }

  @Test
  void tabsWideAndCombiningCharactersKeepMarkersUnderTheirText() {
    assertThat(marked("\ta\tbb;X", "X")).isEqualTo("    a   bb;X\n           ^");
    assertThat(marked("東京;大阪;X", "大阪")).isEqualTo("東京;大阪;X\n     ^^^^");
    assertThat(marked("O\u0308stergo\u0308tland;X", "X"))
        .isEqualTo("O\u0308stergo\u0308tland;X\n             ^");
    assertThat(marked("O\u0308;X", "O\u0308")).isEqualTo("O\u0308;X\n^");
    assertThat(marked("😀;X", "X")).isEqualTo("😀;X\n   ^");
    assertThat(marked("a\u3000X", "X")).isEqualTo("a  X\n   ^");
  }

  @Test
  void noBreakSpacesAreOrdinaryWhenShown() {
    assertThat(marked("1\u00a0200\u202f000;X", "X")).isEqualTo("1 200 000;X\n          ^");
  }

  @Test
  void whatCouldCommandTheTerminalIsShownAsEscapes() {
    assertThat(marked("a\u001b[31mb;X", "X")).isEqualTo("a\\u001b[31mb;X\n             ^");
    assertThat(marked("a\u202eb;X", "\u202e")).isEqualTo("a\\u202eb;X\n ^^^^^^");
    assertThat(marked("a\u00ad\u200b\ufeff;X", "X"))
        .isEqualTo("a\\u00ad\\u200b\\ufeff;X\n                    ^");
    assertThat(marked("\ud83d;X", "X")).isEqualTo("\\ud83d;X\n       ^");
    assertThat(marked("\udb40\udc41;X", "X")).startsWith("\\udb40\\udc41;X\n");
  }

  @Test
  void namesAndSentencesCannotCommandItEither() {
    SourceFile file = SourceFile.of("a\u001b]0;\nb.csv", "x");
    Finding finding =
        DIFFERS
            .at(file.span(0, 1))
            .with("member", "H\u001b[2J\u009b")
            .with("column", "two\n lines")
            .with("off", "off")
            .label(Told.text("\u0007label"))
            .note(Told.text("\r\nnote\u202e "))
            .likely(Told.text("\u001blikely"));
    finding.dispute("\u001breason");
    for (boolean verbose : new boolean[] {true, false}) {
      String shown = render(finding, Language.ENGLISH, Palette.NONE, verbose);
      assertThat(shown).contains("H\\u001b[2J\\u009b's cell in \"two lines\"");
      assertThat(shown).contains("a\\u001b]0;\\u000ab.csv:1:1");
      assertThat(shown.replace("\n", "").codePoints())
          .noneMatch(
              point ->
                  Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    }
  }

  @Test
  void proseIsOneLineWithSingleBlanksWhereItBroke() {
    assertThat(Visible.prose("a \n\t b\r\nc\n")).isEqualTo("a b c");
    assertThat(Visible.prose("a\u009bb")).isEqualTo("a\\u009bb");
    assertThat(Visible.prose("a\u007fb")).isEqualTo("a\\u007fb");
    assertThat(Visible.name("a\u0085b")).isEqualTo("a\\u0085b");
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String line = "a".repeat(300) + "HERE" + "b".repeat(300);
    String shown = marked(line, "HERE");
    assertThat(shown)
        .isEqualTo(
            "…" + "a".repeat(78) + "HERE" + "b".repeat(78) + "…\n" + " ".repeat(79) + "^^^^");
  }

  @Test
  void longLinesAreCutOnlyWhereThereIsMore() {
    assertThat(marked("HERE" + "b".repeat(300), "HERE"))
        .isEqualTo("HERE" + "b".repeat(156) + "…\n^^^^");
    assertThat(marked("a".repeat(300) + "HERE", "HERE"))
        .isEqualTo("…" + "a".repeat(156) + "HERE\n" + " ".repeat(157) + "^^^^");
    assertThat(marked("a".repeat(156) + "HERE", "HERE")).startsWith("aaa").doesNotContain("…");
  }

  @Test
  void aPlaceLongerThanTheLineShownIsMarkedAsFarAsItIsSeen() {
    assertThat(marked("x;" + "a".repeat(1_000), "a".repeat(1_000)).lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("x;aaa").endsWith("a…").hasSize(161),
            marker -> assertThat(marker).isEqualTo("  " + "^".repeat(158)));
  }

  @Test
  void charactersOfTwoUnitsAreNotCutInTwo() {
    for (String before : List.of("", "a", "O\u0308", "aO\u0308")) {
      String shown = marked(before + "😀".repeat(400) + "HERE" + "😀".repeat(400), "HERE");
      assertThat(shown).doesNotContain("\\u");
      List<String> lines = shown.lines().toList();
      int at = lines.get(0).indexOf("HERE");
      int emojis = lines.get(0).substring(1, at).length() / 2;
      assertThat(lines.get(1)).isEqualTo(" ".repeat(1 + 2 * emojis) + "^^^^");
    }
  }

  @Test
  void placesFarApartOnALongLineAreShownEach() {
    SourceFile file = SourceFile.of("a.csv", "FIRST" + ";".repeat(400) + "SECOND");
    Finding finding =
        UNUSED
            .at(file.span(0, 5))
            .label(Told.text("one"))
            .and(file.span(405, 411), Told.text("other"));
    assertThat(english(finding))
        .endsWith(
            "  ┌─ a.csv:1:1\n  │  FIRST"
                + ";".repeat(155)
                + "…\n  │  ^^^^^ one\n"
                + "  ┌─ a.csv:1:406\n  │  …"
                + ";".repeat(154)
                + "SECOND\n  │  "
                + " ".repeat(155)
                + "------ other\n");
  }

  @Test
  void aSecondPlaceThatIsOnlyPartlySeenIsShownOnItsOwn() {
    SourceFile file = SourceFile.of("a.csv", "FIRST" + ";".repeat(150) + "SECOND" + ";".repeat(99));
    Finding finding = UNUSED.at(file.span(0, 5)).and(file.span(155, 161), Told.text("other"));
    assertThat(english(finding)).contains("^^^^^\n  ┌─ a.csv:1:156\n").contains("------ other");
  }

  @Test
  void accentsAreNotCutFromTheirLetters() {
    String shown = marked("o\u0308".repeat(200) + "HERE" + "o\u0308".repeat(200), "HERE");
    String half = "o\u0308".repeat(78);
    assertThat(shown).isEqualTo("…" + half + "HERE" + half + "…\n" + " ".repeat(79) + "^^^^");
  }

  @Test
  void aLineOfMegabytesCostsNoMoreThanWhatIsShown() {
    var line = new StringBuilder().repeat("0123456789", 1_000_000);
    SourceFile file = SourceFile.of("a.csv", line.toString());
    Excerpt excerpt = Excerpt.around(file, 5_000_000, 5_000_004);
    var shown = new StringBuilder();
    excerpt.appendLine(shown);
    assertThat(shown).hasSize(162);
  }

  @Test
  void coloursChangeNothingButColour() {
    Finding disputed = cell();
    disputed.dispute("known");
    for (Finding finding : List.of(cell(), disputed, UNUSED.at(span(agreement, "omställning")))) {
      String plain = render(finding, Language.ENGLISH, Palette.NONE, false);
      String coloured = render(finding, Language.ENGLISH, Palette.ANSI, false);
      assertThat(coloured).isNotEqualTo(plain);
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
  }

  @Test
  void errorsAreRedWarningsYellowDisputedDim() {
    assertThat(colour(cell())).startsWith("\u001b[1;31merror[appendix-cell-differs]\u001b[0m");
    assertThat(colour(cell())).contains("\u001b[1;31m^^^^^^^^ published 64 691 491 kr\u001b[0m");
    assertThat(colour(UNUSED.at(span(agreement, "omställning")))).startsWith("\u001b[1;33mwarning");
    Finding disputed = cell();
    disputed.dispute("known");
    assertThat(colour(disputed)).startsWith("\u001b[2mdisputed");
  }

  private Finding cell() {
    return DIFFERS
        .at(span(appendix, "64691491"))
        .with("member", "Östergötland")
        .with("column", "Nära vård")
        .with("off", new Sentence(new String[] {"1 kr too high", "1 kr för högt"}))
        .label(new Sentence(new String[] {"published {0}", "tryckt {0}"}, "64 691 491 kr"))
        .and(
            span(agreement, "omställning"),
            new Sentence(new String[] {"computed 64 691 490 kr", "beräknat 64 691 490 kr"}))
        .note(Told.text("1 435 000 000 × 465 214 / 10 319 473 = 64 691 490,54"))
        .likely(
            new Sentence(
                new String[] {
                  "rounded half up instead of largest remainder",
                  "avrundat normalt i stället för största rest"
                }));
  }

  private static Span span(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return file.span(start, start + text.length());
  }

  /** The line with the marker below it, without the gutter. */
  private static String marked(String line, String text) {
    SourceFile file = SourceFile.of("a.csv", "first\n" + line + "\nlast");
    List<String> lines = english(UNUSED.at(span(file, text))).lines().toList();
    return lines.get(2).substring("  │  ".length())
        + "\n"
        + lines.get(3).substring("  │  ".length());
  }

  private static String english(Finding finding) {
    return render(finding, Language.ENGLISH, Palette.NONE, false);
  }

  private static String swedish(Finding finding) {
    return render(finding, Language.SWEDISH, Palette.NONE, false);
  }

  private static String colour(Finding finding) {
    return render(finding, Language.ENGLISH, Palette.ANSI, false);
  }

  private static TextRenderer renderer(Language language) {
    return new TextRenderer(language, Palette.NONE, false);
  }

  private static String render(
      Finding finding, Language language, Palette palette, boolean verbose) {
    var out = new StringBuilder();
    new TextRenderer(language, palette, verbose).render(finding, out);
    return out.toString();
  }
}
