package org.bilaga.figure;

import org.jspecify.annotations.Nullable;

/**
 * Digits and signs of figures in other scripts and widths, as those of ASCII that they stand for:
 * {@code １，２３４}, {@code ۱٬۲۳۴}.
 */
final class OtherDigits {
  private static final char FIRST = '\u0660';

  private OtherDigits() {}

  /** The same, sign for sign; null where there is no such digit. */
  static @Nullable String asUsual(String text, int start, int end) {
    boolean any = false;
    for (int i = start; i < end && !any; i++) {
      any = text.charAt(i) >= FIRST && Character.isDigit(text.charAt(i));
    }
    if (!any) {
      return null;
    }
    var usual = new StringBuilder();
    for (int i = start; i < end; i++) {
      usual.append(asUsual(text.charAt(i)));
    }
    return usual.toString();
  }

  private static char asUsual(char c) {
    if (c < FIRST) {
      return c;
    } else if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '\u066B' -> '.';
      case '\u066C' -> ',';
      case '\u066A' -> '%';
      // The signs of ASCII once more, as wide as others in the east.
      default -> c > '\uFF00' && c < '\uFF5F' ? (char) (c - '\uFF00' + ' ') : c;
    };
  }
}
