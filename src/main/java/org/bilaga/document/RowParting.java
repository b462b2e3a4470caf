package org.bilaga.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the lines of a table into so many figures each, where spaces part both figures and groups
 * of digits.
 *
 * <p>What is parted in one way only is sure. Elsewhere that parting is taken whose figures are of
 * the size of those above and below, and then the one with which most columns add up to the last
 * row. It is sure where any other would undo a column that adds up.
 */
final class RowParting {
  private static final int TURNS = 3;

  private final int columns;
  private final List<Partings> rows = new ArrayList<>();
  private final List<BigInteger[]> chosen = new ArrayList<>();
  private final BigInteger[] sums;

  RowParting(String text, List<PrintedRow> printed, int columns) {
    this.columns = columns;
    this.sums = new BigInteger[columns];
    printed.forEach(row -> rows.add(new Partings(text, row, columns)));
    int[] usual = usual();
    for (Partings row : rows) {
      row.choose(new BigInteger[columns], usual);
      chosen.add(row.values());
    }
    bySums(usual);
  }

  int columns() {
    return columns;
  }

  /** The first piece of each cell of a row, or none where its figures are not so many. */
  int[] of(int row) {
    return rows.get(row).begins();
  }

  /** How many rows hold so many figures. */
  int fitting() {
    return (int) rows.stream().filter(row -> !row.isOdd()).count();
  }

  /** How many columns add up to their last row. */
  int adding() {
    int adding = 0;
    for (int column = 0; column < columns; column++) {
      adding += adds(column) ? 1 : 0;
    }
    return adding;
  }

  /** How large the figures of a column are, measured by the first, in rows of one parting. */
  private int[] usual() {
    int[] usual = new int[columns];
    List<BigInteger[]> single = new ArrayList<>();
    for (Partings row : rows) {
      if (row.isSingle(new BigInteger[columns])) {
        row.choose(new BigInteger[columns], usual);
        single.add(row.values());
      }
    }
    for (int column = 0; column < columns; column++) {
      int here = column;
      int[] sizes =
          single.stream()
              .mapToInt(row -> row[here].bitLength() - row[0].bitLength())
              .sorted()
              .toArray();
      usual[column] = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
    return usual;
  }

  /** Takes the partings with which most columns add up to the last row. */
  private void bySums(int[] usual) {
    int last = rows.size() - 1;
    for (int column = 0; column < columns; column++) {
      sums[column] = BigInteger.ZERO;
      for (int row = 0; row < last; row++) {
        sums[column] = sums[column].add(value(row, column));
      }
    }
    boolean changed = !rows.get(last).isOdd();
    for (int turn = 0; turn < TURNS && changed; turn++) {
      changed = false;
      for (int row = last; row >= 0; row--) {
        Partings there = rows.get(row);
        if (!there.isOdd() && !there.isSingle(new BigInteger[columns])) {
          changed |= there.choose(wanted(row, last), usual);
          for (int column = 0; column < columns && row < last; column++) {
            BigInteger now = there.values()[column];
            sums[column] = sums[column].subtract(value(row, column)).add(now);
          }
          chosen.set(row, there.values());
        }
      }
    }
  }

  /** What each cell of a row would have to be for its column to add up. */
  private BigInteger[] wanted(int row, int last) {
    var wanted = new BigInteger[columns];
    for (int column = 0; column < columns; column++) {
      wanted[column] =
          row == last
              ? sums[column]
              : value(last, column).subtract(sums[column]).add(value(row, column));
    }
    return wanted;
  }

  private BigInteger value(int row, int column) {
    return rows.get(row).isOdd() ? BigInteger.ZERO : chosen.get(row)[column];
  }

  private boolean adds(int column) {
    int last = rows.size() - 1;
    return last > 1
        && !rows.get(last).isOdd()
        && sums[column].signum() != 0
        && sums[column].equals(value(last, column));
  }

  boolean isSure(int row) {
    var kept = new BigInteger[columns];
    for (int column = 0; column < columns; column++) {
      kept[column] = adds(column) ? value(row, column) : null;
    }
    return !rows.get(row).isOdd() && rows.get(row).isSingle(kept);
  }
}
