package org.bilaga.calendar;

/**
 * A day on which nothing has to be done that Swedish statute sets a last day for: by 1930:173 § 2 a
 * Sunday or other public holiday, a Saturday, and the eves of midsummer, Christmas and the new
 * year.
 *
 * <p>A holiday goes before the day of the week that it falls on.
 */
public enum SwedishRestDay implements RestDay {
  NEW_YEARS_DAY("New Year's Day", "nyårsdagen"),
  EPIPHANY("Epiphany", "trettondedag jul"),
  GOOD_FRIDAY("Good Friday", "långfredagen"),
  EASTER_SUNDAY("Easter Sunday", "påskdagen"),
  EASTER_MONDAY("Easter Monday", "annandag påsk"),
  MAY_DAY("May Day", "första maj"),
  ASCENSION_DAY("Ascension Day", "Kristi himmelsfärdsdag"),
  WHIT_SUNDAY("Whit Sunday", "pingstdagen"),
  WHIT_MONDAY("Whit Monday", "annandag pingst"),
  NATIONAL_DAY("the National Day of Sweden", "Sveriges nationaldag"),
  MIDSUMMER_EVE("Midsummer Eve", "midsommarafton"),
  MIDSUMMER_DAY("Midsummer Day", "midsommardagen"),
  ALL_SAINTS_DAY("All Saints' Day", "alla helgons dag"),
  CHRISTMAS_EVE("Christmas Eve", "julafton"),
  CHRISTMAS_DAY("Christmas Day", "juldagen"),
  BOXING_DAY("Boxing Day", "annandag jul"),
  NEW_YEARS_EVE("New Year's Eve", "nyårsafton");

  private final String english;
  private final String swedish;

  SwedishRestDay(String english, String swedish) {
    this.english = english;
    this.swedish = swedish;
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String swedish() {
    return swedish;
  }
}
