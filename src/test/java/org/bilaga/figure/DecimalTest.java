package org.bilaga.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers as printed, beside the JDK's own. */
class DecimalTest {
  private static final List<BigDecimal> NUMBERS =
      List.of(
          new BigDecimal("0"),
          new BigDecimal("0.00"),
          new BigDecimal("1"),
          new BigDecimal("-1.0"),
          new BigDecimal("1.050"),
          new BigDecimal("1.05"),
          new BigDecimal("100"),
          new BigDecimal("12E3"),
          new BigDecimal("-0.999"),
          new BigDecimal("123456789012345678901.23"));

  @Test
  void sumsDistancesAndOrderAreExact() {
    for (BigDecimal one : NUMBERS) {
      for (BigDecimal other : NUMBERS) {
        Decimal a = Decimal.of(one);
        Decimal b = Decimal.of(other);
        assertThat(a.plus(b).toBigDecimal()).isEqualByComparingTo(one.add(other));
        assertThat(a.distance(b).toBigDecimal()).isEqualByComparingTo(one.subtract(other).abs());
        assertThat(a.compareTo(b)).isEqualTo(one.compareTo(other));
      }
    }
  }

  @Test
  void onlyNoughtsAtTheEndOfDecimalsAreTakenAway() {
    for (BigDecimal number : NUMBERS) {
      Decimal shortest = Decimal.of(number).shortest();
      int scale =
          number.signum() == 0
              ? 0
              : Math.min(number.scale(), Math.max(0, number.stripTrailingZeros().scale()));
      assertThat(shortest.toBigDecimal()).isEqualByComparingTo(number);
      assertThat(shortest.scale()).as("%s", number).isEqualTo(scale);
      assertThat(Decimal.of(number).isZero()).isEqualTo(number.signum() == 0);
    }
  }
}
