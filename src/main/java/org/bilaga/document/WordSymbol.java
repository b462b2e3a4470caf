package org.bilaga.document;

/** Signs that Word keeps as places in its font of symbols. */
final class WordSymbol {
  private static final int SYMBOLS = 0xF000;

  private WordSymbol() {}

  /**
   * @param code the place in hexadecimal
   */
  static String of(String code) {
    int place;
    try {
      place = Integer.parseInt(code, 16);
    } catch (NumberFormatException none) {
      return "";
    }
    if (place < SYMBOLS || place > SYMBOLS + 0xFF) {
      return Character.isDefined(place) && place < 0xFFFE ? String.valueOf((char) place) : "";
    }
    return switch (place - SYMBOLS) {
      case 0xA3 -> "≤";
      case 0xB3 -> "≥";
      case 0xB1 -> "±";
      case 0xB4 -> "×";
      case 0xB8 -> "÷";
      case 0xB9 -> "≠";
      case 0x2D -> "\u2212";
      case 0xB7, 0xA7 -> "•";
      case 0xE5 -> "∑";
      case 0xAE, 0xE0 -> "→";
      default -> " ";
    };
  }
}
