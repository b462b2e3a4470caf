package org.bilaga.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Rounds a table grant × weight / sum of weights so that it has given whole row sums (one a member)
 * and given whole column sums (one a grant).
 *
 * <p><b>What holds.</b> With margins free to round either way, a rounding with every entry at one
 * of its two whole neighbours always exists (Cox, "A constructive procedure for unbiased controlled
 * rounding", JASA 82, 1987, p. 520; Causey, Cox &amp; Ernst, JASA 80, 1985, p. 903). Here the row
 * sums are settled already, by the rounding of the sum of the grants, and then it mostly exists but
 * need not. Grants of 15 and 9 by weights 3, 3, 8, 8, 8 have cells 3, 3, 6, 6, 6 where the tie goes
 * by order; the first two cells take both entries of their rows up (1½, 9/10), which is one more
 * than the first grant has. So entries are first kept to their neighbours, and only where no such
 * table has these margins is the range widened by as many units as it takes, the same for all
 * entries.
 *
 * <p><b>Which one.</b> Of the tables within the range, one with the least sum of squared distances
 * from the exact entries; equals are separated by the order of grants and members. Raising an entry
 * of fraction f by its unit number x + 1 changes that sum by 2x + 1 − 2f, so it is a transportation
 * problem with convex costs. Each row starts with its cheapest units raised, which is best with the
 * columns disregarded; units are then moved from columns with too many to columns with too few,
 * each along a cheapest chain of rows and columns, which leaves the table the best one for its
 * present column sums (successive shortest paths with prices; Ahuja, Magnanti &amp; Orlin,
 * <i>Network Flows</i>, 1993, sections 9.7 and 14.5). Where a column has no chain left, no table
 * within the range exists (max-flow min-cut). Chains are short while many columns have too few, so
 * a chain mostly costs a row and a column, at most the table.
 */
final class ControlledRounding {
  /** So many binary digits are left for fractions and for how many of them are summed. */
  private static final int MOST_BITS = 56;

  private final int rows;
  private final int columns;
  private final long[] rowSums;
  private final long[] columnSums;

  /** A whole unit in terms of {@link #fractions}. */
  private final long scale;

  private final long[][] fractions;
  private final long[][] floors;
  private int[][] raised = {};
  private long[] surplus = {};

  /** What the columns were to have of the rows so far, less what they got, in parts of a unit. */
  private long[] owed = {};

  private long[] price = {};
  private int widening;

  /** Row sums are whole neighbours of the exact ones, and sum to what the columns sum to. */
  ControlledRounding(Weights weights, long[] columnSums, long[] rowSums) {
    this.rows = rowSums.length;
    this.columns = columnSums.length;
    this.rowSums = rowSums;
    this.columnSums = columnSums;
    this.fractions = new long[rows][columns];
    this.floors = new long[rows][columns];
    BigInteger sum = weights.sum();
    int bits = MOST_BITS - (32 - Integer.numberOfLeadingZeros(rows + columns));
    // Fractions finer than that are compared by so many binary digits.
    boolean finer = sum.bitLength() > bits;
    this.scale = finer ? 1L << bits : sum.longValue();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (finer) {
          BigInteger[] parts =
              weights.get(i).multiply(BigInteger.valueOf(columnSums[j])).divideAndRemainder(sum);
          floors[i][j] = parts[0].longValueExact();
          long part = parts[1].shiftLeft(bits).divide(sum).longValue();
          fractions[i][j] = part == 0 ? parts[1].signum() : part;
        } else {
          long weight = weights.get(i).longValue();
          floors[i][j] = Wide.mulDiv(columnSums[j], weight, scale);
          fractions[i][j] = columnSums[j] * weight - floors[i][j] * scale;
        }
      }
    }
  }

  ControlledRounding round() {
    while (!fits()) {
      widening++;
    }
    return this;
  }

  long units(int column, int row) {
    return floors[row][column] + raised[row][column];
  }

  /** By how many units the range of the entries had to be widened: 0 but in rare cases. */
  int widening() {
    return widening;
  }

  /** The best table within the range; false where there is none. */
  private boolean fits() {
    raised = new int[rows][columns];
    surplus = new long[columns];
    owed = new long[columns];
    price = new long[columns + rows];
    for (int j = 0; j < columns; j++) {
      surplus[j] = -columnSums[j];
    }
    for (int i = 0; i < rows; i++) {
      raiseCheapest(i);
    }
    var chains = new Chains();
    for (int j = 0; j < columns; j++) {
      while (surplus[j] > 0) {
        if (!chains.moveFrom(j)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Raises what is cheapest in a row until it has its sum, and prices the row accordingly. Of
   * equals first those whose columns have been given least so far: columns of like amounts fill
   * evenly.
   */
  private void raiseCheapest(int i) {
    int[] order = IndexSort.sorted(columns, (a, b) -> Long.compare(owed[b], owed[a]));
    long missing = rowSums[i];
    var heap = new Nearest(columns);
    for (int k = 0; k < columns; k++) {
      int j = order[k];
      raised[i][j] = lowest(i, j);
      missing -= units(j, i);
      if (canRaise(i, j)) {
        heap.put(k, costOfRaising(i, j));
      }
    }
    for (; missing > 0; missing--) {
      int j = order[heap.top()];
      raised[i][j]++;
      if (canRaise(i, j)) {
        heap.moveTop(costOfRaising(i, j));
      } else {
        heap.take();
      }
    }
    // A row where nothing can be lowered is never come to, whatever its price.
    long most = Long.MAX_VALUE;
    for (int j = 0; j < columns; j++) {
      surplus[j] += units(j, i);
      owed[j] += fractions[i][j] - raised[i][j] * scale;
      most = canLower(i, j) ? Math.min(most, costOfLowering(i, j)) : most;
    }
    price[columns + i] = most;
  }

  private int lowest(int row, int column) {
    return (int) -Math.min(widening, floors[row][column]);
  }

  private boolean canLower(int row, int column) {
    return raised[row][column] > lowest(row, column);
  }

  private boolean canRaise(int row, int column) {
    int neighbour = fractions[row][column] == 0 ? 0 : 1;
    return raised[row][column] < neighbour + widening;
  }

  private long costOfRaising(int row, int column) {
    return (2L * raised[row][column] + 1) * scale - 2 * fractions[row][column];
  }

  private long costOfLowering(int row, int column) {
    return 2 * fractions[row][column] - (2L * raised[row][column] - 1) * scale;
  }

  /** Finds cheapest chains; nodes are the columns, then the rows. */
  private final class Chains {
    private final long[] length = new long[columns + rows];
    private final int[] before = new int[columns + rows];
    private final int[] settled = new int[columns + rows];

    /** Moves one unit from a column to the one with too few that is nearest; false if none is. */
    boolean moveFrom(int column) {
      var heap = new Nearest(columns + rows);
      Arrays.fill(before, -1);
      int count = 0;
      heap.put(column, 0);
      while (!heap.isEmpty()) {
        long far = heap.far();
        int node = heap.take();
        length[node] = far;
        if (node < columns && surplus[node] < 0) {
          for (int k = 0; k < count; k++) {
            price[settled[k]] += length[settled[k]] - length[node];
          }
          move(node);
          return true;
        }
        settled[count++] = node;
        if (node < columns) {
          reachRows(node, heap);
        } else {
          reachColumns(node - columns, heap);
        }
      }
      return false;
    }

    private void reachRows(int column, Nearest heap) {
      long start = length[column] + price[column];
      for (int i = 0; i < rows; i++) {
        if (canLower(i, column)) {
          reach(columns + i, start + costOfLowering(i, column), column, heap);
        }
      }
    }

    private void reachColumns(int row, Nearest heap) {
      long start = length[columns + row] + price[columns + row];
      for (int j = 0; j < columns; j++) {
        if (canRaise(row, j)) {
          reach(j, start + costOfRaising(row, j), columns + row, heap);
        }
      }
    }

    private void reach(int node, long cost, int from, Nearest heap) {
      if (heap.put(node, cost - price[node])) {
        before[node] = from;
      }
    }

    private void move(int end) {
      int column = end;
      while (before[column] >= 0) {
        int row = before[column] - columns;
        int from = before[columns + row];
        raised[row][column]++;
        raised[row][from]--;
        column = from;
      }
      surplus[end]++;
      surplus[column]--;
    }
  }
}
