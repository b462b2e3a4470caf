package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a key, one for each member, ready to divide by; prepare once, use for many totals.
 *
 * <p>Invariant: whole numbers in the given proportions. Kept as longs where their sum fits in a
 * long, otherwise as BigIntegers. Negative weights are kept and refused when something is divided
 * by them.
 */
public final class Weights {
  private final long @Nullable [] longs;
  private final BigInteger @Nullable [] bigs;
  private final long sum;
  private final BigInteger bigSum;
  private final int negative;

  private Weights(
      long @Nullable [] longs, BigInteger @Nullable [] bigs, BigInteger sum, int negative) {
    this.longs = longs;
    this.bigs = bigs;
    this.sum = longs == null ? 0 : sum.longValueExact();
    this.bigSum = sum;
    this.negative = negative;
  }

  public static Weights of(long... weights) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (weights[i] < 0 || sum < 0) {
        return of(big(weights));
      }
    }
    return new Weights(weights.clone(), null, BigInteger.valueOf(sum), -1);
  }

  public static Weights of(BigInteger... weights) {
    BigInteger sum = BigInteger.ZERO;
    int negative = -1;
    for (int i = weights.length - 1; i >= 0; i--) {
      sum = sum.add(weights[i]);
      if (weights[i].signum() < 0) {
        negative = i;
      }
    }
    if (negative >= 0 || sum.bitLength() > 63) {
      return new Weights(null, weights.clone(), sum, negative);
    }
    var longs = new long[weights.length];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = weights[i].longValueExact();
    }
    return new Weights(longs, null, sum, -1);
  }

  /** The fractions on their least common denominator. */
  public static Weights of(Fraction... weights) {
    BigInteger common = BigInteger.ONE;
    for (Fraction weight : weights) {
      BigInteger d = weight.denominator();
      common = common.divide(common.gcd(d)).multiply(d);
    }
    var scaled = new BigInteger[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = weights[i].numerator().multiply(common.divide(weights[i].denominator()));
    }
    return of(scaled);
  }

  private static BigInteger[] big(long[] weights) {
    var bigs = new BigInteger[weights.length];
    for (int i = 0; i < bigs.length; i++) {
      bigs[i] = BigInteger.valueOf(weights[i]);
    }
    return bigs;
  }

  /** Number of members. */
  public int size() {
    return longs != null ? longs.length : bigs().length;
  }

  public BigInteger get(int member) {
    return longs != null ? BigInteger.valueOf(longs[member]) : bigs()[member];
  }

  public BigInteger sum() {
    return bigSum;
  }

  /** The member's part of the whole: its weight divided by the sum, which must not be zero. */
  public Fraction share(int member) {
    return Fraction.of(get(member), bigSum);
  }

  /** Whether nobody has any, so that there is nothing to divide by. */
  public boolean areNought() {
    return negative < 0 && bigSum.signum() == 0;
  }

  /** Why nothing can be divided by these, or null. */
  @Nullable Refusal refusal() {
    if (negative >= 0) {
      return new Refusal.NegativeWeight(negative);
    }
    return areNought() ? new Refusal.NothingToDivideBy(size()) : null;
  }

  /** The weights as longs, not to be written to; null where their sum does not fit. */
  long @Nullable [] longs() {
    return longs;
  }

  /** The sum; only where {@link #longs} is not null. */
  long longSum() {
    return sum;
  }

  private BigInteger[] bigs() {
    if (bigs == null) {
      throw new IllegalStateException();
    }
    return bigs;
  }

  boolean isPositive(int member) {
    return longs != null ? longs[member] > 0 : bigs()[member].signum() > 0;
  }

  /** The sign of the difference between two members' weights. */
  int compare(int member, int other) {
    return longs != null
        ? Long.compare(longs[member], longs[other])
        : bigs()[member].compareTo(bigs()[other]);
  }
}
