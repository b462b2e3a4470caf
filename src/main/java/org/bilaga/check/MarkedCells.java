package org.bilaga.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Dispute;
import org.bilaga.finding.Finding;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.MatchedTable;

/**
 * Whether a mark may accept what is found: that is then told, however much is found beside it.
 *
 * <p>Of an appendix, what stands in a row and column that some mark names.
 */
final class MarkedCells {
  private final List<Agreement> agreements;
  private final Map<MatchedTable, Optional<Clause.Appendix>> appendices = new IdentityHashMap<>();

  MarkedCells(List<Agreement> agreements) {
    this.agreements = agreements;
  }

  boolean has(Finding finding) {
    return finding.subject().orElse(null) instanceof TableCell cell && has(cell);
  }

  private boolean has(TableCell cell) {
    var appendix = appendices.computeIfAbsent(cell.table(), this::of);
    if (appendix.isEmpty() || appendix.get().disputes().isEmpty()) {
      return false;
    }
    String row = cell.row() < 0 ? "" : cell.table().nameOf(cell.row());
    for (Dispute dispute : appendix.get().disputes()) {
      boolean named =
          switch (dispute) {
            case Dispute.Cell it ->
                cell.heading().equals(it.column().text()) && isOf(it.row().text(), cell, row);
            case Dispute.Column it ->
                cell.heading().equals(it.column().text())
                    && it.rows().stream().anyMatch(one -> isOf(one.row().text(), cell, row));
            case Dispute.Mark it -> false;
          };
      if (named) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String named, TableCell cell, String row) {
    int member = cell.table().matcher().find(named, 0, named.length());
    return member >= 0 ? cell.table().rowOf(member) == cell.row() : named.equals(row);
  }

  private Optional<Clause.Appendix> of(MatchedTable table) {
    for (Agreement agreement : agreements) {
      for (AppendixTable appendix : agreement.appendices()) {
        if (appendix.table() == table) {
          return Optional.of(appendix.declared());
        }
      }
    }
    return Optional.empty();
  }
}
