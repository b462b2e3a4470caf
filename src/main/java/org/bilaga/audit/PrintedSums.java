package org.bilaga.audit;

import java.util.List;
import java.util.Optional;
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
    Fraction off = of(parts).subtract(total.value()).abs();
    if (off.isZero()) {
      return Outcome.EXACT;
    }
    Fraction room = total.room();
    for (PrintedFigure part : parts) {
      room = room.add(part.room());
    }
    return mayBeRounded(parts, total) && off.compareTo(room) <= 0
        ? Outcome.ROUNDED
        : Outcome.DIFFERENT;
  }

  /**
   * Whether the figures can be rounded ones: shares, decimals, thousands and millions are; whole
   * kronor and large whole numbers are not.
   */
  static boolean mayBeRounded(List<PrintedFigure> parts, PrintedFigure total) {
    boolean whole = total.step().equals(Fraction.ONE);
    return !whole || !total.isMoney() && total.value().abs().compareTo(LARGE) < 0;
  }

  /** The step of the largest: what a difference is small beside. */
  static Optional<Fraction> largest(List<PrintedFigure> parts) {
    return parts.stream().map(part -> part.value().abs()).max(Fraction::compareTo);
  }
}
