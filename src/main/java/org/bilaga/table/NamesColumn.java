package org.bilaga.table;

import java.util.BitSet;
import org.bilaga.figure.Figure;

/**
 * In which column the members are named, by how many of them each names; and whether they stand
 * beside each other instead.
 */
final class NamesColumn {
  /** As many lines as this tell where the names are. */
  private static final int SAMPLE = 200;

  /** Names stand among the first columns. */
  private static final int MOST_COLUMNS = 60;

  /** Headings stand among the first lines. */
  private static final int HEADING_LINES = 30;

  private static final int HEADER = Cell.HEADER;

  private NamesColumn() {}

  /**
   * Whether a later column names other members than the first, which may be one of serial numbers.
   */
  static boolean otherNames(Table table, MemberMatcher matcher) {
    int rows = Math.min(table.rowCount(), SAMPLE);
    for (int column = 1; column < Math.min(table.columnCount(), MOST_COLUMNS); column++) {
      int differ = 0;
      int alike = 0;
      for (int row = 0; row < rows && (row < 4 || differ > 0); row++) {
        if (table.plain(row, column) == Figure.NOT_PLAIN && hasLetter(table, row, column)) {
          int named = member(table, row, column, matcher);
          boolean same = named == member(table, row, 0, matcher);
          alike += named >= 0 && same ? 1 : 0;
          differ += named >= 0 && !same ? 1 : 0;
        }
      }
      if (differ > alike) {
        return true;
      }
    }
    return false;
  }

  static int member(Table table, int row, int column, MemberMatcher matcher) {
    return table.blank(row, column)
        ? -1
        : matcher.find(table.source().text(), table.start(row, column), table.end(row, column));
  }

  static boolean hasLetter(Table table, int row, int column) {
    String text = table.source().text();
    for (int i = table.start(row, column); i < table.end(row, column); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the members stand beside each other: one line names more of them than any column. */
  static boolean areColumns(Table grid, MemberMatcher matcher) {
    int most = 1;
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      int named = 0;
      for (int column = 0; column < grid.columnCount(); column++) {
        named += hasLetter(grid, row, column) && member(grid, row, column, matcher) >= 0 ? 1 : 0;
      }
      most = Math.max(most, named);
    }
    return most > 1 && most > hits(grid, matcher, best(grid, matcher));
  }

  private static int hits(Table grid, MemberMatcher matcher, int column) {
    int hits = 0;
    for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
      hits += member(grid, row, column, matcher) >= 0 ? 1 : 0;
    }
    return hits;
  }

  /** The column that names most members; of those that do, one of words before one of numbers. */
  static int best(Table grid, MemberMatcher matcher) {
    int best = 0;
    long bestScore = 0;
    for (int column = 0; column < Math.min(grid.columnCount(), MOST_COLUMNS); column++) {
      var words = new BitSet();
      var numbers = new BitSet();
      for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
        int member = member(grid, row, column, matcher);
        if (member >= 0) {
          (hasLetter(grid, row, column) ? words : numbers).set(member);
        }
      }
      // A few names among numbers are words that happen to be names.
      boolean named = !words.isEmpty() && words.cardinality() * 2 >= numbers.cardinality();
      long score = named ? words.cardinality() * 2L + 1 : numbers.cardinality();
      // Figures are codes by chance; those that stand first are codes, or those headed so.
      boolean may = named || column == 0 || isHeadedCode(grid, column);
      if (may && score > bestScore) {
        best = column;
        bestScore = score;
      }
    }
    return best;
  }

  /** A later column that names as many members as the first such, row for row others; or -1. */
  static int rival(TableLines lines) {
    Table grid = lines.grid();
    for (int column = lines.names() + 1;
        column < Math.min(grid.columnCount(), MOST_COLUMNS);
        column++) {
      var own = new BitSet();
      var others = new BitSet();
      int alike = 0;
      int differ = 0;
      for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
        int there = hasLetter(grid, row, column) ? member(grid, row, column, lines.matcher()) : -1;
        if (there >= 0 && lines.memberOf(row) >= 0) {
          own.set(lines.memberOf(row));
          others.set(there);
          alike += there == lines.memberOf(row) ? 1 : 0;
          differ += there == lines.memberOf(row) ? 0 : 1;
        }
      }
      if (differ > alike && differ > 1 && others.cardinality() >= own.cardinality()) {
        return column;
      }
    }
    return -1;
  }

  static boolean isHeadedCode(Table grid, int column) {
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      if (hasLetter(grid, row, column)) {
        return TableWords.isCode(grid.text(row, column));
      }
    }
    return false;
  }
}
