package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.Figure;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.document.Grid;

/**
 * The blocks of one sheet: lines above the headings of its table, as titles and amounts that the
 * table is worked out from; the table; notes below it.
 */
final class SheetBlocks {
  /** So many lines may stand above the headings. */
  private static final int MOST_ABOVE = 20;

  private final SourceFile source;
  private final SheetLines.Sheet part;
  private final Grid grid;

  SheetBlocks(SourceFile source, SheetLines.Sheet part) {
    this.source = source;
    this.part = part;
    this.grid = part.sheet().grid();
  }

  List<Block> blocks() {
    int first = first();
    int last = last(first);
    List<Block> blocks = new ArrayList<>();
    for (int row = 0; row < first; row++) {
      // The first words of a sheet are its title.
      boolean title = row == 0 && filled(row) == 1 && !hasFigure(row);
      blocks.add(title ? new Block.Heading(line(row), 2) : new Block.Paragraph(line(row)));
    }
    blocks.add(table(first, last));
    for (int row = last; row < grid.rows(); row++) {
      blocks.add(new Block.Note(line(row)));
    }
    return blocks;
  }

  /** The first line of the table: its headings, where they are wider than all above them. */
  private int first() {
    for (int row = 1; row < Math.min(grid.rows() - 1, MOST_ABOVE); row++) {
      boolean heads = filled(row) > 2 && !hasFigure(row) && hasFigure(row + 1);
      if (heads && filled(row) >= filled(row + 1) - 1) {
        int first = row;
        while (first > 0 && !hasFigure(first - 1) && isBeyondFirst(first - 1)) {
          first--;
        }
        return areNarrow(first, filled(row)) ? first : 0;
      }
    }
    return 0;
  }

  /** Whether all lines above have no more than two cells, and fewer than the headings. */
  private boolean areNarrow(int first, int headings) {
    for (int row = 0; row < first; row++) {
      if (filled(row) > 2 || filled(row) >= headings) {
        return false;
      }
    }
    return true;
  }

  /** The line after the last of the table: words alone in the first cell are notes below it. */
  private int last(int first) {
    int last = grid.rows();
    while (last > first + 2
        && filled(last - 1) == 1
        && !isBlank(last - 1, 0)
        && !hasFigure(last - 1)) {
      last--;
    }
    return last;
  }

  private boolean isBeyondFirst(int row) {
    for (int column = 1; column < grid.columns(); column++) {
      if (!isBlank(row, column)) {
        return true;
      }
    }
    return false;
  }

  private int filled(int row) {
    int filled = 0;
    for (int column = 0; column < grid.columns(); column++) {
      filled += isBlank(row, column) ? 0 : 1;
    }
    return filled;
  }

  private boolean isBlank(int row, int column) {
    return cell(row, column).text().isBlank();
  }

  /** Years head columns. */
  private boolean hasFigure(int row) {
    for (int column = 1; column < grid.columns(); column++) {
      String text = cell(row, column).text();
      if (Figure.of(text) instanceof Figure.Printed && !text.strip().matches("(?:19|20)\\d\\d")) {
        return true;
      }
    }
    return false;
  }

  private Span cell(int row, int column) {
    int at = (row * grid.columns() + column) * 2;
    return source.span(part.offset() + grid.bounds()[at], part.offset() + grid.bounds()[at + 1]);
  }

  private Passage line(int row) {
    var passage = new PassageBuilder(source);
    for (int column = 0; column < grid.columns(); column++) {
      Span cell = cell(row, column);
      if (!cell.text().isBlank()) {
        passage.add(cell.start(), cell.end());
      }
    }
    return passage.build();
  }

  private Block.Table table(int first, int last) {
    List<Block.Row> rows = new ArrayList<>();
    for (int row = first; row < last; row++) {
      List<Block.Cell> cells = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        Span span = cell(row, column);
        cells.add(new Block.Cell(span.text(), span, true));
      }
      rows.add(new Block.Row(cells));
    }
    int start = cell(first, 0).start();
    int end = cell(last - 1, grid.columns() - 1).end();
    return new Block.Table(source.span(start, end), rows, true);
  }
}
