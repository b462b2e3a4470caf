package org.bilaga.compare;

import java.util.List;

/** What each leaf of the tree of money comes to on either side. */
record LineSums(List<Line> lines) {

  PartialAmount before(Pair pair) {
    PartialAmount sum = PartialAmount.ZERO;
    for (Line line : lines) {
      sum = line.pair() == pair ? sum.plus(line.before()) : sum;
    }
    return sum;
  }

  PartialAmount after(Pair pair) {
    PartialAmount sum = PartialAmount.ZERO;
    for (Line line : lines) {
      sum = line.pair() == pair ? sum.plus(line.after()) : sum;
    }
    return sum;
  }
}
