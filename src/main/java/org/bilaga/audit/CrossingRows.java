package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bilaga.money.Fraction;

/**
 * Sums of rows that do not agree, found by a sum of a column that is off by the same: one figure
 * where they cross is wrong.
 *
 * <p>Which way round is told by what that figure is in each: the sum, a part, or a part that is
 * taken away.
 */
final class CrossingRows {
  private final FigureTable table;
  private final SortedMap<Integer, Off> left = new TreeMap<>();

  /** In order, by how much more is stated. */
  private final Map<Fraction, SortedMap<Integer, Off>> byExcess = new HashMap<>();

  private final Map<Integer, List<Integer>> byRow = new HashMap<>();

  CrossingRows(FigureTable table, List<Off> rows) {
    this.table = table;
    for (Off row : rows) {
      int order = left.size();
      left.put(order, row);
      byExcess.computeIfAbsent(row.excess(), key -> new TreeMap<>()).put(order, row);
      byRow.computeIfAbsent(row.row(), key -> new ArrayList<>()).add(order);
    }
  }

  /** The first that one other figure where it crosses the column would mend as well. */
  Optional<Off> take(Off column) {
    List<Integer> found = new ArrayList<>();
    first(column, column.excess()).ifPresent(found::add);
    first(column, column.excess().negate()).ifPresent(found::add);
    return found.stream().min(Integer::compare).map(order -> take(column, order));
  }

  /** The first that is off by so much, and whose figure in the column would mend both. */
  private Optional<Integer> first(Off column, Fraction excess) {
    for (var entry : byExcess.getOrDefault(excess, new TreeMap<>()).entrySet()) {
      if (mends(column, entry.getValue())) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private boolean mends(Off column, Off row) {
    var cell = table.at(row.row(), column.column());
    if (cell.isEmpty()) {
      return false;
    }
    int inRow = weight(row, cell.get());
    Fraction ofColumn = isTotal(column, row) ? column.excess() : column.excess().negate();
    return inRow != 0 && ofColumn.equals(inRow > 0 ? row.excess() : row.excess().negate());
  }

  /** How much more a sum of a row is off by, where one of its figures is one more. */
  private static int weight(Off row, PrintedFigure cell) {
    if (cell.place().equals(row.stated().place())) {
      return 1;
    }
    for (PrintedFigure part : row.parts().get()) {
      if (part.place().equals(cell.place())) {
        return part.value().equals(cell.value()) ? -1 : 1;
      }
    }
    return 0;
  }

  /** Takes one, and what else the same figure mends in its row: its sum the other way round. */
  private Off take(Off column, int order) {
    Off taken = Objects.requireNonNull(left.get(order));
    for (int other : byRow.getOrDefault(taken.row(), List.of())) {
      Off off = left.get(other);
      if (off != null && mends(column, off)) {
        left.remove(other);
        byExcess.getOrDefault(off.excess(), new TreeMap<>()).remove(other);
      }
    }
    return taken;
  }

  Collection<Off> rest() {
    return left.values();
  }

  /** Whether the figure where they cross is the sum of the column. */
  static boolean isTotal(Off column, Off row) {
    return row.row() == column.row();
  }

  /** Whether it is the sum of the row. */
  static boolean isSum(Off column, Off row) {
    return row.column() == column.column();
  }
}
