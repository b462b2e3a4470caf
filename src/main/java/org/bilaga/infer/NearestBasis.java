package org.bilaga.infer;

import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * The basis that a column is nearest to being divided by, though it is not, and how far its figures
 * are from that.
 *
 * @param least what a figure is above its exact share, at least: below nought where it is less
 * @param most at most
 * @param leastRatio the same as a part of its share
 */
public record NearestBasis(
    Basis basis,
    Fraction total,
    Fraction least,
    Fraction most,
    Fraction leastRatio,
    Fraction mostRatio) {
  private static final Fraction FEW_UNITS = Fraction.of(10);
  private static final Fraction HALF = Fraction.of(1, 2);

  static Optional<NearestBasis> of(PublishedColumn figures, Iterable<Basis> bases) {
    Optional<NearestBasis> nearest = Optional.empty();
    for (Basis basis : bases) {
      var found =
          basis instanceof Basis.Equally
              ? Optional.<NearestBasis>empty()
              : Rows.of(figures, basis).flatMap(it -> of(it, basis));
      if (found.isPresent() && (nearest.isEmpty() || found.get().isNearer(nearest.get()))) {
        nearest = found;
      }
    }
    return nearest;
  }

  /** Empty where any figure is so far from its share that it is not worth telling. */
  private static Optional<NearestBasis> of(Rows rows, Basis basis) {
    Fraction total = Fraction.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      total = total.add(rows.printed(i));
    }
    Optional<NearestBasis> widest = Optional.empty();
    for (int i = 0; i < rows.size(); i++) {
      Fraction share = total.multiply(rows.weights()[i]).divide(rows.sum());
      Fraction off = rows.printed(i).subtract(share);
      if (share.isZero()) {
        if (!off.isZero()) {
          return Optional.empty();
        }
        continue;
      }
      Fraction ratio = off.divide(share);
      if (!isNear(ratio)) {
        return Optional.empty();
      }
      var here = new NearestBasis(basis, total, off, off, ratio, ratio);
      widest = widest.map(it -> it.and(here)).or(() -> Optional.of(here));
    }
    return widest;
  }

  private NearestBasis and(NearestBasis other) {
    return new NearestBasis(
        basis,
        total,
        least.compareTo(other.least) <= 0 ? least : other.least,
        most.max(other.most),
        leastRatio.compareTo(other.leastRatio) <= 0 ? leastRatio : other.leastRatio,
        mostRatio.max(other.mostRatio));
  }

  /** Whether a figure is not half as much again as its share, or half as much less. */
  private static boolean isNear(Fraction ratio) {
    return ratio.abs().compareTo(HALF) <= 0;
  }

  private boolean isNearer(NearestBasis other) {
    return mostRatio.subtract(leastRatio).compareTo(other.mostRatio.subtract(other.leastRatio)) < 0;
  }

  /** Whether no figure is further off than a few roundings take it, and most are far larger. */
  public boolean isByRounding(PublishedColumn figures) {
    Fraction few = figures.step().multiply(FEW_UNITS);
    Fraction mean = figures.sum().divide(Fraction.of(figures.figures()));
    return least.abs().max(most.abs()).compareTo(few) <= 0
        && few.multiply(FEW_UNITS).compareTo(mean) <= 0;
  }
}
