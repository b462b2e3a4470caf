package org.bilaga.format;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.RowBlank;

/**
 * The cells of a row of a table in the text, without the space around them.
 *
 * @param isRule whether it is the row of dashes that Markdown has under the header
 * @param comment what follows the last bar
 */
record TableCells(List<String> cells, boolean isRule, String comment) {

  static TableCells of(String row) {
    int end = row.length();
    String comment = "";
    int bar = row.lastIndexOf('|');
    int after = bar + 1;
    while (after < end && RowBlank.is(row.charAt(after))) {
      after++;
    }
    if (bar > 0 && (after == end || row.startsWith("//", after))) {
      comment = row.substring(after).stripTrailing();
      end = bar;
    }
    List<String> cells = new ArrayList<>();
    boolean rule = row.indexOf('-') >= 0;
    int from = 1;
    for (int i = 1; i <= end; i++) {
      if (i == end || row.charAt(i) == '|') {
        cells.add(stripped(row, from, i));
        from = i + 1;
      } else {
        rule &= row.charAt(i) == '-' || row.charAt(i) == ':' || RowBlank.is(row.charAt(i));
      }
    }
    return new TableCells(List.copyOf(cells), rule, comment);
  }

  private static String stripped(String row, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && RowBlank.is(row.charAt(start))) {
      start++;
    }
    while (end > start && RowBlank.is(row.charAt(end - 1))) {
      end--;
    }
    return row.substring(start, end);
  }

  String written(int[] widths, boolean[] figures, boolean header) {
    var text = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (isRule) {
        rule(cell, widths[column] + 2, text);
      } else {
        int blanks = widths[column] - LayoutCell.width(cell, cell.length());
        boolean right = figures[column] && !header;
        text.append(' ');
        LayoutCell.blanks(right ? blanks : 0, text);
        text.append(cell);
        LayoutCell.blanks(right ? 1 : blanks + 1, text);
      }
      text.append('|');
    }
    return text.toString();
  }

  /** Dashes from bar to bar, with the colons that say how Markdown sets the column. */
  private static void rule(String cell, int width, StringBuilder text) {
    boolean left = cell.startsWith(":");
    boolean right = cell.endsWith(":") && cell.length() > 1;
    text.append(left ? ":" : "");
    for (int i = (left ? 1 : 0) + (right ? 1 : 0); i < width; i++) {
      text.append('-');
    }
    text.append(right ? ":" : "");
  }
}
