package org.bilaga.repair;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.words.Harmless;

/**
 * The lines that two texts do not share, as a unified diff that {@code git apply} and {@code patch}
 * take.
 *
 * <p>What is rewritten moves few lines, so lines are matched with those near them, by what is on
 * them but blanks: linear in their number, and a valid difference whatever the texts are.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int FARTHEST = 24;
  private static final String UNENDED = "\n\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;
  private final int[] keysBefore;
  private final int[] keysAfter;

  /** Each line of the difference with its sign: a blank, a minus, a plus. */
  private final List<String> lines = new ArrayList<>();

  private final List<String> added = new ArrayList<>();

  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(String before, String after, Palette palette) {
    this.palette = palette;
    this.before = lines(before);
    this.after = lines(after);
    keysBefore = keys(this.before);
    keysAfter = keys(this.after);
  }

  /** The difference under two headings with the name; nothing where the texts are the same. */
  public static String of(String path, String before, String after, Palette palette) {
    if (before.equals(after)) {
      return "";
    }
    var diff = new UnifiedDiff(before, after, palette);
    diff.compare();
    diff.heading(path);
    diff.hunks();
    return diff.out.toString();
  }

  private void heading(String path) {
    String name = Visible.name(path.startsWith("/") ? path.substring(1) : path);
    // A tab ends a name that holds a space.
    String end = name.indexOf(' ') < 0 ? "\n" : "\t\n";
    palette.paint(Style.STRONG, "--- a/" + name, out);
    out.append(end);
    palette.paint(Style.STRONG, "+++ b/" + name, out);
    out.append(end);
  }

  /** The lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static int[] keys(List<String> lines) {
    var keys = new int[lines.size()];
    for (int line = 0; line < keys.length; line++) {
      int key = 0;
      for (int i = 0; i < lines.get(line).length(); i++) {
        char c = lines.get(line).charAt(i);
        key = Character.isWhitespace(c) || Character.isSpaceChar(c) ? key : 31 * key + c;
      }
      keys[line] = key;
    }
    return keys;
  }

  private void compare() {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        same(i);
        i++;
        j++;
        continue;
      }
      int[] next = nextAlike(i, j);
      while (i < next[0]) {
        lines.add("-" + before.get(i++));
      }
      while (j < next[1]) {
        added.add("+" + after.get(j++));
      }
    }
    flush();
  }

  private void same(int line) {
    flush();
    lines.add(" " + before.get(line));
  }

  private void flush() {
    lines.addAll(added);
    added.clear();
  }

  /** How far to go on in each text: up to lines that are alike, at least by one. */
  private int[] nextAlike(int i, int j) {
    for (int away = 0; away <= FARTHEST; away++) {
      for (int ahead = 0; ahead <= away; ahead++) {
        int one = i + ahead;
        int other = j + away - ahead;
        if (one < before.size()
            && other < after.size()
            && keysBefore[one] != 0
            && keysBefore[one] == keysAfter[other]) {
          return away == 0 ? new int[] {i + 1, j + 1} : new int[] {one, other};
        }
      }
    }
    return new int[] {Math.min(i + 1, before.size()), Math.min(j + 1, after.size())};
  }

  private void hunks() {
    int lineBefore = 1;
    int lineAfter = 1;
    int at = 0;
    while (at < lines.size()) {
      int change = at;
      while (change < lines.size() && lines.get(change).charAt(0) == ' ') {
        change++;
      }
      if (change == lines.size()) {
        return;
      }
      int start = Math.max(at, change - CONTEXT);
      lineBefore += start - at;
      lineAfter += start - at;
      int end = end(change);
      int removed = 0;
      int inserted = 0;
      for (String line : lines.subList(start, end)) {
        removed += line.charAt(0) == '+' ? 0 : 1;
        inserted += line.charAt(0) == '-' ? 0 : 1;
      }
      String range =
          "@@ -" + range(lineBefore, removed) + " +" + range(lineAfter, inserted) + " @@";
      palette.paint(Style.GUTTER, range, out);
      out.append('\n');
      lines.subList(start, end).forEach(this::line);
      lineBefore += removed;
      lineAfter += inserted;
      at = end;
    }
  }

  /** The end of the hunk: after the context of the last change that is near the one before. */
  private int end(int change) {
    int last = change;
    for (int i = change; i < lines.size() && i - last <= 2 * CONTEXT; i++) {
      if (lines.get(i).charAt(0) != ' ') {
        last = i;
      }
    }
    return Math.min(lines.size(), last + CONTEXT + 1);
  }

  private void line(String line) {
    char sign = line.charAt(0);
    boolean ended = line.endsWith("\n");
    boolean returned = line.endsWith("\r\n");
    // The end of a line stays as it is, so that the difference can be applied.
    String text = line.substring(0, line.length() - (returned ? 2 : ended ? 1 : 0));
    text = Harmless.of(text) + (returned ? "\r" : "");
    if (sign == ' ') {
      out.append(text);
    } else {
      palette.paint(sign == '-' ? Style.ERROR : Style.GOOD, text, out);
    }
    out.append(ended ? "\n" : UNENDED);
  }

  private static String range(int line, int count) {
    return (count == 0 ? line - 1 : line) + "," + count;
  }
}
