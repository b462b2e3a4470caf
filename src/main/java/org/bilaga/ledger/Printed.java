package org.bilaga.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;

/** Exact forms of figures, as far as they are short enough to be read. */
final class Printed {
  private static final Fraction DECIMALS = Fraction.of(1_000_000);
  private static final BigInteger LONGEST = BigInteger.TEN.pow(9);

  private Printed() {}

  /** A decimal that is the figure to the last digit; empty where it has too many. */
  static Optional<String> of(Fraction figure) {
    return figure.multiply(DECIMALS).isInteger()
        ? Optional.of(Figures.plain().text(figure))
        : Optional.empty();
  }

  /** {@code 50 / 100}, in lowest terms where not both can be printed; empty where that is long. */
  static Optional<String> ratio(Fraction figure, Fraction total) {
    var over = of(total);
    var above = of(figure);
    if (above.isPresent() && over.isPresent()) {
      return Optional.of(above.get() + " / " + over.get());
    }
    return reduced(figure.divide(total));
  }

  /** In lowest terms; empty where that is long. */
  static Optional<String> reduced(Fraction share) {
    return share.denominator().compareTo(LONGEST) < 0
        ? Optional.of(
            Figures.plain().text(Fraction.of(share.numerator()))
                + " / "
                + Figures.plain().text(Fraction.of(share.denominator())))
        : Optional.empty();
  }

  /** A share in per cent that is off by no more than this. */
  static String within(Fraction most, Fraction share) {
    Fraction off = Fraction.of(1, 200);
    int decimals = 0;
    while (decimals < 2 || off.compareTo(most) > 0) {
      off = off.divide(Fraction.of(10));
      decimals++;
    }
    return Figures.perCent(decimals).text(share);
  }
}
