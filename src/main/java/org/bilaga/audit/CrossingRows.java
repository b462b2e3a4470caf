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
 */
final class CrossingRows {
  private final FigureTable table;
  private final SortedMap<Integer, Off> left = new TreeMap<>();

  /** In order, by how much more is stated. */
  private final Map<Fraction, SortedMap<Integer, Off>> byExcess = new HashMap<>();

  private final Map<List<Integer>, Integer> byCell = new HashMap<>();

  CrossingRows(FigureTable table, List<Off> rows) {
    this.table = table;
    for (Off row : rows) {
      int order = left.size();
      left.put(order, row);
      byExcess.computeIfAbsent(row.excess(), key -> new TreeMap<>()).put(order, row);
      byCell.put(List.of(row.row(), row.column()), order);
    }
  }

  /** The first that one other figure where it crosses the column would mend as well. */
  Optional<Off> take(Off column) {
    List<Integer> found = new ArrayList<>();
    Integer same = byCell.get(List.of(column.row(), column.column()));
    if (same != null && left.containsKey(same) && left.get(same).sum().equals(column.sum())) {
      found.add(same);
    }
    first(column, column.excess(), false).ifPresent(found::add);
    first(column, column.excess().negate(), true).ifPresent(found::add);
    return found.stream().min(Integer::compare).map(this::take);
  }

  /** The first that is off by so much, and is the sum of its row in that column, or is not. */
  private Optional<Integer> first(Off column, Fraction excess, boolean isSum) {
    var known = byExcess.getOrDefault(excess, new TreeMap<>());
    for (var entry : known.entrySet()) {
      Off row = entry.getValue();
      boolean crosses =
          row.row() != column.row()
              && (row.column() == column.column()) == isSum
              && table.at(row.row(), column.column()).isPresent();
      if (crosses) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private Off take(int order) {
    Off taken = Objects.requireNonNull(left.remove(order));
    byExcess.getOrDefault(taken.excess(), new TreeMap<>()).remove(order);
    return taken;
  }

  Collection<Off> rest() {
    return left.values();
  }

  /** Whether it is the sum of both that neither makes. */
  static boolean isSame(Off column, Off row) {
    return row.row() == column.row() && row.column() == column.column();
  }
}
