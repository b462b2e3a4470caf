package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;

/** What each column is called by all lines of headings that stand above it. */
final class HeadingsAbove {
  private final TableLines lines;
  private final Table grid;
  private final boolean said;

  /**
   * @param said whether it is said which lines are headings, so that a line of numbers is one
   */
  HeadingsAbove(TableLines lines, boolean said) {
    this.lines = lines;
    this.grid = lines.grid();
    this.said = said;
  }

  /** For each column the words above it; a word over several columns is each one's. */
  List<Table.Heading> of(List<Integer> block, int[] columns) {
    int deepest = block.isEmpty() ? Cell.HEADER : block.getLast();
    List<Table.Heading> headings = new ArrayList<>();
    for (int column : columns) {
      List<String> parts = new ArrayList<>();
      String unit = "";
      int shown = deepest;
      for (int row : block) {
        String text = grid.text(row, row == deepest ? column : over(row, column));
        if (text.isEmpty() || lines.isNumbering(row) && !said) {
          continue;
        } else if (TableWords.isUnit(text) && !parts.isEmpty()) {
          unit = text;
        } else if (!parts.contains(text)) {
          parts.add(text);
          shown = grid.blank(row, column) ? shown : row;
        }
      }
      headings.add(new Table.Heading(shown, parts, unit));
    }
    return headings;
  }

  /** The column whose heading in a line stands over another's too: the nearest to the left. */
  private int over(int row, int column) {
    int at = column;
    while (at > 0 && at != lines.names() && grid.blank(row, at)) {
      at--;
    }
    return column == lines.names() || at == lines.names() ? column : at;
  }
}
