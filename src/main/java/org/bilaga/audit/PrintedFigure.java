package org.bilaga.audit;

import org.bilaga.figure.Decimal;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Told;

/**
 * A figure of a document, wherever it stands.
 *
 * @param place where
 * @param value in the base: kronor, a bare number, a share of 1
 * @param step one of its last printed digit, in the base
 * @param about whether the document says that it is not exact
 */
public record PrintedFigure(
    Span place, Fraction value, Fraction step, PrintedUnit unit, boolean about) {
  private static final Fraction HALF = Fraction.of(1, 2);

  /** A figure of so many digits in a unit. */
  static PrintedFigure of(Span place, Decimal number, long over, PrintedUnit unit, boolean about) {
    Fraction value = FigureValue.of(number.shifted(unit.exponent())).divide(Fraction.of(over));
    return new PrintedFigure(place, value, FigureValue.step(number, unit), unit, about);
  }

  /** Half of its last printed digit: what it may have been rounded by. */
  public Fraction room() {
    return step.multiply(HALF);
  }

  public boolean isMoney() {
    return unit.money();
  }

  boolean isShare() {
    return unit.share();
  }

  /** Whether two count the same sort of thing, as far as both say it. */
  boolean isComparable(PrintedFigure other) {
    boolean silent = unit.sort() == PrintedUnit.Sort.NUMBER || other.isBare();
    return isShare() == other.isShare()
        && (silent || unit.currencies().stream().anyMatch(other.unit::isIn));
  }

  private boolean isBare() {
    return unit.sort() == PrintedUnit.Sort.NUMBER;
  }

  /** Whether another figure can be the same one rounded, or the other way about. */
  boolean isRoundedOf(PrintedFigure other) {
    Fraction off = value.subtract(other.value).abs();
    return off.compareTo(room()) <= 0 || off.compareTo(other.room()) <= 0;
  }

  /** As it is told: in its unit. */
  public Told said() {
    return SaidFigure.of(this);
  }
}
