package org.bilaga.money;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The obvious way, slowly: fractions, one unit at a time, ties by order of members. */
final class SlowApportionment {
  private SlowApportionment() {}

  static long[] of(RoundingMethod method, Fraction total, BigInteger[] weights) {
    return of(method, total, weights, null, null);
  }

  static long[] of(
      RoundingMethod method, Fraction total, BigInteger[] weights, long[] least, long[] most) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      sum = sum.add(weight);
    }
    int n = weights.length;
    var exact = new ArrayList<Fraction>();
    for (BigInteger weight : weights) {
      exact.add(total.multiply(Fraction.of(weight, sum)));
    }
    var units = new long[n];
    if (method == RoundingMethod.CUMULATIVE) {
      Fraction running = Fraction.ZERO;
      BigInteger before = BigInteger.ZERO;
      for (int i = 0; i < n; i++) {
        running = running.add(exact.get(i));
        units[i] = running.round(RoundingMode.HALF_UP).subtract(before).longValueExact();
        before = running.round(RoundingMode.HALF_UP);
      }
      return units;
    }
    if (!method.isDivisorMethod() && method != RoundingMethod.LARGEST_REMAINDER) {
      for (int i = 0; i < n; i++) {
        units[i] = exact.get(i).round(RoundingMode.valueOf(method.name())).longValueExact();
      }
      return units;
    }
    if (method == RoundingMethod.LARGEST_REMAINDER) {
      largestRemainders(total, exact, units);
      return units;
    }
    long left = total.floor().longValueExact();
    for (int i = 0; least != null && i < n; i++) {
      units[i] = least[i];
      left -= least[i];
    }
    for (; left > 0; left--) {
      int best = -1;
      for (int i = 0; i < n; i++) {
        boolean open = weights[i].signum() > 0 && (most == null || units[i] < most[i]);
        if (open && (best < 0 || before(method, weights, units, i, best))) {
          best = i;
        }
      }
      units[best]++;
    }
    return units;
  }

  private static void largestRemainders(Fraction total, List<Fraction> exact, long[] units) {
    long left = total.floor().longValueExact();
    for (int i = 0; i < units.length; i++) {
      units[i] = exact.get(i).floor().longValueExact();
      left -= units[i];
    }
    var got = new boolean[units.length];
    for (; left > 0; left--) {
      int best = -1;
      for (int i = 0; i < units.length; i++) {
        if (!got[i]
            && (best < 0 || exact.get(i).fraction().compareTo(exact.get(best).fraction()) > 0)) {
          best = i;
        }
      }
      got[best] = true;
      units[best]++;
    }
  }

  private static boolean before(
      RoundingMethod method, BigInteger[] weights, long[] units, int i, int best) {
    Fraction d = divisorPower(method, units[i]);
    Fraction e = divisorPower(method, units[best]);
    if (d.isZero() || e.isZero()) {
      return d.isZero() && (!e.isZero() || weights[i].compareTo(weights[best]) > 0);
    }
    int power = method == RoundingMethod.HUNTINGTON_HILL ? 2 : 1;
    return Fraction.of(weights[i].pow(power))
            .divide(d)
            .compareTo(Fraction.of(weights[best].pow(power)).divide(e))
        > 0;
  }

  /** d(s), for Huntington–Hill its square. */
  private static Fraction divisorPower(RoundingMethod method, long s) {
    Fraction f = Fraction.of(s);
    Fraction next = f.add(Fraction.ONE);
    return switch (method) {
      case DHONDT -> next;
      case SAINTE_LAGUE -> f.add(Fraction.of(1, 2));
      case HUNTINGTON_HILL -> f.multiply(next);
      case DEAN -> f.multiply(next).divide(f.add(Fraction.of(1, 2)));
      default -> f;
    };
  }
}
