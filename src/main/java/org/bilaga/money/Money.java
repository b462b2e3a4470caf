package org.bilaga.money;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An amount of money: a whole number of minor units (öre, cents) of an ISO 4217 currency.
 *
 * <p>Invariant: the currency has a number of minor digits (SEK 2, JPY 0, KWD 3); amounts of
 * different currencies never meet.
 *
 * @param minor signed number of minor units
 */
public record Money(BigInteger minor, Denomination currency) implements Comparable<Money> {

  /** Throws IllegalArgumentException for a currency without minor digits (XXX, XAU). */
  public Money {
    if (currency.digits() < 0) {
      throw new IllegalArgumentException(currency + " has no minor unit");
    }
  }

  public static Money ofMinor(long minor, Denomination currency) {
    return new Money(BigInteger.valueOf(minor), currency);
  }

  public static Money ofMajor(long major, Denomination currency) {
    return new Money(BigInteger.valueOf(major).multiply(currency.scale()), currency);
  }

  /** The amount, or empty where it is no whole number of minor units. */
  public static Optional<Money> ofMajor(Fraction major, Denomination currency) {
    Fraction minor = major.multiply(Fraction.of(currency.scale()));
    return minor.isInteger()
        ? Optional.of(new Money(minor.numerator(), currency))
        : Optional.empty();
  }

  /** The largest whole number of minor units that is not above the amount. */
  public static Money below(Fraction major, Denomination currency) {
    return new Money(major.multiply(Fraction.of(currency.scale())).floor(), currency);
  }

  public static Money zero(Denomination currency) {
    return new Money(BigInteger.ZERO, currency);
  }

  /** Exact amount in major units. */
  public Fraction toMajor() {
    return Fraction.of(minor, currency.scale());
  }

  /** Exact number of units, a unit being given in major units: 1 000 500 kr in 1000s is 2001/2. */
  public Fraction inUnits(Fraction unit) {
    return toMajor().divide(unit);
  }

  public Money plus(Money other) {
    return new Money(minor.add(sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(minor.subtract(sameCurrency(other).minor), currency);
  }

  public Money negate() {
    return new Money(minor.negate(), currency);
  }

  public Money abs() {
    return minor.signum() < 0 ? negate() : this;
  }

  public int signum() {
    return minor.signum();
  }

  public boolean isZero() {
    return minor.signum() == 0;
  }

  /** Throws IllegalArgumentException for another currency, as do plus and minus. */
  @Override
  public int compareTo(Money other) {
    return minor.compareTo(sameCurrency(other).minor);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
