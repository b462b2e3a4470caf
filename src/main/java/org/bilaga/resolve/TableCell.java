package org.bilaga.resolve;

import org.bilaga.table.MatchedTable;

/** The identity of a cell in a published table; row -1 is the header. */
public record TableCell(MatchedTable table, int row, int column) {
  @Override
  public boolean equals(Object other) {
    return other instanceof TableCell cell
        && cell.table == table
        && cell.row == row
        && cell.column == column;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(table) * 31 * 31 + row * 31 + column;
  }
}
