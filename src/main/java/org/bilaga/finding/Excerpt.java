package org.bilaga.finding;

import java.util.Arrays;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * A line of a file as it is shown, cut to what a reader can take in, and where its characters
 * stand.
 *
 * <p>Reads no more of a line than it may show, however long the line is.
 */
final class Excerpt {
  /** Columns of the line that are shown at most, the signs of a cut not counted. */
  static final int WIDTH = 160;

  /** Columns of what is marked that are surely among them. */
  static final int MARKED = 120;

  private static final int REACH = 3 * WIDTH;
  private static final int TAB = 4;
  private static final String CUT = "…";

  private final String text;
  private final int from;

  /** The column of each UTF-16 unit from {@code from}, and of the one after the last. */
  private final int[] columns;

  private final StringBuilder shown = new StringBuilder();

  /** The index in {@code shown} of each of these units. */
  private final int[] places;

  private final int left;
  private final int right;
  private final boolean cutLeft;
  private final boolean cutRight;

  /** The line on which {@code start} stands, so that this place is seen, and up to {@code end}. */
  static Excerpt around(SourceFile file, int start, int end) {
    String text = file.text();
    int middle = Math.min(start, text.length());
    int from = middle;
    while (from > 0 && middle - from < REACH && !isBreak(text.charAt(from - 1))) {
      from--;
    }
    int to = middle;
    while (to < text.length() && to - middle < REACH && !isBreak(text.charAt(to))) {
      to++;
    }
    return new Excerpt(text, from, to, middle, end);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private Excerpt(String text, int from, int to, int start, int end) {
    this.text = text;
    this.from = from;
    columns = new int[to - from + 1];
    places = new int[to - from + 1];
    int width = lay(to);
    boolean more = to < text.length() && !isBreak(text.charAt(to));
    boolean less = from > 0 && !isBreak(text.charAt(from - 1));
    if (width <= WIDTH && !more && !less) {
      left = 0;
      right = to - from;
    } else {
      int marked = Math.min(column(end) - column(start), MARKED);
      int first = column(start) - (WIDTH - marked) / 2;
      first = Math.max(0, Math.min(first, width - WIDTH));
      left = indexAt(first);
      right = indexAt(Math.min(width, first + WIDTH));
    }
    cutLeft = left > 0 || less;
    cutRight = right < to - from || more;
  }

  /** Notes where each character is shown, and returns the width of all. */
  private int lay(int to) {
    int column = 0;
    int point;
    for (int i = from; i < to; i += Character.charCount(point)) {
      point = text.codePointAt(i);
      int length = Math.min(Character.charCount(point), to - i);
      Arrays.fill(columns, i - from, i - from + length, column);
      Arrays.fill(places, i - from, i - from + length, shown.length());
      if (point == '\t') {
        int blanks = TAB - column % TAB;
        shown.repeat(' ', blanks);
        column += blanks;
      } else {
        int before = shown.length();
        Visible.append(point, shown);
        boolean itself = shown.length() - before == length && shown.codePointAt(before) == point;
        column += itself ? Visible.width(point) : shown.length() - before;
      }
    }
    columns[to - from] = column;
    places[to - from] = shown.length();
    return column;
  }

  /** The first character that stands at the column or after it, with nothing set on top of it. */
  private int indexAt(int column) {
    int found = Arrays.binarySearch(columns, column);
    int index = found >= 0 ? found : -found - 1;
    // Accents share a column with the character after the one they belong to.
    while (index + 1 < columns.length && columns[index + 1] == columns[index]) {
      index++;
    }
    return index;
  }

  private int column(int offset) {
    return columns[Math.max(0, Math.min(offset - from, columns.length - 1))];
  }

  /** Whether this line shows the stretch from one offset to the other to its end. */
  boolean shows(int start, int end) {
    int first = start - from;
    int last = Math.min(end - from, columns.length - 1);
    return first >= left && first <= right && last <= right;
  }

  /** The line with a sign where it is cut, without blanks at its end. */
  void appendLine(StringBuilder out) {
    int length = out.length();
    out.append(cutLeft ? CUT : "").append(shown, places[left], places[right]);
    out.append(cutRight ? CUT : "");
    while (out.length() > length && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  /** The blanks before a marker under the offset. */
  int indent(int offset) {
    return column(offset) - columns[left] + (cutLeft ? 1 : 0);
  }

  /** The width of a marker under the span as far as it is seen: at least 1, also for nothing. */
  int width(Span span) {
    int start = column(span.start());
    int end = Math.min(column(span.end()), columns[right]);
    return Math.max(1, end - start);
  }
}
