package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.finding.PublishedCell;
import org.bilaga.source.Span;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Member;

/** The identity of a cell in a published table; row -1 is the header. */
public record TableCell(MatchedTable table, int row, int column) implements PublishedCell {
  @Override
  public Optional<Recipient> recipient() {
    int member = row < 0 ? -1 : table.memberOf(row);
    if (member < 0) {
      return Optional.empty();
    }
    Member of = table.matcher().members().get(member);
    return Optional.of(new Recipient(of.id(), of.code(), of.name()));
  }

  @Override
  public String heading() {
    return table.table().header(column).text();
  }

  /** Where the heading of its column stands. */
  public Span headingPlace() {
    return table.table().header(column).span();
  }

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
