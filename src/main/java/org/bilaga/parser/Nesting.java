package org.bilaga.parser;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaLexer;
import org.jspecify.annotations.Nullable;

/**
 * A place where a text nests deeper than the stack should be asked to follow.
 *
 * <p>A sum of many terms nests too: each sign takes what stands before it as its left side.
 */
record Nesting(Token token, int depth) {
  /** Far beyond any agreement, far below what the stack bears. */
  static final int DEEPEST = 200;

  static final int MOST_SIGNS = 1_000;

  /** The first place that is too deep. */
  static @Nullable Nesting tooDeep(CommonTokenStream tokens) {
    int depth = 0;
    int prefixes = 0;
    int signs = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      boolean prefix = false;
      switch (token.getType()) {
        case BilagaLexer.LBRACE -> {
          depth++;
          signs = 0;
        }
        case BilagaLexer.LPAREN, BilagaLexer.LBRACKET -> depth++;
        case BilagaLexer.RBRACE -> {
          depth = Math.max(0, depth - 1);
          signs = 0;
        }
        case BilagaLexer.RPAREN, BilagaLexer.RBRACKET -> depth = Math.max(0, depth - 1);
        case BilagaLexer.MINUS, BilagaLexer.NOT -> {
          prefix = true;
          signs++;
        }
        case BilagaLexer.PLUS,
            BilagaLexer.TIMES,
            BilagaLexer.OVER,
            BilagaLexer.AND,
            BilagaLexer.OR ->
            signs++;
        case BilagaLexer.EQUAL, BilagaLexer.COLON, BilagaLexer.GRANT, BilagaLexer.TOTAL ->
            signs = 0;
        default -> {}
      }
      prefixes = prefix ? prefixes + 1 : 0;
      if (depth > DEEPEST || prefixes > DEEPEST) {
        return new Nesting(token, DEEPEST + 1);
      } else if (signs > MOST_SIGNS) {
        return new Nesting(token, MOST_SIGNS + 1);
      }
    }
    return null;
  }
}
