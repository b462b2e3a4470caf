package org.bilaga.parser;

import java.util.Optional;
import org.bilaga.calendar.MonthNames;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;

/**
 * A word, figure, text or sign of a file: what is written, what stands before it, and what begins
 * with it.
 *
 * @param before the space and the comments between the lexeme before and this one
 * @param keyword empty where a keyword is used as a name
 * @param isFigure whether it is a figure that counts something, so no year and no number of a title
 * @param isJoined whether it belongs so closely to what stands before it that no space parts them
 */
public record Lexeme(
    Sort sort,
    Span span,
    String before,
    Optional<Keyword> keyword,
    Optional<SentenceKind> begins,
    Optional<Part> part,
    boolean isFigure,
    boolean isJoined) {
  /** What a lexeme is by itself. */
  public enum Sort {
    KEYWORD,
    NAME,
    NUMBER,
    UNIT,
    PERCENT,
    PERCENTAGE_POINTS,
    MONTH_NAME,
    DATE,
    TEXT,
    SECTION,
    TABLE_ROW,
    SIGN,
    /** Nothing: what stands before it ends the file. */
    END
  }

  /** As it stands in the file, byte for byte. */
  public String text() {
    return span.text();
  }

  /** Its text with one space between its words. */
  public String spaced() {
    return Spellings.spaced(Folding.composed(text()));
  }

  /**
   * What it is in a vocabulary: the word that is written there for it, or the same one where the
   * vocabulary has it, too. What is nobody's vocabulary stays.
   */
  public String in(Language language) {
    String text = spaced();
    return switch (sort) {
      case KEYWORD -> keyword.isPresent() ? keyword.get().forms().translated(text, language) : text;
      case PERCENT -> Keyword.forms(BilagaLexer.PERCENT).translated(text, language);
      case PERCENTAGE_POINTS ->
          Keyword.forms(BilagaLexer.PERCENTAGE_POINTS).translated(text, language);
      case MONTH_NAME -> MonthNames.translated(text, language);
      default -> text();
    };
  }

  public boolean is(String sign) {
    return sort == Sort.SIGN && span.text().equals(sign);
  }
}
