package org.bilaga.parser;

import java.util.Optional;
import org.bilaga.source.Span;

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

  public boolean is(String sign) {
    return sort == Sort.SIGN && span.text().equals(sign);
  }
}
