package org.bilaga.compare;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;

/**
 * A sum of money in main units, of which a part may be unknown.
 *
 * <p>Invariant: what is unknown is never counted as nought; a sum with an unknown part is itself
 * not known, only what is at least known of it.
 */
public record Amount(Fraction known, boolean isWhole) {
  public static final Amount ZERO = new Amount(Fraction.ZERO, true);
  public static final Amount UNKNOWN = new Amount(Fraction.ZERO, false);

  public static Amount of(Fraction known) {
    return new Amount(known, true);
  }

  /** What the parts of an area come to. */
  static Amount of(Area area, Side side) {
    return new Amount(side.evaluator().sum(area), Evaluator.isKnown(area) && isStated(area));
  }

  /** Whether no area in it leaves its total unknown and says nothing of parts. */
  private static boolean isStated(Area area) {
    if (area.children().isEmpty()) {
      for (Clause.Total total : area.totals()) {
        if (total.amount() instanceof Expression.Unknown) {
          return false;
        }
      }
    }
    return area.areas().stream().allMatch(Amount::isStated);
  }

  public Amount plus(Amount other) {
    return new Amount(known.add(other.known), isWhole && other.isWhole);
  }

  /** The sum, where all of it is known. */
  public Optional<Fraction> value() {
    return isWhole ? Optional.of(known) : Optional.empty();
  }

  public boolean isZero() {
    return isWhole && known.isZero();
  }

  /** How much more this is than another; empty where one of them is not known. */
  public Optional<Fraction> less(Amount other) {
    return isWhole && other.isWhole ? Optional.of(known.subtract(other.known)) : Optional.empty();
  }
}
