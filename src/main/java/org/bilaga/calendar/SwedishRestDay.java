package org.bilaga.calendar;

import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A day on which nothing has to be done that Swedish statute sets a last day for: by 1930:173 § 2 a
 * Sunday or other public holiday, a Saturday, and the eves of midsummer, Christmas and the new
 * year.
 *
 * <p>A holiday goes before the day of the week that it falls on.
 */
public enum SwedishRestDay implements RestDay {
  NEW_YEARS_DAY(Sentences.newYearsDay()),
  EPIPHANY(Sentences.epiphany()),
  GOOD_FRIDAY(Sentences.goodFriday()),
  EASTER_SUNDAY(Sentences.easterSunday()),
  EASTER_MONDAY(Sentences.easterMonday()),
  MAY_DAY(Sentences.mayDay()),
  ASCENSION_DAY(Sentences.ascensionDay()),
  WHIT_SUNDAY(Sentences.whitSunday()),
  WHIT_MONDAY(Sentences.whitMonday()),
  NATIONAL_DAY(Sentences.nationalDay()),
  MIDSUMMER_EVE(Sentences.midsummerEve()),
  MIDSUMMER_DAY(Sentences.midsummerDay()),
  ALL_SAINTS_DAY(Sentences.allSaintsDay()),
  CHRISTMAS_EVE(Sentences.christmasEve()),
  CHRISTMAS_DAY(Sentences.christmasDay()),
  BOXING_DAY(Sentences.boxingDay()),
  NEW_YEARS_EVE(Sentences.newYearsEve());

  private final Told told;

  SwedishRestDay(Told told) {
    this.told = told;
  }

  @Override
  public String in(Language language) {
    return told.in(language);
  }
}
