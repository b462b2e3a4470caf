package org.bilaga.table;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Forms of a name in which the ways of writing it are equal.
 *
 * <p>Everywhere: composed or decomposed letters, case, and kinds of white space are one.
 */
final class Spelling {
  private static final char FIRST_COMBINING = '\u0300';
  private static final char FIRST_PUNCTUATION = '\u2000';
  private static final char FIRST_SYMBOL = '\u2100';

  private Spelling() {}

  /** For column names: words parted by single spaces. */
  static String words(String text) {
    return fold(text, true);
  }

  /**
   * For members: letters and digits joined, as hyphens and spaces come and go; footnote marks off.
   */
  static String letters(String text) {
    return fold(text, false);
  }

  private static String fold(String text, boolean keepSpaces) {
    String lower = composed(text).toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (!keepSpaces && end > 0 && isFootnoteMark(lower.charAt(end - 1))) {
      end--;
    }
    var out = new StringBuilder(end);
    boolean gap = false;
    for (int i = 0; i < end; i++) {
      char c = lower.charAt(i);
      if (isWhite(c)) {
        gap = out.length() > 0;
      } else if (keepSpaces || !isHyphen(c)) {
        if (gap && keepSpaces) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** NFC. Asks the normaliser, which is slow to load, only for text that may not be so already. */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean punctuation = c >= FIRST_PUNCTUATION && c < FIRST_SYMBOL;
      if (c >= FIRST_COMBINING && !punctuation) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  static boolean isWhite(char c) {
    return c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\u00AD';
  }

  private static boolean isFootnoteMark(char c) {
    return c == '*'
        || c == '\u2020'
        || c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || isWhite(c);
  }
}
