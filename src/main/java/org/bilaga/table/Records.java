package org.bilaga.table;

import java.util.List;
import org.bilaga.source.Folding;

/**
 * A table of records that are no rows of known members, as those of a group or of facts: its
 * headings found by those that are asked for, titles above and notes below left out.
 */
public final class Records {
  private Records() {}

  /**
   * What was read, in order.
   *
   * @param unfound what is said of the table and is not so
   */
  public record Ordered(
      Table table, List<TableProblem> problems, List<TableTerms.Unfound> unfound) {}

  /** The rows below the headings; rows of sums are none. */
  public static Ordered of(TableReading reading, TableTerms terms) {
    if (!reading.usable() || reading.grid().columnCount() == 0) {
      return new Ordered(reading.table(), reading.problems(), List.of());
    }
    if (isPlain(reading, terms)) {
      return new Ordered(reading.table(), reading.problems(), List.of());
    }
    var arranged = TableLayout.of(reading, new MemberMatcher(List.of()), terms);
    return new Ordered(arranged.table(), arranged.problems(), arranged.unfound());
  }

  /**
   * Whether all that is asked for is headed on the first line, and every line below is a record.
   */
  private static boolean isPlain(TableReading reading, TableTerms terms) {
    Table table = reading.table();
    if (!terms.isOpen()
        || terms.asked().isEmpty()
        || reading.grid() != table
        || !reading.problems().isEmpty()) {
      return false;
    }
    Columns columns = table.columns();
    if (terms.asked().stream().noneMatch(it -> columns.find(it) instanceof Columns.Lookup.Found)) {
      return false;
    }
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.blank(row, 0) || TableWords.isTotal(Folding.letters(table.text(row, 0)))) {
        return false;
      }
    }
    return true;
  }
}
