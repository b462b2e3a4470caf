package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * What one of a weight gives, by inversion: each figure, within what rounding may have taken it off
 * by, leaves a stretch for it, and where most of these meet it lies.
 *
 * @param low the least that it can be
 * @param high the most
 * @param rows how many rows leave it so
 * @param all how many rows have both a figure and a weight
 */
record CommonRate(Fraction low, Fraction high, int rows, int all) {
  /** The largest figures leave the shortest stretches: a few of them tell what is none. */
  private static final int SAMPLE = 7;

  private static final int FEWEST_OF_SAMPLE = 5;

  /** Of so many rows one may be wrong, and at least one of the fewest. */
  private static final int ONE_WRONG_OF = 4;

  /** Weights as they are printed. */
  static Optional<CommonRate> exact(PublishedColumn figures, Basis basis, Fraction off) {
    return of(figures, basis, off, true);
  }

  /** Weights that may be whatever is printed so. */
  static Optional<CommonRate> loose(PublishedColumn figures, Basis basis, Fraction off) {
    return of(figures, basis, off, false);
  }

  /**
   * @param off what rounding may have taken a figure off by, to either side
   * @return empty where few rows have any in common, or a weight is below nought
   */
  private static Optional<CommonRate> of(
      PublishedColumn figures, Basis basis, Fraction off, boolean exact) {
    var largest = figures.largest();
    if (largest.size() > SAMPLE) {
      var sample = meeting(figures, basis, off, exact, largest.subList(0, SAMPLE));
      if (sample.isEmpty() || sample.get().rows() < FEWEST_OF_SAMPLE) {
        return Optional.empty();
      }
    }
    List<Integer> rows = new ArrayList<>();
    int nought = 0;
    int all = 0;
    for (int row = 0; row < figures.rows(); row++) {
      Fraction value = figures.value(row);
      Fraction weight = value == null ? null : basis.weight(row);
      if (value != null && weight != null) {
        if (weight.signum() < 0) {
          return Optional.empty();
        }
        all++;
        rows.add(row);
        nought += weight.isZero() && value.abs().compareTo(off) < 0 ? 1 : 0;
      }
    }
    int rest = nought;
    int whole = all;
    return meeting(figures, basis, off, exact, rows)
        .map(it -> new CommonRate(it.low(), it.high(), it.rows() + rest, whole))
        .filter(it -> it.all() - it.rows() <= tolerated(whole));
  }

  /** How many of some rows may be wrong: more than that, and it is something else. */
  static int tolerated(int rows) {
    return Math.max(1, rows / ONE_WRONG_OF);
  }

  /** Rows without weight leave no room. */
  private static Optional<Stretches.Meeting> meeting(
      PublishedColumn figures, Basis basis, Fraction off, boolean exact, List<Integer> rows) {
    var stretches = new Stretches();
    for (int row : rows) {
      Fraction value = figures.value(row);
      Fraction most = exact ? basis.weight(row) : basis.most(row);
      Fraction least = exact ? most : basis.least(row);
      if (value != null && most != null && least != null && least.signum() > 0) {
        stretches.add(value.subtract(off).divide(most), value.add(off).divide(least));
      }
    }
    return stretches.meeting();
  }
}
