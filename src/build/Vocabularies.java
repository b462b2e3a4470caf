import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the words of the agreement language of the files {@code words_CODE.properties}: the rules
 * of the lexer, put into a copy of the grammars, and classes that know their forms. Read as
 * resources they would cost each command some 20 ms at its start.
 *
 * <p>Fails, with every place, where a language lacks a word, has one too many, or where two words
 * look alike, for then one of them would never be read.
 */
final class Vocabularies {
  private static final Pattern LINE = Pattern.compile("([A-Z_]+(?:\\.\\d+)?) = (.+)");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,|]\\s*");

  /** What one word may stand for all of, as English {@code by} does. */
  private static final Set<String> SHARED = Set.of("BY_KEY", "BY_EACH", "BY_DATE", "BY_PERSON");

  /** Words of which a form is another's, too; it is read as that one, and told by its place. */
  private static final Map<String, String> ALSO = Map.of("OF", "BY_PERSON");

  private final Map<String, Map<String, String>> languages = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private Vocabularies() {}

  /**
   * The folder of the grammars and words, the folder of all that speaks a language, and for what is
   * made the folders of the grammars and of the classes.
   */
  public static void main(String[] args) throws IOException {
    var made = new Vocabularies();
    made.read(Path.of(args[0]), Path.of(args[1]));
    made.check();
    if (made.wrong.isEmpty()) {
      made.write(Path.of(args[0]), Path.of(args[2]), Path.of(args[3]));
    } else {
      throw new IllegalStateException(String.join("\n", made.wrong));
    }
  }

  private void read(Path grammars, Path spoken) throws IOException {
    try (Stream<Path> files = Files.list(spoken)) {
      for (Path bundle : files.sorted().toList()) {
        String name = bundle.getFileName().toString();
        if (name.startsWith("words_") && name.endsWith(".properties")) {
          String code = name.substring("words_".length(), name.length() - ".properties".length());
          languages.put(code, words(grammars.resolve(name)));
        }
      }
    }
  }

  /** The lines in their order. */
  private Map<String, String> words(Path file) throws IOException {
    var words = new LinkedHashMap<String, String>();
    if (!Files.exists(file)) {
      wrong.add(file + " is missing");
      return words;
    }
    for (String line : Files.readAllLines(file)) {
      var matcher = LINE.matcher(line.strip());
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      } else if (!matcher.matches()) {
        wrong.add(file + " has a line that is no word: " + line);
      } else if (words.put(matcher.group(1), matcher.group(2)) != null) {
        wrong.add(file + " has " + matcher.group(1) + " twice");
      }
    }
    return words;
  }

  private void check() {
    Map<String, String> english = languages.getOrDefault("en", Map.of());
    var meanings = new TreeMap<String, String>();
    languages.forEach(
        (code, words) -> {
          for (String name : english.keySet()) {
            if (!words.containsKey(name)) {
              wrong.add("words_" + code + ".properties lacks " + name);
            }
          }
          words.forEach(
              (name, line) -> {
                if (!english.containsKey(name)) {
                  wrong.add(
                      "words_" + code + ".properties has " + name + ", which English has not");
                }
                for (String form : forms(line)) {
                  String other = meanings.putIfAbsent(form, name);
                  if (other != null && !sameWord(name, other)) {
                    wrong.add(form + " means both " + other + " and " + name);
                  }
                }
              });
        });
  }

  private static boolean sameWord(String name, String other) {
    return name.equals(other)
        || SHARED.contains(name) && SHARED.contains(other)
        || other.equals(ALSO.get(name))
        || name.equals(ALSO.get(other));
  }

  private static List<String> forms(String line) {
    return List.of(SEPARATOR.split(line));
  }

  private void write(Path grammars, Path copies, Path generated) throws IOException {
    String lexer = Files.readString(grammars.resolve("BilagaLexer.g4"));
    write(copies.resolve("BilagaLexer.g4"), lexer.replace("\nWORDS\n", "\n" + rules()));
    String parser = "BilagaParser.g4";
    write(copies.resolve(parser), Files.readString(grammars.resolve(parser)));
    write(generated.resolve("org/bilaga/parser/generated/WordForms.java"), wordForms());
    write(generated.resolve("org/bilaga/calendar/MonthForms.java"), monthForms());
  }

  /** Not where the same is there, so that nothing is made anew in vain. */
  private static void write(Path file, String text) {
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private String rules() {
    var rules = new LinkedHashMap<String, Set<String>>();
    Set<String> shared = sharedForms();
    for (String name : languages.get("en").keySet()) {
      String token = name.startsWith("SCALE.") ? "UNIT" : token(name);
      for (Map<String, String> words : languages.values()) {
        for (String form : forms(words.get(name))) {
          String as = ALSO.get(name);
          if (as != null && forms(words.get(as)).contains(form)) {
            continue;
          }
          boolean isShared = SHARED.contains(name) && shared.contains(form);
          String rule = quoted(form) + (name.startsWith("SCALE.") ? " H+ [A-Z] [A-Z] [A-Z]" : "");
          rules.computeIfAbsent(isShared ? "BY" : token, it -> new LinkedHashSet<>()).add(rule);
        }
      }
    }
    var text = new StringBuilder();
    rules.forEach(
        (token, all) ->
            text.append(token).append(" : ").append(String.join(" | ", all)).append(" ;\n"));
    return text.toString();
  }

  /** The forms of one word that stand for several. */
  private Set<String> sharedForms() {
    Set<String> once = new LinkedHashSet<>();
    Set<String> shared = new LinkedHashSet<>();
    for (String name : SHARED) {
      Set<String> own = new LinkedHashSet<>();
      languages.values().forEach(words -> own.addAll(forms(words.get(name))));
      own.stream().filter(form -> !once.add(form)).forEach(shared::add);
    }
    return shared;
  }

  private static String token(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String quoted(String form) {
    String escaped = form.replace("\\", "\\\\").replace("'", "\\'");
    return "'" + String.join("' H+ '", escaped.split(" ")) + "'";
  }

  private String wordForms() {
    var text = beginning("org.bilaga.parser.generated", "WordForms");
    text.append("\n  /** The forms of each type of token that is a word; null for others. */\n");
    text.append("  public static String[][] words() {\n");
    text.append("    String[][] all = new String[BilagaLexer.BROKEN][];\n");
    for (String name : languages.get("en").keySet()) {
      if (name.indexOf('.') < 0) {
        text.append("    all[BilagaLexer.").append(name).append("] = ");
        text.append(lines(name)).append(";\n");
      }
    }
    text.append("    return all;\n  }\n");
    table("UNIT", "The words of units.", "units", text);
    values("UNIT", "unitValues", text);
    table("SCALE", "What may stand before the code of a currency.", "scales", text);
    values("SCALE", "scaleValues", text);
    return text.append("}\n").toString();
  }

  private String monthForms() {
    var text = beginning("org.bilaga.calendar", "MonthForms");
    table("MONTH_NAME", "The names of the months in their order.", "lines", text);
    return text.append("}\n").toString();
  }

  private static StringBuilder beginning(String packageName, String name) {
    var text = new StringBuilder();
    text.append("package ").append(packageName).append(";\n\n");
    text.append("/** Generated: words as their files have them, by language; see src/build. */\n");
    text.append("public final class ").append(name).append(" {\n");
    return text.append("  private ").append(name).append("() {}\n");
  }

  private List<String> names(String token) {
    return languages.get("en").keySet().stream()
        .filter(name -> name.startsWith(token + "."))
        .toList();
  }

  private void table(String token, String says, String method, StringBuilder text) {
    text.append("\n  /** ").append(says).append(" */\n");
    text.append("  public static String[][] ").append(method).append("() {\n");
    text.append("    return new String[][] {\n");
    names(token).forEach(name -> text.append("      ").append(lines(name)).append(",\n"));
    text.append("    };\n  }\n");
  }

  private void values(String token, String method, StringBuilder text) {
    text.append("\n  /** How many of the main unit each of them is. */\n");
    text.append("  public static long[] ").append(method).append("() {\n");
    text.append("    return new long[] {\n");
    for (String name : names(token)) {
      text.append("      ").append(name.substring(token.length() + 1)).append("L,\n");
    }
    text.append("    };\n  }\n");
  }

  private String lines(String name) {
    var text = new StringBuilder("new String[] {");
    for (Map<String, String> words : languages.values()) {
      text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ");
      text.append('"').append(words.get(name).replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
    }
    return text.append('}').toString();
  }
}
