package org.bilaga.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each leaf of the tree of money comes to on either side. */
final class LineSums {
  private final Map<Pair, PartialAmount> before = new HashMap<>();
  private final Map<Pair, PartialAmount> after = new HashMap<>();
  private final Map<Pair, Map<String, ComparedRow>> periods = new HashMap<>();

  LineSums(List<Line> lines) {
    for (Line line : lines) {
      before.merge(line.pair(), line.before(), PartialAmount::plus);
      after.merge(line.pair(), line.after(), PartialAmount::plus);
      line.period()
          .ifPresent(
              period ->
                  periods
                      .computeIfAbsent(line.pair(), it -> new TreeMap<>())
                      .merge(period, line.row(), LineSums::together));
    }
  }

  PartialAmount before(Pair pair) {
    return before.getOrDefault(pair, PartialAmount.ZERO);
  }

  /** What it comes to in each year or month that it is divided into, in their order. */
  Map<String, ComparedRow> periods(Pair pair) {
    return periods.getOrDefault(pair, Map.of());
  }

  PartialAmount after(Pair pair) {
    return after.getOrDefault(pair, PartialAmount.ZERO);
  }

  private static ComparedRow together(ComparedRow one, ComparedRow other) {
    return ComparedRow.of(one.before().plus(other.before()), one.after().plus(other.after()));
  }
}
