package org.bilaga.calendar;

import java.util.Optional;
import org.bilaga.words.Told;

/**
 * Which days are days of rest in Sweden: the public holidays of lagen (1989:253) om allmänna
 * helgdagar, and the days that lagen (1930:173) om beräkning av lagstadgad tid § 2 treats like
 * them.
 *
 * <p>Written out, not taken from a library: Jollyday, which knows the {@link OtherCountry other
 * countries}, takes half a second at its first use and brings JAXB along, and every check asks
 * about every deadline; nor does it know that the national day is a holiday only from 2005, in the
 * place of annandag pingst (2004:1320). It is the oracle in the tests, over each day from 1990 to
 * 2100. The rules are those since 1990.
 */
final class Sweden implements Country {
  private static final int NATIONAL_DAY_FROM = 2005;
  private static final int SATURDAY = 6;
  private static final int SUNDAY = 7;

  @Override
  public Told called() {
    return Sentences.sweden();
  }

  @Override
  public Optional<RestDay> restOn(Day day) {
    Optional<RestDay> fixed = fixed(day);
    if (fixed.isPresent()) {
      return fixed;
    }
    Optional<RestDay> movable = day.month() >= 3 && day.month() <= 6 ? ofEaster(day) : saints(day);
    return movable.isPresent() ? movable : weekend(day);
  }

  /** Saturday and Sunday, as in most countries. */
  static Optional<RestDay> weekend(Day day) {
    int weekday = day.weekday();
    return weekday == SATURDAY
        ? Optional.of(RestDay.SATURDAY)
        : weekday == SUNDAY ? Optional.of(RestDay.SUNDAY) : Optional.empty();
  }

  private static Optional<RestDay> fixed(Day day) {
    return Optional.ofNullable(
        switch (day.month() * 100 + day.day()) {
          case 101 -> SwedishRestDay.NEW_YEARS_DAY;
          case 106 -> SwedishRestDay.EPIPHANY;
          case 501 -> SwedishRestDay.MAY_DAY;
          case 606 -> day.year() >= NATIONAL_DAY_FROM ? SwedishRestDay.NATIONAL_DAY : null;
          case 1224 -> SwedishRestDay.CHRISTMAS_EVE;
          case 1225 -> SwedishRestDay.CHRISTMAS_DAY;
          case 1226 -> SwedishRestDay.BOXING_DAY;
          case 1231 -> SwedishRestDay.NEW_YEARS_EVE;
          default -> null;
        });
  }

  private static Optional<RestDay> ofEaster(Day day) {
    int midsummer = day.month() == 6 ? day.day() : 0;
    if (midsummer >= 19 && midsummer <= 25 && day.weekday() == SATURDAY - 1) {
      return Optional.of(SwedishRestDay.MIDSUMMER_EVE);
    } else if (midsummer >= 20 && midsummer <= 26 && day.weekday() == SATURDAY) {
      return Optional.of(SwedishRestDay.MIDSUMMER_DAY);
    }
    return Optional.ofNullable(
        switch ((int) (day.number() - easter(day.year()).number())) {
          case -2 -> SwedishRestDay.GOOD_FRIDAY;
          case 0 -> SwedishRestDay.EASTER_SUNDAY;
          case 1 -> SwedishRestDay.EASTER_MONDAY;
          case 39 -> SwedishRestDay.ASCENSION_DAY;
          case 49 -> SwedishRestDay.WHIT_SUNDAY;
          case 50 -> day.year() < NATIONAL_DAY_FROM ? SwedishRestDay.WHIT_MONDAY : null;
          default -> null;
        });
  }

  /** Alla helgons dag: the Saturday from 31 October to 6 November. */
  private static Optional<RestDay> saints(Day day) {
    boolean week = day.month() == 10 ? day.day() == 31 : day.month() == 11 && day.day() <= 6;
    return week && day.weekday() == SATURDAY
        ? Optional.of(SwedishRestDay.ALL_SAINTS_DAY)
        : Optional.empty();
  }

  /** Easter Sunday by the Gregorian computus, in the form that Nature printed anonymously 1876. */
  static Day easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * golden + correction + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
    int late = (golden + 11 * moon + 22 * toSunday) / 451;
    int days = moon + toSunday - 7 * late + 114;
    return new Day(year, days / 31, days % 31 + 1);
  }
}
