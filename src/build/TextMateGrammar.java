import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the colours of an editor that knows no more of the language than its words: a TextMate
 * grammar, of the words of all languages.
 *
 * <p>The patterns say what the lexer's rules say, in expressions that editors and Java read alike;
 * a test holds both together over all agreements there are.
 */
final class TextMateGrammar {
  private static final Pattern LINE = Pattern.compile("([A-Z_]+)(?:\\.\\d+)? = (.+)");
  private static final Set<String> DECLARING =
      Set.of(
          "USE",
          "PARTY",
          "UNIT_WORD",
          "GROUP",
          "DATA",
          "KEY",
          "LET",
          "AGREEMENT",
          "FACTS",
          "SCENARIO",
          "AMENDMENT",
          "AREA",
          "GRANT",
          "OF_WHICH",
          "APPENDIX",
          "CLAIM");
  private static final Set<String> COUNTING = Set.of("UNIT", "PERCENT", "PERCENTAGE_POINTS");

  /** Where a word ends; a hyphen with more behind it is of the same word. */
  private static final String END = "(?![\\p{L}\\p{M}\\p{Nd}_]|-[\\p{L}\\p{M}\\p{Nd}_])";

  private static final String SPACES = "[ \\t\\u00A0\\u2009\\u202F]+";
  private static final String NUMBERED =
      "[0-9]+(?:\\.[0-9]+)*(?:[ \\t\\u00A0]?[a-z](?![\\p{L}\\p{M}\\p{Nd}_]))?"
          + "(?:[ \\t\\u00A0]?\\([0-9]+\\))*";

  private TextMateGrammar() {}

  /** The folder of the words, and the file that is made. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), made(Path.of(args[0])));
  }

  private static String made(Path grammars) throws IOException {
    Set<String> declaring = new TreeSet<>();
    Set<String> counting = new TreeSet<>();
    Set<String> scales = new TreeSet<>();
    Set<String> months = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    try (Stream<Path> files = Files.list(grammars)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".properties")).toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher word = LINE.matcher(line);
          if (word.matches()) {
            String name = word.group(1);
            (DECLARING.contains(name)
                    ? declaring
                    : COUNTING.contains(name)
                        ? counting
                        : name.equals("SCALE")
                            ? scales
                            : name.equals("MONTH_NAME") ? months : others)
                .addAll(List.of(word.group(2).split("\\s*[,|]\\s*")));
          }
        }
      }
    }
    counting.remove("%");
    List<String> rules = new ArrayList<>();
    rules.add(rule("comment.line.double-slash", "//.*$"));
    rules.add(rule("string.quoted.double", "\"[^\"]*(?:\"|$)"));
    rules.add(rule("string.quoted.other", "[“”„][^“”]*(?:[“”]|$)"));
    rules.add(rule("string.unquoted.table", "\\|.*$"));
    rules.add(
        rule("constant.other.section", "§[ \\t\\u00A0]*" + NUMBERED + "(?:[-–]" + NUMBERED + ")?"));
    rules.add(rule("constant.numeric.date", "[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"));
    rules.add(
        rule(
            "constant.numeric",
            "(?:[0-9]{1,3}(?:[ \\u00A0\\u2009\\u202F][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?"));
    for (String scale : scales) {
      // The code of a currency belongs to it.
      rules.add(rule("keyword.other.unit", scale + SPACES + "[A-Z]{3}" + END));
    }
    // The longest first, as the lexer takes it, whatever each is.
    List<Word> words = new ArrayList<>();
    declaring.forEach(it -> words.add(new Word(it, "storage.type")));
    others.forEach(it -> words.add(new Word(it, "keyword.control")));
    months.forEach(it -> words.add(new Word(it, "constant.numeric.month")));
    counting.forEach(it -> words.add(new Word(it, "keyword.other.unit")));
    words.sort(Comparator.comparing((Word it) -> -it.text().length()).thenComparing(Word::text));
    for (Word word : words) {
      String text =
          Pattern.compile(" ").matcher(word.text()).replaceAll(Matcher.quoteReplacement(SPACES));
      rules.add(rule(word.scope(), text + END));
    }
    rules.add(rule("keyword.other.unit", "%"));
    rules.add(rule("keyword.other.unit", "[A-Z]{3}" + END));
    rules.add(rule("variable.other", "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:-[\\p{L}\\p{M}\\p{Nd}_]+)*"));
    rules.add(rule("keyword.operator", "\\.\\.|[<>!]=|[=<>+*/≤≥≠−×·-]"));
    rules.add(rule("punctuation.section.block", "[{}]"));
    return """
    {
      "name": "Bilaga",
      "scopeName": "source.bilaga",
      "comment": "Made of grammar/words_*.properties by src/build/TextMateGrammar.java.",
      "fileTypes": ["agreement"],
      "patterns": [
    %s
      ]
    }
    """
        .formatted(String.join(",\n", rules));
  }

  private record Word(String text, String scope) {}

  private static String rule(String scope, String match) {
    return "    { \"name\": \"%s.bilaga\", \"match\": \"%s\" }"
        .formatted(scope, match.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
