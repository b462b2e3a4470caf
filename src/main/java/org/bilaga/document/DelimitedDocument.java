package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.table.Cell;
import org.bilaga.table.Table;
import org.bilaga.table.TableReader;

/**
 * A file of delimited text, such as spreadsheets save: one table, read as tables are everywhere.
 */
final class DelimitedDocument {
  private DelimitedDocument() {}

  static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".tsv");
  }

  /** Nothing where its text is no table. */
  static Optional<Document> read(byte[] bytes, String name) {
    var reading = new TableReader().read(bytes, name);
    return reading.usable() ? Optional.of(of(reading.grid())) : Optional.empty();
  }

  private static Document of(Table grid) {
    List<Block.Row> rows = new ArrayList<>();
    for (int row = Cell.HEADER; row < grid.rowCount(); row++) {
      List<Block.Cell> cells = new ArrayList<>();
      for (int column = 0; column < grid.columnCount(); column++) {
        cells.add(new Block.Cell(grid.text(row, column), grid.span(row, column), true));
      }
      rows.add(new Block.Row(cells));
    }
    var whole = grid.source().span(0, grid.source().text().length());
    return new Document(grid.source(), List.of(new Block.Table(whole, rows, true)), List.of());
  }
}
