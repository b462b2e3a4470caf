package org.bilaga.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a word of the language in each vocabulary.
 *
 * <p>As the files of words have them: {@code submit, submits} are forms of one word, between which
 * only an author can choose; {@code genom | via} are two, and the first is written.
 */
public final class Spellings {
  private final String[] lines;

  /** With a line for each language, in the order of the languages. */
  public Spellings(String[] lines) {
    this.lines = lines;
  }

  public static Spellings[] all(String[][] lines) {
    var all = new Spellings[lines.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Spellings(lines[i]);
    }
    return all;
  }

  /** As it is written. */
  public String in(Language language) {
    String line = lines[language.index()];
    return line.substring(0, end(line, 0));
  }

  /** Whether a text is a form of it, also one that is only read. */
  public boolean has(String text, Language language) {
    String line = lines[language.index()];
    return has(text, line, line.length());
  }

  /** A form of it in another vocabulary: the same one where that has it, too. */
  public String translated(String text, Language language) {
    String line = lines[language.index()];
    int bar = line.indexOf('|');
    return has(text, line, bar < 0 ? line.length() : bar) ? text : in(language);
  }

  /** All forms that are read. */
  public List<String> read(Language language) {
    String line = lines[language.index()];
    List<String> forms = new ArrayList<>();
    for (int start = 0; start < line.length(); start = next(line, end(line, start))) {
      forms.add(line.substring(start, end(line, start)));
    }
    return forms;
  }

  /** A text as forms are written, with one space between its words and none before them. */
  public static String spaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        return withSingleSpaces(text);
      }
    }
    return text;
  }

  private static String withSingleSpaces(String text) {
    var written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        written.append(text.charAt(i));
      } else if (!written.isEmpty() && written.charAt(written.length() - 1) != ' ') {
        written.append(' ');
      }
    }
    return written.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  private static boolean has(String text, String line, int limit) {
    for (int start = 0; start < limit; start = next(line, end(line, start))) {
      if (text.length() == end(line, start) - start && line.startsWith(text, start)) {
        return true;
      }
    }
    return false;
  }

  /** Where the form ends that begins at a place. */
  private static int end(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) != ',' && line.charAt(end) != '|') {
      end++;
    }
    while (end > start && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /** Where the form begins that follows one that ends at a place. */
  private static int next(String line, int end) {
    int start = end;
    while (start < line.length() && " ,|".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }
}
