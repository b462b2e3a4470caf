package org.bilaga.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bilaga.words.Forms;

/** A line that a number or a mark makes a heading: "6.2 Insatser", "Bilaga 3 …", "§ 7 …". */
record HeadingLine(int level, String number) {
  /** The level of a heading without a number, below all that have one. */
  static final int LOWEST = 6;

  private static final int LONGEST = 160;
  private static final int SHORT = 90;
  private static final int HIGHEST_NUMBER = 99;
  private static final Set<String> PARTS = Set.copyOf(new Forms(Sentences.part()).all());

  /** What is written large or bold is no heading where it is longer. */
  private static final int LONGEST_BOLD = 120;

  /** Whether a line that is written as headings are may be one by what it says. */
  static boolean couldBe(String line) {
    return !line.isEmpty() && line.length() <= LONGEST_BOLD && !line.matches("(?s).*[.,;:!?]");
  }

  static Optional<HeadingLine> of(String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return Optional.empty();
    }
    if (line.startsWith("#")) {
      int level = 0;
      while (level < line.length() && line.charAt(level) == '#') {
        level++;
      }
      return level <= LOWEST && level < line.length() && line.charAt(level) == ' '
          ? Optional.of(new HeadingLine(level, ""))
          : Optional.empty();
    }
    return named(line).or(() -> numbered(line));
  }

  /** "Bilaga 2 Fördelning till regionerna", "Appendix 2". */
  private static Optional<HeadingLine> named(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? "" : line.substring(0, space);
    boolean part =
        !word.isEmpty()
            && Character.isUpperCase(word.charAt(0))
            && PARTS.contains(word.toLowerCase(Locale.ROOT));
    int end = space + 1;
    while (part
        && end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    String number = part ? line.substring(space + 1, end) : "";
    boolean numbered =
        !number.isEmpty() && (number.length() == 1 || Character.isDigit(number.charAt(0)));
    boolean ends = line.endsWith(".") || line.endsWith(",");
    return numbered && !(ends && line.length() > SHORT)
        ? Optional.of(new HeadingLine(1, line.substring(0, end)))
        : Optional.empty();
  }

  private static Optional<HeadingLine> numbered(String line) {
    int at = 0;
    int level = 0;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      int start = at;
      while (at < line.length() && Character.isDigit(line.charAt(at))) {
        at++;
      }
      if (Integer.parseInt(line.substring(start, Math.min(at, start + 9))) > HIGHEST_NUMBER) {
        return Optional.empty();
      }
      level++;
      if (at < line.length() && line.charAt(at) == '.') {
        at++;
      }
    }
    if (level == 0 || at >= line.length() || line.charAt(at) != ' ') {
      return Optional.empty();
    }
    String title = line.substring(at).strip();
    boolean dotted = line.substring(0, at).contains(".");
    boolean titled =
        title.length() > 2
            && Character.isUpperCase(title.charAt(0))
            && Character.isLetter(title.charAt(1))
            && !title.endsWith(".")
            && !title.endsWith(",");
    return dotted && titled
        ? Optional.of(new HeadingLine(level, line.substring(0, at)))
        : Optional.empty();
  }
}
