package org.bilaga.finding;

import java.math.BigInteger;
import org.bilaga.money.Fraction;

/**
 * Figures for machines: {@code 64691490.5}, and {@code 64691490/7} where no decimal is exact.
 *
 * <p>Nothing is rounded: what is read back is the figure.
 */
public final class PlainDecimal {
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int MOST_DECIMALS = 30;

  private PlainDecimal() {}

  public static String of(Fraction figure) {
    if (figure.isInteger()) {
      return figure.numerator().toString();
    }
    BigInteger rest = figure.denominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    while (fives <= MOST_DECIMALS && rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
      fives++;
    }
    int decimals = Math.max(twos, fives);
    boolean finite = rest.equals(BigInteger.ONE) && decimals <= MOST_DECIMALS;
    return finite ? figure.toDecimal(decimals) : figure.toString();
  }
}
