package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated parser makes its automaton when it is asked for it, the same one as before. */
class LazyAutomatonTest {
  /** What the program looks for, in the words of ANTLR, with classes that only count. */
  private static final String PARSER =
      """
      class BilagaParser extends Parser {
      	protected static final DFA[] _decisionToDFA;
      	protected static final PredictionContextCache _sharedContextCache =
      		new PredictionContextCache();
      	public String getSerializedATN() { return _serializedATN; }
      	public ATN getATN() { return _ATN; }
      	public BilagaParser() {
      		super();
      		_interp = new ParserATNSimulator(this,_ATN,_decisionToDFA,_sharedContextCache);
      	}
      	public static final String _serializedATN =
      		"two";
      	public static final ATN _ATN = new ATN(_serializedATN);
      	static {
      		_decisionToDFA = new DFA[_ATN.serialized.length()];
      	}
      }
      """;

  private static final String REST =
      """
      class Parser {
      	ParserATNSimulator _interp;
      	Parser() { if (getInterpreter() != null) throw new IllegalStateException("too early"); }
      	public ParserATNSimulator getInterpreter() { return _interp; }
      }
      class DFA {}
      class PredictionContextCache {}
      class ATN {
      	static int made;
      	final String serialized;
      	ATN(String serialized) { this.serialized = serialized; made++; }
      }
      class ParserATNSimulator {
      	final String says;
      	ParserATNSimulator(Parser parser, ATN atn, DFA[] dfas, PredictionContextCache cache) {
      		says = atn.serialized + " " + dfas.length + " " + (cache != null);
      	}
      }
      class Main {
      	public static void main(String[] words) {
      		var parser = new BilagaParser();
      		System.out.print(ATN.made + ", ");
      		System.out.print(parser.getInterpreter().says + ", ");
      		System.out.print((parser.getInterpreter() == parser.getInterpreter()) + ", ");
      		System.out.print(new BilagaParser().getInterpreter().says + ", ");
      		System.out.print(ATN.made + ", " + parser.getATN().serialized + parser.getSerializedATN());
      	}
      }
      """;

  @TempDir Path folder;
  private Path parser;
  private BuildProgram program;

  @BeforeEach
  void files() throws IOException {
    parser = Files.writeString(folder.resolve("BilagaParser.java"), PARSER);
    program = BuildProgram.named("LazyAutomaton", folder.resolve("program"));
  }

  @Test
  void theAutomatonIsMadeOnceAndNotBeforeItIsNeeded() throws Exception {
    program.run(parser.toString());
    Path rest = Files.writeString(folder.resolve("Main.java"), REST);
    var classes = BuildProgram.compiled(folder.resolve("out"), parser, rest);
    var main = classes.loadClass("Main").getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    var before = System.out;
    var printed = new java.io.ByteArrayOutputStream();
    System.setOut(new java.io.PrintStream(printed, true));
    try {
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString()).isEqualTo("0, two 3 true, true, two 3 true, 1, twotwo");
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    program.run(parser.toString());
    String once = Files.readString(parser);
    assertThat(once).isNotEqualTo(PARSER);
    program.run(parser.toString());
    assertThat(parser).hasContent(once);
  }

  @Test
  void aParserThatIsNotAsExpectedIsToldAndLeftAsItWas() throws IOException {
    for (String part :
        new String[] {
          "protected static final DFA[]", "_sharedContextCache =", "getATN() {", "_interp = new"
        }) {
      String other = PARSER.replace(part, "/* another ANTLR */ " + part.replace(' ', '\n'));
      Files.writeString(parser, other);
      assertThatThrownBy(() -> program.run(parser.toString()))
          .as(part)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not as expected");
      assertThat(parser).hasContent(other);
    }
  }
}
