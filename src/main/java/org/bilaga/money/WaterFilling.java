package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Exact shares base + level × weight, never below a floor or above a cap, for the one level at
 * which they sum to the total.
 *
 * <p>This is where redistribution "to the others by the same key, until stable" ends: all who are
 * at no bound have the same level. The sum grows with the level, piecewise linearly, so the level
 * is found by going through the places where a member leaves its floor or meets its cap: n log n.
 */
final class WaterFilling {
  private final Weights weights;
  private final Fraction[] base;
  private final Fraction[] floor;
  private final @Nullable Fraction[] cap;
  private Fraction level = Fraction.ZERO;

  /** Floors are at least the bases, caps (null: none) at least the floors. */
  WaterFilling(Weights weights, Fraction[] base, Fraction[] floor, @Nullable Fraction[] cap) {
    this.weights = weights;
    this.base = base;
    this.floor = floor;
    this.cap = cap;
  }

  /** Finds the level; false where even the highest cannot use up the total. */
  boolean fill(Fraction total) {
    int n = base.length;
    var turns = new Fraction[2 * n];
    Fraction constant = Fraction.ZERO;
    for (int i = 0; i < n; i++) {
      constant = constant.add(floor[i]);
      if (weights.isPositive(i)) {
        Fraction weight = Fraction.of(weights.get(i));
        turns[2 * i] = floor[i].subtract(base[i]).divide(weight);
        Fraction top = cap[i];
        if (top != null) {
          turns[2 * i + 1] = top.subtract(base[i]).divide(weight);
        }
      }
    }
    int[] order = IndexSort.sorted(2 * n, (a, b) -> compare(turns[a], turns[b]));
    BigInteger slope = BigInteger.ZERO;
    for (int event : order) {
      Fraction turn = turns[event];
      if (turn == null || reaches(constant, slope, turn, total)) {
        break;
      }
      int i = event / 2;
      Fraction top = cap[i];
      if (event % 2 == 0) {
        constant = constant.add(base[i]).subtract(floor[i]);
        slope = slope.add(weights.get(i));
      } else if (top != null) {
        constant = constant.add(top).subtract(base[i]);
        slope = slope.subtract(weights.get(i));
      }
      level = turn;
    }
    if (slope.signum() > 0) {
      level = total.subtract(constant).divide(Fraction.of(slope));
      return true;
    }
    return constant.equals(total);
  }

  private static boolean reaches(
      Fraction constant, BigInteger slope, Fraction level, Fraction total) {
    return constant.add(Fraction.of(slope).multiply(level)).compareTo(total) >= 0;
  }

  /** Those that never turn come last. */
  private static int compare(@Nullable Fraction turn, @Nullable Fraction other) {
    if (turn == null || other == null) {
      return Boolean.compare(turn == null, other == null);
    }
    return turn.compareTo(other);
  }

  /** What one unit of weight gives. */
  Fraction level() {
    return level;
  }

  Fraction share(int member) {
    Fraction free = free(member);
    Fraction top = cap[member];
    if (free.compareTo(floor[member]) < 0) {
      return floor[member];
    }
    return top != null && free.compareTo(top) > 0 ? top : free;
  }

  Distributed.Bound bound(int member) {
    Fraction free = free(member);
    Fraction top = cap[member];
    if (free.compareTo(floor[member]) < 0) {
      return Distributed.Bound.AT_FLOOR;
    }
    return top != null && free.compareTo(top) > 0
        ? Distributed.Bound.AT_CAP
        : Distributed.Bound.BY_KEY;
  }

  private Fraction free(int member) {
    return base[member].add(level.multiply(Fraction.of(weights.get(member))));
  }
}
