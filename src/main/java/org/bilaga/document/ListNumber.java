package org.bilaga.document;

import java.util.Locale;

/** Numbers of lists and headings as documents count: 3, c, iii. */
enum ListNumber {
  DECIMAL,
  TWO_DIGITS,
  LOWER_LETTER,
  UPPER_LETTER,
  LOWER_ROMAN,
  UPPER_ROMAN,
  NONE;

  private static final int LETTERS = 26;
  private static final int HIGHEST_ROMAN = 3999;
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMANS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  String of(int number) {
    return switch (this) {
      case DECIMAL -> String.valueOf(number);
      case TWO_DIGITS -> number < 10 ? "0" + number : String.valueOf(number);
      case LOWER_LETTER -> letters(number);
      case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case NONE -> "";
    };
  }

  /** After z come aa, bb and so on, as word processors count. */
  private static String letters(int number) {
    if (number < 1) {
      return String.valueOf(number);
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % LETTERS));
    return letter.repeat(Math.min(9, (number - 1) / LETTERS + 1));
  }

  private static String roman(int number) {
    if (number < 1 || number > HIGHEST_ROMAN) {
      return String.valueOf(number);
    }
    var roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMANS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
