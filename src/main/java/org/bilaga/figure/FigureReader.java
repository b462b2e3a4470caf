package org.bilaga.figure;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.figure.Figure.Reason;
import org.bilaga.source.Folding;

/**
 * Reads one figure that is more than plain digits: {@code (1 234,5) mkr*}.
 *
 * <p>First what stands around the digits is taken off (sign, brackets, unit, marks), then the
 * digits are read, see {@link DigitsInForm}.
 */
final class FigureReader {
  private final String text;
  private final int origin;
  private final NumberForm form;
  private int from;
  private int to;

  private boolean negative;
  private boolean approximate;
  private PrintedUnit unit = PrintedUnit.NONE;
  private String unitBefore = "";
  private String marks = "";

  /** Where the first character stands that has no place around a figure, or -1. */
  private int strayAt = -1;

  private boolean unclear;
  private boolean bareDecimals;

  FigureReader(String text, int start, int end, NumberForm form) {
    this.text = text;
    this.origin = start;
    this.form = form;
    this.from = start;
    this.to = end;
  }

  Figure read() {
    trim();
    int first = from;
    while (first < to && !DigitsInForm.isDigit(text.charAt(first))) {
      first++;
    }
    if (first == to) {
      return withoutDigits();
    }
    int last = to - 1;
    while (!DigitsInForm.isDigit(text.charAt(last))) {
      last--;
    }
    boolean opened = readPrefix(first);
    int end = readSuffix(first, last + 1, opened);
    if (unclear || isUnclearAmong(first, end)) {
      return new Figure.Unclear(text.substring(from, to));
    }
    var digits = new DigitsInForm(text, first, end, form);
    var value = signed(digits.value());
    if (bareDecimals) {
      value = new Decimal(value.digits(), end - first);
    }
    Reason reason = strayAt >= 0 ? Reason.STRAY_CHARACTER : digits.reason();
    if (reason != null) {
      int at = strayAt >= 0 ? strayAt : digits.at();
      return new Figure.Malformed(reason, at - origin, value, unit, marks);
    }
    Optional<Decimal> fraction = vulgar(end);
    if (fraction.isPresent() && value.scale() == 0) {
      value = signed(digits.value().plus(fraction.get()));
    }
    return digits.isReadTwoWays() && !bareDecimals
        ? new Figure.TwoWays(signed(digits.grouped()), value, unit, marks, digits.mark())
        : new Figure.Printed(value, unit, marks, approximate);
  }

  /** A half, a mark for nothing, or words. */
  private Figure withoutDigits() {
    String words = text.substring(from, to);
    if (isNothing(words)) {
      return new Figure.None(words);
    }
    for (int i = from; i < to; i++) {
      var fraction = vulgar(i);
      if (fraction.isPresent()) {
        readPrefix(i);
        readSuffix(i, i + 1, false);
        return strayAt >= 0 || unclear
            ? new Figure.Unclear(words)
            : new Figure.Printed(signed(fraction.get()), unit, marks, approximate);
      }
    }
    return new Figure.Words(words);
  }

  private Decimal signed(Decimal value) {
    return negative ? value.negate() : value;
  }

  /** Reads what stands before the first digit; whether a bracket was opened there. */
  private boolean readPrefix(int first) {
    boolean opened = false;
    var words = new StringBuilder();
    int wordsAt = from;
    for (int i = from; i < first; i++) {
      char c = text.charAt(i);
      if (c == '(' && !opened) {
        opened = true;
        negative = true;
      } else if (isMinus(c) && !negative && !isLetterAt(i - 1)) {
        negative = true;
      } else if (c == '~' || c == '\u2248') {
        approximate = true;
      } else if (c == '<' || c == '>' || c == '\u2264' || c == '\u2265' || c == '\u00B1') {
        unclear = true;
      } else if (i == first - 1 && DigitsInForm.isDecimalMark(c) && !isLetterAt(i - 1)) {
        bareDecimals = true;
        stray(i);
      } else if (isMark(c)) {
        marks += c;
      } else if (c != '+' && c != '\uFF0B') {
        wordsAt = words.isEmpty() ? i : wordsAt;
        words.append(c);
      }
    }
    String before = withoutAbout(words.toString().strip());
    if (!before.isEmpty()) {
      String small = before.toLowerCase(Locale.ROOT);
      if (UnitWords.isMinus(small)) {
        negative = true;
      } else {
        unit = PrintedUnit.written(before);
        unitBefore = before;
        if (unit.isNone()) {
          stray(firstInk(wordsAt));
        }
      }
    }
    return opened;
  }

  /** Without the word for "about" at the beginning. */
  private String withoutAbout(String words) {
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    if (UnitWords.isAbout(first.toLowerCase(Locale.ROOT).replace(".", ""))) {
      approximate = true;
      return space < 0 ? "" : words.substring(space).strip();
    }
    return words;
  }

  /** Reads what stands after the last digit; where the digits and strays among them end. */
  private int readSuffix(int first, int after, boolean opened) {
    int digitsEnd = after;
    int start = after;
    int before = opened ? -1 : footnote(first, after);
    if (before > 0) {
      marks += text.substring(before, to).strip();
      return before;
    }
    int bracket = openBracket(first, after);
    if (bracket > 0) {
      // 12 345 [2] ends with a footnote whose digits are none of its own.
      int close = text.indexOf(']', bracket);
      marks += text.substring(bracket, close + 1);
      start = close + 1;
      digitsEnd = bracket;
      while (digitsEnd > first && !DigitsInForm.isDigit(text.charAt(digitsEnd - 1))) {
        digitsEnd--;
      }
    }
    var letters = new StringBuilder();
    boolean closed = false;
    int glued = start;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      int note = noteInBrackets(i);
      if (note > 0 && !opened) {
        marks += text.substring(i, note);
        i = note - 1;
      } else if (isMark(c)) {
        marks += c;
      } else if (vulgar(i).isPresent() && i == after) {
        glued = i + 1;
      } else if (c == ')' && opened && !closed) {
        closed = true;
      } else {
        letters.append(c);
        if (glued == i && !Folding.isWhite(c)) {
          glued++;
        }
      }
    }
    if (opened != closed) {
      stray(from);
    }
    String printed = letters.toString().strip();
    if (printed.isEmpty() || printed.equals(".")) {
      return digitsEnd;
    } else if (glued == start + 1
        && printed.length() == 1
        && isMinus(printed.charAt(0))
        && !negative) {
      negative = true;
      return digitsEnd;
    }
    // The sign may stand before and its scale behind: £12m.
    var whole = PrintedUnit.written(unitBefore + " " + printed);
    if (!whole.isNone()) {
      unit = whole;
      return digitsEnd;
    }
    unclear |= isUnitAmong(printed);
    // Letters glued to the digits are strays, what follows them may be the unit: 12 34O kr.
    int space = printed.indexOf(' ');
    if (glued > start && space > 0 && unit.isNone()) {
      unit = PrintedUnit.written(printed.substring(space + 1));
      unclear &= unit.isNone();
    }
    stray(firstInk(start));
    return start == after ? glued : digitsEnd;
  }

  /** Where {@code 2 310 1)} has its footnote, the place before it; -1 where it has none. */
  private int footnote(int first, int after) {
    if (after != to - 1 || text.charAt(after) != ')') {
      return -1;
    }
    int digit = after;
    while (digit > first && DigitsInForm.isDigit(text.charAt(digit - 1))) {
      digit--;
    }
    int space = digit;
    while (space > first && Folding.isWhite(text.charAt(space - 1))) {
      space--;
    }
    boolean note =
        after - digit <= 2
            && space < digit
            && space > first
            && DigitsInForm.isDigit(text.charAt(space - 1));
    return note ? space : -1;
  }

  /** Where the bracket of {@code 12 345[2]} opens, or -1: the last digits are within it. */
  private int openBracket(int first, int after) {
    int close = after;
    if (close >= to || text.charAt(close) != ']') {
      return -1;
    }
    int open = text.lastIndexOf('[', close);
    boolean only = open > first && close - open <= 3;
    for (int i = open + 1; i < close && only; i++) {
      only = DigitsInForm.isDigit(text.charAt(i));
    }
    return only ? open : -1;
  }

  /** The end of a footnote mark {@code (a)}, {@code [b]} or {@code a)} here, or -1. */
  private int noteInBrackets(int i) {
    char c = text.charAt(i);
    int letter = c == '(' || c == '[' ? i + 1 : i;
    boolean apart = letter > i || i > from && Folding.isWhite(text.charAt(i - 1));
    boolean note =
        apart
            && letter + 1 < to
            && Character.isLowerCase(text.charAt(letter))
            && (text.charAt(letter + 1) == ')' || text.charAt(letter + 1) == ']');
    return note ? letter + 2 : -1;
  }

  /** Whether something stands among the digits that makes them another figure or two figures. */
  private boolean isUnclearAmong(int first, int end) {
    for (int i = first + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      boolean joins =
          "/:;+\u00B1\u00D7%()[]<>\u2030".indexOf(c) >= 0
              || isMinus(c)
              || Character.getType(c) == Character.CURRENCY_SYMBOL;
      boolean power = (c == 'e' || c == 'E') && DigitsInForm.isDigit(text.charAt(i - 1));
      if (joins || power) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of several words is a unit, though together they are none that is known. */
  private static boolean isUnitAmong(String words) {
    for (String word : words.split(" ", -1)) {
      if (!PrintedUnit.written(word).isNone()) {
        return true;
      }
    }
    return false;
  }

  private void stray(int place) {
    strayAt = strayAt < 0 ? place : strayAt;
  }

  private void trim() {
    while (from < to && Folding.isWhite(text.charAt(from))) {
      from++;
    }
    while (to > from && Folding.isWhite(text.charAt(to - 1))) {
      to--;
    }
  }

  private int firstInk(int start) {
    int i = start;
    while (i < to - 1 && Folding.isWhite(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isLetterAt(int i) {
    return i >= from && Character.isLetter(text.charAt(i));
  }

  /** The fraction that one character is, where it has an end: a half is 0,5, a third is none. */
  private Optional<Decimal> vulgar(int i) {
    int thousandths =
        i >= to
            ? 0
            : switch (text.charAt(i)) {
              case '\u00BD' -> 500;
              case '\u00BC' -> 250;
              case '\u00BE' -> 750;
              case '\u2155' -> 200;
              case '\u2156' -> 400;
              case '\u2157' -> 600;
              case '\u2158' -> 800;
              case '\u215B' -> 125;
              case '\u215C' -> 375;
              case '\u215D' -> 625;
              case '\u215E' -> 875;
              default -> 0;
            };
    return thousandths == 0
        ? Optional.empty()
        : Optional.of(new Decimal(BigInteger.valueOf(thousandths), 3).shortest());
  }

  static boolean isMinus(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> true;
      default -> false;
    };
  }

  private static boolean isMark(char c) {
    return c == '*'
        || c == '\u2020'
        || c == '\u2021'
        || c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || c >= '\u2070' && c <= '\u207E' && c != '\u207A' && c != '\u207B';
  }

  private static boolean isNothing(String words) {
    return switch (words) {
      case "",
          "-",
          "--",
          "---",
          "\u2010",
          "\u2011",
          "\u2012",
          "\u2013",
          "\u2014",
          "\u2015",
          "\u2212",
          "\uFE63",
          "\uFF0D",
          ".",
          "..",
          "...",
          "\u2026" ->
          true;
      default -> false;
    };
  }
}
