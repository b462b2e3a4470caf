package org.bilaga.check.slip;

import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** Thousands written as ones, millions as thousands, a nought too many or too few. */
public final class WrongUnit {
  private static final int[] FACTORS = {10, 1_000, 1_000_000};
  private static final String[] WRITTEN = {"10", "1 000", "1 000 000"};

  private WrongUnit() {}

  public static Optional<Told> between(Fraction right, Fraction there) {
    if (right.isZero() || there.isZero()) {
      return Optional.empty();
    }
    Fraction ratio = there.divide(right);
    for (int i = 0; i < FACTORS.length; i++) {
      Fraction factor = Fraction.of(FACTORS[i]);
      if (ratio.equals(factor)) {
        return Optional.of(Sentences.timesTooHigh(WRITTEN[i]));
      } else if (ratio.multiply(factor).equals(Fraction.ONE)) {
        return Optional.of(Sentences.timesTooLow(WRITTEN[i]));
      }
    }
    return Optional.empty();
  }
}
