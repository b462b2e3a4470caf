package org.bilaga.check;

import org.bilaga.finding.Reprinted;
import org.bilaga.table.Table;

/** How a printed column parts its thousands, for a figure that is too short to show it itself. */
final class ColumnSpacing {
  private ColumnSpacing() {}

  /** As in the first figure with thousands; without any where there is none. */
  static String of(Table table, int column) {
    for (int row = 0; row < table.rowCount(); row++) {
      var spacing = Reprinted.spacing(table.text(row, column));
      if (spacing.isPresent()) {
        return spacing.get();
      }
    }
    return "";
  }
}
