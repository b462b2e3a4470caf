package org.bilaga.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.bilaga.ast.DeclaredUnits;
import org.bilaga.parser.generated.BilagaLexer;

/**
 * Makes the names after figures that are the words of declared units tokens of their own, for only
 * one who knows the declarations can tell them from other names.
 *
 * <p>In nearly every text no name follows a figure on its line, and then nothing is looked for.
 */
final class CountedTokens {
  private final Words words;
  private final CommonTokenStream tokens;

  CountedTokens(Words words, CommonTokenStream tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /**
   * @param elsewhere the units that the files at some paths declare, and those that are known
   *     besides; asked only where this text has a word after a figure that it does not declare
   */
  void mark(Function<List<String>, DeclaredUnits> elsewhere) {
    List<Token> behind = behindFigures();
    if (behind.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    List<String> used = new ArrayList<>();
    collect(known, used);
    if (!behind.stream().allMatch(token -> known.contains(token.getText()))) {
      words.units(elsewhere.apply(used));
      known.addAll(words.units().byWord().keySet());
    }
    for (Token token : behind) {
      if (known.contains(token.getText())) {
        ((CommonToken) token).setType(BilagaLexer.COUNTED);
      }
    }
  }

  /**
   * As if every name after a figure were a unit, for whoever asks only how a text is laid out; but
   * for what people write for money, which has a form of its own.
   */
  void markAll() {
    List<Token> behind = behindFigures();
    if (behind.isEmpty()) {
      return;
    }
    Set<String> declared = new HashSet<>();
    List<String> used = new ArrayList<>();
    collect(declared, used);
    for (Token token : behind) {
      String word = token.getText();
      // A pound may be a weight in a file that is used.
      boolean money = CustomaryAmounts.isMoney(word, !used.isEmpty());
      if (declared.contains(word) || !money) {
        ((CommonToken) token).setType(BilagaLexer.COUNTED);
      }
    }
  }

  private List<Token> behindFigures() {
    List<Token> found = new ArrayList<>(0);
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).getType() == BilagaLexer.NAME) {
        Token before = tokens.get(i - 1);
        boolean space = before.getType() == BilagaLexer.SPACE && before.getText().indexOf('\n') < 0;
        Token figure = space && i > 1 ? tokens.get(i - 2) : before;
        if (figure.getType() == BilagaLexer.NUMBER) {
          found.add(tokens.get(i));
        }
      }
    }
    return found;
  }

  /** The words of the units that the text itself declares, and the files that it uses. */
  private void collect(Set<String> declared, List<String> used) {
    int sentence = Token.EOF;
    for (Token token : tokens.getTokens()) {
      int type = token.getType();
      boolean text = type == BilagaLexer.STRING;
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      } else if (sentence == BilagaLexer.USE && text) {
        used.add(inside(token));
      } else if (sentence == BilagaLexer.UNIT_WORD && (text || type == BilagaLexer.NAME)) {
        declared.add(text ? inside(token) : token.getText());
      } else {
        sentence = type;
      }
    }
  }

  private static String inside(Token text) {
    return text.getText().substring(1, text.getText().length() - 1);
  }
}
