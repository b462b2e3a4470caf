package org.bilaga.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.bilaga.format.Formatted;
import org.bilaga.format.Formatter;
import org.bilaga.language.ReferencePage.Block;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * What a block of the English edition is in the Swedish one: sentences as {@code bilaga fmt
 * --language sv} writes them, commands under their Swedish names, tables as they are.
 */
final class Counterpart {
  private static final String MARGIN = "    ";
  private static final Map<String, String> SWEDISH_NAMES = names();

  private Counterpart() {}

  /**
   * An agreement in the other vocabulary: Swedish of English, but English of what the English
   * edition shows in Swedish. Empty where each edition has its own.
   */
  static String agreement(Block english) {
    String kept = translated(english.content(), english.is("inside"), Formatter.keepingWords());
    String swedish = translated(english, Language.SWEDISH);
    if (!blankless(kept).equals(blankless(english.content()))) {
      // It shows what people write for a form of the language, which a translation would undo.
      return "";
    }
    return swedish.equals(kept) ? translated(english, Language.ENGLISH) : swedish;
  }

  private static String blankless(String text) {
    return text.replaceAll("[\\s\\p{Zs}]", "");
  }

  private static String translated(Block block, Language language) {
    return translated(block.content(), block.is("inside"), Formatter.in(language));
  }

  /** Sentences of an agreement are laid out inside one. */
  private static String translated(String text, boolean inside, Formatter formatter) {
    String whole = inside ? "agreement a {\n" + text.indent(MARGIN.length()) + "}\n" : text;
    return switch (formatter.format(SourceFile.of("block.agreement", whole))) {
      case Formatted.Text it -> inside ? unwrapped(it.text()) : it.text();
      // What has mistakes cannot be translated by a program, so each edition writes its own.
      case Formatted.NotUnderstood ignored -> "";
      case Formatted.ReadOtherwise ignored -> "";
    };
  }

  private static String unwrapped(String whole) {
    List<String> lines = whole.lines().toList();
    return lines.subList(1, lines.size() - 1).stream()
        .map(line -> line.startsWith(MARGIN) ? line.substring(MARGIN.length()) : line)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** The commands of a block, without what they print. */
  static List<String> commands(Block block) {
    return block.content().lines().filter(line -> line.startsWith("$ ")).toList();
  }

  /** A command under its Swedish name, with the Swedish names of its options and the other twin. */
  static String command(String english) {
    List<String> words = new ArrayList<>();
    String before = "";
    for (String word : english.split(" ", -1)) {
      boolean named = before.equals("bilaga") || word.startsWith("--");
      words.add(named ? SWEDISH_NAMES.getOrDefault(word, word) : word);
      before = word;
    }
    return String.join(" ", words).replace(".sv.agreement", ".en.agreement");
  }

  private static Map<String, String> names() {
    Properties english = bundles(Language.ENGLISH);
    Properties swedish = bundles(Language.SWEDISH);
    Map<String, String> names = new HashMap<>();
    for (String key : english.stringPropertyNames()) {
      String sign = key.startsWith("option-") ? "--" : "";
      if (key.startsWith("command-") || key.startsWith("option-")) {
        names.put(sign + english.getProperty(key), sign + swedish.getProperty(key));
      }
    }
    return names;
  }

  /** What is said by all packages, for commands and options have their names in several. */
  private static Properties bundles(Language language) {
    var all = new Properties();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          files.filter(it -> it.endsWith("words_" + language.code() + ".properties")).toList()) {
        try (var reader = Files.newBufferedReader(file)) {
          all.load(reader);
        }
      }
      return all;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * Sentences without what is for the reader alone: comments, and the reasons that are given for
   * marks.
   */
  static String judged(String sentences) {
    return sentences
        .lines()
        .map(line -> line.replaceAll(" *//.*", ""))
        .map(line -> line.replaceAll("((?:omtvistat|disputed)\\b.*) \"[^\"]*\"", "$1 \"…\""))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /**
   * The block as it should be, with the comments and reasons that it has where a line has stayed.
   */
  static String keepingComments(String expected, String there) {
    List<String> old = new ArrayList<>(there.lines().toList());
    var text = new StringBuilder();
    for (String line : expected.lines().toList()) {
      String kept = line;
      for (String other : old) {
        if (judged(other).equals(judged(line))) {
          kept = other;
          old.remove(other);
          break;
        }
      }
      text.append(kept).append('\n');
    }
    return text.toString();
  }
}
