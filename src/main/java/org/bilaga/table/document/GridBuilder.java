package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.bilaga.source.CellPlaces;
import org.bilaga.source.SourceFile;

/**
 * Gathers the cells of a table, row by row and from left to right, and lays them out as text.
 *
 * <p>Only cells with content are kept on the way, so a sheet costs what it holds.
 */
final class GridBuilder {
  static final int MAX_ROWS = 1_000_000;
  static final int MAX_COLUMNS = 1_000;
  static final int MAX_CELLS = 10_000_000;

  private final StringBuilder contents = new StringBuilder();
  private int[] columns = new int[1 << 8];
  private int[] ends = new int[1 << 8];
  private final BitSet numbers = new BitSet();
  private final BitSet computed = new BitSet();
  private int cells;

  /** Of each row with content its number and its first cell. */
  private int[] rows = new int[1 << 6];

  private int[] firsts = new int[1 << 6];
  private int rowCount;
  private int firstColumn = Integer.MAX_VALUE;
  private int lastColumn = -1;
  private int row;
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private boolean hiddenSheet;
  private final boolean keeping;
  private final List<Worked> worked = new ArrayList<>(0);

  GridBuilder() {
    this(false);
  }

  /**
   * @param keeping whether the formulas are kept that cells are worked out by
   */
  GridBuilder(boolean keeping) {
    this.keeping = keeping;
  }

  /** A cell, by its row from 1 and its column from 0, and its formula. */
  record Worked(int row, int column, String formula) {}

  /** Goes on with a row of the document, by its number from 1. */
  void row(int number) {
    row = number;
  }

  boolean isEmpty() {
    return cells == 0;
  }

  /** A number as the file holds it, which is read in no form but that one. */
  void number(int column, String content) throws Unreadable {
    int before = cells;
    cell(column, content);
    numbers.set(before, cells);
  }

  /** The cell just told is worked out by a formula; one that it shares may be told once. */
  void isComputed(String formula) {
    computed.set(cells - 1);
    if (keeping && !formula.isEmpty()) {
      worked.add(new Worked(row, columns[cells - 1], formula));
    }
  }

  /** The formulas that were kept. */
  List<Worked> worked() {
    return worked;
  }

  /** A cell of the row; without content it is nothing. */
  void cell(int column, String content) throws Unreadable {
    int before = contents.length();
    contents.append(onOneLine(content));
    if (contents.length() == before) {
      return;
    }
    if (rowCount == 0 || rows[rowCount - 1] != row) {
      beginRow();
    } else if (columns[cells - 1] >= column) {
      throw Unreadable.damaged();
    }
    if (cells == columns.length) {
      columns = Arrays.copyOf(columns, cells * 2);
      ends = Arrays.copyOf(ends, cells * 2);
    }
    columns[cells] = column;
    ends[cells] = contents.length();
    cells++;
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
    if (lastColumn - firstColumn >= MAX_COLUMNS) {
      throw tooMany(DocumentProblem.Limit.COLUMNS, MAX_COLUMNS);
    }
    if ((long) rowCount * (lastColumn - firstColumn + 1) > MAX_CELLS) {
      throw tooMany(DocumentProblem.Limit.CELLS, MAX_CELLS);
    }
  }

  void hideRow(int number) {
    hiddenRows.add(number);
  }

  void hideColumns(int first, int last) {
    for (int column = first; column <= Math.min(last, first + MAX_COLUMNS); column++) {
      hiddenColumns.add(column);
    }
  }

  void hideSheet() {
    hiddenSheet = true;
  }

  private void beginRow() throws Unreadable {
    if (rowCount > 0 && rows[rowCount - 1] > row) {
      throw Unreadable.damaged();
    } else if (rowCount > MAX_ROWS) {
      throw tooMany(DocumentProblem.Limit.ROWS, MAX_ROWS);
    }
    if (rowCount == rows.length) {
      rows = Arrays.copyOf(rows, rowCount * 2);
      firsts = Arrays.copyOf(firsts, rowCount * 2);
    }
    rows[rowCount] = row;
    firsts[rowCount] = cells;
    rowCount++;
  }

  private static Unreadable tooMany(DocumentProblem.Limit limit, long allowed) {
    return new Unreadable(new DocumentProblem.TooMuch(limit, allowed));
  }

  /** The content on one line, without white space around it. */
  static String onOneLine(String content) {
    int from = 0;
    int to = content.length();
    while (from < to && isSpace(content.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(content.charAt(to - 1))) {
      to--;
    }
    boolean breaks = false;
    for (int i = from; i < to; i++) {
      breaks |= content.charAt(i) < ' ';
    }
    String text = content.substring(from, to);
    return breaks ? text.replaceAll("[\\x00-\\x1f]+ *", " ") : text;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  Grid build(String file, PlacesOf places) {
    if (cells == 0) {
      var source = SourceFile.of(file, "", places.of(new int[0], 0, 0, computed));
      return new Grid(source, 0, new int[0], numbers, List.of());
    }
    int width = lastColumn - firstColumn + 1;
    var text = new StringBuilder(contents.length() + rowCount * width);
    int[] bounds = new int[rowCount * width * 2];
    var certain = new BitSet();
    var byFormula = new BitSet();
    int at = 0;
    int read = 0;
    for (int line = 0; line < rowCount; line++) {
      int next = line + 1 < rowCount ? firsts[line + 1] : cells;
      int cell = firsts[line];
      for (int column = 0; column < width; column++) {
        text.append(column > 0 ? "\t" : "");
        bounds[at++] = text.length();
        if (cell < next && columns[cell] == firstColumn + column) {
          text.append(contents, read, ends[cell]);
          certain.set(at >> 1, numbers.get(cell));
          byFormula.set(at >> 1, computed.get(cell));
          read = ends[cell];
          cell++;
        }
        bounds[at++] = text.length();
      }
      text.append('\n');
    }
    int[] lines = Arrays.copyOf(rows, rowCount);
    var source =
        SourceFile.of(file, text.toString(), places.of(lines, firstColumn, width, byFormula));
    return new Grid(source, width, bounds, certain, notices(lines, width, bounds));
  }

  /**
   * Where the cells stand, by the rows in the text, the first column, the number of columns, and
   * which cells are worked out.
   */
  interface PlacesOf {
    CellPlaces of(int[] rows, int firstColumn, int width, BitSet computed);
  }

  private List<Grid.Notice> notices(int[] lines, int width, int[] bounds) {
    List<Grid.Notice> notices = new ArrayList<>(0);
    if (hiddenSheet) {
      notices.add(new Grid.Notice(Grid.What.HIDDEN_SHEET, 0, 0, "", 1));
    }
    List<String> hidden = new ArrayList<>(0);
    int first = -1;
    for (int line = 0; line < lines.length; line++) {
      if (hiddenRows.contains(lines[line])) {
        hidden.add(String.valueOf(lines[line]));
        first = first < 0 ? line * width * 2 : first;
      }
    }
    add(Grid.What.HIDDEN_ROWS, hidden, first, bounds, notices);
    hidden.clear();
    first = -1;
    for (int column : hiddenColumns) {
      int cell = column - firstColumn;
      if (cell >= 0 && cell < width && isUsed(cell, width, bounds)) {
        hidden.add(CellRange.letters(column));
        first = first < 0 ? cell * 2 : first;
      }
    }
    add(Grid.What.HIDDEN_COLUMNS, hidden, first, bounds, notices);
    return notices;
  }

  private static boolean isUsed(int cell, int width, int[] bounds) {
    for (int at = cell * 2; at < bounds.length; at += width * 2) {
      if (bounds[at] < bounds[at + 1]) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      Grid.What what, List<String> hidden, int first, int[] bounds, List<Grid.Notice> notices) {
    if (!hidden.isEmpty()) {
      notices.add(
          new Grid.Notice(
              what, bounds[first], bounds[first + 1], String.join(", ", hidden), hidden.size()));
    }
  }
}
