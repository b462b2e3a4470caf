package org.bilaga.compare;

import java.util.List;

/** What each leaf of the tree of money comes to on either side. */
record Sums(List<Line> lines) {

  Amount before(Pair pair) {
    Amount sum = Amount.ZERO;
    for (Line line : lines) {
      sum = line.pair() == pair ? sum.plus(line.before()) : sum;
    }
    return sum;
  }

  Amount after(Pair pair) {
    Amount sum = Amount.ZERO;
    for (Line line : lines) {
      sum = line.pair() == pair ? sum.plus(line.after()) : sum;
    }
    return sum;
  }
}
