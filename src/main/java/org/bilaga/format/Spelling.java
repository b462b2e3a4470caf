package org.bilaga.format;

import java.util.Optional;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.Lexeme;
import org.bilaga.words.Language;

/**
 * How each word is written: keywords with one space between their words, in the vocabulary asked
 * for, figures in groups of three digits; names and texts byte for byte.
 */
final class Spelling {
  private static final String[] ENGLISH_MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final String[] SWEDISH_MONTHS = {
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december"
  };

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
      case KEYWORD ->
          lexeme.keyword().isPresent() ? keyword(lexeme.keyword().get(), words(text)) : words(text);
      case NUMBER -> lexeme.isFigure() ? Digits.grouped(text, counted) : text;
      case UNIT -> words(text);
      case PERCENT -> text.equals("%") ? text : either(text, "percent", "procent");
      case PERCENTAGE_POINTS ->
          text.equals("pp") ? text : either(words(text), "percentage points", "procentenheter");
      case MONTH_NAME -> month(text);
      case SECTION -> section(text);
      case TABLE_ROW -> text.stripTrailing();
      case NAME, DATE, TEXT, SIGN, END -> text;
    };
  }

  /**
   * A translation has one word for each keyword, also where the vocabulary has two: {@code genom},
   * {@code via}. But English verbs agree with who acts, which only the author knows: submits.
   */
  private String keyword(Keyword keyword, String text) {
    if (language.isEmpty() || isEnglishVerb(keyword, text) && language.get() == Language.ENGLISH) {
      return text;
    }
    return keyword.in(language.get());
  }

  private static boolean isEnglishVerb(Keyword keyword, String text) {
    return isVerb(keyword) && !keyword.isSwedish(text);
  }

  private static boolean isVerb(Keyword keyword) {
    return keyword == Keyword.SUBMIT || keyword == Keyword.MEET || keyword == Keyword.REACH;
  }

  private String either(String text, String english, String swedish) {
    return language.isEmpty() ? text : language.get() == Language.SWEDISH ? swedish : english;
  }

  private String month(String text) {
    for (int i = 0; i < ENGLISH_MONTHS.length; i++) {
      if (text.equals(ENGLISH_MONTHS[i]) || text.equals(SWEDISH_MONTHS[i])) {
        return either(text, ENGLISH_MONTHS[i], SWEDISH_MONTHS[i]);
      }
    }
    return text;
  }

  private static String section(String text) {
    var written = new StringBuilder("§ ");
    for (int i = 1; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        written.append(text.charAt(i));
      }
    }
    return written.toString();
  }

  /** Words with one space between them. */
  private static String words(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        return spaced(text);
      }
    }
    return text;
  }

  private static String spaced(String text) {
    var written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        written.append(text.charAt(i));
      } else if (written.charAt(written.length() - 1) != ' ') {
        written.append(' ');
      }
    }
    return written.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }
}
