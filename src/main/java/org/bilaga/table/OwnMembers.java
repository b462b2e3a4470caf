package org.bilaga.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.figure.Figure;
import org.bilaga.source.Folding;

/**
 * A table about whose members nothing is known but itself: they are whoever its rows of figures
 * name.
 *
 * <p>The names are in the column that has most of them; sums and notes are called as they are in
 * every table, and are nobody. Then the table is laid out as one of a known group is.
 */
public final class OwnMembers {
  /** Names stand among the first columns. */
  private static final int MOST_COLUMNS = 60;

  private OwnMembers() {}

  /** The table with one row a member; no members where no column names any. */
  public static MatchedTable of(TableReading reading) {
    Table grid = reading.grid();
    List<Member> best = List.of();
    for (int column = 0; column < Math.min(grid.columnCount(), MOST_COLUMNS); column++) {
      var named = named(grid, column);
      if (named.size() > best.size()) {
        best = named;
      }
    }
    return MatchedTable.of(reading, new MemberMatcher(best), TableTerms.NONE);
  }

  /** Whoever the words of a column name beside figures, each once. */
  private static List<Member> named(Table grid, int column) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (int row = Cell.HEADER; row < grid.rowCount(); row++) {
      String name = grid.text(row, column);
      String letters = Folding.letters(NameMarks.without(name));
      boolean nobody =
          letters.isEmpty()
              || !TableLayout.hasLetter(grid, row, column)
              || isFigure(name)
              || TableWords.isTotal(letters)
              || TableWords.isPartTotal(name)
              || TableWords.isLong(name);
      if (!nobody && hasFigure(grid, row, column)) {
        members.putIfAbsent(letters, new Member(name, "", name, List.of()));
      }
    }
    return new ArrayList<>(members.values());
  }

  /** {@code 27 292 319 kr} is nobody, {@code Region 1} somebody. */
  private static boolean isFigure(String text) {
    return switch (Figure.of(text)) {
      case Figure.Printed it -> true;
      case Figure.TwoWays it -> true;
      case Figure.Ratio it -> true;
      case Figure.Within it -> true;
      case Figure.Malformed it -> false;
      case Figure.Unclear it -> false;
      case Figure.None it -> true;
      case Figure.Words it -> false;
    };
  }

  /**
   * Whether other cells of a row hold figures, and not words with digits among them, nor years, as
   * headings do.
   */
  private static boolean hasFigure(Table grid, int row, int names) {
    int figures = 0;
    int others = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      String text = column == names ? "" : grid.text(row, column);
      if (TableLayout.isYear(text)) {
        continue;
      }
      switch (Figure.of(text)) {
        case Figure.Printed it -> figures++;
        case Figure.TwoWays it -> figures++;
        case Figure.Ratio it -> figures++;
        case Figure.Malformed it -> others++;
        case Figure.Within it -> others++;
        case Figure.Unclear it -> others++;
        case Figure.None it -> {}
        case Figure.Words it -> {}
      }
    }
    return figures > 0 && figures >= others;
  }
}
