package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;

/**
 * The rows of a table of recipients that a question is about, in the order that is asked for, as
 * they stand in it.
 *
 * @param names what a reader sees them by
 * @param ids what programs know them by
 */
record KeptRows(List<String> names, List<String> ids) {
  static KeptRows of(List<RowAmounts.Line> lines) {
    return new KeptRows(
        lines.stream().map(RowAmounts.Line::name).toList(),
        lines.stream().map(RowAmounts.Line::id).toList());
  }

  Sheet of(Sheet sheet) {
    List<SheetPart> parts = new ArrayList<>();
    for (SheetPart part : sheet.parts()) {
      parts.add(part instanceof SheetTable table ? kept(table, names, nameOf(table)) : part);
    }
    SheetTable rows = kept(sheet.rows(), ids, column(sheet.rows(), "recipient"));
    return new Sheet(parts, rows, rows);
  }

  private static SheetTable kept(SheetTable table, List<String> wanted, int column) {
    List<Row> kept = new ArrayList<>();
    for (String name : wanted) {
      for (Row row : table.rows()) {
        boolean meant =
            row.kind() == Row.Kind.ITEM
                && row.cells().get(column).text(Language.ENGLISH).equals(name);
        if (meant) {
          kept.add(new Row(row.kind(), 0, row.cells()));
        }
      }
    }
    return new SheetTable(table.title(), table.columns(), kept, table.notes());
  }

  private static int nameOf(SheetTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).type() == Column.Type.NAME) {
        return i;
      }
    }
    return 0;
  }

  private static int column(SheetTable table, String name) {
    return Math.max(0, table.columns().stream().map(Column::name).toList().indexOf(name));
  }
}
