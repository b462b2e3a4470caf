package org.bilaga.report;

import java.util.Arrays;
import java.util.List;
import org.bilaga.finding.Visible;

/**
 * A grid as text for a terminal: figures to the right, words to the left, nothing after the last
 * letter of a line.
 *
 * <p>Widths are counted in columns of the terminal, so that å from a Mac, 字 and emoji stand right.
 * Only where a width is given that does not suffice, the widest words are cut.
 */
public final class GridText {
  private static final String GAP = "  ";
  private static final int LEAST_WORDS = 12;

  private final int most;

  /**
   * @param most columns there are; 0 for as many as it takes
   */
  public GridText(int most) {
    this.most = most;
  }

  public void render(Grid grid, StringBuilder out) {
    int[] widths = widths(grid);
    fit(grid, widths);
    int lines = 0;
    for (Grid.Column column : grid.columns()) {
      lines = Math.max(lines, column.heading().size());
    }
    for (int line = 0; line < lines; line++) {
      line(grid, headings(grid, line, lines), widths, out);
    }
    rule(widths, out);
    boolean wasTotal = false;
    for (Grid.Row row : grid.rows()) {
      if (row.isTotal() && !wasTotal) {
        rule(widths, out);
      }
      wasTotal = row.isTotal();
      line(grid, row.cells(), widths, out);
    }
  }

  private static int[] widths(Grid grid) {
    var widths = new int[grid.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      for (String heading : grid.columns().get(i).heading()) {
        widths[i] = Math.max(widths[i], width(Visible.prose(heading)));
      }
      for (Grid.Row row : grid.rows()) {
        widths[i] = Math.max(widths[i], width(Visible.prose(row.cells().get(i))));
      }
    }
    return widths;
  }

  private void fit(Grid grid, int[] widths) {
    int all = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    var widest = grid.widestWords(widths);
    while (most > 0 && all > most && widest.isPresent() && widths[widest.get()] > LEAST_WORDS) {
      widths[widest.get()]--;
      all--;
      widest = grid.widestWords(widths);
    }
  }

  /** The columns of a terminal that a grid takes when its words are cut to so many. */
  static int least(Grid grid, int words) {
    int[] widths = widths(grid);
    int all = GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      boolean figures = grid.columns().get(i).isFigures();
      all += figures ? widths[i] : Math.min(words, widths[i]);
    }
    return all;
  }

  private static List<String> headings(Grid grid, int line, int lines) {
    var headings = new String[grid.columns().size()];
    for (int i = 0; i < headings.length; i++) {
      var heading = grid.columns().get(i).heading();
      int at = line - (lines - heading.size());
      headings[i] = at < 0 ? "" : heading.get(at);
    }
    return List.of(headings);
  }

  private static void rule(int[] widths, StringBuilder out) {
    out.append("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
    out.append('\n');
  }

  private static void line(Grid grid, List<String> cells, int[] widths, StringBuilder out) {
    int start = out.length();
    for (int i = 0; i < widths.length; i++) {
      String text = cut(Visible.prose(cells.get(i)), widths[i]);
      String pad = " ".repeat(widths[i] - width(text));
      out.append(i == 0 ? "" : GAP);
      boolean figures = grid.columns().get(i).isFigures();
      out.append(figures ? pad : "").append(text).append(figures ? "" : pad);
    }
    int end = out.length();
    while (end > start && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }

  /** The columns of a terminal that a text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += Visible.width(text.codePointAt(i));
    }
    return width;
  }

  private static String cut(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    int end = 0;
    int width = 1;
    while (width + Visible.width(text.codePointAt(end)) <= most) {
      width += Visible.width(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + "…";
  }
}
