import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the generated parser work out its automaton when it is first asked for it.
 *
 * <p>A text without mistakes is read without it, as every rule of the grammar goes on by the next
 * word alone; making it took a sixth of the time of a short run. Changes nothing but when: the
 * three statics of the parser move into a class of their own. Argument: the file of the parser.
 */
final class LazyAutomaton {
  private static final String MARK = "private static final class Automaton";

  private LazyAutomaton() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    String source = Files.readString(file);
    if (source.contains(MARK)) {
      return;
    }
    source = without(source, "\tprotected static final DFA[] _decisionToDFA;\n");
    source =
        without(
            source,
            "\tprotected static final PredictionContextCache _sharedContextCache =\n"
                + "\t\tnew PredictionContextCache();\n");
    source =
        replaced(
            source,
            "\tpublic static final String _serializedATN =\n",
            "\t"
                + MARK
                + " {\n\tprivate static final DFA[] _decisionToDFA;\n"
                + "\tprivate static final String _serializedATN =\n");
    int end = source.lastIndexOf('}');
    source = source.substring(0, end) + "\t}\n}\n";
    source = replaced(source, "getATN() { return _ATN; }", "getATN() { return Automaton._ATN; }");
    source =
        replaced(
            source,
            "getSerializedATN() { return _serializedATN; }",
            "getSerializedATN() { return Automaton._serializedATN; }");
    source =
        replaced(
            source,
            "\t\t_interp = new ParserATNSimulator(this,_ATN,_decisionToDFA,_sharedContextCache);\n"
                + "\t}\n",
            """
            		made = true;
            	}

            	/** Not yet while the parser itself is being made: it asks only to reset it. */
            	private boolean made;

            	@Override
            	public ParserATNSimulator getInterpreter() {
            		if (_interp == null && made) {
            			_interp =
            				new ParserATNSimulator(
            					this, Automaton._ATN, Automaton._decisionToDFA, new PredictionContextCache());
            		}
            		return _interp;
            	}
            """);
    Files.writeString(file, source);
  }

  private static String without(String source, String part) {
    return replaced(source, part, "");
  }

  private static String replaced(String source, String part, String by) {
    if (!source.contains(part)) {
      throw new IllegalStateException("The generated parser is not as expected: no " + part);
    }
    return source.replace(part, by);
  }
}
