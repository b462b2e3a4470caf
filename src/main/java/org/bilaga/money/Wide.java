package org.bilaga.money;

/** Arithmetic on products of two longs, which need 128 bits. */
final class Wide {
  private Wide() {}

  /** The sign of a·b − c·d, all signed. */
  static int compareProducts(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long otherHigh = Math.multiplyHigh(c, d);
    return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * b, c * d);
  }

  /** The sign of a·b − c·d, all unsigned. */
  static int compareUnsignedProducts(long a, long b, long c, long d) {
    int high =
        Long.compareUnsigned(Math.unsignedMultiplyHigh(a, b), Math.unsignedMultiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** The sign of (a·b)(c·d) − (p·q)(r·s), all unsigned: products of 256 bits. */
  static int compareFourfold(long a, long b, long c, long d, long p, long q, long r, long s) {
    long abHigh = Math.unsignedMultiplyHigh(a, b);
    long cdHigh = Math.unsignedMultiplyHigh(c, d);
    long pqHigh = Math.unsignedMultiplyHigh(p, q);
    long rsHigh = Math.unsignedMultiplyHigh(r, s);
    for (int limb = 3; limb > 0; limb--) {
      int difference =
          Long.compareUnsigned(
              limb(limb, abHigh, a * b, cdHigh, c * d), limb(limb, pqHigh, p * q, rsHigh, r * s));
      if (difference != 0) {
        return difference;
      }
    }
    return Long.compareUnsigned(a * b * c * d, p * q * r * s);
  }

  /** Limb 3 (top), 2 or 1 of the product of two 128-bit numbers. */
  private static long limb(int limb, long xHigh, long xLow, long yHigh, long yLow) {
    long low = Math.unsignedMultiplyHigh(xLow, yLow);
    long one = low + xHigh * yLow;
    long carry = Long.compareUnsigned(one, low) < 0 ? 1 : 0;
    long first = one + xLow * yHigh;
    carry += Long.compareUnsigned(first, one) < 0 ? 1 : 0;
    if (limb == 1) {
      return first;
    }
    long cross = Math.unsignedMultiplyHigh(xHigh, yLow);
    long two = cross + Math.unsignedMultiplyHigh(xLow, yHigh);
    long top = Long.compareUnsigned(two, cross) < 0 ? 1 : 0;
    long three = two + xHigh * yHigh;
    top += Long.compareUnsigned(three, two) < 0 ? 1 : 0;
    long second = three + carry;
    top += Long.compareUnsigned(second, three) < 0 ? 1 : 0;
    return limb == 2 ? second : Math.unsignedMultiplyHigh(xHigh, yHigh) + top;
  }

  /**
   * ⌊a·b / divisor⌋ for a, b ≥ 0 and divisor &gt; 0; the quotient must fit in a long. The remainder
   * is a·b − quotient·divisor in ordinary (wrapping) long arithmetic. Two steps of schoolbook
   * division in base 2³² (Knuth, TAOCP 2, 4.3.1 D; Warren, Hacker's Delight, 2nd ed., 9-4).
   */
  static long mulDiv(long a, long b, long divisor) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == 0) {
      return low >= 0 ? low / divisor : Long.divideUnsigned(low, divisor);
    }
    int shift = Long.numberOfLeadingZeros(divisor);
    long v = divisor << shift;
    long vHigh = v >>> 32;
    long vLow = v & 0xFFFF_FFFFL;
    long u = shift == 0 ? high : high << shift | low >>> (64 - shift);
    long rest = low << shift;
    long first = digit(u, rest >>> 32, vHigh, vLow);
    long u2 = (u << 32 | rest >>> 32) - first * v;
    long second = digit(u2, rest & 0xFFFF_FFFFL, vHigh, vLow);
    return (first << 32) + second;
  }

  /** One quotient digit in base 2³²: at most two too large when estimated, then corrected. */
  private static long digit(long u, long next, long vHigh, long vLow) {
    long q = Long.divideUnsigned(u, vHigh);
    long r = u - q * vHigh;
    while (q >>> 32 != 0 || Long.compareUnsigned(q * vLow, r << 32 | next) > 0) {
      q--;
      r += vHigh;
      if (r >>> 32 != 0) {
        break;
      }
    }
    return q;
  }
}
