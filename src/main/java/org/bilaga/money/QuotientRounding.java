package org.bilaga.money;

import java.math.BigInteger;

/**
 * The methods that round each exact quotient, or each running sum of them, by itself: half up, half
 * even, down, up, cumulative (cascade) rounding.
 */
final class QuotientRounding {
  private QuotientRounding() {}

  /** Fills units; total ≥ 0 and divisor = sum of weights × denominator of the total. */
  static void divide(
      RoundingMethod method, long total, long[] weights, long divisor, long[] units) {
    if (method == RoundingMethod.CUMULATIVE) {
      long running = 0;
      long before = 0;
      for (int i = 0; i < units.length; i++) {
        running += weights[i];
        long after = rounded(RoundingMethod.HALF_UP, total, running, divisor);
        units[i] = after - before;
        before = after;
      }
      return;
    }
    for (int i = 0; i < units.length; i++) {
      units[i] = rounded(method, total, weights[i], divisor);
    }
  }

  private static long rounded(RoundingMethod method, long total, long weight, long divisor) {
    long quotient = Wide.mulDiv(total, weight, divisor);
    long rest = total * weight - quotient * divisor;
    boolean up = isUp(method, rest != 0, Long.compare(rest, divisor - rest), (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /** The same for numbers of any size. Throws ArithmeticException where a part does not fit. */
  static void divide(
      RoundingMethod method, BigInteger total, Weights weights, BigInteger divisor, long[] units) {
    BigInteger running = BigInteger.ZERO;
    BigInteger before = BigInteger.ZERO;
    for (int i = 0; i < units.length; i++) {
      if (method == RoundingMethod.CUMULATIVE) {
        running = running.add(weights.get(i));
        BigInteger after = rounded(RoundingMethod.HALF_UP, total, running, divisor);
        units[i] = after.subtract(before).longValueExact();
        before = after;
      } else {
        units[i] = rounded(method, total, weights.get(i), divisor).longValueExact();
      }
    }
  }

  private static BigInteger rounded(
      RoundingMethod method, BigInteger total, BigInteger weight, BigInteger divisor) {
    return rounded(method, total.multiply(weight), divisor);
  }

  /** A quotient that is not below nought. */
  static BigInteger rounded(RoundingMethod method, BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    int half = parts[1].shiftLeft(1).compareTo(divisor);
    return isUp(method, parts[1].signum() != 0, half, parts[0].testBit(0))
        ? parts[0].add(BigInteger.ONE)
        : parts[0];
  }

  private static boolean isUp(RoundingMethod method, boolean rest, int half, boolean odd) {
    return switch (method) {
      case HALF_UP -> half >= 0;
      case HALF_EVEN -> half > 0 || (half == 0 && odd);
      case UP -> rest;
      default -> false;
    };
  }
}
