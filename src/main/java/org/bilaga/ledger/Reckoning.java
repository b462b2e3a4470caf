package org.bilaga.ledger;

import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;

/**
 * The arithmetic of one exact part, such as {@code 200 + 1 400 × 50 / 100}.
 *
 * <p>Invariant: what is printed is true as it stands. Its figures are exact, and what they come to
 * is rounded only in its decimals; where a figure has no short exact form, {@code ≈} says so.
 *
 * @param base what is given before the key divides; nought where nothing is
 * @param divided what the key divides, in main units of the currency
 * @param share the member's share of it as printed: {@code 50 / 100}
 * @param isExact whether the share printed is the share
 * @param part what it comes to
 */
public record Reckoning(
    Fraction base, Fraction divided, String share, boolean isExact, Fraction part) {

  /** The whole equation; the form decides how its right side is written. */
  public String text(Figures form) {
    var text = new StringBuilder();
    Fraction product = divided;
    if (!base.isZero()) {
      text.append(number(base)).append(divided.signum() < 0 ? " - " : " + ");
      product = divided.abs();
    }
    return text.append(number(product))
        .append(" × ")
        .append(share)
        .append(isExact ? " = " : " ≈ ")
        .append(form.text(part))
        .toString();
  }

  /** A sum of money, which has few decimals; a fraction where it should have many. */
  private static String number(Fraction number) {
    return Printed.of(number).orElse(number.toString());
  }
}
