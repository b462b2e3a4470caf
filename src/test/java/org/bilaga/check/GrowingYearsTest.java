package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilaga.check.Folder.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year that starts from the year before starts from what that came to before it was rounded. */
class GrowingYearsTest {
  @TempDir private Path temporary;

  private List<String> kinds(String clauses) {
    String text =
        "party p \"P\"\ngroup orter {\n| id |\n| ask |\n| bok |\n}\nagreement a {" + clauses + "}";
    return new Folder(temporary).put("a.agreement", text).kinds("a.agreement");
  }

  @Test
  void eachYearGrowsFromTheOneBefore() {
    String grant =
        "period 2020..2022 grant c by year to p { for 2020 100 kr for 2021..2022 the year before *"
            + " 110 % }";
    assertThat(kinds(grant + claim("c[2021]", "110 kr") + claim("c[2022]", "121 kr"))).isEmpty();
    assertThat(kinds(grant + claim("c", "331 kr") + claim("total to p", "331 kr"))).isEmpty();
  }

  @Test
  void inSwedishAndFromAYearThatIsWrittenAfter() {
    assertThat(
            kinds(
                "period 2020..2021 bidrag c per år till p { för 2021 året före + 5 kr för 2020 100"
                    + " kr }"
                    + claim("c[2021]", "105 kr")))
        .isEmpty();
    assertThat(
            kinds(
                "period 2020..2021 bidrag c per år till p { för 2020 100 kr för 2021 föregående år"
                    + " * 2 }"
                    + claim("c[2021]", "200 kr")))
        .isEmpty();
  }

  @Test
  void whatIsNotWholeIsToldOnceWhereNoRuleRoundsIt() {
    String years = " { for 2020 1,01 kr for 2021..2024 the year before * 101,8 % }";
    assertThat(kinds("period 2020..2024 grant c by year to p" + years))
        .containsExactly("year-needs-rounding");
    assertThat(kinds("period 2020..2024 grant c by year to orter equally, rounded half up" + years))
        .doesNotContain("year-needs-rounding", "amount-not-whole");
  }

  @Test
  void aYearWithoutAnAmountBeforeItIsTold() {
    assertThat(
            kinds(
                "period 2020..2022 grant c by year to p { for 2020 1 kr for 2022 the year before *"
                    + " 2 }"))
        .containsExactly("year-starts-from-nothing");
    assertThat(kinds("grant c the year before * 2 to p")).containsExactly("year-before-of-nothing");
    assertThat(kinds("let b = the year before grant c b to p")).contains("year-before-of-nothing");
  }

  @Test
  void roundingNeverGrowsWithTheYears() {
    var random = new Random(3);
    for (int round = 0; round < 40; round++) {
      int first = 1_000 + random.nextInt(90_000_000);
      String rate = (90 + random.nextInt(30)) + "," + random.nextInt(10);
      int years = 2 + random.nextInt(14);
      BigDecimal exact =
          new BigDecimal(first)
              .multiply(new BigDecimal(rate.replace(',', '.')).movePointLeft(2).pow(years));
      String last = exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
      String text =
          "period 2000.."
              + (2000 + years)
              + " grant c by year to p, rounded half up { for 2000 "
              + first
              + " kr for 2001.."
              + (2000 + years)
              + " the year before * "
              + rate
              + " % }";
      assertThat(kinds(text + claim("c[" + (2000 + years) + "]", last + " kr"))).as(text).isEmpty();
    }
  }
}
