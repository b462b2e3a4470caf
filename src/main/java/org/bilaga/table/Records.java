package org.bilaga.table;

import java.util.List;

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
    var arranged = TableLayout.of(reading, new MemberMatcher(List.of()), terms);
    return new Ordered(arranged.table(), arranged.problems(), arranged.unfound());
  }
}
