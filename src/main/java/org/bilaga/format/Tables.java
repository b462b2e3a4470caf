package org.bilaga.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the cells of tables that stand in the text below each other, figures with their ends.
 *
 * <p>What stands in a cell stays as it is, but for the space around it.
 */
final class Tables {
  private static final int LONGEST_UNIT = "kronor".length();

  private Tables() {}

  static void align(List<LayoutRow> rows) {
    int at = 0;
    while (at < rows.size()) {
      List<LayoutRow> table = new ArrayList<>();
      int end = at;
      // A comment of its own between two rows, or a blank line, does not part a table.
      while (end < rows.size()
          && (rows.get(end).isTableRow() || !table.isEmpty() && isBeside(rows.get(end)))) {
        if (rows.get(end).isTableRow()) {
          table.add(rows.get(end));
        }
        end++;
      }
      if (!table.isEmpty()) {
        align(table, table.stream().map(row -> TableCells.of(row.text())).toList());
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean isBeside(LayoutRow row) {
    return row.isEmpty() && row.hasComment();
  }

  private static void align(List<LayoutRow> rows, List<TableCells> table) {
    int columns = 0;
    for (TableCells cells : table) {
      columns = Math.max(columns, cells.cells().size());
    }
    int[] widths = new int[columns];
    boolean[] figures = new boolean[columns];
    Arrays.fill(figures, true);
    for (int row = 0; row < table.size(); row++) {
      TableCells cells = table.get(row);
      for (int column = 0; column < cells.cells().size(); column++) {
        String cell = cells.cells().get(column);
        // As many dashes as Markdown wants at least.
        int width = cells.isRule() ? 3 : LayoutCell.width(cell, cell.length());
        widths[column] = Math.max(widths[column], width);
        figures[column] &= row == 0 || cells.isRule() || cell.isEmpty() || isFigure(cell);
      }
    }
    for (int row = 0; row < table.size(); row++) {
      TableCells cells = table.get(row);
      rows.get(row).replace(cells.written(widths, figures, row == 0));
      if (!cells.comment().isEmpty()) {
        rows.get(row).comment(cells.comment());
      }
    }
  }

  /** A figure, perhaps with its unit, or a dash that stands for none; no code such as 09. */
  private static boolean isFigure(String cell) {
    int at = 0;
    while (at < cell.length() && "-−–".indexOf(cell.charAt(at)) >= 0) {
      at++;
    }
    if (at == cell.length()) {
      return true;
    }
    int letters = 0;
    for (int i = at; i < cell.length(); i++) {
      letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
    }
    boolean code =
        cell.charAt(at) == '0' && at + 1 < cell.length() && Character.isDigit(cell.charAt(at + 1));
    boolean date = cell.indexOf('-', at) >= 0;
    return Character.isDigit(cell.charAt(at)) && !code && !date && letters <= LONGEST_UNIT;
  }
}
