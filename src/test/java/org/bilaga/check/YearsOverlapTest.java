package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two amounts for the same year are told with both places, whatever the way they are stated. */
class YearsOverlapTest {
  @TempDir Path temporary;

  private List<String> told(String agreement, Language language) {
    return new Folder(temporary)
        .put("a.agreement", "party skr\n" + agreement).check("a.agreement").stream()
            .filter(it -> it.kind() == YearsOverlap.KIND)
            .map(it -> it.message(language))
            .toList();
  }

  private List<String> grant(String years) {
    return told(
        "agreement å { period 2018..2021 grant a by year to skr { " + years + " } }",
        Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "2018..2019, 2019, 2019",
    "2019, 2018..2021, 2019",
    "2018..2020, 2019..2021, 2019..2020",
    "2019-03..2019-09, 2019-09, 2019-09",
    "2019, 2019-09, 2019-09",
    "2018-07..2019-06, 2019-01..2019-12, 2019-01..2019-06"
  })
  void whatIsForTheSameTimeIsTold(String first, String second, String when) {
    assertThat(grant("for %s 3 mkr for %s 2 EUR".formatted(first, second).replace("EUR", "mkr")))
        .containsExactly(
            "`a` is stated twice for %s: once for %s and once for %s."
                .formatted(when, first, second));
  }

  @Test
  void yearsSideBySideAreNoOverlap() {
    assertThat(grant("for 2018 1 mkr for 2019 2 mkr for 2020..2021 3 mkr")).isEmpty();
    assertThat(grant("for 2018-07..2018-12 1 mkr for 2019-01..2019-06 2 mkr")).isEmpty();
  }

  @Test
  void eachStatementIsToldOnce() {
    assertThat(grant("for 2018..2021 9 mkr for 2019 1 mkr for 2020 1 mkr for 2021 1 mkr"))
        .hasSize(3);
  }

  @Test
  void twoTotalsForAYearAreTold() {
    String all = "överenskommelse å { period 2018..2020 %s grant a 1 mkr to skr }";
    assertThat(told(all.formatted("total 9 mkr total 3 mkr in 2019"), Language.SWEDISH))
        .containsExactly(
            "Totalen för `å` anges två gånger för 2019: en gång för hela perioden och en gång för"
                + " 2019.");
    assertThat(told(all.formatted("total 9 mkr each year total 3 mkr in 2019"), Language.SWEDISH))
        .containsExactly(
            "Totalen för `å` anges två gånger för 2019: en gång för varje år och en gång för"
                + " 2019.");
    assertThat(told(all.formatted("total 9 mkr in 2018 total 3 mkr in 2019"), Language.SWEDISH))
        .isEmpty();
    assertThat(
            told(
                "agreement å { period 2018 area b { total 2 mkr total 1 mkr in 2018 } }",
                Language.ENGLISH))
        .containsExactly(
            "The total of `b` is stated twice for 2018: once for the whole period and once for"
                + " 2018.");
  }
}
