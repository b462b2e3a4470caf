package org.bilaga.words;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentences with blanks, written {@code {name}}. What stands within {@code {? and }} is only said
 * where its blanks are filled: {@code The total{? in {year}} is wrong.}
 */
public final class Blanks {
  private static final String PERHAPS = "?";

  private Blanks() {}

  public static String fill(String sentence, Map<String, Told> blanks, Language language) {
    var filled = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (true) {
      int open = sentence.indexOf('{', at);
      int close = open < 0 ? -1 : close(sentence, open);
      if (close < 0) {
        return filled.append(sentence, at, sentence.length()).toString();
      }
      filled.append(sentence, at, open);
      String name = sentence.substring(open + 1, close);
      if (!name.startsWith(PERHAPS)) {
        Told told = blanks.get(name);
        // An unfilled blank is a fault of ours; the sentence shows it instead of failing the run.
        filled.append(told == null ? "{" + name + "}" : Harmless.of(told.in(language)));
      } else if (blanks.keySet().containsAll(of(name))) {
        filled.append(fill(name.substring(PERHAPS.length()), blanks, language));
      }
      at = close + 1;
    }
  }

  /** The names of the blanks of a sentence. */
  public static Set<String> of(String sentence) {
    var names = new TreeSet<String>();
    int open = sentence.indexOf('{');
    while (open >= 0) {
      int close = close(sentence, open);
      if (close < 0) {
        break;
      }
      String name = sentence.substring(open + 1, close);
      if (name.startsWith(PERHAPS)) {
        names.addAll(of(name));
      } else {
        names.add(name);
      }
      open = sentence.indexOf('{', close);
    }
    return names;
  }

  /** Where what is opened at a place closes; below 0 where it does not. */
  private static int close(String sentence, int open) {
    int depth = 0;
    for (int at = open; at < sentence.length(); at++) {
      char here = sentence.charAt(at);
      depth += here == '{' ? 1 : here == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
