package org.bilaga.table;

import java.util.ArrayList;
import java.util.Collection;
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

  /** So many lines may stand above the headings. */
  private static final int MOST_ABOVE = 20;

  private final Table grid;

  /** How many cells of each line are figures, the first line first. */
  private final int[] figures;

  /** How many are years, which head columns as well. */
  private final int[] years;

  /** How many are neither figures nor words: headings with digits in them. */
  private final int[] others;

  /** The first line that may be somebody's. */
  private final int first;

  private OwnMembers(Table grid) {
    this.grid = grid;
    this.figures = new int[grid.rowCount() + 1];
    this.years = new int[grid.rowCount() + 1];
    this.others = new int[grid.rowCount() + 1];
    for (int row = Cell.HEADER; row < grid.rowCount(); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        Looks looks = looks(row, column);
        figures[row + 1] += looks == Looks.FIGURE ? 1 : 0;
        years[row + 1] += looks == Looks.YEAR ? 1 : 0;
        others[row + 1] += looks == Looks.OTHER ? 1 : 0;
      }
    }
    this.first = belowAmounts();
  }

  /**
   * Below the headings, where lines of a word and a figure stand above them: what the table is
   * worked out from, as workbooks have it.
   */
  private int belowAmounts() {
    boolean amounts = false;
    for (int row = Cell.HEADER; row < Math.min(grid.rowCount() - 1, MOST_ABOVE); row++) {
      int filled = filled(row);
      if (filled > 2 && figures[row + 1] == 0 && others[row + 1] == 0 && figures[row + 2] > 1) {
        return amounts ? row + 1 : Cell.HEADER;
      } else if (filled > 2) {
        return Cell.HEADER;
      }
      amounts |= figures[row + 1] > 0;
    }
    return Cell.HEADER;
  }

  private int filled(int row) {
    int filled = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      filled += grid.blank(row, column) ? 0 : 1;
    }
    return filled;
  }

  /** What a cell looks like by itself. */
  private enum Looks {
    FIGURE,
    WORDS,
    /** No figure that can be read, though it has digits. */
    OTHER,
    YEAR,
    NOTHING
  }

  /** The table with one row a member; no members where no column names any. */
  public static MatchedTable of(TableReading reading) {
    var own = new OwnMembers(reading.grid());
    Named best = own.mostNamed();
    var members =
        best.rows.size() > 1 ? own.members(best.rows.values(), best.column) : own.beside();
    return MatchedTable.of(reading, new MemberMatcher(members), TableTerms.NONE);
  }

  /** The column of the names; the first where none names anybody. */
  static int namesColumn(Table grid) {
    return new OwnMembers(grid).mostNamed().column;
  }

  /** A column, and the row of whoever it names, by the letters of the name. */
  private record Named(int column, Map<String, Integer> rows) {}

  /** The column that names most. */
  private Named mostNamed() {
    var best = new Named(0, Map.of());
    for (int column = 0; column < Math.min(grid.columnCount(), MOST_COLUMNS); column++) {
      var named = named(column);
      best = named.size() > best.rows.size() ? new Named(column, named) : best;
    }
    return best;
  }

  /**
   * Whoever stand beside each other in the first line that has several, of a table that is turned.
   */
  private List<Member> beside() {
    for (int row = Cell.HEADER; row < grid.rowCount(); row++) {
      Map<String, Member> members = new LinkedHashMap<>();
      for (int column = 1; column < grid.columnCount(); column++) {
        String name = grid.text(row, column);
        if (isName(row, column, name)) {
          members.putIfAbsent(Folding.letters(name), new Member(name, "", name, List.of()));
        }
      }
      if (members.size() > 1) {
        return new ArrayList<>(members.values());
      }
    }
    return List.of();
  }

  /** Those of some rows that are no sums of the others. */
  private List<Member> members(Collection<Integer> rows, int names) {
    List<Integer> left = new ArrayList<>(rows);
    left.removeAll(SumsAmongRows.of(grid, left, names));
    List<Member> members = new ArrayList<>();
    for (int row : left) {
      String name = grid.text(row, names);
      members.add(new Member(name, "", name, List.of()));
    }
    return members;
  }

  /** The rows of whoever the words of a column name beside figures, the first of each. */
  private Map<String, Integer> named(int column) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int row = first; row < grid.rowCount(); row++) {
      String name = grid.text(row, column);
      if (isName(row, column, name) && isBesideFigures(row, column)) {
        rows.putIfAbsent(Folding.letters(NameMarks.without(name)), row);
      }
    }
    return rows;
  }

  /** {@code 27 292 319 kr} is nobody, {@code Region 1} somebody. */
  private boolean isName(int row, int column, String name) {
    if (!NamesColumn.hasLetter(grid, row, column) || looks(row, column) == Looks.FIGURE) {
      return false;
    }
    String letters = Folding.letters(NameMarks.without(name));
    return !letters.isEmpty()
        && !TableWords.isTotal(letters)
        && !TableWords.isPartTotal(name)
        && !TableWords.isCarried(name)
        && !TableWords.isLong(name);
  }

  /** Whether the other cells of a row hold figures rather than words with digits among them. */
  private boolean isBesideFigures(int row, int names) {
    int other = others[row + 1] - (looks(row, names) == Looks.OTHER ? 1 : 0);
    int beside = figures[row + 1] > 0 ? figures[row + 1] : isFirst(row) ? 0 : years[row + 1];
    return beside > 0 && beside >= other;
  }

  /** Whether nothing but titles stands above a row, so that its years are headings. */
  private boolean isFirst(int row) {
    for (int above = Cell.HEADER; above < row; above++) {
      if (filled(above) > 1) {
        return false;
      }
    }
    return true;
  }

  private Looks looks(int row, int column) {
    if (grid.plain(row, column) == Figure.NOT_PLAIN) {
      return grid.blank(row, column) ? Looks.NOTHING : looks(grid.text(row, column));
    }
    return TableLayout.isYear(grid.text(row, column)) ? Looks.YEAR : Looks.FIGURE;
  }

  private static Looks looks(String text) {
    if (TableLayout.isYear(text)) {
      return Looks.YEAR;
    }
    return switch (Figure.of(text)) {
      case Figure.Printed it -> Looks.FIGURE;
      case Figure.TwoWays it -> Looks.FIGURE;
      case Figure.Ratio it -> Looks.FIGURE;
      case Figure.Malformed it -> Looks.OTHER;
      case Figure.Within it -> Looks.OTHER;
      case Figure.Unclear it -> Looks.OTHER;
      case Figure.None it -> Looks.NOTHING;
      case Figure.Words it -> Looks.WORDS;
    };
  }
}
