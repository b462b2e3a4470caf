package org.bilaga.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.words.Language;

/**
 * The codes of countries by their names in our languages, as the platform has them: a name is
 * looked up without the library that knows the days.
 */
final class CountryNames {
  /** Countries of ISO 3166 whose days of rest Jollyday does not know. */
  static final String WITHOUT_DAYS = "bn bt cn cx fj id il kh kp kr la lk mm mn mo my np pr th tw";

  private CountryNames() {}

  /** The code of a country by its folded name or code; empty where none is called so. */
  static Optional<String> code(String name) {
    for (String code : codes()) {
      if (code.equals(name) || names(code).contains(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** All names in each language, as they are written in a text. */
  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (String code : codes()) {
      names.addAll(names(code));
    }
    return names;
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (String iso : Locale.getISOCountries()) {
      String code = iso.toLowerCase(Locale.ROOT);
      if (!WITHOUT_DAYS.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static List<String> names(String code) {
    return Language.all().stream()
        .map(language -> called(code, Locale.of(language.code())))
        .toList();
  }

  /** In small letters, with hyphens for all that no name can hold. */
  private static String called(String code, Locale language) {
    return Locale.of("", code.toUpperCase(Locale.ROOT))
        .getDisplayCountry(language)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}]+", "-")
        .replaceAll("-$", "");
  }
}
