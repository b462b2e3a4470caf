package org.bilaga.document;

import java.util.Set;

/**
 * Words that were broken at the end of a line.
 *
 * <p>A hyphen there is not always for the end of the line: "hälso-" before "och sjukvården" leaves
 * out what follows, and a capital or a figure never goes on with a word.
 */
public final class BrokenWord {
  private static final char SOFT_HYPHEN = '\u00AD';

  /** What stands between two words of which the first leaves its end out. */
  private static final Set<String> BETWEEN =
      Set.of(
          "och", "eller", "samt", "respektive", "resp", "till", "and", "or", "to", "und", "oder");

  private BrokenWord() {}

  /** Whether a text that ends so goes on with a line, once its hyphen is taken off. */
  public static boolean goesOn(CharSequence text, CharSequence line) {
    int last = text.length() - 1;
    if (last < 2 || line.isEmpty() || !Character.isLowerCase(line.charAt(0))) {
      return false;
    } else if (text.charAt(last) == SOFT_HYPHEN) {
      return true;
    }
    return text.charAt(last) == '-'
        && Character.isLowerCase(text.charAt(last - 1))
        && Character.isLetter(text.charAt(last - 2))
        && !BETWEEN.contains(firstWord(line));
  }

  private static String firstWord(CharSequence line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.subSequence(0, end).toString();
  }
}
