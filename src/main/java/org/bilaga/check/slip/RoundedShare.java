package org.bilaga.check.slip;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** A share that was rounded before it was multiplied with the amount. */
public final class RoundedShare {
  /** Shares are rounded to per cent with at most so many decimals. */
  public static final int MOST_DECIMALS = 4;

  /** A single figure nearer than this to the right one is what some rounded share gives. */
  private static final int FAR = 25;

  private RoundedShare() {}

  /**
   * What one figure may come from: the printed share first, then the exact one rounded to per cent
   * with ever more decimals.
   *
   * @param unit what the amounts are rounded to
   */
  public static Optional<Told> between(
      Fraction amount, Fraction share, Optional<Fraction> printed, Fraction unit, Fraction there) {
    if (printed.isPresent()
        && !printed.get().equals(share)
        && of(amount, printed.get(), unit).equals(there)) {
      String text = Figures.perCent().text(printed.get());
      return Optional.of(Sentences.computedFromPrintedShare(text));
    }
    Fraction off = there.subtract(amount.multiply(share)).abs();
    if (off.compareTo(unit.multiply(Fraction.of(FAR))) < 0) {
      return Optional.empty();
    }
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      if (of(amount, rounded(share, decimals), unit).equals(there)) {
        return Optional.of(told(decimals));
      }
    }
    return Optional.empty();
  }

  /** That shares were rounded to per cent with so many decimals. */
  public static Told told(int decimals) {
    return Sentences.shareRounded(Figures.perCent().text(step(decimals)));
  }

  private static Fraction step(int decimals) {
    return Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(decimals + 2));
  }

  /** A share rounded to per cent with so many decimals. */
  public static Fraction rounded(Fraction share, int decimals) {
    return share.toNearest(step(decimals));
  }

  /** The share of an amount to the nearest unit. */
  public static Fraction of(Fraction amount, Fraction share, Fraction unit) {
    return amount.multiply(share).toNearest(unit);
  }
}
