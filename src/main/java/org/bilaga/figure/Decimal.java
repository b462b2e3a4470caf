package org.bilaga.figure;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number as printed: its digits, and how many of them are decimals.
 *
 * <p>The JDK's own class for these takes ten milliseconds to load, more than reading all the tables
 * of an agreement; so it is made only where someone asks for it. A scale below zero counts noughts.
 */
public record Decimal(BigInteger digits, int scale) implements Comparable<Decimal> {
  public static final Decimal ZERO = new Decimal(BigInteger.ZERO, 0);

  static Decimal of(BigDecimal value) {
    return new Decimal(value.unscaledValue(), value.scale());
  }

  public Decimal plus(Decimal other) {
    int decimals = Math.max(scale, other.scale);
    return new Decimal(digitsAt(decimals).add(other.digitsAt(decimals)), decimals);
  }

  /** The same without noughts at the end of its decimals. */
  Decimal shortest() {
    var number = this;
    while (number.scale > 0 && number.digits.mod(BigInteger.TEN).signum() == 0) {
      number = new Decimal(number.digits.divide(BigInteger.TEN), number.scale - 1);
    }
    return number;
  }

  public Decimal negate() {
    return new Decimal(digits.negate(), scale);
  }

  /** The number times a power of ten. */
  public Decimal shifted(int exponent) {
    return new Decimal(digits, scale - exponent);
  }

  /** The digits that the number has with so many decimals, at least as many as its scale. */
  public BigInteger digitsAt(int decimals) {
    return decimals == scale ? digits : digits.multiply(BigInteger.TEN.pow(decimals - scale));
  }

  /** How far two numbers are apart. */
  public Decimal distance(Decimal other) {
    int decimals = Math.max(scale, other.scale);
    return new Decimal(digitsAt(decimals).subtract(other.digitsAt(decimals)).abs(), decimals);
  }

  public boolean isZero() {
    return digits.signum() == 0;
  }

  /** By value, however many decimals each was printed with. */
  @Override
  public int compareTo(Decimal other) {
    int decimals = Math.max(scale, other.scale);
    return digitsAt(decimals).compareTo(other.digitsAt(decimals));
  }

  public BigDecimal toBigDecimal() {
    return new BigDecimal(digits, scale);
  }
}
