package org.bilaga.audit;

import java.util.List;
import org.bilaga.money.Fraction;

/** Whether printed figures add up to another, as far as they are printed. */
final class PrintedSums {
  /** Figures of a table that are that large are hardly rounded. */
  private static final Fraction LARGE = Fraction.of(1_000_000);

  private PrintedSums() {}

  /** How a sum and a stated total are to each other. */
  enum Outcome {
    EXACT,
    /** They differ by no more than what the figures may have been rounded by. */
    ROUNDED,
    DIFFERENT
  }

  static Fraction of(List<PrintedFigure> parts) {
    Fraction sum = Fraction.ZERO;
    for (PrintedFigure part : parts) {
      sum = sum.add(part.value());
    }
    return sum;
  }

  static Outcome compare(List<PrintedFigure> parts, PrintedFigure total) {
    Fraction steps = Fraction.ZERO;
    for (PrintedFigure part : parts) {
      steps = steps.add(part.step());
    }
    return compare(of(parts), steps, total);
  }

  /**
   * @param steps one of the last printed digit of each part: half of it may have been rounded away
   */
  static Outcome compare(Fraction sum, Fraction steps, PrintedFigure total) {
    Fraction off = sum.subtract(total.value());
    if (off.isZero()) {
      return Outcome.EXACT;
    }
    boolean near =
        mayBeRounded(total) && off.add(off).abs().compareTo(steps.add(total.step())) <= 0;
    return near ? Outcome.ROUNDED : Outcome.DIFFERENT;
  }

  /**
   * Whether a figure can be a rounded one: shares, decimals, thousands and millions are; whole
   * kronor and large whole numbers are not.
   */
  private static boolean mayBeRounded(PrintedFigure total) {
    boolean whole = total.step().equals(Fraction.ONE);
    return !whole || !total.isMoney() && total.value().abs().compareTo(LARGE) < 0;
  }
}
