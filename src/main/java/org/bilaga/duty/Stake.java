package org.bilaga.duty;

import org.bilaga.money.Fraction;

/**
 * The money that stands on a deadline.
 *
 * <p>Exact where it is known. What goes to several together, and is not divided, is {@code shared};
 * an amount that nobody states makes it {@code unknown}: then it is at least what is known.
 *
 * @param depends whether any money stands on it at all
 * @param known in main units of the currency
 * @param shared undivided sums of which the one asked about gets a part
 */
public record Stake(
    boolean depends, Fraction known, Fraction shared, boolean unknown, String currency) {
  public static final Stake NONE = new Stake(false, Fraction.ZERO, Fraction.ZERO, false, "SEK");

  /** Whether the amount is known to the last unit. */
  public boolean isExact() {
    return depends && shared.isZero() && !unknown;
  }

  Stake plus(Stake other) {
    if (!other.depends) {
      return this;
    } else if (!depends) {
      return other;
    }
    return new Stake(
        true, known.add(other.known), shared.add(other.shared), unknown || other.unknown, currency);
  }
}
