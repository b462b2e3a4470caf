package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.Folding;

/**
 * Which rows each subtotal sums: those it is said to; else those since the heading or the subtotal
 * before it, or, where the subtotals stand above their rows, those down to the next.
 *
 * <p>One with no rows of its own sums those of the subtotals before it.
 */
final class Subtotals {
  private final TableLayout.Line[] lines;
  private final int[] order;
  private final int[] members;
  private final TableTerms terms;

  /**
   * @param lines what each line is, the first line first
   * @param order the lines that are rows, after the one of the headings
   * @param members of each row, or -1
   */
  Subtotals(TableLayout.Line[] lines, int[] order, int[] members, TableTerms terms) {
    this.lines = lines;
    this.order = order;
    this.members = members;
    this.terms = terms;
  }

  List<MatchedTable.Subtotal> all(RowName names) {
    List<MatchedTable.Subtotal> subtotals = new ArrayList<>();
    boolean above = standAbove();
    List<Integer> since = new ArrayList<>();
    List<Integer> sinceHigher = new ArrayList<>();
    List<Integer> everything = new ArrayList<>();
    int count = order.length - 1;
    for (int i = 0; i < count; i++) {
      int row = above ? count - 1 - i : i;
      if (i > 0 && isHeadedBetween(above ? row : row - 1)) {
        since.clear();
      }
      if (isSubtotal(row)) {
        List<Integer> own =
            since.isEmpty() ? sinceHigher.isEmpty() ? everything : sinceHigher : since;
        subtotals.add(new MatchedTable.Subtotal(row, said(names.of(row), own)));
        if (since.isEmpty()) {
          sinceHigher.clear();
        }
        since.clear();
      } else if (line(row) == TableLayout.Line.TOTAL) {
        since.clear();
        sinceHigher.clear();
      } else {
        since.add(row);
        sinceHigher.add(row);
        everything.add(row);
      }
    }
    subtotals.sort((a, b) -> Integer.compare(a.row(), b.row()));
    return subtotals;
  }

  /** What a row is called. */
  interface RowName {
    String of(int row);
  }

  private TableLayout.Line line(int row) {
    return lines[order[row + 1] + 1];
  }

  private boolean isSubtotal(int row) {
    return line(row) == TableLayout.Line.SUBTOTAL;
  }

  /** Whether the first subtotal comes before any row, and none after the last. */
  private boolean standAbove() {
    for (int row = 0; row < order.length - 1; row++) {
      if (isSubtotal(row)) {
        return true;
      } else if (line(row) != TableLayout.Line.TOTAL) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line between a row and the next heads the rows below it. */
  private boolean isHeadedBetween(int row) {
    for (int line = order[row + 1] + 1; line < order[row + 2]; line++) {
      if (lines[line + 1] == TableLayout.Line.GROUP) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row is called as a subtotal is said to be, but for a footnote's mark. */
  static boolean isCalled(String name, TableTerms.Subtotal subtotal) {
    String wanted = Folding.letters(subtotal.name());
    return Folding.letters(name).equals(wanted)
        || Folding.letters(NameMarks.without(name)).equals(wanted);
  }

  private List<Integer> said(String name, List<Integer> own) {
    for (var subtotal : terms.subtotals()) {
      if (isCalled(name, subtotal)) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < members.length; row++) {
          if (members[row] >= 0 && subtotal.members().contains(members[row])) {
            rows.add(row);
          }
        }
        return rows;
      }
    }
    return own;
  }
}
