package org.bilaga.typing;

import java.math.BigInteger;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * An amount beyond what is computed with: it is told where it is written or comes about, with the
 * limit, and is not known.
 */
public final class AmountTooLarge {
  static final Kind KIND =
      Kind.mistake("amount-too-large")
          .en(
              "The amount is larger than any that Bilaga computes with, at most {most}.",
              "Check the figure and the unit it is in.")
          .sv(
              "Beloppet är större än något som Bilaga räknar med, högst {most}.",
              "Kontrollera talet och enheten det står i.");

  /** Öre in 10^16 kr: a thousand times what all states of the world spend in a year. */
  private static final Fraction MOST = Fraction.of(BigInteger.TEN.pow(18), BigInteger.ONE);

  private AmountTooLarge() {}

  /** Whether an amount above or below nought is beyond the limit. */
  public static boolean is(Fraction amount, Denomination unit) {
    return amount.abs().compareTo(most(unit)) > 0;
  }

  public static Finding at(Span span, Denomination unit) {
    return KIND.at(span).with("most", Figures.of(unit).text(most(unit)));
  }

  private static Fraction most(Denomination unit) {
    return MOST.multiply(unit.smallest());
  }
}
