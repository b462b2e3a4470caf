package org.bilaga.figure;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What English alone counts in, behind a figure: with it a comma parts thousands and a point
 * decimals, so that {@code 1,200 thousand} and {@code €1,200k} can be read in one way only.
 *
 * <p>French has {@code million} too, but goes on with {@code d'} or {@code de}. A letter is one
 * only where a sign or code stands first: {@code 1,200 M€} is of no one language.
 */
final class EnglishScale {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)[ \u00A0\u202F]?(?:thousand|million|billion|trillion|bn|tn|trn)"
              + "(?!\\p{L}| d['\u2019]| de )");

  private static final Pattern LETTERS = Pattern.compile("[ \u00A0\u202F]?(\\p{L}{1,3})(?!\\p{L})");

  private static final Pattern SIGN =
      Pattern.compile("(?<!\\p{L})(?:\\p{Lu}{3}|\\p{Lu}{0,3}\\p{Sc})[ \u00A0\u202F]?$");

  private static final int LONGEST_SIGN = 5;

  private EnglishScale() {}

  /**
   * Whether one stands behind the digits of a text from one place to another.
   *
   * @param mark what stands before the last three digits: {@code $879.981m} may be Spanish
   */
  static boolean follows(String text, int start, int end, char mark) {
    return WORD.matcher(text).region(end, text.length()).useTransparentBounds(true).lookingAt()
        || mark == ',' && isShortAt(text, end) && isSignBefore(text, start);
  }

  private static boolean isShortAt(String text, int at) {
    var letters = LETTERS.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return letters.lookingAt()
        && UnitWords.scaleOfMoney(letters.group(1).toLowerCase(Locale.ROOT)) != UnitWords.NONE;
  }

  private static boolean isSignBefore(String text, int start) {
    var sign = SIGN.matcher(text).region(Math.max(0, start - LONGEST_SIGN), start);
    return sign.useTransparentBounds(true).find()
        && !UnitWords.currencies(sign.group().strip()).isEmpty();
  }
}
