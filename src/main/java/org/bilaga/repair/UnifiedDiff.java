package org.bilaga.repair;

import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;

/**
 * Two states of a text that has as many lines in both, as a unified diff that {@code git apply} and
 * {@code patch} take.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final String[] before;
  private final String[] after;
  private final Palette palette;

  private UnifiedDiff(String before, String after, Palette palette) {
    this.before = before.split("(?<=\n)", -1);
    this.after = after.split("(?<=\n)", -1);
    this.palette = palette;
  }

  public static void append(
      String path, String before, String after, Palette palette, StringBuilder out) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    // A tab ends a name that holds a space.
    String end = name.indexOf(' ') < 0 ? "\n" : "\t\n";
    palette.paint(Style.STRONG, "--- a/" + name, out);
    out.append(end);
    palette.paint(Style.STRONG, "+++ b/" + name, out);
    out.append(end);
    new UnifiedDiff(before, after, palette).hunks(out);
  }

  private void hunks(StringBuilder out) {
    int lines = count(before);
    int at = nextDifference(0, lines);
    while (at < lines) {
      int last = at;
      int next = nextDifference(at + 1, lines);
      while (next < lines && next - last <= 2 * CONTEXT) {
        last = next;
        next = nextDifference(next + 1, lines);
      }
      hunk(Math.max(0, at - CONTEXT), Math.min(lines, last + 1 + CONTEXT), out);
      at = next;
    }
  }

  private void hunk(int from, int to, StringBuilder out) {
    String range = (from + 1) + "," + (to - from);
    palette.paint(Style.GUTTER, "@@ -" + range + " +" + range + " @@", out);
    out.append('\n');
    int at = from;
    while (at < to) {
      if (before[at].equals(after[at])) {
        line(' ', before[at++], out);
        continue;
      }
      int end = at;
      while (end < to && !before[end].equals(after[end])) {
        line('-', before[end++], out);
      }
      while (at < end) {
        line('+', after[at++], out);
      }
    }
  }

  private void line(char sign, String line, StringBuilder out) {
    boolean ended = line.endsWith("\n");
    String text = sign + (ended ? line.substring(0, line.length() - 1) : line);
    if (sign == ' ') {
      out.append(text);
    } else {
      palette.paint(sign == '-' ? Style.ERROR : Style.GOOD, text, out);
    }
    out.append(ended ? "\n" : "\n\\ No newline at end of file\n");
  }

  private int nextDifference(int from, int lines) {
    int at = from;
    while (at < lines && before[at].equals(after[at])) {
      at++;
    }
    return at;
  }

  /** The empty text after the last line break is no line. */
  private static int count(String[] lines) {
    return lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
  }
}
