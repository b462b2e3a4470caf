package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Sum;
import org.bilaga.money.Fraction;
import org.bilaga.table.TableWords;

/** Columns that stand beside each other, of which another is the sum. */
final class SumsOfColumns {
  private static final int ONE_WRONG_OF = 2;

  private final PublishedTable table;
  private final PublishedColumn figures;

  private SumsOfColumns(PublishedTable table, PublishedColumn figures) {
    this.table = table;
    this.figures = figures;
  }

  /** The columns whose sum most of the figures are; empty where that is fewer than half of them. */
  static Optional<Sum> of(PublishedTable table, PublishedColumn figures) {
    return new SumsOfColumns(table, figures).find();
  }

  private Optional<Sum> find() {
    List<PublishedColumn> others = new ArrayList<>();
    for (PublishedColumn column : table.columns()) {
      boolean adds =
          (column.counts() == PublishedColumn.Counts.SHARES)
              == (figures.counts() == PublishedColumn.Counts.SHARES);
      if (column != figures && adds) {
        others.add(column);
      }
    }
    Optional<Sum> best = Optional.empty();
    for (int first = 0; first < others.size(); first++) {
      for (int last = first + 1; last < others.size(); last++) {
        if (others.get(first).index() < figures.index()
            && others.get(last).index() > figures.index()) {
          // A sum stands before its parts or behind them.
          continue;
        }
        var sum = of(others.subList(first, last + 1));
        if (sum.isPresent()
            && (best.isEmpty() || sum.get().misses().size() < best.get().misses().size())) {
          best = sum;
        }
      }
    }
    return best;
  }

  private Optional<Sum> of(List<PublishedColumn> columns) {
    List<Miss> misses = new ArrayList<>();
    for (int row = 0; row < figures.rows(); row++) {
      Fraction printed = figures.value(row);
      if (printed == null) {
        continue;
      }
      Fraction sum = Fraction.ZERO;
      for (PublishedColumn column : columns) {
        Fraction part = column.value(row);
        sum = part == null ? sum : sum.add(part);
      }
      if (!sum.equals(printed)) {
        misses.add(new Miss(row, printed, sum));
        if (misses.size() * ONE_WRONG_OF > figures.figures()) {
          return Optional.empty();
        }
      }
    }
    return misses.isEmpty() && !isCalledTotal() && areInProportion(columns)
        ? Optional.empty()
        : Optional.of(new Sum(columns, misses));
  }

  private boolean isCalledTotal() {
    for (String word : figures.heading().split("[^\\p{L}]+")) {
      if (TableWords.isTotalName(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether all columns are the first times something: so many of one are some of the others by
   * chance, and one key is behind them all.
   */
  private static boolean areInProportion(List<PublishedColumn> columns) {
    PublishedColumn first = columns.getFirst();
    Fraction all = first.sum();
    if (all.isZero()) {
      return false;
    }
    for (PublishedColumn column : columns) {
      Fraction times = column.sum().divide(all);
      for (int row = 0; row < first.rows(); row++) {
        Fraction one = first.value(row);
        Fraction other = column.value(row);
        if (one == null || other == null || !one.multiply(times).equals(other)) {
          return false;
        }
      }
    }
    return true;
  }
}
