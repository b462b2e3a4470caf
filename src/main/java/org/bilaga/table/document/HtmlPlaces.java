package org.bilaga.table.document;

import java.util.Map;
import org.bilaga.source.CellPlaces;

/** Where the cells of a table begin in the text of a web page. */
final class HtmlPlaces implements CellPlaces {
  /** A line and a column, from 1. */
  record Position(int line, int column) {}

  private final int[] rows;
  private final int firstColumn;

  /** By row and column of the table; cells that are not written have the place of their row. */
  private final Map<Long, Position> positions;

  HtmlPlaces(int[] rows, int firstColumn, Map<Long, Position> positions) {
    this.rows = rows;
    this.firstColumn = firstColumn;
    this.positions = positions;
  }

  static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  private Position position(int line, int cell) {
    int row = rows.length == 0 ? 0 : rows[Math.min(line, rows.length) - 1];
    for (int column = firstColumn + cell; column >= 0; column--) {
      Position found = positions.get(key(row, column));
      if (found != null) {
        return found;
      }
    }
    return new Position(1, 1);
  }

  @Override
  public String at(int line, int cell) {
    return row(line, cell) + ":" + column(line, cell);
  }

  @Override
  public int row(int line, int cell) {
    return position(line, cell).line();
  }

  @Override
  public int column(int line, int cell) {
    return position(line, cell).column();
  }

  @Override
  public boolean isOfText() {
    return true;
  }
}
