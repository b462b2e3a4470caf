package org.bilaga.table;

import java.util.Optional;

/**
 * The lines that the headings of a table are likely to stand on, where none of those that are asked
 * for was found: each few lines among the first are tried, and what reads most of the columns, with
 * the most rows of members, is told. Loaded only for a table that is read wrongly.
 */
final class LikelyLayout {
  private static final int MOST_LINES = 15;
  private static final int MOST_HIGH = 3;

  /** To try a larger table would take long. */
  private static final int MOST_ROWS = 5_000;

  private LikelyLayout() {}

  /** Nothing where no other lines read any column. */
  static Optional<TableTerms.Lines> of(
      TableReading reading, MemberMatcher matcher, TableTerms terms) {
    var grid = reading.grid();
    Optional<TableTerms.Lines> best = Optional.empty();
    int most = 0;
    int end = Math.min(grid.rowCount() - 1, MOST_LINES);
    for (int row = Cell.HEADER; row < end && grid.rowCount() <= MOST_ROWS; row++) {
      for (int last = row; last < Math.min(row + MOST_HIGH, end); last++) {
        var lines = new TableTerms.Lines(grid.line(row, 0), grid.line(last, 0));
        var arranged = TableLayout.of(reading, matcher, terms.headedOn(lines));
        int read = found(arranged.table(), terms) * (grid.rowCount() + 1) + named(arranged);
        if (read > most && read > grid.rowCount()) {
          most = read;
          best = Optional.of(lines);
        }
      }
    }
    return best;
  }

  /** How many of the headings that are asked for a table has. */
  static int found(Table table, TableTerms terms) {
    var columns = table.columns();
    int found = 0;
    for (String heading : terms.asked()) {
      found += columns.find(heading) instanceof Columns.Lookup.Found ? 1 : 0;
    }
    return found;
  }

  private static int named(TableLayout.Arranged arranged) {
    int named = 0;
    for (int member : arranged.members()) {
      named += member >= 0 ? 1 : 0;
    }
    return named;
  }
}
