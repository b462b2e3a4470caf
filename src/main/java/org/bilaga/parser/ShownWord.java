package org.bilaga.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.SourceFile;

/**
 * A word or sign of a text with its place, for those who show a text and do not read it: an editor,
 * a session.
 *
 * <p>The words of a text stand in its order and do not overlap; what lies between is blank. Any
 * text has them, also one with mistakes.
 *
 * @param keyword which one it would be where a keyword may stand
 */
public record ShownWord(Sort sort, int start, int end, String text, Optional<Keyword> keyword) {

  /** What a lexeme is, as far as can be told without reading the sentence. */
  public enum Sort {
    KEYWORD,
    NAME,
    FIGURE,
    TEXT,
    /** A text whose last quotation mark is not written yet. */
    OPEN_TEXT,
    COMMENT,
    SECTION,
    TABLE_ROW,
    SIGN
  }

  /** Those of a text. */
  public static List<ShownWord> of(String text) {
    var places = new Words(SourceFile.of("", text));
    var lexer = new TableLexer(places.plain());
    List<ShownWord> words = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getType() != BilagaLexer.SPACE) {
        var span = places.span(token);
        var keyword = Keyword.of(token.getType());
        words.add(
            new ShownWord(
                sort(token.getType(), keyword),
                span.start(),
                span.end(),
                text.substring(span.start(), span.end()),
                keyword));
      }
    }
    return words;
  }

  private static Sort sort(int type, Optional<Keyword> keyword) {
    if (keyword.isPresent()) {
      return Sort.KEYWORD;
    }
    return switch (type) {
      case BilagaLexer.NAME -> Sort.NAME;
      case BilagaLexer.NUMBER, BilagaLexer.DATE, BilagaLexer.MONTH -> Sort.FIGURE;
      case BilagaLexer.UNIT, BilagaLexer.CURRENCY -> Sort.FIGURE;
      case BilagaLexer.STRING, BilagaLexer.LEADING_TEXT -> Sort.TEXT;
      case BilagaLexer.OPEN_STRING -> Sort.OPEN_TEXT;
      case BilagaLexer.COMMENT -> Sort.COMMENT;
      case BilagaLexer.SECTION -> Sort.SECTION;
      case BilagaLexer.TABLE_ROW -> Sort.TABLE_ROW;
      default -> NameTokens.mayBe(type) ? Sort.KEYWORD : Sort.SIGN;
    };
  }
}
