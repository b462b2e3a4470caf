package org.bilaga.words;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sentences with blanks, written {@code {name}}. */
public final class Blanks {
  private Blanks() {}

  public static String fill(String sentence, Map<String, Told> blanks, Language language) {
    var filled = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (true) {
      int open = sentence.indexOf('{', at);
      int close = open < 0 ? -1 : sentence.indexOf('}', open);
      if (close < 0) {
        return filled.append(sentence, at, sentence.length()).toString();
      }
      filled.append(sentence, at, open);
      String name = sentence.substring(open + 1, close);
      Told told = blanks.get(name);
      // An unfilled blank is a fault of ours; the sentence shows it instead of failing the run.
      filled.append(told == null ? "{" + name + "}" : told.in(language));
      at = close + 1;
    }
  }

  /** The names of the blanks of a sentence. */
  public static Set<String> of(String sentence) {
    var names = new TreeSet<String>();
    int open = sentence.indexOf('{');
    while (open >= 0) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      names.add(sentence.substring(open + 1, close));
      open = sentence.indexOf('{', close);
    }
    return names;
  }
}
