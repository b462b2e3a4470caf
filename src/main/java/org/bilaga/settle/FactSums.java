package org.bilaga.settle;

import java.util.List;
import java.util.function.ToLongFunction;

/** The amounts that facts tell of one unit, and what follows from them by arithmetic alone. */
record FactSums(
    long requisitioned,
    long inTime,
    long paid,
    long spent,
    long repaid,
    long reclaimed,
    boolean accounted) {

  static FactSums of(List<Fact> facts, ToLongFunction<Fact> inTime, boolean accounted) {
    long intime = 0;
    for (Fact fact : facts) {
      intime += fact.event() == Event.REQUISITIONED ? inTime.applyAsLong(fact) : 0;
    }
    return new FactSums(
        sum(facts, Event.REQUISITIONED),
        intime,
        sum(facts, Event.PAID),
        sum(facts, Event.SPENT),
        sum(facts, Event.REPAID),
        sum(facts, Event.RECLAIMED),
        accounted);
  }

  private static long sum(List<Fact> facts, Event event) {
    long sum = 0;
    for (Fact fact : facts) {
      sum = fact.event() == event ? Math.addExact(sum, fact.amount()) : sum;
    }
    return sum;
  }

  /** What has gone back, or is to, of what was paid. */
  private long due() {
    long left = paid - Math.min(spent, paid);
    return Math.max(accounted ? left : 0, Math.min(reclaimed, paid));
  }

  /** What of so much that may be reclaimed is not reclaimed, repaid or to be repaid already. */
  long reclaimable(long most) {
    return Math.max(0, Math.min(most - reclaimed, paid - Math.max(due(), repaid)));
  }

  /**
   * What became of what was paid.
   *
   * <p>What is reclaimed is taken from what is left before what was spent; once the use is
   * accounted for, all that is left is to be repaid.
   */
  Position.Used used() {
    long own = Math.max(0, spent - paid);
    long used = spent - own;
    long left = paid - used;
    long due = due();
    long ofSpent = Math.max(0, due - left);
    long rest = left + ofSpent - Math.max(due, repaid);
    return new Position.Used(
        used,
        own,
        ofSpent,
        repaid,
        Math.max(0, due - repaid),
        Math.max(0, rest),
        Math.max(0, -rest));
  }
}
