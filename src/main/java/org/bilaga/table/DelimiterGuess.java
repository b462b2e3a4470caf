package org.bilaga.table;

/**
 * Which of semicolon, tab and comma parts the cells of a text.
 *
 * <p>The one that gives every row the same number of cells, at least two, wins. A comma wins only
 * when neither of the others does: decimal commas can make an even count by chance ({@code
 * 1,5;2,5}), semicolons and tabs do not stand in figures. Where no count is even, the one that
 * suits most rows is taken and the odd rows are reported later. Where that is not even half of
 * them, lines that are no rows stand above or below the table, and the most common number of cells
 * counts instead of the first line's.
 */
final class DelimiterGuess {
  private static final char[] CANDIDATES = {';', '\t', ','};
  private static final int FEW_ROWS = 8;
  private static final int MANY_ROWS = 2_000;

  /** What rows all of one number of cells weigh; other rows weigh at most a tenth of it. */
  private static final long EVEN = 1_000_000L;

  /** More cells in a row than this are counted as this many. */
  private static final int MANY_CELLS = 255;

  private final char[] text;
  private final int start;
  private final int end;

  /** Rows looked at, rows of the first row's count, and that count, by the last {@link #count}. */
  private int rows;

  private int likeFirst;
  private int firstCells;

  /** Rows of the most common number of cells above one. */
  private int likeMost;

  private DelimiterGuess(char[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The delimiter of {@code text[start, end)}; a semicolon where there is one column only. */
  static char of(char[] text, int start, int end) {
    var guess = new DelimiterGuess(text, start, end);
    // A few rows mostly tell; only where they leave a doubt is more of the text looked at.
    char sure = guess.onlyEven(FEW_ROWS);
    return sure != 0 ? sure : guess.best(MANY_ROWS);
  }

  private char onlyEven(int most) {
    char even = 0;
    for (char candidate : CANDIDATES) {
      count(candidate, most);
      if (firstCells >= 2 && likeFirst == rows) {
        if (even != 0) {
          return 0;
        }
        even = candidate;
      }
    }
    return even;
  }

  private char best(int most) {
    char best = CANDIDATES[0];
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      count(candidate, most);
      if (firstCells < 2) {
        continue;
      }
      boolean even = likeFirst == rows;
      if (even && candidate != ',') {
        // More cells decide between semicolon and tab when both are even.
        long score = EVEN + firstCells;
        if (score > bestScore) {
          best = candidate;
          bestScore = score;
        }
      } else {
        long score = even ? EVEN : likeFirst * (EVEN / 10) / rows;
        if (score > bestScore) {
          best = candidate;
          bestScore = score;
        }
      }
    }
    return bestScore >= EVEN / 2 / 10 ? best : mostCommon(most);
  }

  private char mostCommon(int most) {
    char best = CANDIDATES[0];
    int bestRows = 0;
    for (char candidate : CANDIDATES) {
      count(candidate, most);
      if (likeMost > bestRows) {
        best = candidate;
        bestRows = likeMost;
      }
    }
    return best;
  }

  /** Counts the cells of each row that is not blank, quotation marks respected. */
  private void count(char delimiter, int most) {
    rows = 0;
    likeFirst = 0;
    firstCells = 0;
    likeMost = 0;
    int[] rowsOf = new int[MANY_CELLS + 1];
    int at = start;
    while (at < end && rows < most) {
      int cells = 1;
      boolean content = false;
      boolean cellStart = true;
      while (at < end && text[at] != '\n' && text[at] != '\r') {
        char c = text[at];
        if (c == '"' && cellStart) {
          at = afterQuoted(at);
          content = true;
          cellStart = false;
          continue;
        }
        if (c == delimiter) {
          cells++;
          cellStart = true;
        } else if (c != ' ' && c != '\u00A0') {
          cellStart = false;
          // A line of delimiters only is blank whichever delimiter is tried.
          content |= c != ';' && c != ',' && c != '\t';
        }
        at++;
      }
      at++;
      if (content) {
        if (rows++ == 0) {
          firstCells = cells;
        }
        likeFirst += cells == firstCells ? 1 : 0;
        int common = ++rowsOf[Math.min(cells, MANY_CELLS)];
        likeMost = cells > 1 ? Math.max(likeMost, common) : likeMost;
      }
    }
  }

  private int afterQuoted(int open) {
    for (int i = open + 1; i < end; i++) {
      if (text[i] == '"') {
        if (i + 1 < end && text[i + 1] == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return open + 1;
  }
}
