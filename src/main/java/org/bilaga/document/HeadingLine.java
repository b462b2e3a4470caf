package org.bilaga.document;

import java.util.Optional;

/** A line that a number or a mark makes a heading: "6.2 Insatser", "Bilaga 3 …", "§ 7 …". */
record HeadingLine(int level, String number) {
  /** The level of a heading without a number, below all that have one. */
  static final int LOWEST = 6;

  private static final int LONGEST = 160;
  private static final int HIGHEST_NUMBER = 99;

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
