package org.bilaga.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.figure.Figure;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Rows among others that are sums of them, where their names do not say so: counties among their
 * municipalities, a country below its regions.
 *
 * <p>One figure that happens to be the sum of two others is none: either a row at one end is the
 * sum of all others in every column, or every row belongs to exactly one that sums it, directly
 * above or below it.
 */
final class SumsAmongRows {
  private static final int FEWEST_SUMMED = 4;

  private final Table grid;
  private final List<Integer> columns = new ArrayList<>();

  private SumsAmongRows(Table grid, List<Integer> rows, int names) {
    this.grid = grid;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (column != names && isOfAmounts(column, rows)) {
        columns.add(column);
      }
    }
  }

  /**
   * Those of some rows that are sums of the others.
   *
   * @param rows all that have a name, in their order
   */
  static Set<Integer> of(Table grid, List<Integer> rows, int names) {
    var sums = new SumsAmongRows(grid, rows, names);
    return sums.columns.isEmpty() ? Set.of() : sums.find(rows);
  }

  private Set<Integer> find(List<Integer> rows) {
    for (List<Integer> left : List.of(rows, from(rows, 1, 0), from(rows, 0, 1))) {
      for (boolean above : new boolean[] {true, false}) {
        var subtotals = subtotals(left, above);
        List<Integer> parts = new ArrayList<>(left);
        parts.removeAll(subtotals);
        List<Integer> others = new ArrayList<>(rows);
        others.removeAll(new HashSet<>(left));
        boolean total = others.isEmpty() || isSum(others.getFirst(), parts);
        boolean any = !subtotals.isEmpty() || !others.isEmpty();
        if (total && any && (!subtotals.isEmpty() || isTold(parts))) {
          var all = new HashSet<>(subtotals);
          all.addAll(others);
          return all;
        }
      }
    }
    return Set.of();
  }

  private static List<Integer> from(List<Integer> rows, int first, int last) {
    return rows.isEmpty() ? rows : rows.subList(first, rows.size() - last);
  }

  /** Whether a sum of these is no chance. */
  private boolean isTold(List<Integer> parts) {
    return parts.size() >= FEWEST_SUMMED || parts.size() > 1 && columns.size() > 1;
  }

  /** The rows that sum those directly below them, or above; none where some row is in none. */
  private Set<Integer> subtotals(List<Integer> rows, boolean above) {
    List<Integer> order = new ArrayList<>(rows);
    if (!above) {
      Collections.reverse(order);
    }
    Set<Integer> sums = new HashSet<>();
    int at = 0;
    int several = 0;
    while (at < order.size()) {
      int end = end(order, at);
      if (end < 0) {
        return Set.of();
      }
      several += end - at > 2 ? 1 : 0;
      sums.add(order.get(at));
      at = end;
    }
    return several > 1 ? sums : Set.of();
  }

  /** Behind the last of the rows that one sums; or -1. */
  private int end(List<Integer> order, int at) {
    Fraction whole = value(order.get(at), columns.getFirst());
    Fraction sum = Fraction.ZERO;
    for (int i = at + 1; i < order.size() && whole != null; i++) {
      Fraction part = value(order.get(i), columns.getFirst());
      if (part == null || part.signum() < 0) {
        return -1;
      }
      sum = sum.add(part);
      if (sum.compareTo(whole) > 0) {
        return -1;
      } else if (sum.equals(whole) && isSum(order.get(at), order.subList(at + 1, i + 1))) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean isSum(int row, List<Integer> parts) {
    for (int column : columns) {
      Fraction left = value(row, column);
      for (int part : parts) {
        Fraction each = value(part, column);
        left = left == null || each == null ? null : left.subtract(each);
      }
      if (left == null || !left.isZero()) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** Whether each row has an amount here, and no share or code, which nobody adds. */
  private boolean isOfAmounts(int column, List<Integer> rows) {
    for (int row : rows) {
      if (!(grid.figure(row, column) instanceof Figure.Printed it) || it.unit().share()) {
        return false;
      }
    }
    for (int row = Cell.HEADER; row < (rows.isEmpty() ? 0 : rows.getFirst()); row++) {
      if (TableWords.isCode(grid.text(row, column))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Fraction value(int row, int column) {
    return grid.figure(row, column) instanceof Figure.Printed it ? FigureValue.of(it) : null;
  }
}
