package org.bilaga.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.Figure;
import org.bilaga.table.MatchProblem;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Table;
import org.bilaga.words.Told;

/**
 * What can be said of a row whose name is none that is known: that it sums others, or is no row.
 */
final class RowAdvice {
  /** A sentence names as many members at most. */
  private static final int MOST_NAMED = 12;

  private final MatchedTable matched;
  private final Group group;

  RowAdvice(MatchedTable matched, Group group) {
    this.matched = matched;
    this.group = group;
  }

  Told of(MatchProblem.UnknownMember it) {
    if (!it.suggestions().isEmpty()) {
      return TableFindings.suggestion(it.suggestions());
    }
    var table = matched.table();
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.span(row, 0).equals(it.span())) {
        List<Integer> rows = sumOf(row);
        if (!rows.isEmpty() && rows.size() <= MOST_NAMED) {
          return Sentences.writeSubtotal(it.text(), ids(rows));
        }
      }
    }
    return Sentences.correctAliasOrPassOver(it.text());
  }

  private String ids(List<Integer> rows) {
    List<String> ids = new ArrayList<>();
    for (int row : rows) {
      ids.add(group.member(matched.memberOf(row)).id());
    }
    return String.join(", ", ids);
  }

  /** The rows of members directly above or below that each figure is the sum of; or none. */
  private List<Integer> sumOf(int sum) {
    List<Integer> above = new ArrayList<>();
    for (int row = sum - 1; row >= 0 && matched.memberOf(row) >= 0; row--) {
      above.add(0, row);
    }
    List<Integer> below = new ArrayList<>();
    for (int row = sum + 1; row < rowCount() && matched.memberOf(row) >= 0; row++) {
      below.add(row);
    }
    return isSum(sum, above) ? above : isSum(sum, below) ? below : List.of();
  }

  private int rowCount() {
    return matched.table().rowCount();
  }

  private boolean isSum(int sum, List<Integer> rows) {
    Table table = matched.table();
    boolean any = false;
    for (int column = 1; column < table.columnCount() && rows.size() > 1; column++) {
      if (table.figure(sum, column) instanceof Figure.Printed printed) {
        BigDecimal left = printed.inBase().toBigDecimal();
        for (int row : rows) {
          left =
              table.figure(row, column) instanceof Figure.Printed part
                  ? left.subtract(part.inBase().toBigDecimal())
                  : left;
        }
        if (left.signum() != 0) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
