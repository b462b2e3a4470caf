package org.bilaga.parser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.bilaga.words.LanguageFile;

/**
 * The words that turns of phrase are made of, as each language's {@code turns_CODE.txt} has them: a
 * name, and what is said for it, with a bar between. A blank is any one blank, and {@code @name}
 * another of the same language: {@code less: mindre | färre}.
 *
 * <p>A turn is read in all languages, whichever a file is written in; a language that has no such
 * words leaves them empty.
 */
final class TurnWords {
  private static final Pattern ANOTHER = Pattern.compile("@([a-z]+(?:-[a-z]+)*)");
  private static final Pattern BAR = Pattern.compile(" \\| ");

  private static final Map<String, String> ALL = inAllLanguages();

  private TurnWords() {}

  /** What is said for it in any language, as a pattern. */
  static String any(String name) {
    String words = ALL.get(name);
    if (words == null) {
      throw new IllegalArgumentException("No words of this name in turns_CODE.txt: " + name);
    }
    return "(?:" + words + ")";
  }

  /** What a word of one of these begins with, which is what the language has for it. */
  static String any(Keyword keyword) {
    var words = new StringBuilder();
    for (Language language : Language.all()) {
      for (String form : keyword.forms().read(language)) {
        words.append(words.isEmpty() ? "" : "|").append(form);
      }
    }
    return "(?:" + words + ")";
  }

  private static Map<String, String> inAllLanguages() {
    Map<String, String> all = new HashMap<>();
    for (Language language : Language.all()) {
      Map<String, String> own = new HashMap<>();
      for (String line :
          LanguageFile.lines(TurnWords.class, "turns", language).orElse(List.of())) {
        int colon = line.indexOf(':');
        String words = BAR.matcher(line.substring(colon + 1).strip()).replaceAll("|");
        own.put(line.substring(0, colon), whole(words, own));
      }
      own.forEach(
          (name, words) ->
              all.merge(
                  name, words, (one, other) -> one.isEmpty() || other.isEmpty() ? one + other : one + "|" + other));
    }
    return all;
  }

  /** With the words of those that it names, which stand before it in the file. */
  private static String whole(String words, Map<String, String> own) {
    return ANOTHER
        .matcher(words.replace(" ", "~"))
        .replaceAll(
            it -> {
              String named = own.get(it.group(1));
              if (named == null) {
                throw new IllegalStateException("No words before it of this name: " + it.group());
              }
              return Matcher.quoteReplacement("(?:" + named + ")");
            });
  }
}
