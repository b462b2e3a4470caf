package org.bilaga.ast;

import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;

/**
 * What a figure counts: money of a currency in some multiple, per cent, percentage points, or
 * nothing.
 */
public sealed interface Unit {

  /** Money: one of it is {@code multiple} of the currency's main unit, {@code mkr} 1 000 000 kr. */
  record Money(Denomination currency, long multiple) implements Unit {}

  /** A hundredth. */
  record Percent() implements Unit {}

  /** A hundredth, as a difference between two shares. */
  record PercentagePoints() implements Unit {}

  /** A plain number. */
  record One() implements Unit {}

  /** Whether figures in the two can be the same: both money of one currency, or both shares. */
  default boolean sameSort(Unit other) {
    return this instanceof Money one && other instanceof Money two
        ? one.currency().equals(two.currency())
        : getClass() == other.getClass();
  }

  /** What one of the unit is worth in its main unit. */
  default Fraction worth() {
    return switch (this) {
      case Money money -> Fraction.of(money.multiple());
      case Percent percent -> Fraction.of(1, 100);
      case PercentagePoints points -> Fraction.of(1, 100);
      case One one -> Fraction.ONE;
    };
  }
}
