package org.bilaga.infer;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.money.Fraction;

/** Numbers that people choose: few digits and then noughts; or a simple fraction. */
final class RoundNumber {
  private static final Fraction TEN = Fraction.of(10);
  private static final Fraction HALF = Fraction.of(1, 2);
  private static final int MOST_DIGITS = 5;
  private static final int MOST_DECIMALS = 9;
  private static final int LARGEST_DENOMINATOR = 1_000;

  /** A number is chosen, and no chance, where so many others of its kind would be passed by. */
  private static final int PASSED = 20;

  private RoundNumber() {}

  /** The number with the fewest digits from one to another; the nearest to the middle of them. */
  static Optional<Fraction> within(Fraction low, Fraction high) {
    Fraction unit = Fraction.ONE;
    while (unit.multiply(TEN).compareTo(high.abs().max(low.abs())) <= 0) {
      unit = unit.multiply(TEN);
    }
    Fraction middle = low.add(high).multiply(HALF);
    Fraction least = Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(MOST_DECIMALS));
    for (; unit.compareTo(least) >= 0; unit = unit.divide(TEN)) {
      Fraction near = Fraction.of(middle.divide(unit).add(HALF).floor()).multiply(unit);
      if (near.compareTo(low) >= 0 && near.compareTo(high) <= 0 && near.signum() != 0) {
        return Optional.of(near);
      }
    }
    return Optional.empty();
  }

  /** The same, where it is unlikely that any number of so few digits lies there by chance. */
  static Optional<Fraction> chosenWithin(Fraction low, Fraction high) {
    return within(low, high)
        .filter(
            it -> {
              Fraction width = high.subtract(low).divide(it.abs());
              Fraction passed = Fraction.of(BigInteger.TEN.pow(digits(it)));
              return width.multiply(passed).compareTo(Fraction.of(2, PASSED)) <= 0;
            });
  }

  /** The fraction with the smallest denominator from one to another, where that is no chance. */
  static Optional<Fraction> fractionWithin(Fraction low, Fraction high) {
    // Both over the same denominator: whole numbers are faster than as many fractions.
    BigInteger whole = low.denominator().multiply(high.denominator());
    BigInteger least = low.numerator().multiply(high.denominator());
    BigInteger most = high.numerator().multiply(low.denominator());
    BigInteger width = most.subtract(least);
    for (int under = 2; under <= LARGEST_DENOMINATOR; under++) {
      BigInteger scale = BigInteger.valueOf(under);
      BigInteger chances = width.multiply(BigInteger.valueOf((long) under * under * PASSED));
      if (chances.compareTo(whole) > 0) {
        return Optional.empty();
      }
      BigInteger over = least.multiply(scale).add(whole).subtract(BigInteger.ONE).divide(whole);
      if (over.multiply(whole).compareTo(most.multiply(scale)) <= 0) {
        boolean inside = over.signum() > 0 && over.compareTo(scale) < 0;
        return inside ? Optional.of(Fraction.of(over, scale)) : Optional.empty();
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
