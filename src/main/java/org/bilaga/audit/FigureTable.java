package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.Block;
import org.bilaga.figure.Figure;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;

/**
 * The figures of a table of a document: its rows below the headings, by what they are called.
 *
 * <p>Invariant: a cell that is no certain figure has none here, and takes part in no sum.
 */
public final class FigureTable {
  private final Block.Table block;
  private final Table table;
  private final int first;
  private final List<List<Optional<PrintedFigure>>> rows = new ArrayList<>();

  /** What a row is. */
  enum Sort {
    BODY,
    /** A sum, by its name. */
    TOTAL,
    /** A part of the row above it, which sums do not count again. */
    OF_WHICH,
    /** No figures. */
    HEADING
  }

  /** The cells that hold something else, row by row: each is asked for in every sum. */
  private final List<BitSet> unread = new ArrayList<>();

  private FigureTable(Block.Table block, Table table, int first) {
    this.block = block;
    this.table = table;
    this.first = first;
    for (int row = 0; row < table.rowCount(); row++) {
      List<Optional<PrintedFigure>> figures = new ArrayList<>();
      var odd = new BitSet();
      for (int column = 0; column < table.columnCount(); column++) {
        figures.add(figure(row, column));
        boolean nothing = table.figure(row, column) instanceof Figure.None;
        odd.set(column, figures.getLast().isEmpty() && !nothing);
      }
      rows.add(figures);
      unread.add(odd);
    }
  }

  /** A table of a document whose text is {@code source}. */
  public static FigureTable of(SourceFile source, Block.Table block) {
    int headings = 0;
    while (headings < block.rows().size() && isHeading(headings, block, source)) {
      headings++;
    }
    int header = Math.max(0, headings - 1);
    int columns = block.columns();
    int shown = block.rows().size() - header + (headings == 0 ? 1 : 0);
    var bounds = new int[shown * columns * 2];
    int at = 0;
    if (headings == 0) {
      // No headings: an empty one for each column, before the first row.
      Arrays.fill(bounds, 0, columns * 2, block.span().start());
      at = columns * 2;
    }
    for (Block.Row row : block.rows().subList(header, block.rows().size())) {
      for (Block.Cell cell : row.cells()) {
        bounds[at++] = cell.span().start();
        bounds[at++] = cell.span().end();
      }
    }
    return new FigureTable(block, Table.within(source, columns, bounds), headings);
  }

  /** A row of which no cell but the first is a figure; years and units head columns as well. */
  private static boolean isHeading(int row, Block.Table block, SourceFile source) {
    for (int column = 1; column < block.columns(); column++) {
      Block.Cell cell = block.rows().get(row).cells().get(column);
      int start = cell.span().start();
      int end = cell.span().end();
      while (start < end && "([".indexOf(source.text().charAt(start)) >= 0) {
        start++;
      }
      while (end > start && ")]*†".indexOf(source.text().charAt(end - 1)) >= 0) {
        end--;
      }
      Figure figure = Figure.of(source.text(), start, end);
      boolean heads = !(figure instanceof Figure.Printed it) || isYear(it);
      // 20,000 can be read in two ways, and is a figure in both.
      if ((!heads || figure instanceof Figure.TwoWays) && !isAside(row, column, block)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing else stands in a column: a cell beside the table, as workbooks have them. */
  private static boolean isAside(int row, int column, Block.Table block) {
    for (int other = 0; other < block.rows().size(); other++) {
      if (other != row && !block.rows().get(other).cells().get(column).text().isBlank()) {
        return false;
      }
    }
    return block.rows().size() > 2 && column > 1;
  }

  /** Years head columns; they are written without thousands. */
  private static boolean isYear(Figure.Printed it) {
    return it.unit().isNone()
        && it.number().scale() == 0
        && it.number().digits().bitLength() <= 11
        && it.number().digits().intValue() >= 1900
        && it.number().digits().intValue() <= 2100;
  }

  private Optional<PrintedFigure> figure(int row, int column) {
    boolean sure = block.rows().get(first + row).cells().get(column).sure();
    if (column == 0 || !sure || !(table.figure(row, column) instanceof Figure.Printed it)) {
      return Optional.empty();
    }
    Span place = table.span(row, column);
    return Optional.of(
        new PrintedFigure(
            place,
            FigureValue.of(it),
            FigureValue.step(it.number(), it.unit()),
            it.unit(),
            it.approximate()));
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return table.columnCount();
  }

  Optional<PrintedFigure> at(int row, int column) {
    return rows.get(row).get(column);
  }

  /** Whether a cell holds something that is no figure and not nothing. */
  boolean isUnread(int row, int column) {
    return unread.get(row).get(column);
  }

  /** What is written in a cell as no figure is, though its digits can be read. */
  Optional<Figure.Malformed> malformed(int row, int column) {
    return column > 0 && table.figure(row, column) instanceof Figure.Malformed it
        ? Optional.of(it)
        : Optional.empty();
  }

  String name(int row) {
    return block.rows().get(first + row).cells().get(0).text().strip();
  }

  String heading(int column) {
    return first == 0 ? "" : block.rows().get(first - 1).cells().get(column).text().strip();
  }

  Span place(int row, int column) {
    return table.span(row, column);
  }

  Span headingPlace(int column) {
    return table.span(Cell.HEADER, column);
  }

  public Span span() {
    return block.span();
  }

  /** How many lines of headings it has. */
  public int headings() {
    return first;
  }

  public Block.Table block() {
    return block;
  }

  List<PrintedFigure> figures() {
    return rows.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
  }
}
