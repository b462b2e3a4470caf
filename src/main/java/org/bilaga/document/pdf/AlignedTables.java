package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables without rules among rows, by their cells standing below each other; other rows are
 * lines, in which tabs part what stands apart.
 */
final class AlignedTables {
  private static final int FEWEST_ROWS = 3;

  /** How many sizes of type may lie between two rows of a table, at most. */
  private static final float FAR = 2.6f;

  private static final float APART = 1.3f;

  /** Lines of headings above the first row of figures, at most. */
  private static final int MOST_HEADINGS = 3;

  private final List<PageRow> rows = new ArrayList<>();
  private final List<BrokenNames.Named> named;
  private final List<List<RowCell>> cells = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  private AlignedTables(List<PageRow> rows) {
    this.named = BrokenNames.of(rows);
    for (BrokenNames.Named each : named) {
      this.rows.add(each.row());
      cells.add(each.cells());
    }
  }

  /**
   * A line, or a table.
   *
   * @param row the row of the line, or the first of the table
   * @param table the rows of the table; none where it is a line
   */
  record Found(PageRow row, String line, List<List<String>> table) {}

  static List<Found> of(List<PageRow> rows) {
    var tables = new AlignedTables(rows);
    int at = 0;
    while (at < tables.rows.size()) {
      int end = tables.endOfTable(at);
      at = end > at ? tables.table(at, end) : tables.line(at);
    }
    return tables.found;
  }

  private int line(int row) {
    String line = String.join("\t", cells.get(row).stream().map(RowCell::text).toList());
    found.add(new Found(rows.get(row), line, List.of()));
    return row + 1;
  }

  /** Where rows of several cells end that begin here; here where there are none. */
  private int endOfTable(int from) {
    int end = from;
    while (end < rows.size() && isRow(from, end)) {
      end++;
    }
    while (end > from && (cells.get(end - 1).size() < 2 || isText(from, end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a row goes on with a table; one cell alone does between others. */
  private boolean isRow(int from, int row) {
    boolean near = row == from || gap(row) < far(row);
    if (cells.get(row).size() > 1) {
      return near;
    }
    return near
        && row > from
        && row + 1 < rows.size()
        && cells.get(row - 1).size() > 1
        && cells.get(row + 1).size() > 1
        && gap(row + 1) < far(row);
  }

  /** Whether a last row is a line of running text with wide spaces, below a table of figures. */
  private boolean isText(int from, int row) {
    return row > from + 1
        && !hasFigure(row)
        && hasFigure(row - 1)
        && gap(row) > APART * gap(row - 1);
  }

  private float gap(int row) {
    return named.get(row).below(named.get(row - 1));
  }

  private boolean hasFigure(int row) {
    return cells.get(row).stream()
        .skip(1)
        .anyMatch(cell -> Character.isDigit(cell.text().charAt(0)));
  }

  private float far(int row) {
    return FAR * rows.get(row).size();
  }

  /** Puts the rows from one up to another, and answers where to go on. */
  private int table(int from, int to) {
    var columns = AlignedColumns.of(cells.subList(from, to));
    if (to - from < FEWEST_ROWS || !columns.areThere()) {
      return lines(from, to);
    }
    int first = from;
    while (first < to && placed(first, columns).isEmpty()) {
      first++;
    }
    List<List<String>> table = new ArrayList<>();
    int last = first;
    while (last < to && !placed(last, columns).isEmpty()) {
      table.add(placed(last, columns));
      last++;
    }
    while (last > first && isText(first, last - 1)) {
      last--;
      table.remove(table.size() - 1);
    }
    lines(from, first);
    if (table.size() < FEWEST_ROWS) {
      return lines(first, to);
    }
    int top = headings(first, columns, table);
    found.add(new Found(rows.get(top), "", table));
    return last;
  }

  /**
   * Puts lines directly above a table whose first row has figures at its head, where they have a
   * word or words for each column; headings often stand closer than words of a sentence. Answers
   * which is the first.
   */
  private int headings(int first, AlignedColumns columns, List<List<String>> table) {
    int top = first;
    while (hasFigure(first) && top > 0 && first - top < MOST_HEADINGS && isLastLine(top - 1)) {
      List<String> heading = columns.each(RowCell.unspaced(rows.get(top - 1)));
      if (heading.isEmpty() || gap(top) >= far(top)) {
        break;
      }
      table.add(0, heading);
      found.removeLast();
      top--;
    }
    return top;
  }

  private boolean isLastLine(int row) {
    return !found.isEmpty()
        && found.getLast().table().isEmpty()
        && found.getLast().row() == rows.get(row);
  }

  private List<String> placed(int row, AlignedColumns columns) {
    List<String> each = columns.each(named.get(row).unspaced());
    if (!each.isEmpty()) {
      return each;
    }
    List<String> placed = columns.placed(cells.get(row));
    return placed.isEmpty() ? columns.placed(named.get(row).close()) : placed;
  }

  private int lines(int from, int to) {
    for (int row = from; row < to; row++) {
      line(row);
    }
    return to;
  }
}
