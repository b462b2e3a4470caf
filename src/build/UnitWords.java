import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a class {@code UnitWords} of the files of units: what each word for a scale, a share or a
 * currency stands for, in all languages at once. Read as resources they would cost each check with
 * a unit in a table some 20 ms.
 *
 * <p>Fails where a word stands for two things, or is not written as it is looked for.
 */
final class UnitWords {
  private static final String[] SHARES = {"per-cent", "percentage-points", "per-mille"};

  /** Which words stand for the same, by what that is: in Java. */
  private final Map<String, String> scales = new TreeMap<>();

  private final Map<String, String> scalesOfMoney = new TreeMap<>();
  private final Map<String, String> shares = new TreeMap<>();
  private final Map<String, String> between = new TreeMap<>();
  private final Map<String, String> about = new TreeMap<>();
  private final Map<String, String> minus = new TreeMap<>();
  private final Map<String, String> currencies = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private UnitWords() {}

  /** The folder of sources, and the one for what is generated. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], "org", "bilaga", "figure");
    var made = new UnitWords();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("units_") && name.endsWith(".properties")) {
          made.units(file);
        }
      }
    }
    made.currencies(folder.resolve("currencies.properties"));
    if (!made.wrong.isEmpty()) {
      throw new IllegalStateException(String.join("\n", made.wrong));
    }
    Path to = Files.createDirectories(Path.of(args[1], "org", "bilaga", "figure"));
    Files.writeString(to.resolve("UnitWords.java"), made.text());
  }

  private void units(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf(" = ");
      if (line.startsWith("#") || equals < 0) {
        continue;
      }
      String key = line.substring(0, equals);
      for (String word : line.substring(equals + 3).split(" \\| ")) {
        if (key.equals("between")) {
          put(between, word, "true", file);
        } else if (key.equals("about")) {
          put(about, word, "true", file);
        } else if (key.equals("minus")) {
          put(minus, word, "true", file);
        } else if (List.of(SHARES).contains(key)) {
          put(shares, word, String.valueOf(List.of(SHARES).indexOf(key)), file);
        } else if (key.endsWith(".with-currency")) {
          put(scalesOfMoney, word, key.substring(0, key.indexOf('.')), file);
        } else {
          put(scales, word, key, file);
        }
      }
    }
  }

  private void currencies(Path file) throws IOException {
    // In the order of the file, which says whose a sign is that several have.
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf(" = ");
      if (line.startsWith("#") || equals < 0) {
        continue;
      }
      String code = line.substring(0, equals);
      String forms = line.substring(equals + 3);
      if (code.equals("others")) {
        for (String other : forms.split(" ")) {
          also(other, other, file);
        }
      } else {
        also(code, code, file);
        for (String word : forms.split(" \\| ")) {
          also(word, code, file);
        }
      }
    }
  }

  private void also(String word, String code, Path file) {
    if (word.isBlank() || word.contains(".")) {
      wrong.add(file + ": `" + word + "` is not written without points");
    }
    currencies.merge(word, code, (one, other) -> one + " " + other);
  }

  private void put(Map<String, String> words, String word, String meaning, Path file) {
    if (isWrittenRight(word, file)) {
      String before = words.put(word, meaning);
      if (before != null && !before.equals(meaning)) {
        wrong.add(file + ": `" + word + "` stands for two things");
      }
    }
  }

  private boolean isWrittenRight(String word, Path file) {
    boolean right = word.equals(word.toLowerCase(Locale.ROOT).strip());
    if (!right || word.isEmpty() || word.contains(".")) {
      wrong.add(file + ": `" + word + "` is not written small and without points");
      return false;
    }
    return true;
  }

  private String text() {
    var text = new StringBuilder();
    text.append("package org.bilaga.figure;\n\n");
    text.append("/** Generated from the files of units; see src/build. */\n");
    text.append("final class UnitWords {\n");
    text.append("  static final int NONE = Integer.MIN_VALUE;\n\n  private UnitWords() {}\n");
    method(text, "int scale", scales, "NONE");
    method(text, "int scaleOfMoney", scalesOfMoney, "NONE");
    method(text, "int share", shares, "NONE");
    method(text, "boolean isBetween", between, "false");
    method(text, "boolean isAbout", about, "false");
    method(text, "boolean isMinus", minus, "false");
    currencies.replaceAll((word, codes) -> literal(codes));
    method(text, "String currencies", currencies, "\"\"");
    return text.append("}\n").toString();
  }

  private static void method(
      StringBuilder text, String head, Map<String, String> words, String none) {
    var byMeaning = new TreeMap<String, List<String>>();
    words.forEach(
        (word, meaning) ->
            byMeaning.computeIfAbsent(meaning, it -> new ArrayList<>()).add(literal(word)));
    text.append("\n  static ").append(head).append("(String word) {\n");
    text.append("    return switch (word) {\n");
    byMeaning.forEach(
        (meaning, forms) ->
            text.append("      case ")
                .append(String.join(", ", forms))
                .append(" -> ")
                .append(meaning)
                .append(";\n"));
    text.append("      default -> ").append(none).append(";\n    };\n  }\n");
  }

  private static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return literal.append('"').toString();
  }
}
