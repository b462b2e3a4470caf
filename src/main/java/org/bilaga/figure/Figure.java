package org.bilaga.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A figure as printed: its exact value, its precision and its unit, or why it cannot be read.
 *
 * <p>Nothing is guessed: a figure that two number forms read differently is {@link TwoWays}, one
 * that is not well formed {@link Malformed}, with what it may mean.
 */
public sealed interface Figure {
  /** No figure that {@link #plain} reads has this value. */
  long NOT_PLAIN = Long.MIN_VALUE;

  /** The most digits a plain number has. */
  int PLAIN_DIGITS = 18;

  /** The most digits a figure has; one of more is no amount but a slip of the hand. */
  int MOST_DIGITS = 30;

  /** Whether {@code text[start, end)} has more digits than a figure has. */
  static boolean isTooLong(String text, int start, int end) {
    int digits = 0;
    for (int i = start; i < end && digits <= MOST_DIGITS; i++) {
      digits += DigitsInForm.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits > MOST_DIGITS;
  }

  /**
   * The whole number that is all of {@code text[start, end)}: at most 18 digits, in one run or well
   * grouped; otherwise {@link #NOT_PLAIN}. Makes no objects.
   */
  static long plain(String text, int start, int end) {
    long value = 0;
    int run = 0;
    int digits = 0;
    boolean grouped = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        run++;
      } else if (isGroupSpace(c)) {
        if (grouped ? run != 3 : run == 0 || run > 3) {
          return NOT_PLAIN;
        }
        grouped = true;
        digits += run;
        run = 0;
      } else {
        return NOT_PLAIN;
      }
    }
    if (run == 0
        || (grouped && (run != 3 || text.charAt(start) == '0'))
        || digits + run > PLAIN_DIGITS) {
      return NOT_PLAIN;
    }
    return value;
  }

  /** The spaces that part thousands. */
  static boolean isGroupSpace(char c) {
    return c == ' '
        || c == '\u00A0'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  static Figure of(String text) {
    return of(text, 0, text.length());
  }

  static Figure of(String text, int start, int end) {
    return of(text, start, end, NumberForm.OPEN);
  }

  /** What {@code text[start, end)} says in a table or text that is written in a number form. */
  static Figure of(String text, int start, int end, NumberForm form) {
    long plain = plain(text, start, end);
    if (plain != NOT_PLAIN) {
      return new Printed(new Decimal(BigInteger.valueOf(plain), 0), PrintedUnit.NONE, "", false);
    }
    String usual = OtherDigits.asUsual(text, start, end);
    return usual == null
        ? new FigureReader(text, start, end, form).read()
        : of(usual, 0, usual.length(), form);
  }

  /**
   * A well-formed figure.
   *
   * @param number as printed, counted in {@code unit}; its scale is the number of printed decimals
   * @param marks the footnote marks that follow it, such as {@code *}
   * @param approximate printed with {@code ca}
   */
  record Printed(Decimal number, PrintedUnit unit, String marks, boolean approximate)
      implements Figure {
    Printed(BigDecimal value, PrintedUnit unit, String marks, boolean approximate) {
      this(Decimal.of(value), unit, marks, approximate);
    }

    public BigDecimal value() {
      return number.toBigDecimal();
    }

    /** The value in kronor, as a bare number, or as a share of 1. */
    public Decimal inBase() {
      return number.shifted(unit.exponent());
    }

    /** What it may stand for, in base: half a unit of the last printed digit to either side. */
    public Interval interval() {
      return around(number.scale());
    }

    /** The same when it was printed as "about": half a unit of the last digit that is not zero. */
    public Interval aboutInterval() {
      return number.digits().signum() == 0
          ? interval()
          : around(value().stripTrailingZeros().scale());
    }

    private Interval around(int scale) {
      var value = value();
      var half = BigDecimal.valueOf(5, scale + 1);
      int exponent = unit.exponent();
      return new Interval(
          value.subtract(half).scaleByPowerOfTen(exponent),
          value.add(half).scaleByPowerOfTen(exponent));
    }
  }

  /** The same, counted in a unit where it has none of its own: that of its heading. */
  default Figure in(PrintedUnit heading) {
    return switch (this) {
      case Printed it ->
          new Printed(it.number(), of(it.unit(), heading), it.marks(), it.approximate());
      case Malformed it ->
          new Malformed(it.reason(), it.at(), it.meant(), of(it.unit(), heading), it.marks());
      case TwoWays it ->
          new TwoWays(it.grouped(), it.decimal(), of(it.unit(), heading), it.marks(), it.mark());
      case Within it -> new Within(it.low(), it.high(), of(it.unit(), heading));
      case Ratio it -> new Ratio(it.over(), it.under(), of(it.unit(), heading));
      case None it -> it;
      case Words it -> it;
      case Unclear it -> it;
    };
  }

  private static PrintedUnit of(PrintedUnit own, PrintedUnit heading) {
    return own.isNone()
        ? heading
        : own.sort() == PrintedUnit.Sort.NUMBER ? own.and(heading).orElse(own) : own;
  }

  /** No figure: an empty cell, or a mark that says so, as a dash. */
  record None(String mark) implements Figure {}

  /** Text without a single digit. */
  record Words(String text) implements Figure {}

  /**
   * A figure that breaks a rule of writing.
   *
   * @param at where it does, from the beginning of the text that was read
   * @param meant the value its digits may mean, counted in {@code unit}
   */
  record Malformed(Reason reason, int at, Decimal meant, PrintedUnit unit, String marks)
      implements Figure {
    public BigDecimal lenient() {
      return meant.toBigDecimal();
    }

    /** The lenient value in kronor, as a bare number, or as a share of 1. */
    public Decimal inBase() {
      return meant.shifted(unit.exponent());
    }
  }

  /**
   * A figure with one comma or point before exactly three digits, where nothing says what the mark
   * parts: {@code 1,106}. It is one of two, and which is not known.
   *
   * @param grouped the value if the mark parts thousands, counted in {@code unit}
   * @param decimal the value if it stands before decimals
   * @param mark the comma or the point
   */
  record TwoWays(Decimal grouped, Decimal decimal, PrintedUnit unit, String marks, char mark)
      implements Figure {}

  /**
   * A figure that is not told, but between which bounds it lies: {@code <5}, {@code >100}. A count
   * below 5 is 0 to 4, other figures below 5 are 0 to 5.
   *
   * @param low the least it can be, counted in {@code unit}
   * @param high the most; empty where it is not bounded upwards
   */
  record Within(Decimal low, Optional<Decimal> high, PrintedUnit unit) implements Figure {
    public Decimal lowInBase() {
      return low.shifted(unit.exponent());
    }

    public Optional<Decimal> highInBase() {
      return high.map(it -> it.shifted(unit.exponent()));
    }
  }

  /** An exact fraction: {@code 1/3}, {@code 2 1/2}, {@code \u00BD}, counted in {@code unit}. */
  record Ratio(BigInteger over, BigInteger under, PrintedUnit unit) implements Figure {
    /** Above the line, in kronor, as a bare number or as a share of 1. */
    public BigInteger overInBase() {
      return over.multiply(BigInteger.TEN.pow(Math.max(0, unit.exponent())));
    }

    public BigInteger underInBase() {
      return under.multiply(BigInteger.TEN.pow(Math.max(0, -unit.exponent())));
    }
  }

  /**
   * Digits beside something that changes what they mean: {@code 7 400:50}, {@code 3e4}, {@code 12
   * miljoner euro}, or more of them than any figure has. There is no reading of them.
   */
  record Unclear(String text) implements Figure {
    /** Whether it has more digits than any figure. */
    public boolean isTooLong() {
      return Figure.isTooLong(text, 0, text.length());
    }
  }

  /** The rule of writing that is broken. */
  enum Reason {
    /** A group of digits that is not three long: {@code 12 345678}, {@code 123 45 678}. */
    GROUPING,
    /** A space beside the decimal mark or among the decimals: {@code 5 698, 5}. */
    SPACE_AT_DECIMALS,
    /** More than one comma or point: {@code 12,,5}, {@code 1.234.567}. */
    TWO_DECIMAL_MARKS,
    /** A character that has no place in a figure: {@code 12 34O}. */
    STRAY_CHARACTER
  }

  /** A closed stretch of values. Closed, as a rounding may go either way at a half. */
  record Interval(BigDecimal low, BigDecimal high) {
    public boolean contains(BigDecimal value) {
      return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }
  }
}
