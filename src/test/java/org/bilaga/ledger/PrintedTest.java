package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.money.Fraction;
import org.junit.jupiter.api.Test;

/** How exact figures are written in an explanation, and from what length on they are not. */
class PrintedTest {
  private static final Fraction THIRD = Fraction.of(1, 3);

  @Test
  void aDecimalHasAtMostSixDigits() {
    assertThat(Printed.of(Fraction.of(1, 8))).contains("0,125");
    assertThat(Printed.of(Fraction.of(1, 1_000_000))).contains("0,000001");
    assertThat(Printed.of(Fraction.of(1, 10_000_000))).isEmpty();
    assertThat(Printed.of(THIRD)).isEmpty();
  }

  @Test
  void aRatioIsOfWhatCanBePrintedElseInLowestTerms() {
    assertThat(Printed.ratio(Fraction.of(50), Fraction.of(100))).contains("50 / 100");
    assertThat(Printed.ratio(THIRD, Fraction.of(2))).contains("1 / 6");
    assertThat(Printed.ratio(Fraction.of(2), THIRD)).contains("6 / 1");
    assertThat(Printed.ratio(THIRD, Fraction.of(1_000_000_000))).isEmpty();
  }

  @Test
  void lowestTermsAreNoLongerThanNineDigits() {
    assertThat(Printed.reduced(Fraction.of(2, 6))).contains("1 / 3");
    assertThat(Printed.reduced(Fraction.of(1, 999_999_999))).contains("1 / 999 999 999");
    assertThat(Printed.reduced(Fraction.of(1, 1_000_000_000))).isEmpty();
  }

  @Test
  void aShareHasTheDecimalsItNeedsAndAtLeastTwo() {
    assertThat(Printed.within(Fraction.ONE, THIRD)).isEqualTo("33,33 %");
    assertThat(Printed.within(Fraction.of(1, 20_000), THIRD)).isEqualTo("33,33 %");
    assertThat(Printed.within(Fraction.of(1, 20_001), THIRD)).isEqualTo("33,333 %");
    assertThat(Printed.within(Fraction.of(1, 2_000_000), THIRD)).isEqualTo("33,3333 %");
    assertThat(Printed.within(Fraction.of(1, 2_000_001), THIRD)).isEqualTo("33,33333 %");
  }
}
