package org.bilaga.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bilaga.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Finds where every cell of a delimited text begins and ends.
 *
 * <p>Our own rather than the library's: the exact place of every cell is what a finding points at,
 * and a CSV reader that hands out strings or a moving buffer has lost it. Agreement with that
 * library on well-formed text is held by a test. Lenient: a quotation mark that makes no sense is
 * an ordinary character and a problem. Keeps its buffers from one text to the next.
 */
final class CellScanner {
  private static final int MAX_FAULTS = 100_000;

  private final int maxCells;
  private char[] text = new char[0];
  private int end;
  private char delimiter;
  private int[] bounds = new int[1 << 12];

  /** The plain whole number of each cell, as {@link Figure#plain}, or not plain so far as seen. */
  private long[] plains = new long[1 << 11];

  /** Cells of the header, before trailing empty ones are taken off. */
  private int width;

  private int rows;
  private int widest;

  /** The cells of the widest row with content, beyond the header's too. */
  private int furthest;

  private boolean afterUnbalanced;
  private final List<Fault> faults = new ArrayList<>();
  private final List<OddRow> oddRows = new ArrayList<>();

  /** Start and end of the cell read last, and where the cell after it begins or the line ends. */
  private int cellStart;

  private int cellEnd;
  private long cellPlain;
  private int at;

  /** A scanner that stops before it holds more than {@code maxCells}. */
  CellScanner(int maxCells) {
    this.maxCells = maxCells;
  }

  /**
   * Cells of {@code source[start, end)}, as many in each row as in the header; the results stand
   * until the next scan.
   */
  void scan(char[] source, int start, int end, char delimiter) {
    scan(source, start, end, delimiter, 0);
  }

  /** The same with {@code columns} cells in each row, or as many as the header has where 0. */
  void scan(char[] source, int start, int end, char delimiter, int columns) {
    this.text = source;
    this.end = end;
    this.delimiter = delimiter;
    this.width = columns;
    this.rows = -1;
    this.widest = 0;
    this.furthest = 0;
    this.afterUnbalanced = false;
    faults.clear();
    oddRows.clear();
    at = start;
    while (at < end && rows < TableReader.MAX_ROWS && tooMany() == null) {
      if (width == 0) {
        header();
      } else {
        row();
      }
    }
  }

  /** Rows under the header; -1 when there is no header. */
  int rows() {
    return rows;
  }

  /** Columns up to the last that has any content. */
  int columns() {
    return widest;
  }

  /** Columns up to the last that has any content, those beyond the header's too. */
  int furthest() {
    return furthest;
  }

  List<Fault> faults() {
    return faults;
  }

  List<OddRow> oddRows() {
    return oddRows;
  }

  /** Which limit the text broke, or null; the scan then stopped there. */
  TableProblem.@Nullable Limit tooMany() {
    if (width > TableReader.MAX_COLUMNS) {
      return TableProblem.Limit.COLUMNS;
    }
    if ((rows + 2L) * width > maxCells) {
      return at < end ? TableProblem.Limit.CELLS : null;
    }
    return rows >= TableReader.MAX_ROWS && at < end ? TableProblem.Limit.ROWS : null;
  }

  /** Where the scan stopped. */
  int at() {
    return at;
  }

  /** The bounds of all cells, {@code columns()} to a row, the header's first. */
  int[] bounds() {
    if (widest == width) {
      return Arrays.copyOf(bounds, (rows + 1) * width * 2);
    }
    int[] narrow = new int[(rows + 1) * widest * 2];
    for (int row = 0; row <= rows; row++) {
      System.arraycopy(bounds, row * width * 2, narrow, row * widest * 2, widest * 2);
    }
    return narrow;
  }

  /** The plain numbers of all cells, laid out as the bounds are. */
  long[] plains() {
    if (widest == width) {
      return Arrays.copyOf(plains, (rows + 1) * width);
    }
    long[] narrow = new long[(rows + 1) * widest];
    for (int row = 0; row <= rows; row++) {
      System.arraycopy(plains, row * width, narrow, row * widest, widest);
    }
    return narrow;
  }

  private void header() {
    int column = 0;
    int used = 0;
    boolean more = true;
    while (more) {
      more = cell();
      room(column + 1);
      put(column);
      column++;
      if (cellStart != cellEnd) {
        used = column;
      }
    }
    if (used > 0) {
      width = column;
      widest = used;
      furthest = used;
      rows = 0;
    }
  }

  private void row() {
    int base = (rows + 1) * width;
    room(base + width);
    int column = 0;
    int used = 0;
    boolean more = true;
    while (more) {
      more = cell();
      if (column < width) {
        put(base + column);
      }
      column++;
      if (cellStart != cellEnd) {
        used = column;
      }
    }
    if (used == 0) {
      return;
    }
    if (column != width) {
      cellEnd &= ~Table.DOUBLED_QUOTES;
      oddRows.add(new OddRow(rows, column, used, bounds[base * 2], cellEnd));
      cellStart = cellEnd;
      cellPlain = Figure.NOT_PLAIN;
      for (int missing = column; missing < width; missing++) {
        put(base + missing);
      }
    }
    furthest = Math.max(furthest, used);
    widest = Math.max(widest, Math.min(used, width));
    rows++;
  }

  /** Reads one cell; false when it is the last of its line, whose end is then passed. */
  private boolean cell() {
    char[] text = this.text;
    int end = this.end;
    char delimiter = this.delimiter;
    int from = at;
    while (from < end && isSpace(text[from]) && text[from] != delimiter) {
      from++;
    }
    cellPlain = Figure.NOT_PLAIN;
    if (from < end && text[from] == '"' && quoted(from)) {
      return pass();
    }
    int i = plain(from);
    while (i < end) {
      char c = text[i];
      if (c == delimiter || c == '\n' || c == '\r') {
        break;
      }
      i++;
    }
    at = i;
    int to = i;
    while (to > from && isSpace(text[to - 1])) {
      to--;
    }
    cellStart = from;
    cellEnd = to;
    return pass();
  }

  /**
   * Reads a plain number on the way to the cell's end, as most cells are one and have then been
   * read once only. Stops at the first character that is none of its own.
   */
  private int plain(int from) {
    char[] text = this.text;
    int end = this.end;
    long value = 0;
    int run = 0;
    int digits = 0;
    int i = from;
    while (i < end) {
      char c = text[i];
      int digit = c - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        run++;
      } else if (Figure.isGroupSpace(c) && c != delimiter) {
        if (digits > 0 ? run != 3 : run == 0 || run > 3) {
          return i;
        }
        digits += run;
        run = 0;
      } else {
        break;
      }
      i++;
    }
    boolean grouped = digits > 0;
    boolean right = grouped ? run == 3 && text[from] != '0' : run > 0;
    if (right && digits + run <= Figure.PLAIN_DIGITS && (i == end || endsCell(text[i]))) {
      cellPlain = value;
    }
    return i;
  }

  /** Reads a quoted cell; false when the mark at {@code open} does not enclose one. */
  private boolean quoted(int open) {
    boolean doubled = false;
    boolean lines = false;
    int i = open + 1;
    while (i < end && (text[i] != '"' || (i + 1 < end && text[i + 1] == '"'))) {
      if (text[i] == '"') {
        doubled = true;
        i++;
      } else if (text[i] == '\n' || text[i] == '\r') {
        lines = true;
        if (afterUnbalanced) {
          // One stray mark has been seen: do not search the whole rest of the file for each one.
          i = end;
          break;
        }
      }
      i++;
    }
    int after = i + 1;
    while (after < end && isSpace(text[after]) && text[after] != delimiter) {
      after++;
    }
    boolean closed = i < end;
    if (!closed || (after < end && !endsCell(text[after]))) {
      boolean unbalanced = !closed || lines;
      afterUnbalanced |= !closed;
      if (faults.size() < MAX_FAULTS) {
        faults.add(new Fault(open, closed ? i + 1 : open + 1, unbalanced));
      }
      return false;
    }
    int from = open + 1;
    int to = i;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (to > from && isBlank(text[to - 1])) {
      to--;
    }
    cellStart = from;
    cellEnd = doubled ? to | Table.DOUBLED_QUOTES : to;
    at = Math.min(after, end);
    return true;
  }

  /** Steps over a delimiter (true) or the end of a line (false). */
  private boolean pass() {
    if (at >= end) {
      return false;
    }
    char c = text[at++];
    if (c == delimiter) {
      return true;
    }
    if (c == '\r' && at < end && text[at] == '\n') {
      at++;
    }
    return false;
  }

  private void put(int cell) {
    bounds[cell * 2] = cellStart;
    bounds[cell * 2 + 1] = cellEnd;
    plains[cell] = cellPlain;
  }

  private void room(int cells) {
    if (cells > plains.length) {
      int size = Math.max(cells, Math.min(plains.length * 2, maxCells));
      bounds = Arrays.copyOf(bounds, size * 2);
      plains = Arrays.copyOf(plains, size);
    }
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private static boolean isBlank(char c) {
    return isSpace(c) || c == '\n' || c == '\r';
  }

  /** A quotation mark that makes no sense, from it to where it seemed to end. */
  record Fault(int start, int end, boolean unbalanced) {}

  /**
   * A row whose number of cells is not the header's; {@code used} counts to the last with content.
   */
  record OddRow(int row, int cells, int used, int start, int end) {}
}
