package org.bilaga.figure;

import java.util.regex.Pattern;

/**
 * The words in which English alone counts, behind a figure: with them a comma parts thousands and a
 * point decimals, so that {@code 1,200 thousand} can be read in one way only.
 *
 * <p>French has {@code million} too, but goes on with {@code d'} or {@code de}.
 */
final class EnglishScale {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)[ \u00A0\u202F]?(?:thousand|million|billion|trillion)(?!\\p{L}| d['\u2019]| de )");

  private EnglishScale() {}

  /** Whether one stands at a place of a text. */
  static boolean isAt(String text, int at) {
    return WORD.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt();
  }
}
