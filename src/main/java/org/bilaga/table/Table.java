package org.bilaga.table;

import static org.bilaga.figure.NumberForm.Role.DECIMALS;
import static org.bilaga.figure.NumberForm.Role.THOUSANDS;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.figure.FormEvidence;
import org.bilaga.figure.NumberForm;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A header and rows of cells, every cell with its exact place in the text.
 *
 * <p>The text is held once, cells as pairs of offsets into it with the plain number they hold: two
 * million cells take 32 megabytes, not two million strings. Rows are all as wide as the header; a
 * cell that is missing or empty has an empty stretch. Immutable. Row {@link Cell#HEADER} is the
 * header.
 */
public final class Table {
  /** Set on the end of a cell whose text holds doubled quotation marks. */
  static final int DOUBLED_QUOTES = 0x8000_0000;

  /** How the numbers of documents are written. */
  private static final NumberForm OF_FILES = new NumberForm(THOUSANDS, DECIMALS);

  private final SourceFile source;
  private final String text;
  private final char delimiter;
  private final Encoding encoding;
  private final int columnCount;
  private final int rowCount;

  /** Start and end of each cell in turn, the header's first. */
  private final int[] bounds;

  /** The plain number of each cell that the scanner saw, in the same order. */
  private final long[] plains;

  /** Found when first asked for: most tables hold plain numbers only. */
  private @Nullable NumberForm form;

  /** Whether the form is said, and not found. */
  private boolean said;

  /** The row of totals and which rows it sums, where that is known: it may decide the form. */
  private final int totalRow;

  private final int[] memberOfRow;

  /** The units of the headings that were asked for. */
  private @Nullable PrintedUnit[] units = new PrintedUnit[0];

  /** Rows that have another number of cells than the first line, in their order. */
  private final List<CellScanner.OddRow> oddRows;

  /** For each column what its heading is made of, from above; none where that is one cell. */
  private final List<Heading> headings;

  /** What stands in a cell instead of a figure, with the figure. */
  private final Map<String, Figure> standIns;

  /** Which cells hold a number of the file's own, written with a point before its decimals. */
  private final BitSet numbers;

  Table(SourceFile source, char delimiter, Encoding encoding, CellScanner cells) {
    this.source = source;
    this.oddRows = List.copyOf(cells.oddRows());
    this.headings = List.of();
    this.text = source.text();
    this.delimiter = delimiter;
    this.encoding = encoding;
    this.columnCount = cells.columns();
    this.rowCount = cells.rows();
    this.bounds = cells.bounds();
    this.plains = cells.plains();
    this.totalRow = -1;
    this.memberOfRow = new int[0];
    this.standIns = Map.of();
    this.numbers = new BitSet(0);
  }

  /** A table written inside another text: the cells of {@code columns} a row, the header first. */
  Table(SourceFile source, int columns, int[] bounds) {
    this(source, columns, bounds, new BitSet(0));
  }

  /** The same out of a document that has been read. */
  public static Table within(SourceFile source, int columns, int[] bounds) {
    return new Table(source, columns, bounds.clone());
  }

  /** The same out of a document, which knows of some cells that they are numbers. */
  Table(SourceFile source, int columns, int[] bounds, BitSet numbers) {
    this.source = source;
    this.oddRows = List.of();
    this.headings = List.of();
    this.text = source.text();
    this.delimiter = '|';
    this.encoding = Encoding.UTF_8;
    this.columnCount = columns;
    this.rowCount = bounds.length / 2 / columns - 1;
    this.bounds = bounds;
    this.plains = new long[bounds.length / 2];
    Arrays.fill(plains, Figure.NOT_PLAIN);
    this.totalRow = -1;
    this.memberOfRow = new int[0];
    this.standIns = Map.of();
    this.numbers = numbers;
  }

  private Table(SourceFile source, Encoding encoding) {
    this.source = source;
    this.oddRows = List.of();
    this.headings = List.of();
    this.text = source.text();
    this.delimiter = ';';
    this.encoding = encoding;
    this.columnCount = 0;
    this.rowCount = 0;
    this.bounds = new int[0];
    this.plains = new long[0];
    this.totalRow = -1;
    this.memberOfRow = new int[0];
    this.standIns = Map.of();
    this.numbers = new BitSet(0);
  }

  private Table(
      Table other,
      @Nullable NumberForm form,
      Map<String, Figure> standIns,
      int totalRow,
      int[] memberOfRow) {
    this.source = other.source;
    this.text = other.text;
    this.delimiter = other.delimiter;
    this.encoding = other.encoding;
    this.columnCount = other.columnCount;
    this.rowCount = other.rowCount;
    this.bounds = other.bounds;
    this.plains = other.plains;
    this.oddRows = other.oddRows;
    this.headings = other.headings;
    this.form = form;
    this.said = other.said;
    this.standIns = standIns;
    this.numbers = other.numbers;
    this.totalRow = totalRow;
    this.memberOfRow = memberOfRow;
  }

  /** The same table, its figures read in a form that something else says. */
  public Table in(NumberForm form) {
    var table = new Table(this, form, standIns, totalRow, memberOfRow);
    table.units = units.clone();
    table.said = true;
    return table;
  }

  /** The same table, in which cells that hold one of these texts are the figures beside them. */
  public Table with(Map<String, Figure> figures) {
    return new Table(this, form, figures, totalRow, memberOfRow);
  }

  /** The same table, in which a column has another unit than its heading names. */
  public Table with(int column, PrintedUnit unit) {
    var other = new Table(this, form, standIns, totalRow, memberOfRow);
    unit(column);
    other.units = units.clone();
    other.units[column] = unit;
    return other;
  }

  /** What a column is counted in by its heading; nothing where that says none. */
  public PrintedUnit unit(int column) {
    if (units.length == 0) {
      units = new PrintedUnit[columnCount];
    }
    PrintedUnit known = units[column];
    if (known == null) {
      known = unitOfHeading(column);
      units[column] = known;
    }
    return known;
  }

  /** What the heading of a column says, whatever else does. */
  PrintedUnit unitOfHeading(int column) {
    return PrintedUnit.inHeading(text(Cell.HEADER, column))
        .or(() -> PrintedUnit.inHeading(headings.isEmpty() ? "" : headings.get(column).unit()))
        .orElse(PrintedUnit.NONE);
  }

  /** The same table, whose row of totals sums the rows that have a member: not -1. */
  Table summedBy(int totalRow, int[] memberOfRow) {
    return new Table(this, said ? form : null, standIns, totalRow, memberOfRow);
  }

  /** How its figures are written, from all of them together or as it was said. */
  public NumberForm form() {
    NumberForm known = form;
    if (known == null) {
      var evidence = evidence();
      known = evidence.form();
      if (totalRow >= 0 && evidence.isAsked()) {
        known = new FormByTotals(this, totalRow, memberOfRow).decide(known);
      }
      form = known;
    }
    return known;
  }

  /** The same, where figures were read that needed it and nobody said it. */
  public Optional<NumberForm> formFound() {
    return said ? Optional.empty() : Optional.ofNullable(form);
  }

  private FormEvidence evidence() {
    var evidence = new FormEvidence(columnCount);
    for (int row = 0; row < rowCount; row++) {
      for (int column = 0; column < columnCount; column++) {
        int at = at(row, column);
        int end = bounds[at + 1] & ~DOUBLED_QUOTES;
        if (numbers.get(at >> 1)) {
          continue;
        } else if (plains[at >> 1] == Figure.NOT_PLAIN) {
          evidence.cell(column, text, bounds[at], end);
        } else {
          evidence.plain(column, isParted(bounds[at], end));
        }
      }
    }
    return evidence;
  }

  /** Whether a plain number has a space before its last three digits. */
  private boolean isParted(int start, int end) {
    return end - start > 3 && Figure.isGroupSpace(text.charAt(end - 4));
  }

  /** The cells of another table in another order. */
  private Table(
      Table of, int columns, int[] bounds, long[] plains, BitSet numbers, List<Heading> headings) {
    this.source = of.source;
    this.text = of.text;
    this.delimiter = of.delimiter;
    this.encoding = of.encoding;
    this.columnCount = columns;
    this.rowCount = plains.length / columns - 1;
    this.bounds = bounds;
    this.plains = plains;
    this.oddRows = List.of();
    this.headings = headings;
    this.numbers = numbers;
    this.form = of.said ? of.form : null;
    this.said = of.said;
    this.standIns = of.standIns;
    this.totalRow = -1;
    this.memberOfRow = new int[0];
  }

  /**
   * Some of its rows and columns, in the order given, under headings of their own. Each cell keeps
   * its place in the text.
   *
   * @param rows the first is the one whose cells stand for the headings
   */
  Table arranged(int[] rows, int[] columns, List<Heading> headings) {
    int[] ordered = new int[rows.length * columns.length * 2];
    long[] values = new long[rows.length * columns.length];
    var own = new BitSet(numbers.isEmpty() ? 0 : values.length);
    int to = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int column : columns) {
        int row = i > 0 || headings.isEmpty() ? rows[i] : headings.get(to).row();
        int from = at(row, column);
        ordered[to * 2] = bounds[from];
        ordered[to * 2 + 1] = bounds[from + 1];
        values[to] = plains[from >> 1];
        if (numbers.get(from >> 1)) {
          own.set(to);
        }
        to++;
      }
    }
    return new Table(this, columns.length, ordered, values, own, headings);
  }

  /**
   * Its cells laid out otherwise: for each cell in turn the row and the column that it comes from,
   * or null for one that is empty, which has its place at the first cell of its row.
   */
  Table pivoted(int columns, int[] @Nullable [] cells, List<Heading> headings) {
    int[] ordered = new int[cells.length * 2];
    long[] values = new long[cells.length];
    var own = new BitSet(numbers.isEmpty() ? 0 : values.length);
    for (int to = 0; to < cells.length; to++) {
      int[] from = cells[to];
      if (from == null) {
        int[] first = cells[to - to % columns];
        int place = first == null ? 0 : end(first[0], first[1]);
        ordered[to * 2] = place;
        ordered[to * 2 + 1] = place;
        values[to] = Figure.NOT_PLAIN;
      } else {
        int at = at(from[0], from[1]);
        ordered[to * 2] = bounds[at];
        ordered[to * 2 + 1] = bounds[at + 1];
        values[to] = plains[at >> 1];
        own.set(to, numbers.get(at >> 1));
      }
    }
    return new Table(this, columns, ordered, values, own, headings);
  }

  /** Rows for columns: what stood in the first column are the headings. */
  Table transposed() {
    int columns = rowCount + 1;
    int[] turned = new int[bounds.length];
    long[] values = new long[plains.length];
    var own = new BitSet(0);
    for (int to = 0; to < plains.length; to++) {
      int from = to % columns * columnCount + to / columns;
      turned[to * 2] = bounds[from * 2];
      turned[to * 2 + 1] = bounds[from * 2 + 1];
      values[to] = plains[from];
      if (numbers.get(from)) {
        own.set(to);
      }
    }
    return new Table(this, columns, turned, values, own, List.of());
  }

  /** Rows of another number of cells than the first line. */
  List<CellScanner.OddRow> oddRows() {
    return oddRows;
  }

  /** The words a heading is made of, from above, where it stands on several lines. */
  List<String> headingParts(int column) {
    return headings.isEmpty() ? List.of() : headings.get(column).parts();
  }

  /** The line of the file that a cell stands on, or the row of its sheet; counted from 1. */
  public int line(int row, int column) {
    int line = source.lineOf(start(row, column));
    return source.cells().map(cells -> cells.row(line, column)).orElse(line);
  }

  public static Table empty(SourceFile source, Encoding encoding) {
    return new Table(source, encoding);
  }

  public SourceFile source() {
    return source;
  }

  public char delimiter() {
    return delimiter;
  }

  public Encoding encoding() {
    return encoding;
  }

  public int columnCount() {
    return columnCount;
  }

  /** Rows under the header; blank ones are not counted. */
  public int rowCount() {
    return rowCount;
  }

  public Cell header(int column) {
    return new Cell(this, Cell.HEADER, column);
  }

  public Cell cell(int row, int column) {
    return new Cell(this, row, column);
  }

  /** Where the content of a cell begins: inside quotation marks, after white space. */
  public int start(int row, int column) {
    return bounds[at(row, column)];
  }

  public int end(int row, int column) {
    return bounds[at(row, column) + 1] & ~DOUBLED_QUOTES;
  }

  public boolean blank(int row, int column) {
    return start(row, column) == end(row, column);
  }

  public Span span(int row, int column) {
    return new Span(source, start(row, column), end(row, column));
  }

  /** From the first cell's content to the last's that is not empty, as they stand in the text. */
  public Span rowSpan(int row) {
    int from = start(row, 0);
    int to = end(row, 0);
    for (int column = 1; column < columnCount; column++) {
      if (!blank(row, column)) {
        from = Math.min(from, start(row, column));
        to = Math.max(to, end(row, column));
      }
    }
    return new Span(source, from, to);
  }

  /** The content of a cell, without surrounding white space and with quotation marks resolved. */
  public String text(int row, int column) {
    int at = at(row, column);
    if (row == Cell.HEADER && !headings.isEmpty()) {
      return headings.get(column).text();
    }
    int end = bounds[at + 1];
    String content = text.substring(bounds[at], end & ~DOUBLED_QUOTES);
    return end < 0 ? content.replace("\"\"", "\"") : content;
  }

  /**
   * The whole number a cell holds, or {@link Figure#NOT_PLAIN}, as where its heading says that it
   * counts thousands; makes no objects.
   */
  public long plain(int row, int column) {
    int at = at(row, column);
    if (unit(column).exponent() != 0) {
      return Figure.NOT_PLAIN;
    }
    long seen = plains[at >> 1];
    return seen != Figure.NOT_PLAIN
        ? seen
        : Figure.plain(text, bounds[at], bounds[at + 1] & ~DOUBLED_QUOTES);
  }

  public Figure figure(int row, int column) {
    return figure(row, column, form());
  }

  Figure figure(int row, int column, NumberForm form) {
    Figure figure = unitless(row, column, form);
    PrintedUnit unit = figure instanceof Figure.Words ? PrintedUnit.NONE : unit(column);
    return unit.isNone() ? figure : figure.in(unit);
  }

  /**
   * What a text of a cell says, as it is said of the table that its figures are printed; where
   * nothing is said, a figure that two forms read differently is read in neither.
   */
  public Figure figureOf(String text) {
    Figure meant = standIns.get(text);
    return meant != null
        ? meant
        : Figure.of(text, 0, text.length(), said ? form() : NumberForm.OPEN);
  }

  private Figure unitless(int row, int column, NumberForm form) {
    int at = at(row, column);
    Figure meant = standIns.isEmpty() ? null : standIns.get(text(row, column));
    if (meant != null) {
      return meant;
    } else if (isWithoutValue(row, column)) {
      return new Figure.Unclear(text(row, column));
    }
    NumberForm known = numbers.get(at >> 1) ? OF_FILES : form;
    return Figure.of(text, bounds[at], bounds[at + 1] & ~DOUBLED_QUOTES, known);
  }

  /** Whether a formula or an error stands in a cell of a workbook where its value should be. */
  public boolean isWithoutValue(int row, int column) {
    int start = start(row, column);
    int end = end(row, column);
    char first = start < end && source.cells().isPresent() ? text.charAt(start) : ' ';
    return end - start > 1 && (first == '=' || first == '#' && text.charAt(start + 1) != ' ');
  }

  /** The first column but the first that is headed as one of codes; or -1. */
  public int columnOfCodes() {
    for (int column = 1; column < columnCount; column++) {
      String heading = Folding.letters(text(Cell.HEADER, column));
      if (heading.contains("kod") || heading.contains("code")) {
        return column;
      }
    }
    return -1;
  }

  /** The columns by name. */
  public Columns columns() {
    return Columns.of(this);
  }

  /**
   * The heading of a column that stands on several lines, or elsewhere than on the first.
   *
   * @param row the row of the cell that is shown for it
   * @param parts what stands above each other, without units and column numbers
   * @param unit what a line of units says of it, or nothing
   */
  record Heading(int row, List<String> parts, String unit) {
    Heading {
      parts = List.copyOf(parts);
    }

    String text() {
      return String.join(" ", parts);
    }
  }

  private int at(int row, int column) {
    if (column < 0 || column >= columnCount || row < Cell.HEADER || row >= rowCount) {
      throw new IndexOutOfBoundsException("row " + row + ", column " + column);
    }
    return ((row + 1) * columnCount + column) * 2;
  }
}
