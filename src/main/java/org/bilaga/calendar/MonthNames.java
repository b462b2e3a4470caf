package org.bilaga.calendar;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;

/** The names of the months in every vocabulary. */
public final class MonthNames {
  private static final int ABBREVIATED = 3;

  private static final Spellings[] ALL = Spellings.all(MonthForms.lines());

  private MonthNames() {}

  /** The number of the month that is called so, from 1; 0 where none is. */
  public static int number(String name) {
    for (int i = 0; i < ALL.length; i++) {
      for (Language language : Language.all()) {
        if (ALL[i].has(name, language)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  /**
   * The number of the month that is meant by its name or the first letters of it, in any case; 0
   * where none is, or several are.
   */
  public static int meant(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    int whole = number(folded);
    if (whole > 0 || folded.length() < ABBREVIATED) {
      return whole;
    }
    int meant = 0;
    for (int i = 0; i < ALL.length; i++) {
      for (Language language : Language.all()) {
        if (ALL[i].in(language).startsWith(folded.substring(0, ABBREVIATED))) {
          if (meant > 0 && meant != i + 1) {
            return 0;
          }
          meant = i + 1;
        }
      }
    }
    return meant;
  }

  /** The letters that a month's name is known by, in every vocabulary, as a pattern. */
  public static String beginnings() {
    Set<String> all = new LinkedHashSet<>();
    for (Spellings month : ALL) {
      for (Language language : Language.all()) {
        all.add(month.in(language).substring(0, ABBREVIATED));
      }
    }
    return String.join("|", all);
  }

  /** What the month of a number, from 1, is called. */
  public static String named(int number, Language language) {
    return ALL[number - 1].in(language);
  }

  /** The same month in another vocabulary. */
  public static String translated(String name, Language language) {
    return ALL[number(name) - 1].translated(name, language);
  }
}
