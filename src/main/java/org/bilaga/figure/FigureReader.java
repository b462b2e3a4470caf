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
  /** Above all numbers below the line of a fraction. */
  private static final long RADIX = 1_000;

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
    if (from < to && isBound(text.charAt(from))) {
      return bounded(text.charAt(from));
    }
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
    if (last - first >= Figure.MOST_DIGITS && Figure.isTooLong(text, first, last + 1)) {
      return new Figure.Unclear(text.substring(from, to));
    }
    boolean opened = readPrefix(first);
    int end = readSuffix(first, last + 1, opened);
    if (unclear || isUnclearAmong(first, end)) {
      return unclear || strayAt >= 0 || approximate
          ? new Figure.Unclear(text.substring(from, to))
          : ratio(first, end);
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
    int tail = firstInk(end);
    long fraction = tail < to ? vulgar(text.charAt(tail)) : 0;
    if (fraction > 0) {
      return value.scale() == 0 && !digits.isReadTwoWays()
          ? ratio(digits.value().digits(), fraction)
          : new Figure.Unclear(text.substring(from, to));
    }
    if (digits.isReadTwoWays() && EnglishScale.follows(text, first, end, digits.mark())) {
      value = digits.mark() == ',' ? signed(digits.grouped()) : value;
      return new Figure.Printed(value, unit, marks, approximate);
    }
    return digits.isReadTwoWays() && !bareDecimals
        ? new Figure.TwoWays(signed(digits.grouped()), value, unit, marks, digits.mark())
        : new Figure.Printed(value, unit, marks, approximate);
  }

  private static boolean isBound(char c) {
    return c == '<' || c == '>' || c == '\u2264' || c == '\u2265';
  }

  /** What a figure behind a sign says of one that is not told. */
  private Figure bounded(char sign) {
    if (!(new FigureReader(text, from + 1, to, form).read() instanceof Figure.Printed it)
        || it.approximate()
        || it.number().compareTo(Decimal.ZERO) <= 0) {
      return new Figure.Unclear(text.substring(from, to));
    }
    Decimal bound = it.number();
    boolean open = (sign == '<' || sign == '>') && it.unit().isNone() && bound.scale() == 0;
    var one = open ? BigInteger.ONE : BigInteger.ZERO;
    return sign == '<' || sign == '\u2264'
        ? new Figure.Within(
            Decimal.ZERO,
            Optional.of(new Decimal(bound.digits().subtract(one), bound.scale())),
            it.unit())
        : new Figure.Within(
            new Decimal(bound.digits().add(one), bound.scale()), Optional.empty(), it.unit());
  }

  /** A half, a mark for nothing, or words. */
  private Figure withoutDigits() {
    String words = text.substring(from, to);
    if (isNothing(words)) {
      return new Figure.None(words);
    }
    for (int i = from; i < to; i++) {
      long fraction = vulgar(text.charAt(i));
      if (fraction > 0) {
        readPrefix(i);
        readSuffix(i, i + 1, false);
        return strayAt >= 0 || unclear || approximate
            ? new Figure.Unclear(words)
            : ratio(BigInteger.ZERO, fraction);
      }
    }
    return new Figure.Words(words);
  }

  /** {@code 1/3} or {@code 2 1/2}, as far as it is nothing else, such as a date. */
  private Figure ratio(int first, int end) {
    String digits = text.substring(first, end);
    int line = Math.max(digits.indexOf('/'), digits.indexOf('\u2044'));
    int space = line;
    while (space > 0 && DigitsInForm.isDigit(digits.charAt(space - 1))) {
      space--;
    }
    BigInteger over = part(digits, space, line);
    BigInteger under = part(digits, line + 1, digits.length());
    BigInteger whole = space == 0 ? BigInteger.ZERO : part(digits, 0, firstWhite(digits, space));
    return over.signum() <= 0 || whole.signum() < 0 || over.compareTo(under) >= 0
        ? new Figure.Unclear(text.substring(from, to))
        : ratio(whole, over.longValueExact() * RADIX + under.longValueExact());
  }

  /** The end of what stands before the white space that ends at a place. */
  private static int firstWhite(String digits, int end) {
    int at = end;
    while (at > 0 && Folding.isWhite(digits.charAt(at - 1))) {
      at--;
    }
    return at == end ? -1 : at;
  }

  /** The whole number of at most three digits that is all of a part; below nought for none. */
  private static BigInteger part(String digits, int start, int end) {
    if (start < 0 || end <= start || end - start > 3) {
      return BigInteger.ONE.negate();
    }
    for (int i = start; i < end; i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return BigInteger.ONE.negate();
      }
    }
    return new BigInteger(digits.substring(start, end));
  }

  /** A whole and a fraction, which is over × 1 000 + under. */
  private Figure ratio(BigInteger whole, long fraction) {
    BigInteger under = BigInteger.valueOf(fraction % RADIX);
    BigInteger over = whole.multiply(under).add(BigInteger.valueOf(fraction / RADIX));
    return new Figure.Ratio(negative ? over.negate() : over, under, unit);
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
      } else if ((isMinus(c) || isTriangle(c) && i == first - 1)
          && !negative
          && !isLetterAt(i - 1)) {
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
      if (UnitWords.isMinus(small) && !negative) {
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
    start = afterNoDecimals(start);
    int glued = start;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      int note = noteInBrackets(i);
      if (note > 0 && !opened) {
        marks += text.substring(i, note);
        i = note - 1;
      } else if (isMark(c)) {
        marks += c;
      } else if (vulgar(c) > 0 && i == firstInk(after)) {
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

  /** After the {@code .-} of {@code 25.-} or the {@code ,--} of {@code 25,--}: no small coins. */
  private int afterNoDecimals(int start) {
    int at = start;
    if (at + 1 < to && DigitsInForm.isDecimalMark(text.charAt(at)) && isLine(text.charAt(at + 1))) {
      at += 2;
      at += at < to && isLine(text.charAt(at)) ? 1 : 0;
      return at == to || !DigitsInForm.isDigit(text.charAt(at)) ? at : start;
    }
    return start;
  }

  private static boolean isLine(char c) {
    return isMinus(c) || c == '\u2014';
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
          "/\u2044:;+\u00B1\u00D7%()[]<>\u2030".indexOf(c) >= 0
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

  /** The fraction that one character is, over × 1 000 + under; 0 for none. */
  private static long vulgar(char c) {
    return switch (c) {
      case '\u00BD' -> 1_002;
      case '\u00BC' -> 1_004;
      case '\u00BE' -> 3_004;
      case '\u2150' -> 1_007;
      case '\u2151' -> 1_009;
      case '\u2152' -> 1_010;
      case '\u2153' -> 1_003;
      case '\u2154' -> 2_003;
      case '\u2155' -> 1_005;
      case '\u2156' -> 2_005;
      case '\u2157' -> 3_005;
      case '\u2158' -> 4_005;
      case '\u2159' -> 1_006;
      case '\u215A' -> 5_006;
      case '\u215B' -> 1_008;
      case '\u215C' -> 3_008;
      case '\u215D' -> 5_008;
      case '\u215E' -> 7_008;
      default -> 0;
    };
  }

  static boolean isMinus(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> true;
      default -> false;
    };
  }

  /** What Japanese accounts write for a minus, against the digits: {@code △5}. */
  private static boolean isTriangle(char c) {
    return c == '\u25B3' || c == '\u25B2';
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
