package org.bilaga.money;

import java.math.BigInteger;
import org.bilaga.money.Distributed.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Exact shares base + level × weight, never below a floor or above a cap, for the one level at
 * which they sum to the total.
 *
 * <p>This is where redistribution "to the others by the same key, until stable" ends: all who are
 * at no bound have the same level. The sum grows with the level, piecewise linearly, so the level
 * is found by going through the places where a member leaves its floor or meets its cap: n log n.
 *
 * <p>Everything is counted in whole parts, as many to the unit as the bases need, mostly one; the
 * shares then have one denominator, and fractions are made only of what is asked for.
 */
final class WaterFilling {
  private final Weights weights;
  private final int n;

  /** How many parts make a unit. */
  private final BigInteger parts;

  private final BigInteger[] base;
  private final BigInteger[] floor;
  private final @Nullable BigInteger[] cap;

  /** Level × weight is rise × weight / run, in parts. */
  private BigInteger rise = BigInteger.ZERO;

  private BigInteger run = BigInteger.ONE;

  /** Floors are at least the bases, caps (null: none) at least the floors. */
  WaterFilling(Weights weights, Fraction[] base, Fraction[] floor, @Nullable Fraction[] cap) {
    this.weights = weights;
    this.n = base.length;
    this.base = new BigInteger[n];
    this.floor = new BigInteger[n];
    this.cap = new @Nullable BigInteger[n];
    BigInteger common = BigInteger.ONE;
    for (Fraction one : base) {
      if (!one.isInteger()) {
        BigInteger d = one.denominator();
        common = common.divide(common.gcd(d)).multiply(d);
      }
    }
    this.parts = common;
    for (int i = 0; i < n; i++) {
      Fraction top = cap[i];
      this.base[i] = inParts(base[i]);
      this.floor[i] = inParts(floor[i]);
      this.cap[i] = top == null ? null : inParts(top);
    }
  }

  /** Floors and caps are whole units, or bases. */
  private BigInteger inParts(Fraction units) {
    return units.isInteger()
        ? units.numerator().multiply(parts)
        : units.numerator().multiply(parts.divide(units.denominator()));
  }

  /** Finds the level; false where even the highest cannot use up the total. */
  boolean fill(Fraction total) {
    BigInteger wanted = total.numerator().multiply(parts);
    BigInteger of = total.denominator();
    BigInteger constant = BigInteger.ZERO;
    for (BigInteger one : floor) {
      constant = constant.add(one);
    }
    BigInteger slope = BigInteger.ZERO;
    Turns turns = turns();
    for (int event : turns.inOrder()) {
      int i = event / 2;
      BigInteger weight = weights.get(i);
      BigInteger turn = turns.at(event);
      BigInteger sum = constant.multiply(weight).add(slope.multiply(turn));
      if (sum.multiply(of).compareTo(wanted.multiply(weight)) >= 0) {
        break;
      }
      BigInteger top = cap[i];
      if (event % 2 == 0) {
        constant = constant.add(base[i]).subtract(floor[i]);
        slope = slope.add(weight);
      } else if (top != null) {
        constant = constant.add(top).subtract(base[i]);
        slope = slope.subtract(weight);
      }
      rise = turn;
      run = weight;
    }
    if (slope.signum() > 0) {
      rise = wanted.subtract(constant.multiply(of));
      run = slope.multiply(of);
      return true;
    }
    return constant.multiply(of).equals(wanted);
  }

  /** Where the members with weight leave their floors and meet their caps. */
  private Turns turns() {
    var turns = new Turns(weights, 2 * n);
    for (int i = 0; i < n; i++) {
      if (weights.isPositive(i)) {
        turns.put(2 * i, floor[i].subtract(base[i]));
        BigInteger top = cap[i];
        if (top != null) {
          turns.put(2 * i + 1, top.subtract(base[i]));
        }
      }
    }
    return turns;
  }

  /** What one unit of weight gives. */
  Fraction level() {
    return Fraction.of(rise, run.multiply(parts));
  }

  /** All shares, as weights with one denominator. */
  Weights shares() {
    var shares = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      shares[i] = scaled(i);
    }
    return Weights.of(shares);
  }

  Fraction share(int member) {
    return Fraction.of(scaled(member), run.multiply(parts));
  }

  /** The share in parts, times the run. */
  private BigInteger scaled(int member) {
    BigInteger free = free(member);
    BigInteger least = floor[member].multiply(run);
    BigInteger top = cap[member];
    if (free.compareTo(least) < 0) {
      return least;
    }
    return top == null ? free : free.min(top.multiply(run));
  }

  Bound bound(int member) {
    BigInteger free = free(member);
    BigInteger top = cap[member];
    if (free.compareTo(floor[member].multiply(run)) < 0) {
      return Bound.AT_FLOOR;
    }
    return top != null && free.compareTo(top.multiply(run)) > 0 ? Bound.AT_CAP : Bound.BY_KEY;
  }

  private BigInteger free(int member) {
    return base[member].multiply(run).add(rise.multiply(weights.get(member)));
  }
}
