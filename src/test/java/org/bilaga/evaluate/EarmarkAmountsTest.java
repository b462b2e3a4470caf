package org.bilaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Written;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set aside in all and in a year: never more in the years together than in all. */
class EarmarkAmountsTest {
  @TempDir Path folder;

  private Written written(String grant) {
    return Written.of(
        """
        party crown
        agreement x {
          period 2040..2042
          grant g %s
          grant other 90 EUR to crown
        }
        """
            .formatted(grant),
        folder);
  }

  private static Value of(Written written, String year) {
    Earmark earmark = written.grant("g").earmarks().getLast();
    Referent meant = new Referent.OfEarmark(earmark);
    Context whole = Context.whole(written.agreement());
    return year.isEmpty()
        ? written.evaluator().value(meant, whole)
        : written.evaluator().value(new Referent.In(meant, Slot.of(year).orElseThrow()), whole);
  }

  private static String told(Value value) {
    return value.least().map(Object::toString).orElse("?")
        + (value.isKnown() ? "" : ".." + value.most().map(Object::toString).orElse("?"));
  }

  private static List<String> kinds(Findings findings) {
    return findings.all().stream().map(it -> it.kind().name()).toList();
  }

  private static final String BY_YEAR = "by year to crown { for 2040 50 EUR for 2041 200 EUR";

  @ParameterizedTest
  @CsvSource({
    // Of one that is stated in all nobody says how much each year has.
    BY_YEAR + " of which a 60 EUR }, 60, 0..50, 0..60, 0",
    BY_YEAR + " of which a 60 EUR of which r remainder }, 190, 0..50, 140..200, 0",
    BY_YEAR + " of which a 30 % of other }, 27, 0..27, 0..27, 0",
    BY_YEAR + " of which a 10 % of g + 1 EUR }, 26, 0..26, 0..26, 0",
    "300 EUR to crown { of which a 60 EUR }, 60, 0..60, 0..60, 0..60",
    "300 EUR in 2040..2041 to crown { of which a 60 EUR }, 60, 0..60, 0..60, 0",
    "300 EUR in equal parts for each year of 2040..2042 to crown { of which a 60 EUR },"
        + " 60, 0..60, 0..60, 0..60",
    // A share of the grant follows its years.
    BY_YEAR + " of which a 10 % of g }, 25, 5, 20, 0",
    BY_YEAR + " of which a g / 4 of which b g.a * 2 }, 125, 25, 100, 0",
    BY_YEAR + " of which a 10 % of g of which r remainder }, 225, 45, 180, 0",
    "100 EUR each year to crown { of which a 50 % of g }, 150, 50, 50, 50",
    "300 EUR in equal parts for each year of 2040..2042 to crown { of which a 50 % of g },"
        + " 150, 50, 50, 50",
    // So much each year, or in a year, is said of the grant or of itself.
    "100 EUR each year to crown { of which a 10 EUR }, 30, 10, 10, 10",
    "100 EUR each year to crown { of which a 10 EUR in 2041 }, 10, 0, 10, 0",
    "100 EUR in 2041 to crown { of which a 10 EUR }, 10, 0, 10, 0",
    BY_YEAR + " of which a 10 EUR in 2041 }, 10, 0, 10, 0",
    "300 EUR to crown { of which a 60 EUR in equal parts for each year of 2040..2041 },"
        + " 60, 30, 30, 0",
  })
  void ofAYearItIsWhatIsSaidOfIt(
      String grant, String all, String first, String second, String third) {
    var written = written(grant);
    assertThat(told(of(written, ""))).isEqualTo(all);
    assertThat(told(of(written, "2040"))).isEqualTo(first);
    assertThat(told(of(written, "2041"))).isEqualTo(second);
    assertThat(told(of(written, "2042"))).isEqualTo(third);
    assertThat(told(of(written, "2050"))).isEqualTo("0");
    assertThat(kinds(written.findings())).isEmpty();
  }

  @Test
  void aGrantOfOneYearHasAllOfItInThat() {
    var written = written("by year to crown { for 2040 50 EUR of which a 20 EUR }");
    assertThat(told(of(written, "2040"))).isEqualTo("20");
    assertThat(told(of(written, "2041"))).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "100 EUR to crown { of which a 100 EUR / 3 }",
    "100.01 EUR to crown { of which a 50 % of g }",
    "100.01 EUR to crown { of which a 50 % of g of which r remainder }",
    "by year to crown { for 2040 10.01 EUR for 2041 10.01 EUR of which a 50 % of g }",
    "100 EUR / 3 to crown { of which a remainder }",
    "20 EUR to crown from crown 100 EUR / 3",
  })
  void whatIsNoAmountOfMoneyIsToldOnceAndNotKnown(String grant) {
    var written = written(grant);
    var evaluator = written.evaluator();
    var it = written.grant("g");
    it.earmarks().forEach(one -> assertThat(evaluator.amount(one).isKnown()).isFalse());
    it.declared()
        .from()
        .forEach(one -> assertThat(evaluator.amount(one, it.agreement()).isKnown()).isFalse());
    evaluator.ledger(it.agreement()).entry(it);
    assertThat(kinds(written.findings())).containsExactly("amount-not-whole");
  }

  @Test
  void aSumOfWhatIsNoAmountOfMoneyIsNotKnown() {
    var written = written("100 EUR / 3 to crown");
    assertThat(written.evaluator().sum(written.agreement().root()).known()).isEmpty();
    assertThat(kinds(written.findings())).containsExactly("amount-not-whole");
  }

  @Test
  void aTotalThatIsNoAmountOfMoneyIsToldAndWhatIsLeftOfItIsNotKnown() {
    var written =
        Written.of(
            """
            party crown
            agreement x { total 100 EUR / 3  grant g 1 EUR to crown  grant r remainder to crown }
            """,
            folder);
    assertThat(written.evaluator().amount(written.grant("r")).known()).isEmpty();
    assertThat(kinds(written.findings())).containsExactly("amount-not-whole");
  }

  @ParameterizedTest
  @CsvSource({
    "at most 300 EUR, 100 EUR, 0..200",
    "at least 300 EUR, 100 EUR, 200..?",
    "at most 300 EUR, at most 100 EUR, 0..300",
    "at most 300 EUR, 400 EUR, 0..?",
    "unknown, 100 EUR, 0..?",
    "300 EUR, at most 100 EUR, 200..300",
  })
  void ofATotalThatHasBoundsWhatIsLeftHasBounds(String total, String other, String left) {
    for (String rest :
        List.of(
            "grant r remainder to crown",
            "area r { total remainder grant s remainder to crown }")) {
      var written =
          Written.of(
              "party crown\nagreement x { total %s grant g %s to crown %s }"
                  .formatted(total, other, rest),
              folder);
      var last = written.agreement().grants().getLast();
      assertThat(told(written.evaluator().amount(last))).isEqualTo(left);
      assertThat(kinds(written.findings())).isEmpty();
    }
  }

  @Test
  void aYearOfABoundForEachYearLeavesItsOwn() {
    var written =
        Written.of(
            """
            party crown
            agreement x {
              period 2040..2041
              total at most 300 EUR each year
              grant g by year to crown { for 2040 100 EUR for 2041 50 EUR }
              grant r remainder to crown
            }
            """,
            folder);
    Context in =
        Context.whole(written.agreement()).in(Optional.of("2041").flatMap(Slot::of).orElseThrow());
    var rest = new Referent.OfGrant(written.grant("r"));
    assertThat(told(written.evaluator().value(rest, in))).isEqualTo("0..250");
    assertThat(told(written.evaluator().amount(written.grant("r")))).isEqualTo("0..450");
  }
}
