package org.bilaga.report.workbook;

import java.util.Arrays;
import java.util.Comparator;
import org.bilaga.money.TieOrder;
import org.bilaga.sheet.book.Page;

/** Who comes first of those among whom something is left to give. */
final class Ranks {
  private Ranks() {}

  /** The place of each, from one. */
  static int[] places(int members, Comparator<Integer> order) {
    Integer[] sorted = new Integer[members];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, order);
    var places = new int[members];
    for (int i = 0; i < members; i++) {
      places[sorted[i]] = i + 1;
    }
    return places;
  }

  /** Which of two that are equal comes first, before nought or after. */
  static int ties(TieOrder order, Comparator<Integer> heavierFirst, int one, int other) {
    int difference =
        switch (order) {
          case TieOrder.ByMembers it -> 0;
          case TieOrder.ByLargerWeight it -> heavierFirst.compare(one, other);
          case TieOrder.ByLot it -> Long.compare(drawn(it, one), drawn(it, other));
        };
    return difference != 0 ? difference : Integer.compare(one, other);
  }

  /** A member's place where lots were drawn. */
  static long drawn(TieOrder.ByLot lots, int member) {
    int at = lots.drawn().indexOf(member);
    return at < 0 ? lots.drawn().size() + (long) member : at;
  }

  /** The place of a row by the largest of its column; of equal ones the first that they have. */
  static String rank(int row, int column, String all) {
    return "RANK(" + Page.at(row, column) + "," + all + ")";
  }

  /** The same; of equal ones in the order in which they stand. */
  static String inOrder(int first, int row, int column, String all) {
    String own = Page.at(row, column);
    String above = Page.fixed(first, column) + ":" + own;
    return rank(row, column, all) + "+COUNTIF(" + above + "," + own + ")-1";
  }
}
