package org.bilaga.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days against {@code java.time}, and days of rest against Jollyday's calendar of Sweden. */
class SwedenTest {

  @Test
  void everyDayHasItsNumberAndWeekday() {
    for (long number = -700_000; number < 2_900_000; number += 13) {
      LocalDate expected = LocalDate.ofEpochDay(number);
      Day day = Day.numbered(number);
      assertThat(day.number()).isEqualTo(number);
      assertThat(day.iso()).isEqualTo(expected.toString());
      assertThat(day.weekday()).isEqualTo(expected.getDayOfWeek().getValue());
      assertThat(Day.lastOf(day.year(), day.month()).day()).isEqualTo(expected.lengthOfMonth());
    }
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new Day(2019, 2, 29)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Day(2020, 2, 29).plus(1)).isEqualTo(new Day(2020, 3, 1));
  }

  @Test
  void holidaysAreThoseOfJollydayFrom1990To2100() {
    var oracle = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    for (int year = 1990; year <= 2100; year++) {
      Set<LocalDate> expected = new TreeSet<>();
      oracle.getHolidays(Year.of(year)).forEach(holiday -> expected.add(holiday.getDate()));
      if (year < 2005) {
        // The oracle has the national day in every year; 2004:1320 put it in annandag pingst's
        // place.
        var nationalDay = LocalDate.of(year, 6, 6);
        expected.remove(nationalDay);
        expected.add(easter(year).plusDays(49));
        expected.add(easter(year).plusDays(50));
      }
      assertThat(holidays(year)).as("%s", year).isEqualTo(expected);
    }
  }

  private static Set<LocalDate> holidays(int year) {
    Set<LocalDate> holidays = new TreeSet<>();
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .forEach(
            date -> {
              var rest = rest(date);
              boolean weekend = date.getDayOfWeek().getValue() >= 6;
              assertThat(weekend && rest.isEmpty()).as("%s", date).isFalse();
              if (rest.isPresent()
                  && rest.get() != RestDay.SATURDAY
                  && rest.get() != RestDay.SUNDAY) {
                holidays.add(date);
              }
            });
    return holidays;
  }

  private static LocalDate easter(int year) {
    return LocalDate.ofEpochDay(Sweden.easter(year).number());
  }

  private static Optional<RestDay> rest(LocalDate date) {
    return Country.SWEDEN.restOn(
        new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-01, a Sunday, 2019-12-02",
    "2020-05-31, Whit Sunday, 2020-06-01",
    "2020-04-10, Good Friday, 2020-04-14",
    "2020-04-11, a Saturday, 2020-04-14",
    "2004-05-31, Whit Monday, 2004-06-01",
    "2020-06-19, Midsummer Eve, 2020-06-22",
    "2020-12-24, Christmas Eve, 2020-12-28",
    "2021-12-31, New Year's Eve, 2022-01-03"
  })
  void whatFallsOnADayOfRestGoesToTheNextWorkingDay(LocalDate date, String rest, LocalDate next) {
    assertThat(rest(date).map(it -> it.in(Language.ENGLISH))).contains(rest);
    var day = new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    assertThat(Country.SWEDEN.workingDayAfter(day).iso()).isEqualTo(next.toString());
  }
}
