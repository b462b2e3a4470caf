package org.bilaga.lsp;

import java.util.List;
import org.bilaga.finding.Visible;

/** Texts as Markdown says them, so that nothing of a file is taken for markup. */
final class Markdown {
  private static final String MARKS = "\\`*_{}[]()<>#+-.!|~&";

  private Markdown() {}

  /** Prose, in which what our sentences set between grave accents is code. */
  static String prose(String text) {
    var marked = new StringBuilder();
    boolean code = false;
    for (char c : Visible.prose(text).toCharArray()) {
      if (c == '`') {
        code = !code;
        marked.append(c);
      } else if (!code && MARKS.indexOf(c) >= 0) {
        marked.append('\\').append(c);
      } else {
        marked.append(c);
      }
    }
    return code ? marked.append('`').toString() : marked.toString();
  }

  /** A line of an agreement. */
  static String code(String line) {
    return block(List.of(line));
  }

  /** Several. */
  static String block(List<String> lines) {
    String shown = String.join("\n", lines.stream().map(Markdown::line).toList());
    String fence = "```";
    while (shown.contains(fence)) {
      fence += "`";
    }
    return fence + "bilaga\n" + shown + "\n" + fence + "\n";
  }

  /** Its indentation stays. */
  private static String line(String line) {
    String rest = line.stripLeading();
    return " ".repeat(line.length() - rest.length()) + Visible.prose(rest);
  }
}
