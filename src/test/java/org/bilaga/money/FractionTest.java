package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FractionTest {
  private final SplittableRandom random = new SplittableRandom(3);

  private long any() {
    long value = random.nextLong() >> random.nextInt(64);
    return random.nextInt(40) == 0 ? Long.MIN_VALUE : value;
  }

  private static Fraction ours(BigFraction value) {
    return Fraction.of(value.getNumerator(), value.getDenominator());
  }

  @Test
  void arithmeticAgreesWithAnotherImplementation() {
    for (int round = 0; round < 20_000; round++) {
      long a = any();
      long b = any();
      long c = any();
      // Now and then over the same denominator, or as whole numbers.
      long d = round % 5 == 0 ? b : round % 5 == 1 ? 1 : any();
      if (b == 0 || c == 0 || d == 0) {
        continue;
      }
      Fraction x = Fraction.of(a, b);
      Fraction y = Fraction.of(c, d);
      BigFraction p = BigFraction.of(BigInteger.valueOf(a), BigInteger.valueOf(b));
      BigFraction q = BigFraction.of(BigInteger.valueOf(c), BigInteger.valueOf(d));
      assertThat(x.add(y)).isEqualTo(ours(p.add(q))).hasSameHashCodeAs(ours(p.add(q)));
      assertThat(x.subtract(y)).isEqualTo(ours(p.subtract(q)));
      assertThat(x.multiply(y)).isEqualTo(ours(p.multiply(q)));
      assertThat(x.divide(y)).isEqualTo(ours(p.divide(q)));
      assertThat(x.negate()).isEqualTo(ours(p.negate()));
      assertThat(x.compareTo(y)).isEqualTo(p.compareTo(q));
      assertThat(x.signum()).isEqualTo(p.signum());
      var decimal = new BigDecimal(BigInteger.valueOf(a));
      for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.HALF_EVEN)) {
        assertThat(x.round(mode))
            .isEqualTo(decimal.divide(BigDecimal.valueOf(b), 0, mode).unscaledValue());
      }
    }
  }

  @Test
  void roundsAsBigDecimalDoesInEveryMode() {
    for (int tenths = -45; tenths <= 45; tenths++) {
      for (RoundingMode mode : RoundingMode.values()) {
        if (mode != RoundingMode.UNNECESSARY) {
          assertThat(Fraction.of(tenths, 10).round(mode))
              .as("%s tenths %s", tenths, mode)
              .isEqualTo(BigDecimal.valueOf(tenths, 1).setScale(0, mode).unscaledValue());
        }
      }
    }
  }

  @Test
  void equalNumbersAreEqualHoweverWritten() {
    assertThat(Fraction.of(-2, -4)).isEqualTo(Fraction.of(1, 2)).hasToString("1/2");
    BigInteger huge = BigInteger.TEN.pow(40);
    assertThat(Fraction.of(huge, huge.shiftLeft(1))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(Long.MIN_VALUE)).isEqualTo(Fraction.of(Long.MIN_VALUE, 1));
    assertThat(Fraction.of(4, 2).isInteger()).isTrue();
    assertThat(Fraction.of(-7, 2).floor()).isEqualTo(-4);
    assertThat(Fraction.of(-7, 2).ceil()).isEqualTo(-3);
    assertThat(Fraction.of(-7, 2).fraction()).isEqualTo(Fraction.of(1, 2));
  }

  @Test
  void decimalsForDisplayAreRoundedHalfUp() {
    assertThat(Fraction.of(2, 3).toDecimal(2)).isEqualTo("0.67");
    assertThat(Fraction.of(-1, 3).toDecimal(0)).isEqualTo("0");
    assertThat(Fraction.of(-1, 200).toDecimal(2)).isEqualTo("-0.01");
    assertThat(Fraction.of(1, 200).toDecimal(2)).isEqualTo("0.01");
    assertThat(Fraction.of(12345, 10).toDecimal(3)).isEqualTo("1234.500");
  }

  @Test
  void aSumIsTheSameInWhateverOrder() {
    List<Fraction> parts = new ArrayList<>();
    Fraction inTurn = Fraction.ZERO;
    assertThat(Fraction.sum(parts)).isEqualTo(Fraction.ZERO);
    for (int i = 1; i <= 100; i++) {
      parts.add(Fraction.of(i % 3 - 1, i));
      inTurn = inTurn.add(parts.get(i - 1));
      assertThat(Fraction.sum(parts)).isEqualTo(inTurn);
    }
  }

  @Test
  void aFigureIsRoundedToAStep() {
    assertThat(Fraction.of(7, 2).toNearest(Fraction.ONE)).isEqualTo(Fraction.of(4));
    assertThat(Fraction.of(-7, 2).toNearest(Fraction.ONE)).isEqualTo(Fraction.of(-4));
    assertThat(Fraction.of(12).toNearest(Fraction.of(5))).isEqualTo(Fraction.of(10));
    assertThat(Fraction.of(1, 3).toNearest(Fraction.of(1, 8))).isEqualTo(Fraction.of(3, 8));
  }

  /** 1500 and 2500 to thousands. */
  @Test
  void aFigureIsRoundedByItselfAsTheMethodSays() {
    rounded(RoundingMethod.HALF_UP, 2000, 3000);
    rounded(RoundingMethod.HALF_EVEN, 2000, 2000);
    rounded(RoundingMethod.DOWN, 1000, 2000);
    rounded(RoundingMethod.UP, 2000, 3000);
    for (RoundingMethod method : RoundingMethod.values()) {
      if (!method.roundsEach()) {
        assertThatThrownBy(() -> RoundingRule.of(method).rounded(Fraction.ONE))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  private static void rounded(RoundingMethod method, long one, long other) {
    var rule = RoundingRule.of(method).to(Fraction.of(1000));
    assertThat(rule.rounded(Fraction.of(1500))).isEqualTo(Fraction.of(one));
    assertThat(rule.rounded(Fraction.of(2500))).isEqualTo(Fraction.of(other));
    assertThat(rule.rounded(Fraction.of(-2500))).isEqualTo(Fraction.of(-other));
    assertThat(rule.rounded(Fraction.of(2000))).isEqualTo(Fraction.of(2000));
    assertThat(rule.rounded(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void zeroDividesNothing() {
    assertThatThrownBy(() -> Fraction.ONE.divide(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }
}
