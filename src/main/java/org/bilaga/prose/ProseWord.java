package org.bilaga.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilaga.figure.Figure;

/**
 * A word, a number or a sign of a text.
 *
 * @param small the same in small letters
 */
record ProseWord(Sort sort, int start, int end, String small) {
  /** What stands beyond the end. */
  static final ProseWord NONE = new ProseWord(Sort.SIGN, 0, 0, "");

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2099;
  private static final int MOST_DIGITS = 9;

  enum Sort {
    WORD,
    NUMBER,
    SIGN
  }

  /** All of a text, without the spaces between them. */
  static List<ProseWord> in(String text) {
    List<ProseWord> all = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(text, at)) {
        at = add(all, text, Sort.NUMBER, at, endOfNumber(text, at));
      } else if (Character.isLetter(c)) {
        at = add(all, text, Sort.WORD, at, endOfWord(text, at));
      } else if (Character.isWhitespace(c) || Figure.isGroupSpace(c)) {
        at++;
      } else {
        at = add(all, text, Sort.SIGN, at, at + 1);
      }
    }
    return all;
  }

  private static int add(List<ProseWord> all, String text, Sort sort, int start, int end) {
    String small = text.substring(start, end).toLowerCase(Locale.ROOT);
    all.add(new ProseWord(sort, start, end, small));
    return end;
  }

  /** Letters, and the marks between two of them: {@code c:a}, {@code t.o.m}, {@code half-year}. */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK
            || "-:.".indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && Character.isLetter(text.charAt(end + 1)))) {
      end++;
    }
    return end;
  }

  /** Digits, well grouped, with decimals; a year is not grouped with what follows it. */
  private static int endOfNumber(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    if (end - start <= 3) {
      while (end < text.length()
          && Figure.isGroupSpace(text.charAt(end))
          && isDigit(text, end + 1)
          && isDigit(text, end + 2)
          && isDigit(text, end + 3)
          && !isDigit(text, end + 4)) {
        end += 4;
      }
    }
    int grouped = endOfGroups(text, start, end);
    if (grouped > end) {
      end = grouped;
    }
    boolean decimals =
        end + 1 < text.length()
            && (text.charAt(end) == ',' || text.charAt(end) == '.')
            && isDigit(text, end + 1);
    if (!decimals) {
      return end;
    }
    int last = end + 1;
    while (isDigit(text, last)) {
      last++;
    }
    // 3.4.1 and 31.12.2020 are several numbers.
    boolean more =
        text.charAt(end) == '.'
            && last < text.length()
            && text.charAt(last) == '.'
            && isDigit(text, last + 1);
    return more ? end : last;
  }

  /**
   * Where groups end that are certainly no decimals: two or more, {@code 1,000,000}, one before the
   * other mark, {@code 10.000,75}, and those of lakhs and crores, {@code 12,34,567}.
   */
  private static int endOfGroups(String text, int start, int end) {
    char mark = end < text.length() ? text.charAt(end) : ' ';
    if (end - start > 3 || ",.'\u2019".indexOf(mark) < 0) {
      return end;
    }
    int pairs = end;
    while (mark == ',' && end - start < 3 && isGroup(text, pairs, mark, 2)) {
      pairs += 3;
    }
    if (pairs > end && isGroup(text, pairs, mark, 3)) {
      return pairs + 4;
    }
    int at = end;
    while (isGroup(text, at, mark, 3)) {
      at += 4;
    }
    boolean point = mark == ',' || mark == '.';
    return !point || at - end > 4 || at > end && isDecimals(text, at, mark == ',' ? '.' : ',')
        ? at
        : end;
  }

  /** Whether a mark stands at a place with so many digits behind it, and no more. */
  private static boolean isGroup(String text, int at, char mark, int digits) {
    boolean group = at < text.length() && text.charAt(at) == mark;
    for (int i = 1; i <= digits; i++) {
      group &= isDigit(text, at + i);
    }
    return group && !isDigit(text, at + digits + 1);
  }

  /** Whether the other mark stands behind groups, with decimals: once, and as the last. */
  private static boolean isDecimals(String text, int at, char mark) {
    int last = at + 1;
    while (isDigit(text, last)) {
      last++;
    }
    boolean more =
        last < text.length()
            && (text.charAt(last) == ',' || text.charAt(last) == '.')
            && isDigit(text, last + 1);
    return at < text.length() && text.charAt(at) == mark && last > at + 1 && !more;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  boolean is(String sign) {
    return sort == Sort.SIGN && small.equals(sign);
  }

  boolean isDash() {
    return sort == Sort.SIGN && (is("-") || is("–") || is("—") || is("−"));
  }

  /** A dash that stands before a figure below nought, and what stands for it in Japanese. */
  boolean isMinus() {
    return sort == Sort.SIGN && small.length() == 1 && "-−–△▲".contains(small);
  }

  boolean isWord() {
    return sort == Sort.WORD;
  }

  boolean isNumber() {
    return sort == Sort.NUMBER;
  }

  /** The digits of a number without decimals and grouping; 0 of anything else. */
  int digits() {
    for (int i = 0; i < small.length() && isNumber(); i++) {
      if (!isDigit(small, i)) {
        return 0;
      }
    }
    return isNumber() ? small.length() : 0;
  }

  boolean isWhole() {
    return digits() > 0 && digits() <= MOST_DIGITS;
  }

  boolean isYear() {
    return digits() == 4 && value() >= EARLIEST && value() <= LATEST;
  }

  /** Of a whole number. */
  int value() {
    return isWhole() ? Integer.parseInt(small) : 0;
  }
}
