package org.bilaga.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.figure.Figure;

/** Rows whose name says nothing of it and that yet are the sum of others, by their figures. */
final class UnnamedSums {
  private final TableLines lines;
  private final Table grid;
  private final TableTerms terms;

  UnnamedSums(TableLines lines, TableTerms terms) {
    this.lines = lines;
    this.grid = lines.grid();
    this.terms = terms;
  }

  /**
   * Where all members have rows and none has totals, the last row, or the first, that has more than
   * any of them and about what they have together is the totals, whatever it is called.
   */
  void total(int headings) {
    int unknown = -1;
    int top = grid.rowCount();
    int bottom = -1;
    var having = new HashSet<Integer>();
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      if (lines.line(row) == TableLayout.Line.TOTAL) {
        return;
      } else if (lines.line(row) == TableLayout.Line.MEMBER) {
        having.add(lines.memberOf(row));
        top = Math.min(top, row);
        bottom = row;
      } else if (lines.line(row) == TableLayout.Line.ROW && lines.hasFigure(row)) {
        if (unknown >= 0 && !TableWords.isNote(lines.label(row))) {
          return;
        }
        unknown = unknown < 0 ? row : unknown;
      }
    }
    boolean outside = unknown >= 0 && (unknown > bottom || unknown < top);
    if (terms.total().isEmpty()
        && outside
        && having.size() == lines.matcher().members().size()
        && having.size() > 1
        && sums(unknown, top, bottom)) {
      lines.set(unknown, TableLayout.Line.TOTAL);
    }
  }

  /**
   * Several rows of names that nobody knows, each of which is the sum of the members directly below
   * it, or above it, so that each member is in one of them, are subtotals: counties among their
   * municipalities. Where most are, so are the others, whose sums are then told.
   */
  void subtotals(int headings, boolean above) {
    int known = 0;
    int unknown = 0;
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      known += lines.line(row) == TableLayout.Line.MEMBER ? 1 : 0;
      unknown += lines.line(row) == TableLayout.Line.ROW ? 1 : 0;
    }
    // To look for names that are near takes long, and sums are fewer than their rows.
    if (unknown < 2 || unknown > known) {
      return;
    }
    List<Integer> sums = new ArrayList<>();
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      if (lines.line(row) == TableLayout.Line.MEMBER) {
        if (above && sums.isEmpty()) {
          return;
        }
        own.add(row);
      } else if (lines.line(row) == TableLayout.Line.SUBTOTAL) {
        return;
      } else if (lines.line(row) == TableLayout.Line.ROW
          && lines.hasFigure(row)
          && !lines.isNearly(lines.label(row))) {
        sums.add(row);
        if (above) {
          own = new ArrayList<>();
          parts.add(own);
        } else {
          parts.add(own);
          own = new ArrayList<>();
        }
      }
    }
    if (!above && !own.isEmpty()) {
      return;
    }
    int agree = 0;
    int figures = 0;
    int several = 0;
    for (int i = 0; i < sums.size(); i++) {
      int exact = 0;
      for (int column = 0; column < grid.columnCount() && !parts.get(i).isEmpty(); column++) {
        var off =
            column == lines.names()
                ? Optional.<BigDecimal>empty()
                : off(sums.get(i), parts.get(i), column);
        figures += off.isPresent() ? 1 : 0;
        exact += off.isPresent() && off.get().signum() == 0 ? 1 : 0;
      }
      agree += exact;
      several += exact > 0 && parts.get(i).size() > 1 ? 1 : 0;
    }
    if (several > 1 && agree * 3 >= figures * 2) {
      for (int i = 0; i < sums.size(); i++) {
        lines.set(
            sums.get(i), parts.get(i).isEmpty() ? TableLayout.Line.ROW : TableLayout.Line.SUBTOTAL);
      }
      total(headings);
    }
  }

  /** What a figure is more than the sum of others, where all are known and none is a code. */
  private Optional<BigDecimal> off(int sum, List<Integer> parts, int column) {
    var whole =
        NamesColumn.isHeadedCode(grid, column) ? Optional.<BigDecimal>empty() : value(sum, column);
    for (int row : parts) {
      var each = value(row, column);
      whole = each.isPresent() ? whole.map(left -> left.subtract(each.get())) : each;
    }
    return whole;
  }

  /** Whether the figures of a row are about the sums of the members', and none is far from it. */
  private boolean sums(int total, int top, int bottom) {
    boolean any = false;
    for (int column = 0; column < grid.columnCount(); column++) {
      var whole = column == lines.names() ? Optional.<BigDecimal>empty() : value(total, column);
      var sum = BigDecimal.ZERO;
      var most = BigDecimal.ZERO;
      boolean known = whole.isPresent();
      for (int row = top; row <= bottom && known; row++) {
        if (lines.line(row) == TableLayout.Line.MEMBER) {
          var each = value(row, column);
          known = each.isPresent();
          sum = sum.add(each.orElse(BigDecimal.ZERO));
          most = most.max(each.orElse(BigDecimal.ZERO));
        }
      }
      if (known && sum.signum() > 0) {
        var off = whole.orElseThrow().subtract(sum).abs().multiply(BigDecimal.valueOf(10));
        if (off.compareTo(sum) > 0 || whole.orElseThrow().compareTo(most) <= 0) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private Optional<BigDecimal> value(int row, int column) {
    long plain = grid.plain(row, column);
    if (plain != Figure.NOT_PLAIN) {
      return Optional.of(BigDecimal.valueOf(plain));
    }
    return grid.figure(row, column) instanceof Figure.Printed printed
        ? Optional.of(printed.value())
        : Optional.empty();
  }
}
