package org.bilaga.audit;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.bilaga.money.Fraction;

/**
 * The cells of a row, or of a column, added up as they come, so that the sum of any stretch of them
 * is one difference: each total is tried as the sum of many stretches.
 */
final class RunningSums {
  private final Fraction[] sums;
  private final Fraction[] steps;
  private final int[] figures;
  private final int[] amounts;
  private final int[] unread;

  /** So many cells, each with its figure, and whether it holds something that is none. */
  RunningSums(int cells, IntFunction<Optional<PrintedFigure>> figure, IntPredicate isUnread) {
    sums = new Fraction[cells + 1];
    steps = new Fraction[cells + 1];
    figures = new int[cells + 1];
    amounts = new int[cells + 1];
    unread = new int[cells + 1];
    sums[0] = Fraction.ZERO;
    steps[0] = Fraction.ZERO;
    for (int at = 0; at < cells; at++) {
      var it = figure.apply(at);
      boolean there = it.isPresent();
      sums[at + 1] = there ? sums[at].add(it.get().value()) : sums[at];
      steps[at + 1] = there ? steps[at].add(it.get().step()) : steps[at];
      figures[at + 1] = figures[at] + (there ? 1 : 0);
      amounts[at + 1] = amounts[at] + (there && !it.get().value().isZero() ? 1 : 0);
      unread[at + 1] = unread[at] + (isUnread.test(at) ? 1 : 0);
    }
  }

  Fraction sum(int from, int to) {
    return sums[to].subtract(sums[from]);
  }

  /** One of the last printed digit of each: half of it is what the sum may be off by. */
  Fraction steps(int from, int to) {
    return steps[to].subtract(steps[from]);
  }

  int figures(int from, int to) {
    return figures[to] - figures[from];
  }

  /** How many figures are not nought. */
  int amounts(int from, int to) {
    return amounts[to] - amounts[from];
  }

  boolean isRead(int from, int to) {
    return unread[to] == unread[from];
  }
}
