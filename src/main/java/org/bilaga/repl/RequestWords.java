package org.bilaga.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/**
 * A request as words, for the short forms: which begin it, and what follows them as it was written.
 */
final class RequestWords {
  private final String text;

  RequestWords(String text) {
    this.text = text.strip();
  }

  String text() {
    return text;
  }

  /** What follows one of some beginnings, each of one or more words; empty without any of them. */
  Optional<String> after(List<String> beginnings) {
    for (String beginning : beginnings) {
      int end = end(beginning, 0);
      if (end >= 0) {
        return Optional.of(text.substring(end).strip());
      }
    }
    return Optional.empty();
  }

  /** What follows one of some beginnings, in any language. */
  Optional<String> after(Told beginnings) {
    return after(new Forms(beginnings).all());
  }

  /** Whether nothing but one of these was written. */
  boolean is(Told phrases) {
    return after(phrases).filter(String::isEmpty).isPresent();
  }

  /** The end of a phrase that stands at a place, however it is spaced; negative elsewhere. */
  private int end(String phrase, int from) {
    int at = from;
    for (String word : phrase.split(" ")) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (!text.regionMatches(true, at, word, 0, word.length())) {
        return -1;
      }
      at += word.length();
      boolean inside =
          at < text.length()
              && (Character.isLetterOrDigit(text.charAt(at))
                  || "-_.[(".indexOf(text.charAt(at)) >= 0);
      if (inside) {
        return -1;
      }
    }
    return at;
  }

  /** Whether a text is put as a question, whatever is asked. */
  static boolean isQuestion(String text) {
    return text.endsWith("?")
        || new RequestWords(text)
            .after(Sentences.wordsQuestion())
            .filter(it -> it.indexOf(' ') > 0)
            .isPresent();
  }

  /** What stands before and after the last of some words. */
  record Parts(String before, String after) {}

  /** The text at the last of these words, which stands by itself; empty without. */
  Optional<Parts> at(Told words) {
    int found = -1;
    int length = 0;
    String low = text.toLowerCase(Locale.ROOT);
    for (String word : new Forms(words).all()) {
      int at = low.lastIndexOf(" " + word + " ");
      // A longer phrase may end with a shorter one, which then is no other place.
      if (at > found && at > found + length - word.length() - 2) {
        found = at;
        length = word.length() + 2;
      }
    }
    return found < 0 || low.length() != text.length()
        ? Optional.empty()
        : Optional.of(
            new Parts(text.substring(0, found).strip(), text.substring(found + length).strip()));
  }

  /** As a shell would split it: at blanks, but not within brackets or quotation marks. */
  List<String> split() {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    char quote = 0;
    int depth = 0;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        any = true;
      } else if (Character.isWhitespace(c) && depth == 0) {
        if (any || !word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
        word.append(c);
      }
    }
    if (any || !word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
