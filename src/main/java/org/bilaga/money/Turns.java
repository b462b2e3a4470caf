package org.bilaga.money;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The levels at which members leave their floors and meet their caps, two for each at most: an
 * amount over the member's weight. Sorted without dividing.
 */
final class Turns {
  private final Weights weights;
  private final @Nullable BigInteger[] amounts;
  private final long[] small;
  private boolean allSmall;

  Turns(Weights weights, int events) {
    this.weights = weights;
    this.amounts = new @Nullable BigInteger[events];
    this.small = new long[events];
    this.allSmall = weights.longs() != null;
  }

  /** The event is twice the member, or one more. */
  void put(int event, BigInteger amount) {
    amounts[event] = amount;
    allSmall &= amount.bitLength() < 64;
    small[event] = amount.longValue();
  }

  BigInteger at(int event) {
    BigInteger amount = amounts[event];
    if (amount == null) {
      throw new IllegalStateException();
    }
    return amount;
  }

  /** Those that were put, the lowest first; of equals the first put. */
  int[] inOrder() {
    var events = new int[amounts.length];
    int n = 0;
    for (int event = 0; event < amounts.length; event++) {
      if (amounts[event] != null) {
        events[n++] = event;
      }
    }
    int[] order = Arrays.copyOf(events, n);
    long[] longs = weights.longs();
    if (allSmall && longs != null) {
      IndexSort.sort(
          order, (a, b) -> Wide.compareProducts(small[a], longs[b / 2], small[b], longs[a / 2]));
    } else {
      IndexSort.sort(
          order,
          (a, b) ->
              at(a).multiply(weights.get(b / 2)).compareTo(at(b).multiply(weights.get(a / 2))));
    }
    return order;
  }
}
