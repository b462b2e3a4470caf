package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of texts to be laid out. Invariant: every row has a cell for each column. */
public final class Grid {
  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  public Grid(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param heading one line or several, the last one nearest to the figures
   */
  public record Column(List<String> heading, boolean isFigures) {
    public static Column words(String heading) {
      return new Column(List.of(heading), false);
    }

    public static Column figures(String... heading) {
      return new Column(List.of(heading), true);
    }
  }

  /** A row; a total sums up those above it. */
  public record Row(List<String> cells, boolean isTotal) {}

  public Grid row(String... cells) {
    return add(List.of(cells), false);
  }

  /** A row that sums up those above it. */
  public Grid total(String... cells) {
    return add(List.of(cells), true);
  }

  /** Throws IllegalArgumentException where the number of cells is not that of the columns. */
  public Grid add(List<String> cells, boolean isTotal) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells, " + columns.size() + " columns");
    }
    rows.add(new Row(List.copyOf(cells), isTotal));
    return this;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<Row> rows() {
    return rows;
  }

  /** The same with digits under digits, whatever decimals and marks stand after them. */
  public Grid aligned() {
    var aligned = new Grid(columns);
    int[] most = new int[columns.size()];
    for (Row row : rows) {
      for (int i = 0; i < most.length; i++) {
        most[i] = columns.get(i).isFigures() ? Math.max(most[i], tail(row.cells().get(i))) : 0;
      }
    }
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < most.length; i++) {
        String cell = row.cells().get(i);
        boolean pad = !cell.isEmpty() && columns.get(i).isFigures();
        cells.add(pad ? cell + " ".repeat(most[i] - tail(cell)) : cell);
      }
      aligned.add(cells, row.isTotal());
    }
    return aligned;
  }

  /** How many characters stand after the whole number. */
  private static int tail(String cell) {
    int comma = cell.indexOf(',');
    int mark = cell.endsWith(" +?") ? 3 : 0;
    return comma >= 0 ? cell.length() - comma : mark;
  }

  /** The widest column of words, which is the one to cut where there is no room. */
  Optional<Integer> widestWords(int[] widths) {
    int widest = -1;
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isFigures() && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest < 0 ? Optional.empty() : Optional.of(widest);
  }
}
