package org.bilaga.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.words.Told;

/** The days of rest of a country. */
public interface Country {
  Country SWEDEN = new Sweden();

  /** Its name, {@code Denmark}; of a part of a country with the code of the part. */
  Told called();

  /** Why a day is one of rest; empty for a working day. */
  Optional<RestDay> restOn(Day day);

  /** The first working day after a day. */
  default Day workingDayAfter(Day day) {
    Day next = day.plus(1);
    while (restOn(next).isPresent()) {
      next = next.plus(1);
    }
    return next;
  }

  /**
   * The country of a name, in any language of ours, or of its code, {@code denmark}, {@code
   * danmark}, {@code dk}; a part of one by both codes, {@code de-by}. Blanks are written as
   * hyphens.
   */
  static Optional<Country> named(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return switch (folded) {
      case "sweden", "sverige", "se" -> Optional.of(SWEDEN);
      default -> OtherCountry.named(folded);
    };
  }

  /** The names by which countries can be meant, in each language. */
  static List<String> names() {
    return CountryNames.all();
  }
}
