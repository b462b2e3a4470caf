package org.bilaga.figure;

import java.math.BigInteger;
import org.bilaga.figure.Figure.Reason;
import org.bilaga.figure.NumberForm.Role;
import org.jspecify.annotations.Nullable;

/**
 * The digits of one figure and the marks among them: what they say in a number form.
 *
 * <p>The first rule of writing that is broken is kept, a stray character before all others.
 */
final class DigitsInForm {
  private final String text;
  private final int first;
  private final int end;
  private final NumberForm form;

  private @Nullable Reason reason;
  private int at;

  /** Where the decimals begin, before which a mark stands; the end where there are none. */
  private int decimalMark;

  /** The only mark, before three digits, of which the form does not say what it parts. */
  private boolean twoWays;

  /** {@code text[first, end)} begins with a digit and ends with one, or a stray glued to it. */
  DigitsInForm(String text, int first, int end, NumberForm form) {
    this.text = text;
    this.first = first;
    this.end = end;
    this.form = form;
    this.decimalMark = findDecimalMark();
  }

  /** The rule of writing that is broken, if any. */
  @Nullable Reason reason() {
    return reason;
  }

  /** Where the rule is broken, in the text. */
  int at() {
    return at;
  }

  boolean isReadTwoWays() {
    return twoWays;
  }

  /** The mark that is read two ways. */
  char mark() {
    return text.charAt(decimalMark);
  }

  /** The value of all digits, the only mark taken to part thousands. */
  Decimal grouped() {
    return new Decimal(read(end).digits(), 0);
  }

  /** The value, whatever stands among the digits. */
  Decimal value() {
    return read(decimalMark);
  }

  private Decimal read(int mark) {
    var kept = new StringBuilder();
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
        scale += i > mark ? 1 : 0;
      } else if (isGroupMark(c)) {
        if (i > mark || isDecimalMark(next(i))) {
          fault(Reason.SPACE_AT_DECIMALS, i);
        } else {
          checkGroup(group, grouped, groupStart, true);
          grouped = true;
          group = 0;
          groupStart = i + 1;
        }
      } else if (isDecimalMark(c)) {
        if (i == mark) {
          checkGroup(group, grouped, groupStart, false);
        } else if (i < mark) {
          // How such marks part groups was seen when the decimals were looked for.
          grouped = true;
          group = 0;
          groupStart = i + 1;
        }
      } else {
        fault(Reason.STRAY_CHARACTER, i);
      }
    }
    if (mark >= end) {
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

  /** The comma or point before the decimals, or the end. */
  private int findDecimalMark() {
    int commas = 0;
    int points = 0;
    int last = end;
    boolean spaced = false;
    for (int i = first; i < end; i++) {
      char c = text.charAt(i);
      if (isDecimalMark(c)) {
        boolean again = last == i - 1;
        if (again) {
          fault(Reason.TWO_DECIMAL_MARKS, i);
        } else {
          commas += c == ',' ? 1 : 0;
          points += c == '.' ? 1 : 0;
        }
        last = i;
      }
      spaced |= isGroupMark(c);
    }
    int count = commas + points;
    if (count == 0) {
      return end;
    } else if (count == 1) {
      return onlyMark(last, spaced);
    }
    char mark = text.charAt(last);
    boolean once = (mark == ',' ? commas : points) == 1;
    if (once) {
      // 1.234,5 and 12,34,567.8 say by themselves which is which.
      return isParted(last) ? last : stringed(last);
    }
    boolean alike = commas == 0 || points == 0;
    if (alike && isParted(end)) {
      if (form.role(mark) == Role.DECIMALS) {
        fault(Reason.TWO_DECIMAL_MARKS, secondMark());
      }
      return end;
    }
    return stringed(last);
  }

  private int onlyMark(int mark, boolean spaced) {
    int behind = end - mark - 1;
    int before = mark - first;
    boolean mayPart = behind == 3 && before <= 3 && text.charAt(first) != '0' && !spaced;
    return switch (form.role(text.charAt(mark))) {
      case DECIMALS -> mark;
      case THOUSANDS -> {
        if (mayPart) {
          yield end;
        }
        twoWays = behind <= 3;
        yield mark;
      }
      case UNKNOWN -> {
        char other = text.charAt(mark) == ',' ? '.' : ',';
        twoWays = mayPart && form.role(other) != Role.THOUSANDS;
        yield mark;
      }
    };
  }

  /** More marks than a figure can have; the last is taken to stand before the decimals. */
  private int stringed(int last) {
    fault(Reason.TWO_DECIMAL_MARKS, secondMark());
    return last;
  }

  private int secondMark() {
    boolean seen = false;
    for (int i = first; i < end; i++) {
      if (isDecimalMark(text.charAt(i))) {
        if (seen) {
          return i;
        }
        seen = true;
      }
    }
    return first;
  }

  /** Whether the marks before {@code to}, all of one kind, part groups as the world does. */
  private boolean isParted(int to) {
    return isPartedBy(to, 3) || isPartedBy(to, 2);
  }

  /** Groups of three digits last, of {@code middle} between, and of no more first. */
  private boolean isPartedBy(int to, int middle) {
    int run = 0;
    int groups = 0;
    for (int i = first; i <= to; i++) {
      char c = i == to ? 0 : text.charAt(i);
      if (isDigit(c)) {
        run++;
        continue;
      }
      if (i < to && !isDecimalMark(c)) {
        return false;
      }
      int wanted = i == to ? 3 : middle;
      if (groups == 0 ? run == 0 || run > middle || i == to : run != wanted) {
        return false;
      }
      groups++;
      run = 0;
    }
    return true;
  }

  private char next(int i) {
    return i + 1 < end ? text.charAt(i + 1) : 0;
  }

  private void checkGroup(int length, boolean notFirst, int start, boolean moreFollow) {
    boolean right = notFirst ? length == 3 : !moreFollow || (length >= 1 && length <= 3);
    if (!right) {
      fault(Reason.GROUPING, start);
    }
  }

  private void fault(Reason found, int place) {
    if (reason == null || found == Reason.STRAY_CHARACTER && reason != Reason.STRAY_CHARACTER) {
      reason = found;
      at = place;
    }
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

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDecimalMark(char c) {
    return c == ',' || c == '.';
  }

  /** What parts thousands wherever it stands. */
  static boolean isGroupMark(char c) {
    return Figure.isGroupSpace(c) || c == '\'' || c == '\u2019';
  }
}
