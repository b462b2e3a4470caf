package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final Counts AGREEMENT_2020 = new Counts(1, 214, 693, 672, 2, 19, 72, 0, 0, 26);

  @Test
  void aRunIsSummedUpInOneLine() {
    assertThat(english(AGREEMENT_2020, 84))
        .isEqualTo(
            "1 agreement, 214 checks, 693 cells (672 exact, 2 consistent with printed figures, "
                + "19 disputed), 72 claims: no findings, 26 disputed. 84 ms\n");
    assertThat(swedish(AGREEMENT_2020, 84))
        .isEqualTo(
            "1 avtal, 214 kontroller, 693 celler (672 exakta, 2 förenliga med tryckta siffror, "
                + "19 omtvistade), 72 påståenden: inga anmärkningar, 26 omtvistade. 84 ms\n");
  }

  @Test
  void claimsThatCouldNotBeVerifiedAreCounted() {
    Counts open = AGREEMENT_2020.withNotVerified(List.of(), 3);
    assertThat(english(open, 84)).contains("72 claims (3 not verified): no findings");
    assertThat(swedish(open, 84)).contains("(3 inte kontrollerade): ");
  }

  @Test
  void oneIsSingular() {
    Counts ones = new Counts(1, 1, 1, 1, 0, 0, 1, 1, 1, 1);
    assertThat(english(ones, 1))
        .isEqualTo(
            "1 agreement, 1 check, 1 cell (1 exact), 1 claim: 1 finding (1 warning), 1 disputed."
                + " 1 ms\n");
    assertThat(swedish(ones, 1))
        .isEqualTo(
            "1 avtal, 1 kontroll, 1 cell (1 exakt), 1 påstående: 1 anmärkning (1 varning), "
                + "1 omtvistad. 1 ms\n");
    assertThat(swedish(new Counts(1, 1, 1, 0, 1, 0, 0, 0, 0, 0), 1))
        .contains("1 cell (1 förenlig med tryckta siffror):");
  }

  @Test
  void manyArePluralAndGroupedAndWrongCellsAreCounted() {
    Counts many = new Counts(1_000, 2_030_000, 2_030_000, 2_029_999, 0, 0, 0, 3, 2, 0);
    assertThat(english(many, 12_345))
        .isEqualTo(
            "1 000 agreements, 2 030 000 checks, 2 030 000 cells (2 029 999 exact, 1 wrong): "
                + "3 findings (2 warnings). 12,3 s\n");
    assertThat(swedish(many, 999))
        .isEqualTo(
            "1 000 avtal, 2 030 000 kontroller, 2 030 000 celler (2 029 999 exakta, 1 fel): "
                + "3 anmärkningar (2 varningar). 999 ms\n");
  }

  @Test
  void whatThereIsNoneOfIsLeftOut() {
    Counts none = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(english(none, 1_000)).isEqualTo("no agreements, 0 checks: no findings. 1 s\n");
    assertThat(swedish(none, 1_040))
        .isEqualTo("inga avtal, 0 kontroller: inga anmärkningar. 1 s\n");
  }

  @Test
  void errorsAloneAreFindingsWithoutMore() {
    Counts errors = new Counts(1, 1, 0, 0, 0, 0, 0, 2, 0, 0);
    assertThat(english(errors, 1)).isEqualTo("1 agreement, 1 check: 2 findings. 1 ms\n");
  }

  @Test
  void theOutcomeHasTheColourOfTheWorst() {
    assertThat(coloured(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0)))
        .contains("\u001b[32mno findings");
    assertThat(coloured(new Counts(1, 1, 0, 0, 0, 0, 0, 2, 2, 0)))
        .contains("\u001b[1;33m2 findings");
    assertThat(coloured(new Counts(1, 1, 0, 0, 0, 0, 0, 2, 1, 0)))
        .contains("\u001b[1;31m2 findings");
  }

  @Test
  void findingsAreCountedByWhatBecameOfThem() {
    var place = SourceFile.of("a", "a").span(0, 1);
    Finding error = Kind.finding("e").en("E.", "").sv("E.", "").at(place);
    Finding warning = Kind.warning("w").en("W.", "").sv("W.", "").at(place);
    Finding disputed = Kind.warning("d").en("D.", "").sv("D.", "").at(place);
    disputed.dispute("known");
    assertThat(Counts.of(1, 2, 9, 3, 1, 4, 5, List.of(error, warning, disputed), List.of()))
        .isEqualTo(new Counts(1, 2, 9, 3, 1, 4, 5, 2, 1, 1))
        .returns(1, Counts::differingCells);
  }

  private static String english(Counts counts, long millis) {
    return render(counts, millis, Language.ENGLISH, Palette.NONE);
  }

  private static String swedish(Counts counts, long millis) {
    return render(counts, millis, Language.SWEDISH, Palette.NONE);
  }

  private static String coloured(Counts counts) {
    return render(counts, 1, Language.ENGLISH, Palette.ANSI);
  }

  private static String render(Counts counts, long millis, Language language, Palette palette) {
    var out = new StringBuilder();
    new Summary(language, palette).render(counts, millis, out);
    return out.toString();
  }
}
