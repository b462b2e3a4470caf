package org.bilaga.settle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.duty.Time;

/**
 * Days as agreements and tables write them.
 *
 * <p>Only what can mean one day is read: {@code 2019-10-15}, {@code 20191015} and {@code 15 oktober
 * 2019}, but not {@code 10/11/2019}.
 */
public final class Days {
  private Days() {}

  static LocalDate of(Day day) {
    return LocalDate.of(day.year(), day.month(), day.day());
  }

  /** The last day of a time, where one is said. */
  static Optional<LocalDate> last(Time time) {
    return time.last().map(Days::of);
  }

  /** The day that a text names; empty where it names none, or could name two. */
  public static Optional<LocalDate> read(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    // A spreadsheet adds the time of midnight when a day is saved as a moment.
    if (folded.endsWith(" 00:00") || folded.endsWith(" 00:00:00")) {
      folded = folded.substring(0, folded.indexOf(' '));
    }
    try {
      if (folded.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(folded));
      } else if (folded.matches("[12]\\d{7}")) {
        return Optional.of(
            LocalDate.of(number(folded, 0, 4), number(folded, 4, 6), number(folded, 6, 8)));
      } else if (folded.matches("\\d{1,2}[.:ea]* \\p{L}+\\.? \\d{4}")) {
        return words(folded.split(" "));
      }
    } catch (DateTimeException doesNotExist) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The days that a text may be meant to name, where it is none that is read: {@code 14/6/2019} as
   * Europe and as America would have it, and the last of a month for one that the month has not.
   */
  static List<LocalDate> meant(String text) {
    String[] parts = text.strip().split("[-/.]");
    if (parts.length != 3 || !text.strip().matches("[\\d/.-]+")) {
      return List.of();
    } else if (parts[0].length() == 4) {
      return day(parts[0], parts[1], parts[2])
          .or(() -> last(parts[0], parts[1], parts[2]))
          .map(List::of)
          .orElse(List.of());
    }
    Set<LocalDate> meant = new LinkedHashSet<>();
    day(parts[2], parts[1], parts[0]).ifPresent(meant::add);
    if (text.indexOf('.') < 0) {
      day(parts[2], parts[0], parts[1]).ifPresent(meant::add);
    }
    return List.copyOf(meant);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return Day.firstOf(year + "-" + month + "-" + day)
        .filter(it -> year.length() == 4)
        .map(Days::of);
  }

  private static Optional<LocalDate> last(String year, String month, String day) {
    boolean near = day.matches("29|30|31");
    return near ? Day.lastOf(year + "-" + month).map(Days::of) : Optional.empty();
  }

  private static Optional<LocalDate> words(String[] parts) {
    int month = MonthNames.meant(parts[1].replace(".", ""));
    String day = parts[0].replaceAll("\\D", "");
    return month == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(Integer.parseInt(parts[2]), month, Integer.parseInt(day)));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
