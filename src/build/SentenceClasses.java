import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a class {@code Sentences} of each package's bundles: a method for each sentence, a
 * parameter for each blank, the texts of all languages as constants. Read as resources they would
 * cost each command some 20 ms at its start.
 *
 * <p>Fails, with every place, where a language lacks a sentence, has one too many, has other blanks
 * than English, or names a term that there is not.
 */
final class SentenceClasses {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern TERM = Pattern.compile("\\$\\{([^{}]*)\\}");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Set<String> RESERVED =
      Set.of(
          "and or not default case for if else switch this new in do int long class void return"
              .split(" "));

  private final Path sources;
  private final Path generated;
  private final List<String> languages = new ArrayList<>();
  private final Map<String, Properties> terms = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private SentenceClasses(Path sources, Path generated) {
    this.sources = sources;
    this.generated = generated;
  }

  /** The folder of sources, and the one for what is generated. */
  public static void main(String[] args) throws IOException {
    List<String> wrong = new SentenceClasses(Path.of(args[0]), Path.of(args[1])).make();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(String.join("\n", wrong));
    }
  }

  private List<String> make() throws IOException {
    Path home = sources.resolve("org/bilaga/words");
    languages.addAll(codes(home));
    for (String language : languages) {
      Path file = home.resolve("terms_" + language + ".properties");
      terms.put(language, Files.exists(file) ? read(file) : new Properties());
    }
    for (String language : languages) {
      for (String term : terms.get("en").stringPropertyNames()) {
        if (!terms.get(language).containsKey(term)) {
          wrong.add(home + ": " + language + " lacks the term " + term);
        }
      }
    }
    var made = new LinkedHashMap<Path, String>();
    made.put(generated.resolve("org/bilaga/words/Languages.java"), listOfLanguages());
    for (Path folder : foldersWithBundles()) {
      Path name = sources.relativize(folder);
      made.put(generated.resolve(name).resolve("Sentences.java"), sentences(folder, name));
    }
    made.put(generated.resolve("org/bilaga/finding/KindTexts.java"), textsOfKinds());
    if (wrong.isEmpty()) {
      write(made);
    }
    return wrong;
  }

  private static List<String> codes(Path home) throws IOException {
    var codes = new TreeSet<String>();
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("words_") && name.endsWith(".properties")) {
          codes.add(name.substring("words_".length(), name.length() - ".properties".length()));
        }
      }
    }
    return List.copyOf(codes);
  }

  private List<Path> foldersWithBundles() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("words_en.properties"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private String listOfLanguages() {
    var codes = new StringBuilder();
    for (String language : languages) {
      codes.append(codes.isEmpty() ? "" : ", ").append(literal(language));
    }
    return "package org.bilaga.words;\n\n"
        + "/** Generated: the languages that there are bundles of. */\n"
        + "final class Languages {\n"
        + "  static final String[] CODES = {"
        + codes
        + "};\n\n  private Languages() {}\n}\n";
  }

  /** What kinds of findings say in the languages that do not stand beside the rules. */
  private String textsOfKinds() throws IOException {
    var text = new StringBuilder();
    text.append("package org.bilaga.finding;\n\n");
    text.append("/** Generated from the files of kinds; see src/build. */\n");
    text.append("final class KindTexts {\n  private KindTexts() {}\n");
    text.append(
        "\n  /** A sentence of fact and one of advice; none where a kind is not there. */\n");
    text.append("  static String[] of(String language, String kind) {\n");
    text.append("    return switch (language + \" \" + kind) {\n");
    for (String language : languages) {
      Path file = sources.resolve("org/bilaga/finding/kinds_" + language + ".properties");
      if (Files.exists(file)) {
        kinds(file, language, text);
      }
    }
    text.append("      default -> new String[0];\n    };\n  }\n}\n");
    return text.toString();
  }

  private void kinds(Path file, String language, StringBuilder text) {
    Properties kinds = read(file);
    for (String key : new TreeSet<>(kinds.stringPropertyNames())) {
      String kind = key.substring(0, Math.max(0, key.lastIndexOf('.')));
      String message = kinds.getProperty(kind + ".message");
      String help = kinds.getProperty(kind + ".help");
      if (message == null || help == null) {
        wrong.add(file + " has " + key + ", but not both a message and a help of that kind");
      } else if (key.endsWith(".message")) {
        text.append("      case ").append(literal(language + " " + kind));
        text.append(" -> new String[] {").append(literal(message)).append(", ");
        text.append(literal(help)).append("};\n");
      }
    }
  }

  private String sentences(Path folder, Path name) {
    var bundles = new LinkedHashMap<String, Properties>();
    for (String language : languages) {
      Path file = folder.resolve("words_" + language + ".properties");
      if (Files.exists(file)) {
        bundles.put(language, read(file));
      } else {
        wrong.add(file + " is missing");
      }
    }
    var text = new StringBuilder();
    text.append("package ").append(name.toString().replace('/', '.').replace('\\', '.'));
    text.append(";\n\nimport org.bilaga.words.Sentence;\nimport org.bilaga.words.Told;\n\n");
    text.append("/** Generated from the bundles of this package; see src/build. */\n");
    text.append("final class Sentences {\n  private Sentences() {}\n");
    for (String key : new TreeSet<>(bundles.get("en").stringPropertyNames())) {
      method(folder, key, bundles, text);
    }
    bundles.forEach(
        (language, bundle) -> {
          for (String key : bundle.stringPropertyNames()) {
            if (!bundles.get("en").containsKey(key)) {
              wrong.add(folder + ": " + language + " has " + key + ", which English has not");
            }
          }
        });
    return text.append("}\n").toString();
  }

  private void method(
      Path folder, String key, Map<String, Properties> bundles, StringBuilder text) {
    String place = folder + ": " + key;
    if (!KEY.matcher(key).matches()) {
      wrong.add(place + " is not written like-this");
    }
    List<String> blanks = List.copyOf(blanks(place, bundles.get("en").getProperty(key)));
    var texts = new StringBuilder();
    for (String language : languages) {
      String sentence = bundles.containsKey(language) ? bundles.get(language).getProperty(key) : "";
      if (sentence == null) {
        wrong.add(place + " is missing in " + language);
        continue;
      }
      String said = withTerms(place, language, sentence);
      Set<String> own = blanks(place, said);
      if (bundles.containsKey(language) && !own.equals(Set.copyOf(blanks))) {
        wrong.add(place + " has the blanks " + own + " in " + language + ", not " + blanks);
      }
      texts.append(texts.isEmpty() ? "" : ", ").append(literal(numbered(said, blanks)));
    }
    var parameters = new StringBuilder();
    var values = new StringBuilder();
    for (String blank : blanks) {
      parameters.append(parameters.isEmpty() ? "" : ", ").append("Object ").append(blank);
      values.append(", ").append(blank);
    }
    text.append("\n  static Told ").append(method(key)).append('(').append(parameters);
    text.append(") {\n    return new Sentence(new String[] {").append(texts).append('}');
    text.append(values).append(");\n  }\n");
  }

  /** {@code no-such-file} is the method {@code noSuchFile}. */
  private static String method(String key) {
    var name = new StringBuilder();
    for (String word : key.split("-")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return RESERVED.contains(name.toString()) ? name + "Said" : name.toString();
  }

  /** The names of the blanks, in the order they first stand in. */
  private Set<String> blanks(String place, String sentence) {
    var names = new LinkedHashSet<String>();
    String withoutTerms = TERM.matcher(sentence).replaceAll("");
    String plain = BLANK.matcher(withoutTerms).replaceAll("");
    if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
      wrong.add(place + " has a brace without its other half: " + sentence);
    }
    Matcher matcher = BLANK.matcher(withoutTerms);
    while (matcher.find()) {
      String[] parts = matcher.group(1).split("\\|", -1);
      if (!NAME.matcher(parts[0]).matches() || parts.length == 2 || parts.length > 3) {
        wrong.add(place + " has a blank that is none: {" + matcher.group(1) + "}");
      }
      names.add(parts[0]);
    }
    return names;
  }

  private static String numbered(String sentence, List<String> blanks) {
    return BLANK
        .matcher(sentence)
        .replaceAll(
            found -> {
              String[] parts = found.group(1).split("\\|", 2);
              String forms = parts.length > 1 ? "|" + parts[1] : "";
              return Matcher.quoteReplacement("{" + blanks.indexOf(parts[0]) + forms + "}");
            });
  }

  private String withTerms(String place, String language, String sentence) {
    return TERM.matcher(sentence)
        .replaceAll(
            found -> {
              String term = terms.get(language).getProperty(found.group(1));
              if (term == null) {
                wrong.add(place + " names a term that there is not: " + found.group(1));
              }
              return Matcher.quoteReplacement(String.valueOf(term));
            });
  }

  private static String literal(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }

  private Properties read(Path file) {
    var read =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
              wrong.add(file + " has " + key + " twice");
            }
            return super.put(key, value);
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return read;
  }

  /** Writes what is not there in the same words, so that nothing is compiled in vain. */
  private void write(Map<Path, String> made) throws IOException {
    if (Files.isDirectory(generated)) {
      try (Stream<Path> files = Files.walk(generated)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!made.containsKey(file)) {
            Files.delete(file);
          }
        }
      }
    }
    for (var entry : made.entrySet()) {
      Path file = entry.getKey();
      if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, entry.getValue());
      }
    }
  }
}
