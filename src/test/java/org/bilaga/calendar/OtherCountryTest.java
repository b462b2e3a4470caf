package org.bilaga.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import java.util.Locale;
import java.util.TreeSet;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries that are not ours: their names and codes, and the days that the library knows. */
class OtherCountryTest {

  @ParameterizedTest
  @CsvSource({
    "denmark, 2020-04-09, Maundy Thursday, 2020-04-14",
    "Danmark, 2020-05-08, General prayer day, 2020-05-11",
    "dk, 2020-12-26, 2nd Christmas day, 2020-12-28",
    "germany, 2020-10-03, German Unity Day, 2020-10-05",
    "Tyskland, 2020-01-04, a Saturday, 2020-01-06",
    "de-by, 2020-01-06, Epiphany, 2020-01-07",
    "germany-by, 2020-01-06, Epiphany, 2020-01-07",
    "united-kingdom, 2020-05-25, Spring Bank Holiday, 2020-05-26",
    "Storbritannien, 2020-05-25, Spring Bank Holiday, 2020-05-26",
    "finland, 2020-12-06, Independence Day, 2020-12-07",
    "us, 2021-12-31, New Year's Day, 2022-01-03",
    "us, 2027-12-31, New Year's Day, 2028-01-03",
    "sweden, 2020-06-19, Midsummer Eve, 2020-06-22",
    "SE, 2020-06-19, Midsummer Eve, 2020-06-22"
  })
  void aCountryHasItsOwnDays(String name, String date, String rest, String next) {
    Country country = Country.named(name).orElseThrow();
    Day day = Day.firstOf(date).orElseThrow();
    assertThat(country.restOn(day).map(it -> it.in(Language.ENGLISH))).contains(rest);
    assertThat(country.workingDayAfter(day).iso()).isEqualTo(next);
    assertThat(country.restOn(country.workingDayAfter(day))).isEmpty();
  }

  @Test
  void midsummerEveIsAWorkingDayInDenmarkAndTheWholeOfGermany() {
    Day eve = new Day(2020, 6, 19);
    assertThat(Country.named("denmark").orElseThrow().restOn(eve)).isEmpty();
    assertThat(Country.named("de").orElseThrow().restOn(eve)).isEmpty();
    assertThat(Country.named("de").orElseThrow().restOn(new Day(2020, 1, 6))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"denmrak", "de-xx", "dkk", "", "-", "de-", "kr", "nyse", "by"})
  void whatIsNoCountryIsNone(String name) {
    assertThat(Country.named(name).isPresent()).isEqualTo(name.equals("by"));
  }

  @Test
  void swedishNamesAreInSwedishWhateverTheUsersLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String locale : new String[] {"sv", "de", "en"}) {
        Locale.setDefault(Locale.of(locale));
        RestDay rest =
            Country.named("norway").orElseThrow().restOn(new Day(2021, 5, 17)).orElseThrow();
        assertThat(rest.in(Language.ENGLISH)).isEqualTo("Constitution Day");
        assertThat(rest.in(Language.SWEDISH)).isNotEqualTo(rest.in(Language.ENGLISH));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theCountriesWithoutDaysAreThoseThatTheLibraryLacks() {
    var lacking = new TreeSet<String>();
    for (String code : Locale.getISOCountries()) {
      if (!HolidayManager.getSupportedCalendarCodes().contains(code)) {
        lacking.add(code.toLowerCase(Locale.ROOT));
      }
    }
    assertThat(CountryNames.WITHOUT_DAYS).isEqualTo(String.join(" ", lacking));
  }
}
