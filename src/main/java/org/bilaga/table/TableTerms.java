package org.bilaga.table;

import java.util.List;

/**
 * What an agreement says of how a table is laid out; what it does not say is found in the table.
 *
 * @param names the heading of the column that names the members, or empty
 * @param headings the lines of the file that the headings stand on, counted from 1
 * @param total the name of the row of totals, or empty
 * @param passOver how lines begin that are no rows
 */
public record TableTerms(
    String names, Lines headings, String total, List<Subtotal> subtotals, List<String> passOver) {
  /** Nothing is said. */
  public static final TableTerms NONE = total("");

  public TableTerms {
    subtotals = List.copyOf(subtotals);
    passOver = List.copyOf(passOver);
  }

  /** Only the name of the row of totals is said. */
  public static TableTerms total(String name) {
    return new TableTerms("", Lines.NONE, name, List.of(), List.of());
  }

  /** Whether everything but the totals is left to the table. */
  boolean isOpen() {
    return names.isEmpty() && headings.first() == 0 && subtotals.isEmpty() && passOver.isEmpty();
  }

  /** Lines from one to another; no lines where the first is 0. */
  public record Lines(int first, int last) {
    public static final Lines NONE = new Lines(0, 0);
  }

  /**
   * A row that sums some of the members.
   *
   * @param members by their index
   */
  public record Subtotal(String name, List<Integer> members) {
    public Subtotal {
      members = List.copyOf(members);
    }
  }
}
