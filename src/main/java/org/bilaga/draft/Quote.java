package org.bilaga.draft;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.audit.TextUnit;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.prose.Mention;

/**
 * The words around a figure or a day, word for word as the document has them: as many of the
 * sentence as say nothing else in figures.
 */
final class Quote {
  private static final int MOST_BEFORE = 50;
  private static final int MOST_AFTER = 40;

  private Quote() {}

  static String around(TextUnit unit, int start, int end) {
    String text = unit.text();
    int from = Math.max(unit.sentenceStart(start), start - MOST_BEFORE);
    int to = Math.min(unit.sentenceEnd(end), end + MOST_AFTER);
    List<int[]> others = new ArrayList<>();
    for (TextFigure figure : unit.figures()) {
      others.add(new int[] {figure.start(), figure.end()});
    }
    for (Mention time : unit.times()) {
      others.add(new int[] {time.start(), time.end()});
    }
    for (int at = 0; at < text.length(); at++) {
      // Digits that nobody reads as a figure, and marks that would end a text.
      if (Character.isDigit(text.charAt(at)) || "\"“”„".indexOf(text.charAt(at)) >= 0) {
        others.add(new int[] {at, at + 1});
      }
    }
    for (int[] other : others) {
      if (other[1] <= start) {
        from = Math.max(from, other[1]);
      } else if (other[0] >= end) {
        to = Math.min(to, other[0]);
      }
    }
    while (from > 0 && from < start && isOfWord(text, from - 1) && isOfWord(text, from)) {
      from++;
    }
    while (to < text.length() && to > end && isOfWord(text, to - 1) && isOfWord(text, to)) {
      to--;
    }
    return trimmed(text, from, start) + text.substring(start, end) + trimmedEnd(text, end, to);
  }

  private static boolean isOfWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-';
  }

  private static String trimmed(String text, int from, int start) {
    String before = text.substring(from, start);
    return before.isBlank() ? "" : before.replaceFirst("^[\\s\\p{P}]+", "");
  }

  private static String trimmedEnd(String text, int end, int to) {
    String after = text.substring(end, to);
    return after.isBlank() ? "" : after.replaceFirst("[\\s\\p{P}]+$", "");
  }
}
