package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;

/**
 * Help as it is printed: headings, paragraphs wrapped to the terminal, indented examples.
 *
 * <p>Parts are set off by one empty line. Colour only where the palette has any.
 */
final class HelpText {
  private static final int INDENT = 4;
  private static final List<String> UNITS = List.of("kr", "tkr", "mkr", "mdkr", "MB", "%");

  private final int width;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  HelpText(int width, Palette palette) {
    this.width = width;
    this.palette = palette;
  }

  static HelpText on(Console console) {
    return new HelpText(console.desk().helpColumns(console), console.palette());
  }

  HelpText heading(String text) {
    gap();
    for (String line : wrapped(text, width)) {
      palette.paint(Style.STRONG, line, out);
      out.append('\n');
    }
    return this;
  }

  HelpText paragraph(String text) {
    gap();
    for (String line : wrapped(text, width)) {
      out.append(line).append('\n');
    }
    return this;
  }

  /** A point of a list; no empty line between points. */
  HelpText point(String text) {
    boolean first = true;
    for (String line : wrapped(text, width - 2)) {
      out.append(first ? "- " : "  ").append(line).append('\n');
      first = false;
    }
    return this;
  }

  /** How long a line of an example may be. */
  int exampleWidth() {
    return width - INDENT;
  }

  /** Lines as they are, indented. */
  HelpText example(List<String> lines) {
    for (String line : lines) {
      out.append(line.isEmpty() ? "" : " ".repeat(INDENT)).append(line).append('\n');
    }
    return this;
  }

  /** A name and, in a column of its own, what it is. */
  HelpText entry(String name, int nameWidth, String text) {
    int column = Math.min(nameWidth, width / 2) + INDENT;
    List<String> lines = wrapped(text, Math.max(20, width - column));
    out.append("  ").append(name);
    boolean beside = name.length() + INDENT <= column;
    if (!beside) {
      out.append('\n');
    }
    for (int i = 0; i < lines.size(); i++) {
      int indent = i == 0 && beside ? column - name.length() - 2 : column;
      out.append(" ".repeat(indent)).append(lines.get(i)).append('\n');
    }
    if (lines.isEmpty() && beside) {
      out.append('\n');
    }
    return this;
  }

  HelpText gap() {
    boolean atStart = out.length() == 0;
    boolean gap = out.length() > 1 && out.charAt(out.length() - 2) == '\n';
    out.append(atStart || gap ? "" : "\n");
    return this;
  }

  /** Words set on lines of at most so many columns; what stands in backticks is one word. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '`';
      if (c <= ' ' && !quoted && !belongsTogether(text, i)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c <= ' ' ? ' ' : c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether a space stands inside a figure, before its unit or after a section sign. */
  private static boolean belongsTogether(String text, int space) {
    char before = space > 0 ? text.charAt(space - 1) : ' ';
    boolean figure = before >= '0' && before <= '9';
    char after = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
    return before == '§'
        || figure && after >= '0' && after <= '9'
        || figure && UNITS.contains(text.substring(space + 1, endOfWord(text, space + 1)));
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '%')) {
      end++;
    }
    return end;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
