import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNDeserializer;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.LexerChannelAction;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Works out the whole automaton of the lexer grammar while building, so that no run has to: asks
 * ANTLR's own simulation for every state it can come to, and writes them down as a Java class.
 *
 * <p>Arguments: the file {@code BilagaLexer.interp} that ANTLR writes beside the lexer, and the
 * package of the class, whose file is put in the same folder. The grammar may have one mode and no
 * action but the choice of a channel.
 */
final class LexerTables {
  private static final int CHUNK = 8_000;

  private LexerTables() {}

  public static void main(String[] args) throws IOException {
    Path interp = Path.of(args[0]);
    Path out = interp.resolveSibling("LexerTables.java");
    ATN atn = atn(interp);
    var boundaries = boundaries(atn);
    var automaton = new Automaton(atn);
    // First by one character of each stretch, then columns that are alike become one class.
    List<int[]> rows = automaton.rows(boundaries);
    Map<List<Integer>, Integer> classes = new HashMap<>();
    int[] classOf = new int[boundaries.length];
    List<Integer> sample = new ArrayList<>();
    for (int stretch = 0; stretch < boundaries.length; stretch++) {
      List<Integer> column = new ArrayList<>();
      for (int[] row : rows) {
        column.add(row[stretch]);
      }
      Integer known = classes.putIfAbsent(column, classes.size());
      classOf[stretch] = known == null ? classes.size() - 1 : known;
      if (known == null) {
        sample.add(stretch);
      }
    }
    var next = new int[rows.size() * sample.size()];
    for (int state = 0; state < rows.size(); state++) {
      for (int column = 0; column < sample.size(); column++) {
        next[state * sample.size() + column] = rows.get(state)[sample.get(column)];
      }
    }
    // The upper half of a code point above 0xFFFF does not fit a char: all such are one stretch
    // more.
    Files.writeString(
        out, source(args[1], boundaries, classOf, sample.size(), next, automaton.accepts()));
  }

  private static ATN atn(Path interp) throws IOException {
    List<String> lines = Files.readAllLines(interp, StandardCharsets.UTF_8);
    String last = lines.get(lines.indexOf("atn:") + 1);
    String[] numbers = last.substring(1, last.length() - 1).split(", ");
    int[] serialized = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      serialized[i] = Integer.parseInt(numbers[i]);
    }
    return new ATNDeserializer().deserialize(serialized);
  }

  /** Where stretches of characters begin that no transition tells apart. */
  private static int[] boundaries(ATN atn) {
    var starts = new TreeSet<Integer>(List.of(0));
    for (ATNState state : atn.states) {
      for (int i = 0; i < state.getNumberOfTransitions(); i++) {
        var label = state.transition(i).label();
        if (label != null) {
          for (Interval interval : label.getIntervals()) {
            starts.add(Math.max(0, interval.a));
            starts.add(Math.max(0, interval.b + 1));
          }
        }
      }
    }
    starts.removeIf(start -> start > Character.MAX_CODE_POINT);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * ANTLR's simulation, asked for each state and character in turn. State 0 is where nothing fits.
   */
  private static final class Automaton extends LexerATNSimulator {
    private final List<DFAState> states = new ArrayList<>();
    private final Map<DFAState, Integer> numbers = new HashMap<>();

    Automaton(ATN atn) {
      super(atn, new DFA[] {new DFA(atn.getDecisionState(0), 0)}, new PredictionContextCache());
      if (atn.modeToStartState.size() != 1) {
        throw new IllegalStateException("The lexer grammar has several modes.");
      }
    }

    List<int[]> rows(int[] boundaries) {
      CharStream none = null;
      states.add(ERROR);
      numbers.put(ERROR, 0);
      number(addDFAState(computeStartState(none, atn.modeToStartState.get(0))));
      List<int[]> rows = new ArrayList<>();
      rows.add(new int[boundaries.length]);
      for (int state = 1; state < states.size(); state++) {
        int[] row = new int[boundaries.length];
        for (int i = 0; i < row.length; i++) {
          row[i] = number(computeTargetState(none, states.get(state), boundaries[i]));
        }
        rows.add(row);
      }
      return rows;
    }

    private int number(DFAState state) {
      Integer known = numbers.get(state);
      if (known == null) {
        known = states.size();
        numbers.put(state, known);
        states.add(state);
      }
      return known;
    }

    /** For each state twice the token type that ends there, one more where it is hidden; else 0. */
    int[] accepts() {
      int[] accepts = new int[states.size()];
      for (int i = 1; i < accepts.length; i++) {
        DFAState state = states.get(i);
        if (state.isAcceptState) {
          accepts[i] = state.prediction * 2;
          if (state.lexerActionExecutor != null) {
            for (var action : state.lexerActionExecutor.getLexerActions()) {
              if (!(action instanceof LexerChannelAction channel)
                  || channel.getChannel() != Token.HIDDEN_CHANNEL) {
                throw new IllegalStateException("The lexer grammar has an action: " + action);
              }
              accepts[i]++;
            }
          }
        }
      }
      return accepts;
    }
  }

  private static String source(
      String packageName, int[] boundaries, int[] classOf, int width, int[] next, int[] accepts) {
    int[] starts = new int[boundaries.length];
    int[] above = new int[boundaries.length];
    for (int i = 0; i < boundaries.length; i++) {
      starts[i] = boundaries[i] & 0xFFFF;
      above[i] = boundaries[i] >>> 16;
    }
    return "package "
        + packageName
        + ";\n\n"
        + "/** The automaton of the lexer grammar. Made by the build. */\n"
        + "public final class LexerTables {\n"
        + "  private LexerTables() {}\n\n"
        + "  /** How many classes of characters there are. */\n"
        + "  public static int width() {\n    return "
        + width
        + ";\n  }\n"
        + table(
            "STARTS",
            "Where stretches of characters of one class begin: the lower 16 bits.",
            starts)
        + table("PLANES", "Their upper bits.", above)
        + table("CLASSES", "The class of each stretch.", classOf)
        + table("NEXT", "For each state and class the state that follows; 0 where none does.", next)
        + table(
            "ACCEPTS",
            "For each state twice the token type that ends there, plus 1 if hidden.",
            accepts)
        + "}\n";
  }

  private static String table(String name, String says, int[] values) {
    var out = new StringBuilder();
    out.append("\n  /** ").append(says).append(" */\n");
    out.append("  public static char[] ")
        .append(name.toLowerCase(java.util.Locale.ROOT))
        .append("() {\n");
    out.append("    char[] all = new char[").append(values.length).append("];\n");
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      out.append("    \"");
      for (int i = from; i < to; i++) {
        if (values[i] > Character.MAX_VALUE) {
          throw new IllegalStateException("Too large: " + values[i]);
        }
        out.append(
            String.format(
                "\\%s",
                values[i] < 256
                    ? Integer.toOctalString(values[i] | 01000).substring(1)
                    : String.format("u%04x", values[i])));
      }
      out.append("\".getChars(0, ").append(to - from).append(", all, ").append(from).append(");\n");
    }
    return out.append("    return all;\n  }\n").toString();
  }
}
