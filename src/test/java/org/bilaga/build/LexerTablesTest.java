package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNDeserializer;
import org.antlr.v4.runtime.atn.ATNSerializer;
import org.antlr.v4.runtime.atn.LexerAction;
import org.antlr.v4.runtime.atn.LexerSkipAction;
import org.bilaga.parser.generated.BilagaLexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The automaton that is written down while building is that of the grammar. */
class LexerTablesTest {
  @TempDir Path folder;

  /** The tables of a lexer, read as their comments say. */
  private record Tables(
      int width, char[] starts, char[] planes, char[] classes, char[] next, char[] accepts) {
    static Tables of(Class<?> type) throws ReflectiveOperationException {
      return new Tables(
          (int) type.getMethod("width").invoke(null),
          chars(type, "starts"),
          chars(type, "planes"),
          chars(type, "classes"),
          chars(type, "next"),
          chars(type, "accepts"));
    }

    private static char[] chars(Class<?> type, String name) throws ReflectiveOperationException {
      return (char[]) type.getMethod(name).invoke(null);
    }

    /** The longest token at each place, as type, channel and end. */
    List<String> tokens(int[] points) {
      List<String> tokens = new ArrayList<>();
      for (int at = 0; at < points.length; ) {
        int state = 1;
        int end = at;
        int accepted = 0;
        for (int i = at; i < points.length && state != 0; i++) {
          state = next[state * width + classOf(points[i])];
          if (accepts[state] != 0) {
            accepted = accepts[state];
            end = i + 1;
          }
        }
        assertThat(end).isGreaterThan(at);
        tokens.add(accepted / 2 + " " + (accepted % 2 == 0 ? "seen" : "hidden") + " " + end);
        at = end;
      }
      return tokens;
    }

    private int classOf(int point) {
      int stretch = starts.length - 1;
      while ((planes[stretch] << 16 | starts[stretch]) > point) {
        stretch--;
      }
      return classes[stretch];
    }
  }

  @Test
  void itsTokensAreThoseOfAntlr() throws Exception {
    var tables = written(grammar());
    var random = new Random(3);
    for (int run = 0; run < 500; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.appendCodePoint(point(random));
      }
      assertThat(tables.tokens(text.codePoints().toArray()))
          .as(text.toString())
          .isEqualTo(antlr(text.toString()));
    }
    String agreement = Files.readString(Path.of("specs/agreements/common/sweden.agreement"));
    assertThat(tables.tokens(agreement.codePoints().toArray())).isEqualTo(antlr(agreement));
  }

  @Test
  void theBuildHasWrittenTheSame() throws Exception {
    var tables = written(grammar());
    var built = Tables.of(org.bilaga.parser.generated.LexerTables.class);
    assertThat(tables.width()).isEqualTo(built.width());
    assertThat(tables.next()).isEqualTo(built.next());
    assertThat(tables.accepts()).isEqualTo(built.accepts());
    assertThat(tables.classes()).isEqualTo(built.classes());
  }

  @Test
  void whatItCannotWriteDownStopsTheBuild() {
    ATN modes = grammar();
    modes.modeToStartState.add(modes.modeToStartState.get(0));
    assertThatThrownBy(() -> written(modes)).hasMessageContaining("several modes");
    ATN actions = grammar();
    actions.lexerActions = new LexerAction[actions.lexerActions.length];
    Arrays.fill(actions.lexerActions, LexerSkipAction.INSTANCE);
    assertThatThrownBy(() -> written(actions)).hasMessageContaining("has an action");
  }

  private static ATN grammar() {
    return new ATNDeserializer().deserialize(BilagaLexer._serializedATN.toCharArray());
  }

  private Tables written(ATN atn) throws IOException, ReflectiveOperationException {
    int[] numbers = ATNSerializer.getSerialized(atn).toArray();
    Path interp = folder.resolve("BilagaLexer.interp");
    Files.writeString(interp, "token names:\n\natn:\n" + Arrays.toString(numbers));
    BuildProgram.named("LexerTables", folder.resolve("program"))
        .run(interp.toString(), "made.anew");
    Path source = folder.resolve("LexerTables.java");
    var classes = BuildProgram.compiled(folder.resolve("out"), source);
    return Tables.of(classes.loadClass("made.anew.LexerTables"));
  }

  private static List<String> antlr(String text) {
    var lexer = new BilagaLexer(CharStreams.fromString(text));
    List<String> tokens = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      boolean seen = token.getChannel() == Token.DEFAULT_CHANNEL;
      tokens.add(
          token.getType() + " " + (seen ? "seen" : "hidden") + " " + (token.getStopIndex() + 1));
    }
    return tokens;
  }

  /** Mostly what the grammar tells apart. */
  private static int point(Random random) {
    String known = "grant bidrag 1 234,5 %§\"|/{}=<>≤–\u00A0åäö-_.\n\t“”";
    return switch (random.nextInt(8)) {
      case 0 -> 0x20 + random.nextInt(0x5f);
      case 1 -> 0xA0 + random.nextInt(0x300);
      case 2 -> 0x1F300 + random.nextInt(0x400);
      default -> known.codePointAt(random.nextInt(known.length()));
    };
  }
}
