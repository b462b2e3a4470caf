package org.bilaga.repl;

import org.bilaga.words.Language;

/** What one can ask in a session, on one screen. */
final class SessionHelp {
  private static final int WIDEST = 44;

  private SessionHelp() {}

  /** With names of the files in the examples, in two columns where there is room for them. */
  static String of(Language language, Example example) {
    String filled =
        Sentences.sessionHelp(
                example.agreement(),
                example.member(),
                example.group(),
                example.some(),
                example.twice())
            .in(language);
    int width = 0;
    for (String line : filled.lines().toList()) {
      int bar = line.indexOf(" | ");
      width = bar > WIDEST ? width : Math.max(width, bar);
    }
    var out = new StringBuilder();
    for (String line : filled.lines().toList()) {
      int bar = line.indexOf(" | ");
      if (bar < 0) {
        out.append(line).append('\n');
      } else {
        String gap = bar > width ? "\n" + " ".repeat(width) : " ".repeat(width - bar);
        out.append(line, 0, bar).append(gap).append("  ").append(line, bar + 3, line.length());
        out.append('\n');
      }
    }
    return out.toString();
  }
}
