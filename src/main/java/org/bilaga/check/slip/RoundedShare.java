package org.bilaga.check.slip;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** A share that was rounded before it was multiplied with the amount. */
public final class RoundedShare {
  private static final int MOST_DECIMALS = 4;

  private RoundedShare() {}

  /**
   * Tries the printed share first, then the exact one rounded to per cent with ever more decimals.
   *
   * @param unit what the amounts are rounded to
   */
  public static Optional<Told> between(
      Fraction amount, Fraction share, Optional<Fraction> printed, Fraction unit, Fraction there) {
    if (printed.isPresent()
        && !printed.get().equals(share)
        && gives(amount, printed.get(), unit, there)) {
      String text = Figures.perCent().text(printed.get());
      return Optional.of(Sentences.computedFromPrintedShare(text));
    }
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      Fraction scale = Fraction.of(BigInteger.TEN.pow(decimals + 2));
      Fraction rounded =
          Fraction.of(share.multiply(scale).round(RoundingMode.HALF_UP)).divide(scale);
      if (!rounded.equals(share) && gives(amount, rounded, unit, there)) {
        String step = Figures.perCent().text(Fraction.ONE.divide(scale));
        return Optional.of(Sentences.shareRounded(step));
      }
    }
    return Optional.empty();
  }

  private static boolean gives(Fraction amount, Fraction share, Fraction unit, Fraction there) {
    Fraction units = amount.multiply(share).divide(unit);
    return Fraction.of(units.round(RoundingMode.HALF_UP)).multiply(unit).equals(there);
  }
}
