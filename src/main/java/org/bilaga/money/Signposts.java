package org.bilaga.money;

import java.math.BigInteger;

/**
 * Rounds a quotient by a divisor method's own signposts: up from f where the quotient is at least
 * d(f). For one multiplier over all members this gives an apportionment of some total (Balinski
 * &amp; Young 2001, p. 99), from which the wanted total is a few units away.
 *
 * <p>d(f) lies between f and f + 1, and f(f+1)/(f+½) ≤ √(f(f+1)) ≤ f + ½: most of Huntington–Hill
 * is decided by Dean's and Webster's signposts, without squares.
 */
final class Signposts {
  private Signposts() {}

  /** Rounded total·weight/divisor; total, weight ≥ 0, divisor &gt; 0, the quotient fits a long. */
  static long round(RoundingMethod method, long total, long weight, long divisor) {
    if (weight == 0) {
      return 0;
    }
    long floor = Wide.mulDiv(total, weight, divisor);
    long rest = total * weight - floor * divisor;
    boolean up =
        switch (method) {
          case SAINTE_LAGUE -> rest >= divisor - rest;
          case ADAMS -> true;
          case DEAN -> Wide.compareUnsignedProducts(rest, 2 * floor + 1, floor, divisor) >= 0;
          case HUNTINGTON_HILL ->
              rest >= divisor - rest
                  || (Wide.compareUnsignedProducts(rest, 2 * floor + 1, floor, divisor) >= 0
                      && reachesRoot(
                          BigInteger.valueOf(floor),
                          BigInteger.valueOf(rest),
                          BigInteger.valueOf(divisor)));
          default -> false;
        };
    return up ? floor + 1 : floor;
  }

  /** The same for numbers of any size. */
  static BigInteger round(
      RoundingMethod method, BigInteger total, BigInteger weight, BigInteger divisor) {
    if (weight.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger[] parts = total.multiply(weight).divideAndRemainder(divisor);
    BigInteger floor = parts[0];
    BigInteger rest = parts[1];
    boolean up =
        switch (method) {
          case SAINTE_LAGUE -> rest.shiftLeft(1).compareTo(divisor) >= 0;
          case ADAMS -> true;
          case DEAN ->
              rest.multiply(floor.shiftLeft(1).add(BigInteger.ONE))
                      .compareTo(floor.multiply(divisor))
                  >= 0;
          case HUNTINGTON_HILL -> reachesRoot(floor, rest, divisor);
          default -> false;
        };
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  /** (f + r/D)² ≥ f(f + 1), that is r(2fD + r) ≥ fD². */
  private static boolean reachesRoot(BigInteger floor, BigInteger rest, BigInteger divisor) {
    BigInteger whole = floor.multiply(divisor);
    return rest.multiply(whole.shiftLeft(1).add(rest)).compareTo(whole.multiply(divisor)) >= 0;
  }
}
