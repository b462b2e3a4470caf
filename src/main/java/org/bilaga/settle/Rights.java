package org.bilaga.settle;

/**
 * How much of a unit is withheld, lapsed and still open, by the certain and the possible losses.
 *
 * @param withheld what conditions withhold: at least, at most
 * @param lapsed what conditions let lapse: at least, at most
 * @param passed how much of the unit a last day for requisitions has passed for
 * @param outstanding what was requisitioned in time beyond what is paid
 * @param told whether anything is told of the recipient, so that no requisition means none
 */
record Rights(
    BoundedAmount granted,
    long paid,
    BoundedAmount withheld,
    BoundedAmount lapsed,
    BoundedAmount passed,
    long outstanding,
    boolean told) {

  /**
   * Every sum of the least and the most lies between those of the corners: all is monotone. What is
   * granted below nought is neither paid nor lost: it stays open, to be paid by whoever has it.
   */
  Position.Given given() {
    long over = granted.hasLimit() ? Math.max(0, paid - Math.max(0, granted.most())) : 0;
    if (!granted.hasLimit()) {
      return unknown(over);
    }
    long[] withheldBounds = bounds();
    long[] lapsedBounds = bounds();
    long[] openBounds = bounds();
    for (long whole : new long[] {granted.least(), granted.most()}) {
      long rest = Math.max(0, whole - paid);
      for (long w : new long[] {withheld.least(), withheld.most()}) {
        for (long l : new long[] {lapsed.least(), lapsed.most()}) {
          long held = Math.min(w, rest);
          long gone = Math.min(l, rest - held);
          long base = rest - held - gone;
          for (long late : lateBounds(whole, base)) {
            widen(withheldBounds, held);
            widen(lapsedBounds, gone + late);
            widen(openBounds, base - late + Math.min(0, whole));
          }
        }
      }
    }
    return new Position.Given(
        granted,
        paid,
        new BoundedAmount(withheldBounds[0], withheldBounds[1]),
        new BoundedAmount(lapsedBounds[0], lapsedBounds[1]),
        new BoundedAmount(openBounds[0], openBounds[1]),
        over);
  }

  /** How much of what is left lapses as it was not requisitioned in time. */
  private long[] lateBounds(long whole, long base) {
    if (passed.isZero()) {
      return new long[] {0, 0};
    }
    boolean all = passed.least() >= granted.least() && passed.most() >= granted.most();
    if (!told) {
      return new long[] {0, Math.min(base, passed.most())};
    } else if (all) {
      long late = Math.max(0, base - outstanding);
      return new long[] {late, late};
    }
    // What was paid and asked for may be of the one part or of the other.
    long others = whole - Math.min(passed.least(), whole);
    return new long[] {
      Math.max(0, base - others - outstanding), Math.min(passed.most(), Math.max(0, base))
    };
  }

  private Position.Given unknown(long over) {
    boolean safe = withheld.isZero() && lapsed.isZero() && passed.isZero();
    var open =
        new BoundedAmount(safe ? Math.max(0, granted.least() - paid) : 0, BoundedAmount.NO_LIMIT);
    return new Position.Given(
        granted,
        paid,
        withheld.isZero() ? BoundedAmount.ZERO : new BoundedAmount(0, open.most()),
        lapsed.isZero() && passed.isZero() ? BoundedAmount.ZERO : new BoundedAmount(0, open.most()),
        open,
        over);
  }

  private static long[] bounds() {
    return new long[] {Long.MAX_VALUE, Long.MIN_VALUE};
  }

  private static void widen(long[] bounds, long value) {
    bounds[0] = Math.min(bounds[0], value);
    bounds[1] = Math.max(bounds[1], value);
  }
}
