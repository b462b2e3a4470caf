package org.bilaga.calendar;

import java.util.Optional;

/**
 * A day of the Gregorian calendar. Invariant: it exists.
 *
 * <p>By arithmetic, not by {@code java.time}: every check asks for weekdays, and loading that takes
 * longer than all else that is asked of a day.
 */
public record Day(int year, int month, int day) implements Comparable<Day> {
  private static final int DAYS_IN_400_YEARS = 146_097;
  private static final int DAYS_TO_1970 = 719_468;

  /** Throws IllegalArgumentException for a day that does not exist. */
  public Day {
    if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
      throw new IllegalArgumentException(year + "-" + month + "-" + day);
    }
  }

  /** The last day of a month. */
  public static Day lastOf(int year, int month) {
    return new Day(year, month, lengthOfMonth(year, month));
  }

  /**
   * The first day of {@code 2019}, {@code 2019-09} or {@code 2019-09-15}; empty for other texts.
   */
  public static Optional<Day> firstOf(String period) {
    return of(period, true);
  }

  /** The last day of {@code 2019}, {@code 2019-09} or {@code 2019-09-15}; empty for other texts. */
  public static Optional<Day> lastOf(String period) {
    return of(period, false);
  }

  private static Optional<Day> of(String period, boolean first) {
    int[] parts = {0, 0, 0};
    int count = 0;
    int digits = 0;
    for (int i = 0; i <= period.length(); i++) {
      char c = i < period.length() ? period.charAt(i) : '-';
      boolean digit = c >= '0' && c <= '9';
      if (digit && digits < 4 && count < 3) {
        parts[count] = parts[count] * 10 + c - '0';
        digits++;
      } else if (c == '-' && digits > 0 && count < 3) {
        count++;
        digits = 0;
      } else {
        return Optional.empty();
      }
    }
    int month = count > 1 ? parts[1] : first ? 1 : 12;
    if (parts[0] < 1 || month < 1 || month > 12) {
      return Optional.empty();
    }
    int length = lengthOfMonth(parts[0], month);
    int day = count > 2 ? parts[2] : first ? 1 : length;
    return day < 1 || day > length ? Optional.empty() : Optional.of(new Day(parts[0], month, day));
  }

  public static int lengthOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days since 1970-01-01; the year is taken to begin in March, so that February ends it. */
  public long number() {
    long years = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(years, 400);
    long yearOfEra = years - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
  }

  /** The day of a number, the other way. */
  public static Day numbered(long number) {
    long days = number + DAYS_TO_1970;
    long era = Math.floorDiv(days, DAYS_IN_400_YEARS);
    long dayOfEra = days - era * DAYS_IN_400_YEARS;
    long yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_IN_400_YEARS - 1)) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shifted = (5 * dayOfYear + 2) / 153;
    int day = (int) (dayOfYear - (153 * shifted + 2) / 5 + 1);
    int month = (int) (shifted < 10 ? shifted + 3 : shifted - 9);
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return new Day((int) year, month, day);
  }

  public Day plus(long days) {
    return numbered(number() + days);
  }

  /** From 1 for Monday to 7 for Sunday. */
  public int weekday() {
    return (int) Math.floorMod(number() + 3, 7L) + 1;
  }

  /** As {@code 2020-12-01}. */
  public String iso() {
    String years = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - years.length()))
        + years
        + (month < 10 ? "-0" : "-")
        + month
        + (day < 10 ? "-0" : "-")
        + day;
  }

  @Override
  public int compareTo(Day other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : month != other.month
            ? Integer.compare(month, other.month)
            : Integer.compare(day, other.day);
  }

  @Override
  public String toString() {
    return iso();
  }
}
