package org.bilaga.settle;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Findings;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.Columns;
import org.bilaga.table.Table;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** The columns of a table of facts, under their headings in any language and in any order. */
final class FactColumns {
  /** The columns, each with the headings it may have. */
  enum Column {
    RECIPIENT(true, Sentences.columnRecipient()),
    EVENT(true, Sentences.columnEvent()),
    SUBJECT(false, Sentences.columnSubject()),
    DATE(true, Sentences.columnDate()),
    AMOUNT(false, Sentences.columnAmount()),
    NOTE(false, Sentences.columnNote()),
    AGREEMENT(false, Sentences.columnAgreement());

    private final boolean needed;
    private final Forms headings;

    Column(boolean needed, Told headings) {
      this.needed = needed;
      this.headings = new Forms(headings);
    }
  }

  private final Table table;
  private final int[] columns = new int[Column.values().length];
  private PrintedUnit unit = PrintedUnit.NONE;

  /** {@code named} where the first column names the recipients, however it is headed. */
  FactColumns(Table table, boolean named) {
    this.table = table;
    for (Column column : Column.values()) {
      columns[column.ordinal()] = named && column == Column.RECIPIENT ? 0 : find(column);
    }
  }

  private int find(Column wanted) {
    for (String heading : wanted.headings.all()) {
      if (table.columns().find(heading) instanceof Columns.Lookup.Found found) {
        return found.column();
      }
    }
    // "Belopp, tkr" and "amount (SEK)" name the unit beside the column.
    for (int column = 0; column < table.columnCount() && wanted == Column.AMOUNT; column++) {
      String heading = Folding.words(table.text(Cell.HEADER, column));
      if (wanted.headings.all().stream().anyMatch(heading::startsWith)) {
        unit = AmountCell.unitOf(heading);
        return column;
      }
    }
    return -1;
  }

  /** Those that the columns may have, in any language. */
  static List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (Column column : Column.values()) {
      headings.addAll(column.headings.all());
    }
    return headings;
  }

  /** Whether all are there that a fact cannot do without; tells which are not. */
  boolean tellMissing(Findings out) {
    boolean all = true;
    for (Column column : Column.values()) {
      if (column.needed && columns[column.ordinal()] < 0) {
        all = false;
        out.add(
            SettleKinds.COLUMN_MISSING
                .at(table.rowSpan(Cell.HEADER))
                .with("column", column.headings));
      }
    }
    return all;
  }

  /** The unit that the heading of the amounts names. */
  PrintedUnit unit() {
    return unit;
  }

  String text(int row, Column column) {
    int at = columns[column.ordinal()];
    return at < 0 ? "" : table.cell(row, at).name();
  }

  /** The cell; the row where there is none, or nothing in it. */
  Span place(int row, Column column) {
    int at = columns[column.ordinal()];
    return at < 0 || table.blank(row, at) ? table.rowSpan(row) : table.span(row, at);
  }
}
