package org.bilaga.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each leaf of the tree of money comes to on either side. */
final class LineSums {
  private final Map<Pair, PartialAmount> before = new HashMap<>();
  private final Map<Pair, PartialAmount> after = new HashMap<>();

  LineSums(List<Line> lines) {
    for (Line line : lines) {
      before.merge(line.pair(), line.before(), PartialAmount::plus);
      after.merge(line.pair(), line.after(), PartialAmount::plus);
    }
  }

  PartialAmount before(Pair pair) {
    return before.getOrDefault(pair, PartialAmount.ZERO);
  }

  PartialAmount after(Pair pair) {
    return after.getOrDefault(pair, PartialAmount.ZERO);
  }
}
