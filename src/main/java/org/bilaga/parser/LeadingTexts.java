package org.bilaga.parser;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaLexer;

/**
 * Makes the texts that sentences begin with tokens of their own: one that is said to be a figure,
 * and in the braces of a grant as listed one before a figure that is no title. So is the "in"
 * before the name of a source.
 */
final class LeadingTexts {
  private LeadingTexts() {}

  static void mark(List<Token> tokens) {
    boolean listed = false;
    int depth = 0;
    Token text = null;
    Token code = null;
    Token in = null;
    int before = Token.EOF;
    int last = Token.EOF;
    for (Token token : tokens) {
      int type = token.getType();
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      } else if (type == BilagaLexer.AS_LISTED) {
        listed = true;
        depth = 0;
      } else if (listed && type == BilagaLexer.LBRACE) {
        depth++;
      } else if (listed && type == BilagaLexer.RBRACE) {
        depth--;
        listed = depth > 0;
      } else if (listed && depth == 0 && beginsSentence(type)) {
        // The list is in an appendix.
        listed = false;
      }
      if (type == BilagaLexer.IN && isPlaced(last)) {
        ((CommonToken) token).setType(BilagaLexer.IN_SOURCE);
      } else if (in != null && type == BilagaLexer.STRING) {
        ((CommonToken) in).setType(BilagaLexer.IN_SOURCE);
      }
      in = type == BilagaLexer.IN ? token : null;
      if (text != null && (type == BilagaLexer.IS || listed && depth > 0 && begins(type))) {
        ((CommonToken) text).setType(BilagaLexer.LEADING_TEXT);
      }
      if (code != null && begins(type)) {
        ((CommonToken) code).setType(BilagaLexer.NAME);
      }
      // A member of three capitals, not the currency of a figure before it.
      boolean named = last != BilagaLexer.NUMBER && last != BilagaLexer.NAME;
      code = listed && depth > 0 && named && type == BilagaLexer.CURRENCY ? token : null;
      boolean title = before == BilagaLexer.OF_WHICH;
      text = type == BilagaLexer.STRING && !title ? token : null;
      before = last;
      last = type;
    }
  }

  /** A source can only follow here. */
  private static boolean isPlaced(int before) {
    return before == BilagaLexer.CLAIM
        || before == BilagaLexer.UNMODELLED
        || before == BilagaLexer.READING;
  }

  /** A sentence beside grants, which none of their terms begins with. */
  private static boolean beginsSentence(int type) {
    return switch (type) {
      case BilagaLexer.GRANT,
          BilagaLexer.AREA,
          BilagaLexer.APPENDIX,
          BilagaLexer.PAYMENT_TO,
          BilagaLexer.OBLIGATION,
          BilagaLexer.CONDITION,
          BilagaLexer.CLAIM ->
          true;
      default -> false;
    };
  }

  /** What an amount may begin with. */
  private static boolean begins(int type) {
    return type == BilagaLexer.NUMBER || type == BilagaLexer.MINUS || type == BilagaLexer.LPAREN;
  }
}
