package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table in every form. */
class FormatTest {
  private final Sheet sheet =
      Sheet.of(
          SheetTable.titled(Told.text("Stöd | *allt*"))
              .column(Column.words("id", Told.text("Id")))
              .column(Column.name("recipient", Told.text("Orter")).called(Told.text("Mottagare")))
              .column(
                  Column.money(
                      "amount",
                      Told.text("Belopp,\nmkr"),
                      ColumnUnit.millions(Denomination.currency("SEK"))))
              .column(Column.share("share", Told.text("Andel")))
              .item(
                  SheetCell.text("ask"),
                  SheetCell.text("Askby; norr"),
                  SheetCell.money(Fraction.of(2_500_250), Denomination.currency("SEK")),
                  SheetCell.share(Fraction.of(1, 3)))
              .item(
                  SheetCell.text("bok"),
                  SheetCell.text("=SUM(A1)"),
                  SheetCell.money(
                      Amount.atLeast(Fraction.of(1_000_000)), Denomination.currency("SEK")),
                  new SheetCell.Share(Amount.UNKNOWN))
              .note(Told.text("Inte allt."))
              .built());

  @Test
  void programsReadExactFigures() {
    assertThat(written(Format.CSV))
        .isEqualTo(
            """
            id,recipient,amount,share
            ask,Askby; norr,2500250,1/3
            bok,'=SUM(A1),,
            """);
    assertThat(written(Format.JSON))
        .isEqualTo(
            """
            [
            {"id": "ask", "recipient": "Askby; norr", "amount": "2500250", "share": "1/3"},
            {"id": "bok", "recipient": "=SUM(A1)", "amount": null, "share": null}]
            """);
  }

  @Test
  void spreadsheetHasTheUnitsOfTheScreenAndNoHalfFigure() {
    assertThat(written(Format.CSV_SV))
        .isEqualTo(
            """
            \ufeffId;Mottagare;Belopp, mkr;Andel
            ask;"Askby; norr";2,50025;0,3333333333
            bok;'=SUM(A1);;
            """);
  }

  @Test
  void markdownCellCannotEndItself() {
    assertThat(written(Format.MARKDOWN))
        .isEqualTo(
            """
            # Stöd \\| \\*allt\\*

            | Id | Orter | Belopp, mkr | Andel |
            | --- | --- | ---: | ---: |
            | ask | Askby; norr | 2,50025 | 33,33 % |
            | bok | =SUM(A1) | 1 +? | – |

            Inte allt.
            """);
  }

  @Test
  void formatsGoByTheirWords() {
    assertThat(Format.named("markdown")).contains(Format.MARKDOWN);
    assertThat(Format.named("excel")).contains(Format.CSV_SV);
    assertThat(Format.named("xml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¤',
      quoteCharacter = '~',
      value = {
        "plain¤plain",
        "=1+1¤'=1+1",
        "+46 8¤'+46 8",
        "@x¤'@x",
        "-x¤'-x",
        "a,b¤\"a,b\"",
        "a\"b¤\"a\"\"b\"",
        "=a,b¤\"'=a,b\""
      })
  void textIsQuotedAndNoFormula(String text, String cell) {
    assertThat(line(text)).isEqualTo(cell + "\n");
  }

  @Test
  void tabAndReturnBeginNoFormula() {
    assertThat(line("\t=1")).isEqualTo("'\t'=1\n");
    assertThat(line("\r=1")).isEqualTo("\"\n'=1\"\n");
    assertThat(line("a;=1")).isEqualTo("a;'=1\n");
    assertThat(line("a\nb")).isEqualTo("\"a\nb\"\n");
  }

  private static String line(String text) {
    var table =
        SheetTable.untitled().column(Column.name("n", Told.text("n"))).item(SheetCell.text(text));
    var written = Format.CSV.write(Sheet.of(table.built()), Setting.plain(Language.ENGLISH));
    return new String(written, StandardCharsets.UTF_8).substring(2);
  }

  private String written(Format format) {
    return new String(format.write(sheet, Setting.plain(Language.ENGLISH)), StandardCharsets.UTF_8);
  }

  /** A backtick of ours is around code; one of somebody's name is a letter of it. */
  @Test
  void aNameMeansItselfInATable() {
    Sheet sheet =
        Sheet.of(
            List.of(
                new Prose.Heading(Told.text("Title `a`")),
                SheetTable.untitled()
                    .column(Column.name("name", Told.text("Name")))
                    .column(Column.words("note", Told.text("Note")))
                    .item(SheetCell.text("x `tick` y"), SheetCell.text(language -> "of `code`"))
                    .built()));
    String page =
        new String(
            Format.HTML.write(sheet, Setting.plain(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(page).contains("x `tick` y", "Title `a`", "of <code>code</code>");
    assertThat(paper(sheet)).contains("x `tick` y", "Title `a`", "of code");
  }

  @Test
  void whatAPaperHasNoLetterForIsSaidOnIt() {
    assertThat(paper(named("Åsby é Łódź"))).doesNotContain("□");
    assertThat(paper(named("東京 👩\u200d👧\ufe0f")).replace("\u200d", ""))
        .contains("□□ □□", "U+4EAC, U+6771, U+1F467, U+1F469")
        .doesNotContain("200D", "FE0F");
    assertThat(paper(named("一二三四五六七八九十百千万億兆"))).contains(", …");
  }

  private static Sheet named(String name) {
    return Sheet.of(List.of(new Prose.Heading(Told.text(name))));
  }

  private static String paper(Sheet sheet) {
    byte[] written = Format.PDF.write(sheet, Setting.plain(Language.ENGLISH));
    try (PDDocument read = Loader.loadPDF(written)) {
      return new PDFTextStripper().getText(read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
