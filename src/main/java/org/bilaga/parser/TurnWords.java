package org.bilaga.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.bilaga.words.LanguageFile;

/**
 * The words that turns of phrase are made of, as each language's {@code turns_CODE.txt} has them: a
 * name, and what is said for it as patterns, with a bar between. A blank is any one blank, and
 * {@code @name} others of the same language, which stand before it in the file: {@code must: ska |
 * skall}.
 *
 * <p>A turn is read in all languages, whichever a file is written in; a language that has no such
 * words leaves them empty.
 */
final class TurnWords {
  private static final Pattern ANOTHER = Pattern.compile("@([a-z]+(?:-[a-z]+)*)");
  private static final Pattern BAR = Pattern.compile(" \\| ");

  private static final List<Map<String, List<String>>> OF_LANGUAGES =
      Language.all().stream().map(TurnWords::of).toList();

  private TurnWords() {}

  /** What is said for it in any language, as one pattern. */
  static String any(String name) {
    return oneOf(each(name).stream().flatMap(List::stream).toList());
  }

  /** The forms of a keyword in all vocabularies, as one pattern. */
  static String any(Keyword keyword) {
    return oneOf(Language.all().stream().flatMap(it -> keyword.forms().read(it).stream()).toList());
  }

  /** What is said for it in each language. */
  static List<List<String>> each(String name) {
    List<List<String>> each = new ArrayList<>();
    for (Map<String, List<String>> words : OF_LANGUAGES) {
      each.add(words.getOrDefault(name, List.of()));
    }
    if (each.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("No words of this name in turns_CODE.txt: " + name);
    }
    return each;
  }

  /** The names that a language has words for. */
  static Map<String, List<String>> of(Language language) {
    Map<String, List<String>> own = new HashMap<>();
    for (String line : LanguageFile.lines(TurnWords.class, "turns", language).orElse(List.of())) {
      int colon = line.indexOf(':');
      String words = line.substring(colon + 1).strip();
      own.put(
          line.substring(0, colon),
          words.isEmpty() ? List.of() : List.of(BAR.split(withOthers(words, own))));
    }
    return own;
  }

  private static String withOthers(String words, Map<String, List<String>> own) {
    return ANOTHER
        .matcher(words)
        .replaceAll(
            it -> {
              List<String> others = own.get(it.group(1));
              if (others == null) {
                throw new IllegalStateException("No words of this name before it: " + it.group());
              }
              return Matcher.quoteReplacement(oneOf(others));
            });
  }

  private static String oneOf(List<String> words) {
    return "(?:" + String.join("|", words).replace(' ', '~') + ")";
  }
}
