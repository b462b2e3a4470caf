package org.bilaga.format;

import java.util.Optional;
import org.bilaga.parser.Lexeme;
import org.bilaga.words.Language;

/**
 * How each word is written: keywords with one space between their words, in the vocabulary asked
 * for, figures in groups of three digits; names and texts byte for byte.
 */
final class Spelling {
  private final Optional<Language> language;

  Spelling(Optional<Language> language) {
    this.language = language;
  }

  /**
   * The word as it is written.
   *
   * @param counted whether a unit follows, so that four digits are no year
   */
  String of(Lexeme lexeme, boolean counted) {
    String text = lexeme.text();
    return switch (lexeme.sort()) {
      case KEYWORD, PERCENT, PERCENTAGE_POINTS, MONTH_NAME ->
          language.isPresent() ? lexeme.in(language.get()) : lexeme.spaced();
      case NUMBER -> lexeme.isFigure() ? Digits.grouped(text, counted) : text;
      case UNIT -> lexeme.spaced();
      case SECTION -> section(text);
      case TABLE_ROW -> text.stripTrailing();
      case NAME, DATE, TEXT, SIGN, END -> text;
    };
  }

  private static String section(String text) {
    var written = new StringBuilder("§ ");
    for (int i = 1; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        // § 13 a, as laws are cited; numbers and marks stand together.
        boolean letter = Character.isLetter(text.charAt(i));
        written.append(letter ? " " : "").append(text.charAt(i));
      }
    }
    return written.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }
}
