package org.bilaga.infer;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.money.Fraction;

/** Numbers that people choose: few digits and then noughts. */
final class RoundNumber {
  private static final Fraction TEN = Fraction.of(10);
  private static final int MOST_DIGITS = 5;
  private static final int MOST_DECIMALS = 9;

  private RoundNumber() {}

  /** The number with the fewest digits from one to another; the nearest to the middle of them. */
  static Optional<Fraction> within(Fraction low, Fraction high) {
    Fraction unit = Fraction.ONE;
    while (unit.multiply(TEN).compareTo(high.abs().max(low.abs())) <= 0) {
      unit = unit.multiply(TEN);
    }
    Fraction middle = low.add(high).divide(Fraction.of(2));
    Fraction least = Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(MOST_DECIMALS));
    for (; unit.compareTo(least) >= 0; unit = unit.divide(TEN)) {
      Fraction half = Fraction.of(1, 2);
      Fraction near = Fraction.of(middle.divide(unit).add(half).floor()).multiply(unit);
      if (near.compareTo(low) >= 0 && near.compareTo(high) <= 0 && near.signum() != 0) {
        return Optional.of(near);
      }
    }
    return Optional.empty();
  }

  /** How many digits stand before the noughts at its end, its decimals counted; at most 30. */
  static int digits(Fraction number) {
    Fraction whole = number.abs();
    for (int i = 0; i < MOST_DECIMALS && !whole.isInteger(); i++) {
      whole = whole.multiply(TEN);
    }
    if (!whole.isInteger()) {
      return 30;
    }
    String digits = whole.numerator().toString();
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return end;
  }

  /** Whether somebody is likely to have chosen a number for an amount. */
  static boolean is(Fraction number) {
    int digits = digits(number);
    return digits <= 2 || digits <= MOST_DIGITS && number.abs().compareTo(Fraction.of(1000)) >= 0;
  }
}
