package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.PrintedUnit;

/**
 * A word of a line, with what it can be in a row of a table.
 *
 * @param apart whether a wide gap or a tab stands before it, so that it begins a cell
 */
record LineWord(Sort sort, int start, int end, boolean apart) {
  /** What a word can be in a row. */
  enum Sort {
    /** One to three digits, which those after it may go on. */
    BEGINS,
    /** Three digits: a figure of its own, or the next group of the figure before it. */
    THREE,
    /** A whole figure, such as {@code 1,55%} or {@code 12 345} without spaces. */
    WHOLE,
    /**
     * Three digits and more, such as {@code 500,25} or {@code 817*}: may end the figure before it.
     */
    ENDS,
    /** A unit, which belongs to the figure before it. */
    UNIT,
    /** A sign that stands for a figure, or before one. */
    SIGN,
    TEXT
  }

  private static final int WIDE = 3;
  private static final int GROUP = 3;
  private static final String DASHES = "-–—\u2212";
  private static final String MARKS = "*†‡¹²³⁴⁵⁶⁷⁸⁹⁰";

  static List<LineWord> in(String line, int offset) {
    List<LineWord> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int gap = at;
      boolean tab = false;
      while (at < line.length() && isSpace(line.charAt(at))) {
        tab |= line.charAt(at) == '\t';
        at++;
      }
      int start = at;
      while (at < line.length() && !isSpace(line.charAt(at))) {
        at++;
      }
      if (at > start) {
        boolean apart = tab || start - gap >= WIDE;
        var sort = sort(line.substring(start, at));
        words.add(new LineWord(sort, offset + start, offset + at, apart && !words.isEmpty()));
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Sort sort(String word) {
    int digits = 0;
    while (digits < word.length() && isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == word.length()) {
      return digits < GROUP ? Sort.BEGINS : digits == GROUP ? Sort.THREE : Sort.WHOLE;
    }
    if (digits == 0) {
      return withoutDigits(word);
    }
    if (!isFigure(word, digits)) {
      return Sort.TEXT;
    }
    // "10 319 473 100%": a share is hardly ever a thousand.
    boolean share = "%‰".indexOf(word.charAt(digits)) >= 0;
    return digits == GROUP && !share ? Sort.ENDS : Sort.WHOLE;
  }

  private static Sort withoutDigits(String word) {
    if (word.length() == 1 && (DASHES.contains(word) || "+±<>≤≥".contains(word))) {
      return Sort.SIGN;
    }
    char first = word.charAt(0);
    boolean signed =
        word.length() > 1 && (DASHES.indexOf(first) >= 0 || "+(<>≤≥".indexOf(first) >= 0);
    if (signed && isDigit(word.charAt(1))) {
      Sort rest = sort(word.substring(1));
      return rest == Sort.BEGINS || rest == Sort.THREE
          ? Sort.BEGINS
          : rest == Sort.TEXT ? rest : Sort.WHOLE;
    }
    if (word.chars().allMatch(c -> MARKS.indexOf(c) >= 0)) {
      return Sort.UNIT;
    }
    return PrintedUnit.written(word).isNone() ? Sort.TEXT : Sort.UNIT;
  }

  /** Digits with decimals or groups, a share's sign, a closing bracket, a mark of a note. */
  private static boolean isFigure(String word, int digits) {
    int at = digits;
    while (at + 1 < word.length()
        && ".,'’".indexOf(word.charAt(at)) >= 0
        && isDigit(word.charAt(at + 1))) {
      at++;
      while (at < word.length() && isDigit(word.charAt(at))) {
        at++;
      }
    }
    while (at < word.length()
        && ("%‰)".indexOf(word.charAt(at)) >= 0 || MARKS.indexOf(word.charAt(at)) >= 0)) {
      at++;
    }
    if (at < word.length() && DASHES.indexOf(word.charAt(at)) >= 0 && at + 1 == word.length()) {
      at++;
    }
    return at == word.length()
        || word.length() - at <= GROUP && !PrintedUnit.written(word.substring(at)).isNone();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean isText() {
    return sort == Sort.TEXT;
  }

  /**
   * Whether it may be a further group of digits of the figure that ends with the word before it.
   */
  boolean mayGoOn(LineWord before) {
    boolean digits = before.sort == Sort.BEGINS || before.sort == Sort.THREE;
    return !apart && digits && (sort == Sort.THREE || sort == Sort.ENDS);
  }
}
