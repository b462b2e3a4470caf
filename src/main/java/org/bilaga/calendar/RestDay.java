package org.bilaga.calendar;

/**
 * A day on which nothing has to be done that statute sets a last day for: by 1930:173 § 2 a Sunday
 * or other public holiday, a Saturday, and the eves of midsummer, Christmas and the new year.
 *
 * <p>A holiday goes before the day of the week that it falls on. Its name is Swedish in both
 * languages: an English text about a Swedish deadline names the day as the calendar does.
 */
public enum RestDay {
  SATURDAY("a Saturday", "en lördag"),
  SUNDAY("a Sunday", "en söndag"),
  NYÅRSDAGEN("nyårsdagen"),
  TRETTONDEDAG_JUL("trettondedag jul"),
  LÅNGFREDAGEN("långfredagen"),
  PÅSKDAGEN("påskdagen"),
  ANNANDAG_PÅSK("annandag påsk"),
  FÖRSTA_MAJ("första maj"),
  KRISTI_HIMMELSFÄRDSDAG("Kristi himmelsfärdsdag"),
  PINGSTDAGEN("pingstdagen"),
  ANNANDAG_PINGST("annandag pingst"),
  NATIONALDAGEN("Sveriges nationaldag"),
  MIDSOMMARAFTON("midsommarafton"),
  MIDSOMMARDAGEN("midsommardagen"),
  ALLA_HELGONS_DAG("alla helgons dag"),
  JULAFTON("julafton"),
  JULDAGEN("juldagen"),
  ANNANDAG_JUL("annandag jul"),
  NYÅRSAFTON("nyårsafton");

  private final String english;
  private final String swedish;

  RestDay(String name) {
    this(name, name);
  }

  RestDay(String english, String swedish) {
    this.english = english;
    this.swedish = swedish;
  }

  public String english() {
    return english;
  }

  public String swedish() {
    return swedish;
  }
}
