package org.bilaga.money;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
 * <p><b>Which one.</b> Of the tables within the neighbours, the one with the least sum of squared
 * distances from the exact entries. Raising an entry of fraction f changes that sum by 1 − 2f, so
 * it is a transportation problem: maximise the sum of the fractions raised. Each row starts with
 * its largest fractions raised, which is best with the columns disregarded; units are then moved
 * from columns with too many to columns with too few, each along a cheapest chain of columns. A
 * cheapest chain leaves the table optimal for its present column sums (successive shortest paths;
 * Ahuja, Magnanti &amp; Orlin, <i>Network Flows</i>, 1993, section 9.7), and where no chain is left
 * no table within the range exists (max-flow min-cut). Ties go to the earlier grant and member.
 * With n members and k grants each chain costs n·k², and there are fewer chains than units to move.
 */
final class ControlledRounding {
  private static final int SOURCE = -1;

  private final int rows;
  private final int columns;
  private final BigInteger[][] fractions;
  private final long[][] floors;
  private final int[][] raised;
  private final long[] surplus;
  private int widening;

  /** Row sums are whole neighbours of the exact ones, and sum to what the columns sum to. */
  ControlledRounding(Weights weights, long[] columnSums, long[] rowSums) {
    rows = rowSums.length;
    columns = columnSums.length;
    fractions = new BigInteger[rows][columns];
    floors = new long[rows][columns];
    raised = new int[rows][columns];
    surplus = new long[columns];
    for (int j = 0; j < columns; j++) {
      surplus[j] = -columnSums[j];
    }
    for (int i = 0; i < rows; i++) {
      long missing = rowSums[i];
      for (int j = 0; j < columns; j++) {
        BigInteger[] parts =
            weights
                .get(i)
                .multiply(BigInteger.valueOf(columnSums[j]))
                .divideAndRemainder(weights.sum());
        floors[i][j] = parts[0].longValueExact();
        fractions[i][j] = parts[1];
        missing -= floors[i][j];
        surplus[j] += floors[i][j];
      }
      BigInteger[] row = fractions[i];
      int[] order = IndexSort.sorted(columns, (a, b) -> row[b].compareTo(row[a]));
      for (int k = 0; k < missing; k++) {
        raised[i][order[k]] = 1;
        surplus[order[k]]++;
      }
    }
  }

  ControlledRounding round() {
    while (moveAlongCheapest()) {}
    while (!balanced()) {
      widening++;
      while (moveAlongShortest()) {}
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

  private boolean balanced() {
    for (long over : surplus) {
      if (over != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean canLower(int row, int column) {
    return raised[row][column] > -widening && units(column, row) > 0;
  }

  private boolean canRaise(int row, int column) {
    int neighbour = fractions[row][column].signum() == 0 ? 0 : 1;
    return raised[row][column] < neighbour + widening;
  }

  /** The row where a unit moves between two columns at the least loss of fraction; −1 if none. */
  private int cheapestRow(int from, int to) {
    int cheapest = -1;
    @Nullable BigInteger least = null;
    for (int i = 0; i < rows; i++) {
      if (canLower(i, from) && canRaise(i, to)) {
        BigInteger cost = cost(i, from, to);
        if (least == null || cost.compareTo(least) < 0) {
          least = cost;
          cheapest = i;
        }
      }
    }
    return cheapest;
  }

  private BigInteger cost(int row, int from, int to) {
    return fractions[row][from].subtract(fractions[row][to]);
  }

  /** Bellman–Ford over the columns; there are no negative cycles, as the table is optimal. */
  private boolean moveAlongCheapest() {
    var via = new int[columns][columns];
    for (int from = 0; from < columns; from++) {
      for (int to = 0; to < columns; to++) {
        via[from][to] = from == to ? -1 : cheapestRow(from, to);
      }
    }
    var distance = new @Nullable BigInteger[columns];
    var before = new int[columns];
    Arrays.fill(before, SOURCE);
    for (int j = 0; j < columns; j++) {
      distance[j] = surplus[j] > 0 ? BigInteger.ZERO : null;
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int from = 0; from < columns; from++) {
        for (int to = 0; to < columns; to++) {
          BigInteger start = distance[from];
          if (start != null && via[from][to] >= 0) {
            BigInteger length = start.add(cost(via[from][to], from, to));
            BigInteger known = distance[to];
            if (known == null || length.compareTo(known) < 0) {
              distance[to] = length;
              before[to] = from;
              changed = true;
            }
          }
        }
      }
    }
    int end = SOURCE;
    @Nullable BigInteger nearest = null;
    for (int j = 0; j < columns; j++) {
      BigInteger length = distance[j];
      if (surplus[j] < 0 && length != null && (nearest == null || length.compareTo(nearest) < 0)) {
        nearest = length;
        end = j;
      }
    }
    return move(end, before, via);
  }

  /** Breadth first, fewest columns; used where the range is widened. */
  private boolean moveAlongShortest() {
    var via = new int[columns][columns];
    var before = new int[columns];
    var queue = new int[columns];
    var seen = new boolean[columns];
    int tail = 0;
    Arrays.fill(before, SOURCE);
    for (int j = 0; j < columns; j++) {
      if (surplus[j] > 0) {
        seen[j] = true;
        queue[tail++] = j;
      }
    }
    for (int head = 0; head < tail; head++) {
      int from = queue[head];
      if (surplus[from] < 0) {
        return move(from, before, via);
      }
      for (int to = 0; to < columns; to++) {
        if (!seen[to]) {
          via[from][to] = cheapestRow(from, to);
          if (via[from][to] >= 0) {
            seen[to] = true;
            before[to] = from;
            queue[tail++] = to;
          }
        }
      }
    }
    return false;
  }

  private boolean move(int end, int[] before, int[][] via) {
    if (end == SOURCE) {
      return false;
    }
    int to = end;
    surplus[to]++;
    while (before[to] != SOURCE) {
      int row = via[before[to]][to];
      raised[row][before[to]]--;
      raised[row][to]++;
      to = before[to];
    }
    surplus[to]--;
    return true;
  }
}
