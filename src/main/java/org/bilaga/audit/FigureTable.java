package org.bilaga.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.Block;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.HeadedTable;
import org.bilaga.table.Table;

/**
 * The figures of a table of a document: its rows below the headings, by what they are called.
 *
 * <p>Invariant: a cell that is no certain figure has none here, and takes part in no sum.
 */
public final class FigureTable {
  private final Block.Table block;
  private final HeadedTable headed;
  private final Table table;
  private final int first;
  private final int names;
  private final List<List<Optional<PrintedFigure>>> rows = new ArrayList<>();

  /** The cells that hold something else, row by row: each is asked for in every sum. */
  private final List<BitSet> unread = new ArrayList<>();

  private FigureTable(Block.Table block, HeadedTable headed) {
    this.block = block;
    this.headed = headed;
    this.table = headed.table();
    this.first = headed.lines();
    this.names = headed.names();
    for (int row = 0; row < table.rowCount(); row++) {
      List<Optional<PrintedFigure>> figures = new ArrayList<>();
      var odd = new BitSet();
      for (int column = 0; column < table.columnCount(); column++) {
        figures.add(figure(row, column));
        boolean nothing = table.figure(row, column) instanceof Figure.None;
        odd.set(column, column > names && figures.getLast().isEmpty() && !nothing);
      }
      rows.add(figures);
      unread.add(odd);
    }
  }

  /**
   * A table of a document whose text is {@code source}.
   *
   * @param above what stands above it, the nearest first: it may say what its money is counted in
   */
  static FigureTable of(SourceFile source, Block.Table block, List<String> above) {
    int columns = block.columns();
    var bounds = new int[block.rows().size() * columns * 2];
    int at = 0;
    for (Block.Row row : block.rows()) {
      for (Block.Cell cell : row.cells()) {
        bounds[at++] = cell.span().start();
        bounds[at++] = cell.span().end();
      }
    }
    return new FigureTable(
        block, HeadedTable.of(Table.within(source, columns, bounds)).titled(above));
  }

  private Optional<PrintedFigure> figure(int row, int column) {
    boolean sure = block.rows().get(first + row).cells().get(column).sure();
    if (column <= names || !sure || !(table.figure(row, column) instanceof Figure.Printed it)) {
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

  /** What a cell says where it can be read in two ways, which its table does not tell apart. */
  Optional<Figure.TwoWays> twoWays(int row, int column) {
    return column > names && table.figure(row, column) instanceof Figure.TwoWays it
        ? Optional.of(it)
        : Optional.empty();
  }

  /** The same, with a mark that parts thousands, or decimals. */
  FigureTable in(char mark, NumberForm.Role role) {
    return new FigureTable(block, headed.in(table.form().with(mark, role)));
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
    return column > names && table.figure(row, column) instanceof Figure.Malformed it
        ? Optional.of(it)
        : Optional.empty();
  }

  /** What a row is called: where the names stand, else by the first words before that. */
  String name(int row) {
    for (int column = names; column >= 0; column--) {
      if (!table.blank(row, column)) {
        return table.text(row, column).strip();
      }
    }
    return "";
  }

  /** What a column is called by all headings above it; nothing where there is none. */
  public String heading(int column) {
    return table.text(Cell.HEADER, column);
  }

  Span place(int row, int column) {
    return table.span(row, column);
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
