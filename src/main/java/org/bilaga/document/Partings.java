package org.bilaga.document;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ways in which the pieces of one line can be parted into so many figures. */
final class Partings {
  /** Groups of digits in one figure. */
  private static final int MOST_PIECES = 8;

  /** What a column that adds up weighs against any difference in size. */
  private static final long ADDS = 1_000_000;

  private static final long NO_WAY = Long.MIN_VALUE;

  private final String text;
  private final PrintedRow row;
  private final int columns;
  private int[] begins = {};
  private BigInteger[] values = {};

  Partings(String text, PrintedRow row, int columns) {
    this.text = text;
    this.row = row;
    this.columns = columns;
  }

  /** Whether it holds another number of figures, whatever is chosen. */
  boolean isOdd() {
    return begins.length == 0;
  }

  /** The first piece of each cell as chosen. */
  int[] begins() {
    return begins.clone();
  }

  /** The digits of each cell as one number: decimals too, as they are as many down a column. */
  BigInteger[] values() {
    return values.clone();
  }

  /**
   * Chooses the way in which most cells are as wanted, and among those the one whose figures are of
   * the usual sizes.
   *
   * @return whether that is another than was chosen before
   */
  boolean choose(@Nullable BigInteger[] wanted, int[] usual) {
    int pieces = row.pieces();
    var best = new long[columns + 1][pieces + 1];
    var next = new int[columns + 1][pieces + 1];
    for (long[] each : best) {
      Arrays.fill(each, NO_WAY);
    }
    best[columns][pieces] = 0;
    // The first figure is what sizes are measured by; its own are tried one by one.
    int[] found = {};
    long most = NO_WAY;
    for (int end = 1; end <= pieces && isOne(0, end); end++) {
      int first = value(0, end).bitLength();
      for (int column = columns - 1; column >= 1; column--) {
        for (int piece = pieces - 1; piece >= 1; piece--) {
          best[column][piece] = NO_WAY;
          for (int to = piece + 1; to <= pieces && isOne(piece, to); to++) {
            long rest = best[column + 1][to];
            if (rest != NO_WAY) {
              long score = rest + score(value(piece, to), wanted[column], usual[column], first);
              if (score > best[column][piece]) {
                best[column][piece] = score;
                next[column][piece] = to;
              }
            }
          }
        }
      }
      long rest =
          columns == 1 ? (end == pieces ? 0 : NO_WAY) : end < pieces ? best[1][end] : NO_WAY;
      long score = rest == NO_WAY ? NO_WAY : rest + score(value(0, end), wanted[0], 0, first);
      if (score > most) {
        most = score;
        found = path(end, next);
      }
    }
    boolean other = !Arrays.equals(found, begins);
    begins = found;
    values = new BigInteger[found.length];
    for (int column = 0; column < found.length; column++) {
      values[column] =
          value(found[column], column + 1 < columns ? found[column + 1] : row.pieces());
    }
    return other;
  }

  private int[] path(int firstEnd, int[][] next) {
    var path = new int[columns];
    int piece = firstEnd;
    for (int column = 1; column < columns; column++) {
      path[column] = piece;
      piece = next[column][piece];
    }
    return path;
  }

  private static long score(BigInteger value, @Nullable BigInteger wanted, int usual, int first) {
    long adds = wanted != null && wanted.equals(value) ? ADDS : 0;
    return adds - Math.abs(value.bitLength() - first - usual);
  }

  /** Whether there is one way alone in which these cells are as they are kept. */
  boolean isSingle(@Nullable BigInteger[] kept) {
    int pieces = row.pieces();
    var ways = new int[columns + 1][pieces + 1];
    ways[columns][pieces] = 1;
    for (int column = columns - 1; column >= 0; column--) {
      for (int piece = pieces - 1; piece >= 0; piece--) {
        int count = 0;
        for (int to = piece + 1; to <= pieces && isOne(piece, to); to++) {
          BigInteger must = kept[column];
          boolean fits =
              ways[column + 1][to] > 0 && (must == null || must.equals(value(piece, to)));
          count += fits ? ways[column + 1][to] : 0;
        }
        ways[column][piece] = Math.min(2, count);
      }
    }
    return ways[0][0] == 1;
  }

  /** Whether the pieces from one up to another can be one figure. */
  private boolean isOne(int piece, int to) {
    for (int i = piece + 1; i < to; i++) {
      if (row.mustBegin(i)) {
        return false;
      }
    }
    return to - piece <= MOST_PIECES && !goesOn(piece);
  }

  private BigInteger value(int piece, int to) {
    var digits = new StringBuilder("0");
    int end = row.end(to - 1);
    for (int at = row.start(piece); at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return new BigInteger(digits.toString());
  }

  /** Whether a piece can only be a later group of digits: {@code 000} begins no figure. */
  private boolean goesOn(int piece) {
    int start = row.start(piece);
    return text.charAt(start) == '0'
        && start + 1 < text.length()
        && Character.isDigit(text.charAt(start + 1))
        && !row.mustBegin(piece);
  }
}
