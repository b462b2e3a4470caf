package org.bilaga.table.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rectangle of cells, both ends included; rows count from 1, columns from 0. */
record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
  static final int MAX_ROW = 1 << 20;
  static final int MAX_COLUMN = 1 << 14;

  static final CellRange ALL = new CellRange(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

  private static final Pattern CORNER = Pattern.compile("\\$?([A-Za-z]{1,3})?\\$?([1-9]\\d{0,6})?");

  /** {@code B4:H30}, {@code $B$4:$H$30}, {@code B:H}, {@code 4:30} or one cell. */
  static Optional<CellRange> of(String text) {
    String[] corners = text.strip().split("[:.]{1,2}", 2);
    var first = CORNER.matcher(corners[0].strip());
    var last = CORNER.matcher(corners[corners.length - 1].strip());
    if (!first.matches() || !last.matches()) {
      return Optional.empty();
    }
    boolean columns = first.group(1) != null;
    boolean rows = first.group(2) != null;
    if (columns != (last.group(1) != null)
        || rows != (last.group(2) != null)
        || !columns && !rows
        || corners.length == 1 && !(columns && rows)) {
      return Optional.empty();
    }
    int row = rows ? Integer.parseInt(first.group(2)) : 1;
    int toRow = rows ? Integer.parseInt(last.group(2)) : Integer.MAX_VALUE;
    int column = columns ? column(first.group(1)) : 0;
    int toColumn = columns ? column(last.group(1)) : Integer.MAX_VALUE;
    return Optional.of(
        new CellRange(
            Math.min(row, toRow),
            Math.max(row, toRow),
            Math.min(column, toColumn),
            Math.max(column, toColumn)));
  }

  boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** The number of a column by its letters, from 0. */
  static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + (Character.toUpperCase(letters.charAt(i)) - 'A' + 1);
    }
    return column - 1;
  }

  /** The letters of a column by its number from 0. */
  static String letters(int column) {
    var letters = new StringBuilder(3);
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
