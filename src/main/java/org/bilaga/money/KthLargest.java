package org.bilaga.money;

import java.util.Arrays;

/** Finds the k-th largest of many longs without sorting them. */
final class KthLargest {
  private KthLargest() {}

  /**
   * The k-th largest value, k from 1. Reorders the array. Quickselect with the median of three as
   * pivot (Hoare, CACM 4:7, 1961, Algorithm 65); sorts what is left where the pivots are bad, so n
   * log n at worst.
   */
  static long kthLargest(long[] values, int k) {
    int target = values.length - k;
    int low = 0;
    int high = values.length - 1;
    int patience = 2 * (32 - Integer.numberOfLeadingZeros(values.length));
    while (high - low > 16) {
      if (patience-- == 0) {
        break;
      }
      long pivot = median(values[low], values[(low + high) >>> 1], values[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (target <= j) {
        high = j;
      } else if (target >= i) {
        low = i;
      } else {
        return values[target];
      }
    }
    Arrays.sort(values, low, high + 1);
    return values[target];
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
