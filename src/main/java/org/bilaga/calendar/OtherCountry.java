package org.bilaga.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Another country than Sweden, or a part of one: its public holidays by Jollyday, and Saturdays and
 * Sundays.
 *
 * <p>That library takes half a second at its first use: nothing else may name it, and it is asked
 * for nothing before a day is.
 */
final class OtherCountry implements Country {
  private static final Map<String, Optional<Country>> KNOWN = new ConcurrentHashMap<>();

  private final String code;
  private final String[] part;

  /** By year, as they are asked for day by day. */
  private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

  private OtherCountry(String code, String... part) {
    this.code = code;
    this.part = part;
  }

  /** The country of a folded name or code; empty where none is called so. */
  static Optional<Country> named(String name) {
    return KNOWN.computeIfAbsent(name, OtherCountry::find);
  }

  private static Optional<Country> find(String name) {
    Optional<String> code = CountryNames.code(name);
    int hyphen = name.lastIndexOf('-');
    if (code.isPresent() || hyphen < 0) {
      return code.map(OtherCountry::new);
    }
    String part = name.substring(hyphen + 1);
    return CountryNames.code(name.substring(0, hyphen))
        .filter(whole -> manager(whole).getCalendarHierarchy().getChildren().containsKey(part))
        .map(whole -> new OtherCountry(whole, part));
  }

  private static HolidayManager manager(String code) {
    return HolidayManager.getInstance(ManagerParameters.create(code));
  }

  @Override
  public Told called() {
    return language -> called(Locale.of(language.code()));
  }

  private String called(Locale language) {
    String whole = Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(language);
    return part.length == 0 ? whole : whole + " (" + part[0].toUpperCase(Locale.ROOT) + ")";
  }

  @Override
  public Optional<RestDay> restOn(Day day) {
    var date = LocalDate.of(day.year(), day.month(), day.day());
    Holiday holiday = years.computeIfAbsent(day.year(), this::holidays).get(date);
    return holiday == null
        ? Sweden.weekend(day)
        : Optional.of(language -> holiday.getDescription(locale(language)));
  }

  /** The library's English is the language that it falls back on. */
  private static Locale locale(Language language) {
    return language == Language.ENGLISH ? Locale.ROOT : Locale.of(language.code());
  }

  /** Those of the year, and New Year's Day of the next where it is kept on a day of this one. */
  private Map<LocalDate, Holiday> holidays(int year) {
    Map<LocalDate, Holiday> byDate = new HashMap<>();
    for (int of = year; of <= year + 1; of++) {
      for (Holiday holiday : manager(code).getHolidays(Year.of(of), part)) {
        byDate.putIfAbsent(holiday.getDate(), holiday);
      }
    }
    return byDate;
  }
}
