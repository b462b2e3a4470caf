package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.bilaga.parser.generated.BilagaLexer;
import org.junit.jupiter.api.Test;

/** The automaton made by the build gives the tokens that ANTLR's own lexer gives. */
class TableLexerTest {
  /** The example of a file whose bytes are not text. */
  private static final Path NOT_TEXT =
      Path.of("specs", "findings", "file-not-text", "gammal", "parter.agreement");

  private static final String[] PIECES = {
    "of",
    " ",
    "which",
    "largest remainder",
    "rounded",
    "together",
    "för",
    "högt",
    "å",
    "a\u030A",
    "Ω",
    "\uD83D\uDE00",
    "\uD800",
    "§ 5.4–5.5",
    "\"",
    "“",
    "”",
    "„",
    "1 234,5",
    "2020-12-01",
    "-",
    "–",
    "\u00A0",
    "\u2009",
    "\r\n",
    "|",
    "// x",
    "\t",
    "mkr",
    "million SEK",
    "<=",
    "≤",
    "..",
    "\0",
    "_",
    "9"
  };

  @Test
  void agreementsHaveTheTokensOfTheGrammar() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("specs"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".agreement")).toList()) {
        if (!file.equals(NOT_TEXT)) {
          assertSame(Files.readString(file));
        }
      }
    }
  }

  @Test
  void anyTextHasTheTokensOfTheGrammar() {
    var random = new Random(7);
    for (int run = 0; run < 3_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(
            random.nextInt(4) == 0
                ? Character.toString(random.nextInt(0x3000))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      assertSame(text.toString());
    }
  }

  private static void assertSame(String text) {
    if (endsAKeywordInsideAName(text)) {
      // The one rule that the grammar cannot say: see KeywordOfTwoWordsTest, and for sections
      // CustomaryTest.
      return;
    }
    assertThat(tokens(new TableLexer(new PlainText("test", text, true))))
        .as(text)
        .isEqualTo(tokens(new BilagaLexer(CharStreams.fromString(text))));
  }

  private static boolean endsAKeywordInsideAName(String text) {
    for (Token token : new BilagaLexer(CharStreams.fromString(text)).getAllTokens()) {
      boolean words =
          (Keyword.of(token.getType()).isPresent() && token.getText().matches(".*\\s.*"))
              || (token.getType() == BilagaLexer.SECTION && token.getText().matches(".*\\p{L}"));
      String after =
          text.substring(text.offsetByCodePoints(0, token.getStopIndex() + 1))
              .codePoints()
              .limit(2)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      if (words && after.matches("(?s)-?[\\p{L}\\p{N}\\p{Mn}_].*")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> tokens(TokenSource lexer) {
    List<String> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.nextToken();
      tokens.add(
          token.getType()
              + " "
              + token.getChannel()
              + " "
              + token.getStartIndex()
              + ".."
              + token.getStopIndex()
              + " "
              + token.getText());
    } while (token.getType() != Token.EOF);
    return tokens;
  }
}
