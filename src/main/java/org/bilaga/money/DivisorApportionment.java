package org.bilaga.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Award.DecidedBy;
import org.jspecify.annotations.Nullable;

/**
 * A divisor method carried out: from an apportionment of nearly the total, units are given to the
 * largest claims or taken back from the smallest, by a heap, until the total is met.
 *
 * <p>Invariant: the start is consistent with one multiplier, hence holds exactly the largest
 * claims; each step keeps that. The start is less than one unit a member away, so n log n in all.
 * Bounds hold: nobody is taken below its least or given above its most (Balinski &amp; Young 2001,
 * pp. 133–134).
 */
final class DivisorApportionment implements Evidence {
  private final Claims claims;
  private final Ties ties;
  private final Weights weights;
  private final long[] units;
  private final long @Nullable [] least;
  private final long @Nullable [] most;

  /** Changes units from the start to the result. */
  DivisorApportionment(
      RoundingMethod method,
      Weights weights,
      Ties ties,
      long[] units,
      long @Nullable [] least,
      long @Nullable [] most) {
    this.claims = new Claims(method, weights);
    this.ties = ties;
    this.weights = weights;
    this.units = units;
    this.least = least;
    this.most = most;
  }

  /**
   * The start for total / divisor × weight; the shift brings methods of one bias near the total.
   */
  static void start(RoundingMethod method, long total, Weights weights, long[] units) {
    long[] longs = weights.longs();
    if (longs != null && method.firstUnitToEach() && total > 0 && total < units.length) {
      startWithLargest(longs, (int) total, units);
      return;
    }
    long shift = units.length / 2;
    long shifted =
        switch (method) {
          case DHONDT -> total > Long.MAX_VALUE - shift ? total : total + shift;
          case ADAMS -> Math.max(0, total - Math.max(1, shift));
          default -> total;
        };
    for (int i = 0; i < units.length; i++) {
      units[i] =
          longs != null
              ? Signposts.round(method, shifted, longs[i], weights.longSum())
              : Signposts.round(method, BigInteger.valueOf(shifted), weights.get(i), weights.sum())
                  .longValueExact();
    }
  }

  /** With no more units than members: one to each member above the line between the weights. */
  private static void startWithLargest(long[] weights, int total, long[] units) {
    long line = KthLargest.kthLargest(weights.clone(), total);
    for (int i = 0; i < units.length; i++) {
      units[i] = weights[i] > line ? 1 : 0;
    }
  }

  /** Gives and takes until the units sum to the total. */
  void reach(long total) {
    long missing = total;
    for (long held : units) {
      missing -= held;
    }
    if (missing > 0) {
      int[] heap = members(true);
      for (int n = heap.length; missing > 0 && n > 0; missing--) {
        units[heap[0]]++;
        n = canReceive(heap[0]) ? n : dropTop(heap, n);
        sift(heap, 0, n, true);
      }
    } else if (missing < 0) {
      int[] heap = members(false);
      for (int n = heap.length; missing < 0 && n > 0; missing++) {
        units[heap[0]]--;
        n = canLose(heap[0]) ? n : dropTop(heap, n);
        sift(heap, 0, n, false);
      }
    }
    if (missing != 0) {
      throw new IllegalStateException("the bounds cannot hold " + total);
    }
  }

  private boolean canReceive(int member) {
    return weights.isPositive(member) && (most == null || units[member] < most[member]);
  }

  private boolean canLose(int member) {
    return units[member] > (least == null ? 0 : least[member]);
  }

  /** A heap of those who can receive, the largest claim on top; or lose, the smallest on top. */
  private int[] members(boolean receiving) {
    var heap = new int[units.length];
    int n = 0;
    for (int i = 0; i < units.length; i++) {
      if (receiving ? canReceive(i) : canLose(i)) {
        heap[n++] = i;
      }
    }
    for (int i = n / 2 - 1; i >= 0; i--) {
      sift(heap, i, n, receiving);
    }
    return Arrays.copyOf(heap, n);
  }

  private static int dropTop(int[] heap, int n) {
    heap[0] = heap[n - 1];
    return n - 1;
  }

  private void sift(int[] heap, int at, int n, boolean receiving) {
    int member = heap[at];
    int place = at;
    while (2 * place + 1 < n) {
      int child = 2 * place + 1;
      if (child + 1 < n && before(heap[child + 1], heap[child], receiving)) {
        child++;
      }
      if (!before(heap[child], member, receiving)) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = member;
  }

  private boolean before(int member, int other, boolean receiving) {
    long held = receiving ? 0 : 1;
    int claim = claims.compare(member, units[member] - held, other, units[other] - held);
    int order = claim != 0 ? -claim : ties.compare(member, other);
    return receiving ? order < 0 : order > 0;
  }

  /** The member at the line: first to receive or to lose; −1 where there is none. */
  private int first(boolean receiving) {
    int first = -1;
    for (int i = 0; i < units.length; i++) {
      if ((receiving ? canReceive(i) : canLose(i)) && (first < 0 || before(i, first, receiving))) {
        first = i;
      }
    }
    return first;
  }

  boolean decidedByTie() {
    int next = first(true);
    int last = first(false);
    return next >= 0 && last >= 0 && tie(last, units[last] - 1, next, units[next]);
  }

  private boolean tie(int member, long held, int other, long otherHeld) {
    return member != other && claims.compare(member, held, other, otherHeld) == 0;
  }

  /** The last units given, at most one for each member of the key, in the order given. */
  @Override
  public List<Award> awards() {
    var before = new DivisorApportionment(claims, ties, weights, units.clone(), least, most);
    int next = first(true);
    BigInteger order = BigInteger.ZERO;
    for (long held : units) {
      order = order.add(BigInteger.valueOf(held));
    }
    var awards = new ArrayList<Award>();
    int[] heap = before.members(false);
    for (int n = heap.length; n > 0 && awards.size() < units.length; ) {
      int member = heap[0];
      long held = --before.units[member];
      boolean tie = next >= 0 && tie(member, held, next, units[next]);
      awards.add(
          new Award(
              member,
              order,
              claims.claim(member, held),
              tie ? ties.between(member, next) : DecidedBy.CLAIM));
      order = order.subtract(BigInteger.ONE);
      n = before.canLose(member) ? n : dropTop(heap, n);
      before.sift(heap, 0, n, false);
    }
    Collections.reverse(awards);
    return List.copyOf(awards);
  }

  private DivisorApportionment(
      Claims claims,
      Ties ties,
      Weights weights,
      long[] units,
      long @Nullable [] least,
      long @Nullable [] most) {
    this.claims = claims;
    this.ties = ties;
    this.weights = weights;
    this.units = units;
    this.least = least;
    this.most = most;
  }

  @Override
  public Optional<Award> next() {
    int next = first(true);
    if (next < 0) {
      return Optional.empty();
    }
    int last = first(false);
    BigInteger order = BigInteger.ONE;
    for (long held : units) {
      order = order.add(BigInteger.valueOf(held));
    }
    boolean tie = last >= 0 && tie(last, units[last] - 1, next, units[next]);
    return Optional.of(
        new Award(
            next,
            order,
            claims.claim(next, units[next]),
            tie ? ties.between(next, last) : DecidedBy.CLAIM));
  }
}
