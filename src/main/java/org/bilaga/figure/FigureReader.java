package org.bilaga.figure;

import java.math.BigInteger;
import java.util.Locale;
import org.bilaga.figure.Figure.Reason;
import org.bilaga.source.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Reads one figure that is more than plain digits: {@code (1 234,5) mkr*}.
 *
 * <p>First what stands around the digits is taken off (sign, brackets, unit, marks), then the
 * digits are read; the first rule of writing that is broken is kept, a stray character before all
 * others.
 */
final class FigureReader {
  private final String text;
  private final int origin;
  private int from;
  private int to;

  private boolean negative;
  private boolean approximate;
  private PrintedUnit unit = PrintedUnit.NONE;
  private String marks = "";
  private @Nullable Reason reason;
  private int at;
  private boolean unclear;
  private boolean bareDecimals;

  FigureReader(String text, int start, int end) {
    this.text = text;
    this.origin = start;
    this.from = start;
    this.to = end;
  }

  Figure read() {
    trim();
    int first = from;
    while (first < to && !isDigit(text.charAt(first))) {
      first++;
    }
    if (first == to) {
      String words = text.substring(from, to);
      return isNothing(words) ? new Figure.None(words) : new Figure.Words(words);
    }
    int last = to - 1;
    while (!isDigit(text.charAt(last))) {
      last--;
    }
    boolean opened = readPrefix(first);
    int end = readSuffix(last + 1, opened);
    if (unclear || isUnclearAmong(first, end)) {
      return new Figure.Unclear(text.substring(from, to));
    }
    var value = digits(first, end);
    if (bareDecimals) {
      value = new Decimal(value.digits(), end - first);
    }
    if (negative) {
      value = value.negate();
    }
    return reason == null
        ? new Figure.Printed(value, unit, marks, approximate)
        : new Figure.Malformed(reason, at - origin, value, unit, marks);
  }

  /** Reads what stands before the first digit; whether a bracket was opened there. */
  private boolean readPrefix(int first) {
    boolean opened = false;
    int i = from;
    int word = approximation(first);
    if (word > 0) {
      approximate = true;
      i += word;
    }
    for (; i < first; i++) {
      char c = text.charAt(i);
      if (c == '(' && !opened) {
        opened = true;
        negative = true;
      } else if (isMinus(c) && !negative) {
        negative = true;
      } else if (i == first - 1 && isDecimalMark(c)) {
        bareDecimals = true;
        fault(Reason.STRAY_CHARACTER, i);
      } else if (isMinusInWords(i, first)) {
        negative = true;
        break;
      } else if (Character.isLetter(c)) {
        var before = PrintedUnit.written(text.substring(i, first));
        if (before.isNone()) {
          fault(Reason.STRAY_CHARACTER, i);
        } else {
          unit = before;
        }
        break;
      } else if (c == '<' || c == '>' || c == '\u2264' || c == '\u2265') {
        unclear = true;
      } else if (c != '+' && !Folding.isWhite(c)) {
        fault(Reason.STRAY_CHARACTER, i);
      }
    }
    return opened;
  }

  /** Reads what stands after the last digit; where the digits and strays among them end. */
  private int readSuffix(int after, boolean opened) {
    var letters = new StringBuilder();
    var notes = new StringBuilder();
    boolean closed = false;
    int glued = after;
    for (int i = after; i < to; i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        notes.append(c);
      } else if (c == ')' && opened && !closed) {
        closed = true;
      } else {
        letters.append(c);
        if (glued == i && !Folding.isWhite(c)) {
          glued++;
        }
      }
    }
    marks = notes.toString();
    int before = opened || closed ? -1 : footnote(after);
    if (before > 0) {
      marks = text.substring(before, to).strip();
      trimTo(before);
      return before;
    }
    if (opened != closed) {
      fault(Reason.STRAY_CHARACTER, from);
    }
    String printed = letters.toString().strip();
    String words = Folding.words(printed);
    if (words.isEmpty() || words.equals(".")) {
      return after;
    } else if (glued == after + 1 && words.length() == 1 && isMinus(words.charAt(0)) && !negative) {
      negative = true;
      return after;
    }
    var whole = PrintedUnit.written(printed);
    if (!whole.isNone() && unit.isNone()) {
      unit = whole;
      return after;
    }
    // Letters glued to the digits are strays, what follows them may be the unit: 12 34O kr.
    int space = words.indexOf(' ');
    if (glued > after && space > 0) {
      unit = PrintedUnit.written(words.substring(space + 1));
    }
    unclear |= unit.isNone() && isAmong(words);
    fault(Reason.STRAY_CHARACTER, firstInk(after));
    return glued;
  }

  /** Where {@code 2 310 1)} has its footnote, the place before it; -1 where it has none. */
  private int footnote(int after) {
    int close = after;
    while (close < to && Folding.isWhite(text.charAt(close))) {
      close++;
    }
    if (close != after || close >= to || text.charAt(close) != ')' || close != to - 1) {
      return -1;
    }
    int digit = close;
    while (digit > from && isDigit(text.charAt(digit - 1))) {
      digit--;
    }
    int space = digit;
    while (space > from && Folding.isWhite(text.charAt(space - 1))) {
      space--;
    }
    boolean note = close - digit <= 2 && space < digit && isDigit(text.charAt(space - 1));
    return note ? space : -1;
  }

  private void trimTo(int end) {
    to = end;
  }

  /** Whether something stands among the digits that makes them another figure or two figures. */
  private boolean isUnclearAmong(int first, int end) {
    for (int i = first + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      boolean joins = c == '/' || c == ':' || c == ';' || c == '+' || isMinus(c) || c == '\u00D7';
      boolean power = (c == 'e' || c == 'E') && isDigit(text.charAt(i - 1));
      if (joins || power) {
        return true;
      }
    }
    return false;
  }

  private boolean isMinusInWords(int start, int end) {
    return words(start, end).equals("minus");
  }

  /** The value of the digits in {@code text[first, end)}, whatever stands among them. */
  private Decimal digits(int first, int end) {
    var kept = new StringBuilder(end - first);
    int decimalMark = decimalMark(first, end);
    int scale = 0;
    int group = 0;
    int groupStart = first;
    boolean grouped = false;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      char digit = digitMeant(c);
      if (digit != 0) {
        if (!isDigit(c)) {
          fault(Reason.STRAY_CHARACTER, i);
        }
        kept.append(digit);
        group++;
        scale += i > decimalMark ? 1 : 0;
      } else if (Figure.isGroupSpace(c)) {
        if (i > decimalMark || nextIsMark(i, end)) {
          fault(Reason.SPACE_AT_DECIMALS, i);
        } else {
          checkGroup(group, grouped, groupStart, true);
          grouped = true;
          group = 0;
          groupStart = i + 1;
        }
      } else if (isDecimalMark(c)) {
        if (i == decimalMark) {
          checkGroup(group, grouped, groupStart, false);
        }
      } else {
        fault(Reason.STRAY_CHARACTER, i);
      }
    }
    if (decimalMark >= end) {
      checkGroup(group, grouped, groupStart, false);
    }
    if (grouped && text.charAt(first) == '0') {
      fault(Reason.GROUPING, first);
    }
    var digits =
        kept.length() <= 18
            ? BigInteger.valueOf(Long.parseLong(kept, 0, kept.length(), 10))
            : new BigInteger(kept.toString());
    return new Decimal(digits, scale);
  }

  /** The comma or point before the decimals, or {@code end}; more than one is a fault. */
  private int decimalMark(int first, int end) {
    int found = end;
    int count = 0;
    char mark = 0;
    boolean alike = true;
    boolean thousands = true;
    int since = 0;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      if (isDecimalMark(c)) {
        boolean repeated = count > 0 && i == found + 1;
        if (count > 0) {
          fault(Reason.TWO_DECIMAL_MARKS, i);
          alike &= c == mark;
          thousands &= since == 3;
        }
        if (!repeated) {
          count++;
        }
        mark = c;
        found = i;
        since = 0;
      } else {
        since++;
      }
    }
    // 1.234.567 has no decimals; in 1.234.567,50 the last mark is the decimal one.
    return count > 1 && alike && thousands && since == 3 ? end : found;
  }

  private void checkGroup(int length, boolean notFirst, int start, boolean moreFollow) {
    boolean right = notFirst ? length == 3 : !moreFollow || (length >= 1 && length <= 3);
    if (!right) {
      fault(Reason.GROUPING, start);
    }
  }

  private boolean nextIsMark(int space, int end) {
    return space + 1 < end && isDecimalMark(text.charAt(space + 1));
  }

  private void fault(Reason found, int place) {
    if (reason == null || (found == Reason.STRAY_CHARACTER && reason != Reason.STRAY_CHARACTER)) {
      reason = found;
      at = place;
    }
  }

  private void trim() {
    while (from < to && Folding.isWhite(text.charAt(from))) {
      from++;
    }
    while (to > from && Folding.isWhite(text.charAt(to - 1))) {
      to--;
    }
  }

  /** The length of a word for "about" at the beginning, or 0. */
  private int approximation(int first) {
    char c = text.charAt(from);
    if (c == '~' || c == '\u2248') {
      return 1;
    }
    for (String word : new String[] {"cirka ", "ca. ", "c:a ", "ca "}) {
      if (from + word.length() <= first
          && text.substring(from, from + word.length()).toLowerCase(Locale.ROOT).equals(word)) {
        return word.length();
      }
    }
    return 0;
  }

  private String words(int start, int end) {
    return Folding.words(text.substring(start, end));
  }

  private int firstInk(int start) {
    int i = start;
    while (i < to - 1 && Folding.isWhite(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The digit a character is or is easily mistaken for, or 0. */
  private static char digitMeant(char c) {
    if (isDigit(c)) {
      return c;
    }
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I', '|' -> '1';
      default -> 0;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether one of several words is a unit, though together they are none that is known. */
  private static boolean isAmong(String words) {
    for (String word : words.split(" ", -1)) {
      if (!PrintedUnit.written(word).isNone()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDecimalMark(char c) {
    return c == ',' || c == '.';
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  private static boolean isMark(char c) {
    return c == '*'
        || c == '\u2020'
        || c == '\u2021'
        || c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3';
  }

  private static boolean isNothing(String words) {
    return switch (words) {
      case "", "-", "\u2013", "\u2014", "\u2212", ".", "..", "...", "\u2026" -> true;
      default -> false;
    };
  }
}
