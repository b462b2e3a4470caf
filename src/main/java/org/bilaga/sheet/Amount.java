package org.bilaga.sheet;

import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * A figure that is known, lies between two, or is not known: never nought for want of something
 * better.
 *
 * @param least what it is at least; empty where nothing is known
 * @param most what it is at most; empty where nothing bounds it
 */
public record Amount(Optional<Fraction> least, Optional<Fraction> most) {
  /** Nothing is known of it: a reader sees a dash. */
  public static final Amount UNKNOWN = new Amount(Optional.empty(), Optional.empty());

  /** Known exactly. */
  public static Amount known(Fraction amount) {
    return new Amount(Optional.of(amount), Optional.of(amount));
  }

  /** So much, and more that is not known. */
  public static Amount atLeast(Fraction amount) {
    return new Amount(Optional.of(amount), Optional.empty());
  }

  public Optional<Fraction> known() {
    return isKnown() ? least : Optional.empty();
  }

  public boolean isKnown() {
    return least.isPresent() && least.equals(most);
  }

  /** As far as it is known: empty rather than nought where more is to come. */
  public Optional<Fraction> told() {
    return least.filter(it -> isKnown() || !it.isZero());
  }

  public Amount plus(Amount other) {
    return new Amount(both(least, other.least), both(most, other.most));
  }

  private static Optional<Fraction> both(Optional<Fraction> one, Optional<Fraction> other) {
    return one.flatMap(it -> other.map(it::add));
  }

  /** Divided by a divisor above nought. */
  public Amount over(Fraction divisor) {
    return new Amount(least.map(it -> it.divide(divisor)), most.map(it -> it.divide(divisor)));
  }
}
