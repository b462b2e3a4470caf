package org.bilaga.money;

/** Sorts indices by an order of what they point at: n log n, stable, without boxing. */
final class IndexSort {
  /** Negative where the first index comes before the second. */
  interface Order {
    int compare(int index, int other);
  }

  private IndexSort() {}

  /** The indices 0 to size − 1, sorted. */
  static int[] sorted(int size, Order order) {
    var indices = new int[size];
    for (int i = 0; i < size; i++) {
      indices[i] = i;
    }
    sort(indices, order);
    return indices;
  }

  /** Bottom-up merge sort. */
  static void sort(int[] indices, Order order) {
    int n = indices.length;
    int[] from = indices;
    int[] to = new int[n];
    for (long width = 1; width < n; width *= 2) {
      for (long low = 0; low < n; low += 2 * width) {
        merge(
            from,
            to,
            (int) low,
            (int) Math.min(low + width, n),
            (int) Math.min(low + 2 * width, n),
            order);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    if (from != indices) {
      System.arraycopy(from, 0, indices, 0, n);
    }
  }

  private static void merge(int[] from, int[] to, int low, int middle, int high, Order order) {
    int left = low;
    int right = middle;
    for (int k = low; k < high; k++) {
      boolean takeLeft =
          right >= high || (left < middle && order.compare(from[left], from[right]) <= 0);
      to[k] = takeLeft ? from[left++] : from[right++];
    }
  }
}
