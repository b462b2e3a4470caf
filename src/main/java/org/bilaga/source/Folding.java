package org.bilaga.source;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Forms of a name in which the ways of writing it are equal: the one place that folds spellings.
 *
 * <p>Everywhere: composed or decomposed letters, case, and kinds of white space are one; but {@link
 * #composed} leaves the case, as names of an agreement tell it apart.
 */
public final class Folding {
  private static final char FIRST_COMBINING = '\u0300';
  private static final char FIRST_PUNCTUATION = '\u2000';
  private static final char FIRST_SYMBOL = '\u2100';

  private Folding() {}

  /** For column names: words parted by single spaces. */
  public static String words(String text) {
    return fold(text, true);
  }

  /**
   * For members: letters and digits joined, as hyphens and spaces come and go; footnote marks off.
   */
  public static String letters(String text) {
    return fold(text, false);
  }

  /** As one types in haste: without dots and rings on letters too. Words as they are parted. */
  public static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var out = new StringBuilder(text.length());
    String apart = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(isWhite(c) ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** Whether a text, or a later word of it, begins with what was typed in haste. */
  public static boolean begins(String text, String typed) {
    String plain = plain(text);
    String wanted = plain(typed);
    for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Whether two names are one but for case, white space and composed letters. */
  public static boolean same(String one, String other) {
    return one.equals(other) || words(one).equals(words(other));
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
  public static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean punctuation = c >= FIRST_PUNCTUATION && c < FIRST_SYMBOL;
      if (c >= FIRST_COMBINING && !punctuation) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  public static boolean isWhite(char c) {
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
