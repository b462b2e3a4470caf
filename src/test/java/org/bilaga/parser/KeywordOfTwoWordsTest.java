package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

class KeywordOfTwoWordsTest {
  @Test
  void endsWhereAWordEnds() {
    assertThat(tokens("total of x")).containsExactly("total of", "x");
    assertThat(tokens("total ofördelat")).containsExactly("total", "ofördelat");
    assertThat(tokens("totalt tillskott")).containsExactly("totalt", "tillskott");
    assertThat(tokens("total  to-do")).containsExactly("total", "to-do");
    assertThat(tokens("för högt-tak")).containsExactly("för", "högt-tak");
    assertThat(tokens("för högt \"x\"")).containsExactly("för högt", "\"x\"");
  }

  @Test
  void behindAPointStandsOneWord() {
    assertThat(tokens("b.total to x")).containsExactly("b", ".", "total", "to", "x");
    assertThat(tokens("b.totalt till x")).containsExactly("b", ".", "totalt", "till", "x");
    assertThat(tokens("2020..total to x")).containsExactly("2020", "..", "total to", "x");
  }

  private static List<String> tokens(String text) {
    var stream = new CommonTokenStream(new TableLexer(new PlainText("test", text, true)));
    stream.fill();
    List<String> tokens = new ArrayList<>();
    for (Token token : stream.getTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF) {
        tokens.add(token.getText());
      }
    }
    return tokens;
  }
}
