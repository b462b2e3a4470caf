package org.bilaga.table.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Numbers of cells as text: the decimal number that the file holds, to the last digit.
 *
 * <p>Spreadsheets reckon in binary and write such a number with seventeen digits, some programs
 * sixteen: 0.1 as 0.10000000000000001. Those digits are not the author's: where they are just what
 * a binary number is written as, the shortest decimal number of it is read. Nothing else is
 * rounded, and no binary number is reckoned with.
 */
final class CellNumber {
  /** The digits that a binary number is written with when it is to be known again. */
  private static final int BINARY_DIGITS = 17;

  /** The most digits that a spreadsheet shows of a number. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** The powers of ten that numbers of spreadsheets have; others would fill the memory. */
  private static final int FARTHEST = 400;

  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);

  /** Serial numbers up to this count from a day later, as 1900 was taken for a leap year. */
  private static final int BEFORE_LEAP_DAY = 60;

  private static final int SECONDS_A_DAY = 86_400;

  private CellNumber() {}

  /**
   * A number as its cell says it.
   *
   * @param raw as the file has it
   * @param asPrinted to the decimals that the format shows
   * @param since1904 whether days are counted from 1904
   */
  static String text(String raw, CellFormat format, boolean asPrinted, boolean since1904) {
    BigDecimal number;
    try {
      number = exact(raw.strip());
    } catch (NumberFormatException none) {
      return raw;
    }
    return switch (format.sort()) {
      case NUMBER -> number(number, format, asPrinted);
      case TEXT -> number.toPlainString();
      case DAY, DAY_AND_TIME, MONTH, YEAR, TIME -> moment(number, format.sort(), since1904);
    };
  }

  static BigDecimal exact(String raw) {
    var number = new BigDecimal(raw);
    if (Math.abs((long) number.scale()) > FARTHEST || number.precision() > 2 * FARTHEST) {
      throw new NumberFormatException();
    }
    number = number.stripTrailingZeros();
    int digits = number.precision();
    if (digits == BINARY_DIGITS || digits == BINARY_DIGITS - 1) {
      double binary = Double.parseDouble(raw);
      var written = new BigDecimal(binary).round(new MathContext(digits));
      if (written.compareTo(number) == 0) {
        number = new BigDecimal(Double.toString(binary)).stripTrailingZeros();
      }
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static String number(BigDecimal number, CellFormat format, boolean asPrinted) {
    var shown = number.scaleByPowerOfTen(format.power());
    if (asPrinted && format.decimals() >= 0) {
      shown = shown.round(SHOWN).setScale(format.decimals(), RoundingMode.HALF_UP);
    } else if (asPrinted) {
      shown = shown.round(SHOWN).stripTrailingZeros();
    } else {
      shown = shown.stripTrailingZeros();
    }
    String text = shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    String before = format.before().isEmpty() ? "" : format.before() + " ";
    String after = format.after().isEmpty() ? "" : " " + format.after();
    return before + text + after;
  }

  private static String moment(BigDecimal serial, CellFormat.Sort sort, boolean since1904) {
    BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
    int seconds =
        serial
            .subtract(whole)
            .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    try {
      long days = whole.longValueExact() + seconds / SECONDS_A_DAY;
      var time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
      if (sort == CellFormat.Sort.TIME) {
        return days == 0 ? time.toString() : serial.toPlainString();
      }
      var first = since1904 ? FIRST_DAY_1904 : FIRST_DAY;
      boolean early = !since1904 && days < BEFORE_LEAP_DAY;
      var day = first.plusDays(early ? days + 1 : days);
      return switch (sort) {
        case MONTH -> day.toString().substring(0, 7);
        case YEAR -> day.toString().substring(0, 4);
        case DAY_AND_TIME -> seconds == 0 ? day.toString() : day + " " + time;
        default -> day.toString();
      };
    } catch (ArithmeticException | DateTimeException none) {
      return serial.toPlainString();
    }
  }
}
