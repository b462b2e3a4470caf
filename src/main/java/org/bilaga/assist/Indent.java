package org.bilaga.assist;

import java.util.Optional;
import org.bilaga.parser.ShownWord;

/** How far a line that is being typed is set in: by the blocks that are open before it. */
public final class Indent {
  private static final String STEP = "    ";

  private Indent() {}

  /** A stretch of blanks at the beginning of a line, and those that are to stand there. */
  public record Blanks(int start, int end, String text) {}

  /**
   * For the line that an offset stands on; empty where it is set in right, or stands within a text.
   */
  public static Optional<Blanks> of(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    int depth = 0;
    for (ShownWord word : ShownWord.of(text.substring(0, start))) {
      if (word.sort() == ShownWord.Sort.OPEN_TEXT) {
        return Optional.empty();
      }
      depth += word.text().equals("{") ? 1 : word.text().equals("}") ? -1 : 0;
    }
    boolean closes = end < text.length() && text.charAt(end) == '}';
    String right = STEP.repeat(Math.max(0, depth - (closes ? 1 : 0)));
    return text.substring(start, end).equals(right)
        ? Optional.empty()
        : Optional.of(new Blanks(start, end, right));
  }
}
