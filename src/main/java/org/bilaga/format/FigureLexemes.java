package org.bilaga.format;

import java.util.List;
import org.bilaga.parser.Keyword;
import org.bilaga.parser.Lexeme;

/** The first and the last lexeme of an amount that is one figure with its unit. */
record FigureLexemes(int start, int end) {
  static final FigureLexemes NONE = new FigureLexemes(-1, -1);

  /** The figure that begins here, without {@code about}; none where a sum or a name does. */
  static FigureLexemes at(int first, List<Lexeme> lexemes) {
    int start = first;
    if (lexemes.get(start).keyword().filter(Keyword.ABOUT::equals).isPresent()) {
      start++;
    }
    int end = lexemes.get(start).is("-") || lexemes.get(start).is("−") ? start + 1 : start;
    if (lexemes.get(end).sort() != Lexeme.Sort.NUMBER) {
      return NONE;
    }
    if (lexemes.get(end + 1).is("/") && lexemes.get(end + 1).isJoined()) {
      end += 2;
    }
    if (isUnit(lexemes.get(end + 1))) {
      end++;
    }
    return isOperator(lexemes.get(end + 1)) ? NONE : new FigureLexemes(start, end);
  }

  static boolean isUnit(Lexeme lexeme) {
    return switch (lexeme.sort()) {
      case UNIT, PERCENT, PERCENTAGE_POINTS -> true;
      default -> false;
    };
  }

  private static boolean isOperator(Lexeme lexeme) {
    return lexeme.sort() == Lexeme.Sort.SIGN && "+-−*×·/".contains(lexeme.text());
  }
}
