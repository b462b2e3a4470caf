package org.bilaga.parser;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.bilaga.calendar.MonthNames;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/** Compares two texts word for word, whichever vocabulary they are in. */
public final class Twin {
  private Twin() {}

  /** The first words that are not the same, in the one text and the other. */
  public record Difference(Span one, Span other) {}

  /** The first difference; empty where one text is a translation of the other. */
  public static Optional<Difference> firstDifference(SourceFile one, SourceFile other) {
    var ones = lexer(one);
    var others = lexer(other);
    while (true) {
      Token a = next(ones);
      Token b = next(others);
      if (!same(a, b)) {
        return Optional.of(new Difference(new Words(one).span(a), new Words(other).span(b)));
      } else if (a.getType() == Token.EOF) {
        return Optional.empty();
      }
    }
  }

  private static TableLexer lexer(SourceFile file) {
    return new TableLexer(new Words(file).plain());
  }

  private static Token next(TableLexer lexer) {
    Token token = lexer.nextToken();
    while (token.getChannel() != Token.DEFAULT_CHANNEL) {
      token = lexer.nextToken();
    }
    return token;
  }

  private static boolean same(Token a, Token b) {
    int one = neutral(a.getType());
    if (one != neutral(b.getType())) {
      return false;
    }
    return switch (one) {
      case BilagaLexer.MONTH_NAME ->
          MonthNames.number(a.getText()) == MonthNames.number(b.getText());
      case BilagaLexer.UNIT ->
          UnitWords.multiple(a.getText()) == UnitWords.multiple(b.getText())
              && currency(a.getText()).equals(currency(b.getText()));
      case BilagaLexer.NUMBER, BilagaLexer.SECTION ->
          withoutSpace(a.getText()).equals(withoutSpace(b.getText()));
      case BilagaLexer.TABLE_ROW ->
          TableRow.same(Folding.composed(a.getText()), Folding.composed(b.getText()));
      case BilagaLexer.BY, BilagaLexer.PERCENT, BilagaLexer.PERCENTAGE_POINTS -> true;
      default ->
          Keyword.of(a.getType()).isPresent()
              || Folding.composed(a.getText()).equals(Folding.composed(b.getText()));
    };
  }

  private static String withoutSpace(String text) {
    var rest = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSpaceChar(text.charAt(i)) && text.charAt(i) != '\t') {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  /** The currency of a unit: {@code miljoner kronor} is {@code million SEK}. */
  private static String currency(String unit) {
    boolean code = Character.isUpperCase(unit.charAt(unit.length() - 1));
    return code ? unit.substring(unit.length() - 3) : "SEK";
  }

  private static int neutral(int type) {
    return switch (type) {
      case BilagaLexer.BY_KEY,
          BilagaLexer.BY_EACH,
          BilagaLexer.BY_DATE,
          BilagaLexer.BY_PERSON,
          BilagaLexer.OF ->
          BilagaLexer.BY;
      default -> type;
    };
  }
}
