package org.bilaga.sheet.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page of a workbook. Rows and columns count from 0.
 *
 * <p>Its name is final before anything stands on it, so that formulas can refer to its cells.
 */
public final class Page {
  /** Rows from one to another. */
  public record Rows(int first, int last) {}

  /** A rectangle of cells, its corners included. */
  public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

  private final String name;
  private final SortedMap<Integer, SortedMap<Integer, BookCell>> rows = new TreeMap<>();
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private final List<Range> differences = new ArrayList<>();
  private final List<Range> wrapped = new ArrayList<>();
  private Optional<Rows> headings = Optional.empty();
  private Optional<Range> filtered = Optional.empty();
  private int frozenRows;
  private int frozenColumns;

  Page(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public Page put(int row, int column, BookCell cell) {
    rows.computeIfAbsent(row, none -> new TreeMap<>()).put(column, cell);
    return this;
  }

  /** What stands in a cell. */
  public Optional<BookCell> cell(int row, int column) {
    return Optional.ofNullable(rows.get(row)).map(it -> it.get(column));
  }

  /** Headings that stay in sight and are printed on every sheet of paper. */
  public Page headings(int first, int last, int columns) {
    headings = Optional.of(new Rows(first, last));
    frozenRows = last + 1;
    frozenColumns = columns;
    return this;
  }

  /** Rows below headings, among which a reader may choose. */
  public Page filtered(int headings, int lastRow, int lastColumn) {
    filtered = Optional.of(new Range(headings, 0, lastRow, lastColumn));
    return this;
  }

  /** Cells that are to be nought: green where they are, red where they are not. */
  public Page differences(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    differences.add(new Range(firstRow, firstColumn, lastRow, lastColumn));
    return this;
  }

  /** A sentence across columns, on as many lines as it takes. */
  public Page sentence(int row, int lastColumn, BookCell cell) {
    put(row, 0, cell);
    wrapped.add(new Range(row, 0, row, lastColumn));
    return this;
  }

  /** A column at least so many characters wide. */
  public Page width(int column, int characters) {
    widths.merge(column, characters, Math::max);
    return this;
  }

  /** How another page's formulas call a cell: {@code 'Keys'!$C$5}. */
  public String ref(int row, int column) {
    return quoted() + "!" + fixed(row, column);
  }

  /** How another page's formulas call a rectangle. */
  public String ref(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return quoted() + "!" + fixed(firstRow, firstColumn) + ":" + fixed(lastRow, lastColumn);
  }

  private String quoted() {
    return "'" + name.replace("'", "''") + "'";
  }

  /** How the page's own formulas call a cell: {@code C5}. */
  public static String at(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** The same wherever it is copied: {@code $C$5}. */
  public static String fixed(int row, int column) {
    return "$" + letters(column) + "$" + (row + 1);
  }

  /** A stretch of a column, the same wherever it is copied. */
  public static String fixed(int firstRow, int lastRow, int column, int lastColumn) {
    return fixed(firstRow, column) + ":" + fixed(lastRow, lastColumn);
  }

  private static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  SortedMap<Integer, SortedMap<Integer, BookCell>> rows() {
    return rows;
  }

  Map<Integer, Integer> widths() {
    return widths;
  }

  List<Range> differences() {
    return differences;
  }

  List<Range> wrapped() {
    return wrapped;
  }

  Optional<Rows> headings() {
    return headings;
  }

  Optional<Range> filtered() {
    return filtered;
  }

  int frozenRows() {
    return frozenRows;
  }

  int frozenColumns() {
    return frozenColumns;
  }
}
