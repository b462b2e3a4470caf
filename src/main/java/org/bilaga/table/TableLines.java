package org.bilaga.table;

/**
 * The lines of a grid with what each of them is, as far as that has been found, and whose row it
 * is.
 */
final class TableLines {
  private final Table grid;
  private final MemberMatcher matcher;
  private final TableLayout.Line[] lines;
  private final int[] members;
  private int names;

  TableLines(Table grid, MemberMatcher matcher) {
    this.grid = grid;
    this.matcher = matcher;
    this.lines = new TableLayout.Line[grid.rowCount() + 1];
    this.members = new int[grid.rowCount() + 1];
  }

  Table grid() {
    return grid;
  }

  MemberMatcher matcher() {
    return matcher;
  }

  /** What all lines are, the header first. */
  TableLayout.Line[] all() {
    return lines;
  }

  /** The column that names the members. */
  int names() {
    return names;
  }

  void names(int column) {
    names = column;
  }

  /** Whose row a line is; −1 where it is nobody's. */
  int memberOf(int row) {
    return members[row + 1];
  }

  void memberOf(int row, int member) {
    members[row + 1] = member;
  }

  /** What a line is. */
  TableLayout.Line line(int row) {
    return lines[row + 1];
  }

  void set(int row, TableLayout.Line line) {
    lines[row + 1] = line;
  }

  /** Whether any member has a row. */
  boolean isKnown() {
    for (TableLayout.Line line : lines) {
      if (line == TableLayout.Line.MEMBER) {
        return true;
      }
    }
    return false;
  }

  /** What a line is called: in the column of names, else in the first column of words. */
  String label(int row) {
    if (!grid.blank(row, names)) {
      return grid.text(row, names);
    }
    for (int column = 0; column < grid.columnCount(); column++) {
      if (NamesColumn.hasLetter(grid, row, column)) {
        return grid.text(row, column);
      }
    }
    return "";
  }

  /** Whether the cells of a line count the columns: 1, 2, 3; then a first 1 is no code. */
  boolean isNumbering(int row) {
    int next = 1;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (!grid.blank(row, column)) {
        String digits = grid.text(row, column).replaceAll("^[(\\[]|[)\\].]$", "");
        if (!digits.equals(Integer.toString(next))) {
          return false;
        }
        next++;
      }
    }
    return next > 2 && (next > 3 || !hasNumbersBelow(row));
  }

  /** Whether the column of names is one of codes. */
  private boolean hasNumbersBelow(int row) {
    return row + 1 < grid.rowCount() && !NamesColumn.hasLetter(grid, row + 1, names);
  }

  /** Whether any cell but the name holds a figure, or a mark that stands for one. */
  boolean hasFigure(int row) {
    for (int column = 0; column < grid.columnCount(); column++) {
      if (column != names && isFigure(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell has a digit, or a mark that stands for a figure. */
  boolean isFigure(int row, int column) {
    String text = grid.source().text();
    boolean letter = false;
    for (int i = grid.start(row, column); i < grid.end(row, column); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
      letter |= Character.isLetter(text.charAt(i));
    }
    return !letter && !grid.blank(row, column);
  }

  /** Whether nothing stands in a line but what it is called. */
  boolean isAlone(int row) {
    int filled = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      filled += grid.blank(row, column) ? 0 : 1;
    }
    return filled == 1
        && NamesColumn.hasLetter(grid, row, grid.blank(row, names) ? firstFilled(row) : names);
  }

  int firstFilled(int row) {
    int column = 0;
    while (column < grid.columnCount() - 1 && grid.blank(row, column)) {
      column++;
    }
    return column;
  }

  /** Whether a line has fewer cells than the headings: a title with a comma in it. */
  boolean isShort(int row, int headings) {
    return cells(row) < cells(headings);
  }

  int cells(int row) {
    for (var odd : grid.oddRows()) {
      if (odd.row() == row) {
        return odd.cells();
      }
    }
    return grid.columnCount();
  }

  int used(int row) {
    int column = grid.columnCount();
    while (column > 0 && grid.blank(row, column - 1)) {
      column--;
    }
    return column;
  }

  /** Whether a name is almost that of a member who has no row. */
  boolean isNearly(String label) {
    if (matcher.match(label) instanceof MemberMatcher.Match.Unknown unknown) {
      for (String name : unknown.suggestions()) {
        int near = matcher.find(name, 0, name.length());
        boolean has = false;
        for (int member : members) {
          has |= member == near;
        }
        if (!has) {
          return true;
        }
      }
      return false;
    }
    return true;
  }
}
