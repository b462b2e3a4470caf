package org.bilaga.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ladder of section 4.4.1 worked out by hand, sentence after sentence, for comparison: knows
 * nothing of the language nor of how it is evaluated.
 *
 * <p>Sums are kept as whole numbers of 1/1000 of 1/(1·2·…·21) kr, so that every division by up to
 * 21 sharers is exact.
 */
final class SlowAutumn {
  /** All that may be divided by: the sharers of three steps. */
  private static final BigInteger FINE = factorial(21).multiply(BigInteger.valueOf(1000));

  private final List<String> regions = new ArrayList<>();
  private final Map<String, Integer> tenths = new HashMap<>();

  SlowAutumn(Path csv) {
    try {
      List<String> lines = Files.readAllLines(csv);
      String[] head = lines.get(0).split(";");
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(";");
        if (!regions.contains(cells[0])) {
          regions.add(cells[0]);
        }
        for (int i = 2; i < cells.length; i++) {
          tenths.put(
              head[i] + " " + cells[0] + " " + cells[1],
              Integer.parseInt(cells[i].replace(",", "").replace(" %", "")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BigInteger factorial(int n) {
    return n == 0 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
  }

  List<String> regions() {
    return regions;
  }

  /** What each region gets in kronor; nobody anything where nobody has improved. */
  long[] month(String group, String month, long pool) {
    int n = regions.size();
    boolean[][] on = new boolean[3][n];
    boolean improved = false;
    for (int i = 0; i < n; i++) {
      String region = regions.get(i);
      int better =
          tenths.get(group + "-90 " + region + " 2019-" + month)
              - tenths.get(group + "-90 " + region + " 2018-" + month);
      boolean level = tenths.get(group + "-60 " + region + " 2019-" + month) >= 710;
      on[0][i] = better >= 10 || level;
      on[1][i] = better >= 30;
      on[2][i] = better > 50;
      improved |= better >= 10;
    }
    if (!improved) {
      return new long[n];
    }
    BigInteger whole = BigInteger.valueOf(pool).multiply(FINE);
    BigInteger orange = whole.divide(BigInteger.TEN);
    BigInteger red = orange.multiply(BigInteger.TWO);
    BigInteger blue = whole.subtract(red).subtract(orange);
    if (count(on[2]) == 0) {
      red = red.add(orange);
    }
    if (count(on[1]) == 0) {
      blue = blue.add(red);
    }
    var sums = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      sums[i] = part(blue, on[0], i).add(part(red, on[1], i)).add(part(orange, on[2], i));
    }
    return inKronor(sums, pool);
  }

  private static int count(boolean[] on) {
    int count = 0;
    for (boolean one : on) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static BigInteger part(BigInteger sum, boolean[] on, int i) {
    if (!on[i]) {
      return BigInteger.ZERO;
    }
    BigInteger[] each = sum.divideAndRemainder(BigInteger.valueOf(count(on)));
    if (each[1].signum() != 0) {
      throw new AssertionError("not fine enough");
    }
    return each[0];
  }

  /** Whole kronor, and those left over to the largest fractions, the first of equals first. */
  private static long[] inKronor(BigInteger[] sums, long pool) {
    long[] kronor = new long[sums.length];
    long left = pool;
    for (int i = 0; i < sums.length; i++) {
      kronor[i] = sums[i].divide(FINE).longValueExact();
      left -= kronor[i];
    }
    var given = new boolean[sums.length];
    for (; left > 0; left--) {
      int best = -1;
      for (int i = 0; i < sums.length; i++) {
        if (!given[i] && (best < 0 || sums[i].mod(FINE).compareTo(sums[best].mod(FINE)) > 0)) {
          best = i;
        }
      }
      given[best] = true;
      kronor[best]++;
    }
    return kronor;
  }
}
