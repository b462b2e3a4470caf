package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.book.Page;

/**
 * How figures of a table are reckoned from others of it, as formulas of a workbook.
 *
 * <p>Invariant: a formula comes to what the cell has. Where a cell that it needs is not known, or
 * it would come to something else as rows are left out, there is none.
 */
final class TableFormulas {
  private final SheetTable table;
  private final int firstRow;

  /**
   * @param firstRow where the first row of the table stands on the page
   */
  TableFormulas(SheetTable table, int firstRow) {
    this.table = table;
    this.firstRow = firstRow;
  }

  Optional<String> of(int row, int column) {
    SheetCell cell = table.rows().get(row).cells().get(column);
    SheetCell shown = cell instanceof SheetCell.Linked it ? it.shown() : cell;
    if (!(shown instanceof SheetCell.Formula formula) || formula.figure().known().isEmpty()) {
      return Optional.empty();
    }
    Fraction comesTo = formula.figure().known().get();
    return switch (formula.how()) {
      case SheetCell.Reckoned.SumAbove it -> {
        List<Integer> rows = above(row, it);
        yield above("SUM", rows, column, sum(column, rows), comesTo);
      }
      case SheetCell.Reckoned.Mean it -> measure("AVERAGE", it, row, column, comesTo);
      case SheetCell.Reckoned.Median it -> measure("MEDIAN", it, row, column, comesTo);
      case SheetCell.Reckoned.SumOf it -> sumOf(it.columns(), row, column, comesTo);
      case SheetCell.Reckoned.Difference it -> difference(it, row, column, comesTo);
      case SheetCell.Reckoned.Quotient it -> quotient(it, row, comesTo);
    };
  }

  // Down a column

  /** What is counted in the sums; a mean is of those alone that are told of. */
  private List<Integer> above(int below, SheetCell.Reckoned how) {
    boolean sums = how instanceof SheetCell.Reckoned.SumAbove;
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < below; row++) {
      Row each = table.rows().get(row);
      if (each.kind() == Row.Kind.ITEM || sums && each.isRest()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Fraction sum(int column, List<Integer> rows) {
    Fraction sum = Fraction.ZERO;
    for (int row : rows) {
      sum = sum.add(figure(row, column).orElse(Fraction.ZERO));
    }
    return sum;
  }

  /** Where rows are left out, it is of more than stands here. */
  private Optional<String> measure(
      String function, SheetCell.Reckoned how, int row, int column, Fraction comesTo) {
    List<Integer> rows = above(row, how);
    List<Row> items = rows.stream().map(table.rows()::get).toList();
    return Arrangement.measured(how, Arrangement.figures(items, column))
        .known()
        .flatMap(reckoned -> above(function, rows, column, reckoned, comesTo));
  }

  private Optional<String> above(
      String function, List<Integer> rows, int column, Fraction reckoned, Fraction comesTo) {
    boolean known = !rows.isEmpty();
    for (int row : rows) {
      boolean empty = table.rows().get(row).cells().get(column) instanceof SheetCell.Empty;
      known &= empty || figure(row, column).isPresent();
    }
    return known && reckoned.equals(comesTo)
        ? Optional.of(function + "(" + ranges(rows, column) + ")")
        : Optional.empty();
  }

  /** The rows as stretches of the column. */
  private String ranges(List<Integer> items, int column) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int first = items.get(i);
      while (i + 1 < items.size() && items.get(i + 1) == items.get(i) + 1) {
        i++;
      }
      ranges.add(at(first, column) + ":" + at(items.get(i), column));
    }
    return String.join(",", ranges);
  }

  // Along a row

  private Optional<String> sumOf(List<String> names, int row, int column, Fraction comesTo) {
    Fraction sum = Fraction.ZERO;
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      int other = table.column(name);
      if (other < 0 || !isAlike(other, column)) {
        return Optional.empty();
      }
      boolean empty = table.rows().get(row).cells().get(other) instanceof SheetCell.Empty;
      var figure = figure(row, other);
      if (!empty && figure.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(figure.orElse(Fraction.ZERO));
      cells.add(at(row, other));
    }
    boolean joined = sum.equals(comesTo) && !cells.isEmpty() && cells.size() < 250;
    return joined ? Optional.of("SUM(" + together(names, row, cells) + ")") : Optional.empty();
  }

  /** As a stretch, where the columns stand beside each other. */
  private String together(List<String> names, int row, List<String> cells) {
    for (int i = 1; i < names.size(); i++) {
      if (table.column(names.get(i)) != table.column(names.get(i - 1)) + 1) {
        return String.join(",", cells);
      }
    }
    return at(row, table.column(names.getFirst())) + ":" + at(row, table.column(names.getLast()));
  }

  private Optional<String> difference(
      SheetCell.Reckoned.Difference how, int row, int column, Fraction comesTo) {
    int of = table.column(how.of());
    int less = table.column(how.less());
    if (of < 0 || less < 0 || !isAlike(of, column) || !isAlike(less, column)) {
      return Optional.empty();
    }
    return figure(row, of)
        .flatMap(one -> figure(row, less).map(one::subtract))
        .filter(comesTo::equals)
        .map(it -> at(row, of) + "-" + at(row, less));
  }

  private Optional<String> quotient(SheetCell.Reckoned.Quotient how, int row, Fraction comesTo) {
    int of = table.column(how.of());
    int by = table.column(how.by());
    if (of < 0 || by < 0 || !worth(of).equals(Fraction.ONE) || !worth(by).equals(Fraction.ONE)) {
      return Optional.empty();
    }
    return figure(row, by)
        .filter(it -> !it.isZero())
        .flatMap(divisor -> figure(row, of).map(it -> it.divide(divisor)))
        .filter(comesTo::equals)
        .map(it -> at(row, of) + "/" + at(row, by));
  }

  private boolean isAlike(int one, int other) {
    return worth(one).equals(worth(other))
        && table.columns().get(one).type() == table.columns().get(other).type();
  }

  private Fraction worth(int column) {
    var of = table.columns().get(column);
    return of.type() == Column.Type.SHARE
        ? Fraction.ONE
        : of.unit().map(ColumnUnit::worth).orElse(Fraction.ONE);
  }

  private Optional<Fraction> figure(int row, int column) {
    return table.rows().get(row).cells().get(column).figure().known();
  }

  private String at(int row, int column) {
    return Page.at(firstRow + row, column);
  }
}
