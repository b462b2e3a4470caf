package org.bilaga.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Largest remainder (Hamilton 1792; Hare–Niemeyer): each member gets the whole part of its
 * quotient, and the units left over go one each to the largest fractions (Balinski &amp; Young
 * 2001, p. 17).
 *
 * <p>Only the fraction at the line is searched for, so the work is linear. Fewer units are left
 * over than there are fractions above zero, so a quotient that is whole is never raised.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Fills units with the parts of total / (divisor / sum of weights), and says whether a tie
   * decided.
   *
   * @param divisor sum of weights times the denominator of the total
   * @param whole the whole units of the total
   */
  static boolean divide(
      long total, long[] weights, long divisor, long whole, Ties ties, long[] units) {
    var rests = new long[weights.length];
    long left = whole;
    for (int i = 0; i < rests.length; i++) {
      long quotient = Wide.mulDiv(total, weights[i], divisor);
      units[i] = quotient;
      rests[i] = total * weights[i] - quotient * divisor;
      left -= quotient;
    }
    if (left == 0) {
      return false;
    }
    long line = KthLargest.kthLargest(rests.clone(), (int) left);
    int tied = 0;
    for (int i = 0; i < rests.length; i++) {
      if (rests[i] > line) {
        units[i]++;
        left--;
      } else if (rests[i] == line) {
        tied++;
      }
    }
    var candidates = new int[tied];
    for (int i = rests.length - 1, k = tied; k > 0; i--) {
      if (rests[i] == line) {
        candidates[--k] = i;
      }
    }
    return give(candidates, (int) left, ties, units);
  }

  /** The same for numbers of any size; the parts must fit. */
  static boolean divide(
      BigInteger total,
      Weights weights,
      BigInteger divisor,
      BigInteger whole,
      Ties ties,
      long[] units) {
    var rests = new BigInteger[units.length];
    BigInteger left = whole;
    for (int i = 0; i < rests.length; i++) {
      BigInteger[] parts = total.multiply(weights.get(i)).divideAndRemainder(divisor);
      units[i] = parts[0].longValueExact();
      rests[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    if (left.signum() == 0) {
      return false;
    }
    BigInteger[] sorted = rests.clone();
    Arrays.sort(sorted);
    BigInteger line = sorted[sorted.length - left.intValueExact()];
    int above = 0;
    int tied = 0;
    var candidates = new int[rests.length];
    for (int i = 0; i < rests.length; i++) {
      int difference = rests[i].compareTo(line);
      if (difference > 0) {
        units[i] = Math.incrementExact(units[i]);
        above++;
      } else if (difference == 0) {
        candidates[tied++] = i;
      }
    }
    return give(Arrays.copyOf(candidates, tied), left.intValueExact() - above, ties, units);
  }

  private static boolean give(int[] candidates, int count, Ties ties, long[] units) {
    if (count < candidates.length) {
      ties.arrange(candidates);
    }
    for (int k = 0; k < count; k++) {
      units[candidates[k]]++;
    }
    return count < candidates.length;
  }
}
