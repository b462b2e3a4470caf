package org.bilaga.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A language a reader is told things in. Figures are written the Swedish way in all.
 *
 * <p>There is one for each {@code words_CODE.properties} beside this class: a further language is
 * files. Each exists once, so languages are compared by {@code ==}.
 */
public final class Language {
  private static final List<Language> ALL = all(Languages.CODES);

  public static final Language ENGLISH = named("en").orElseThrow();
  public static final Language SWEDISH = named("sv").orElseThrow();

  private final String code;
  private final int index;

  private Language(String code, int index) {
    this.code = code;
    this.index = index;
  }

  private static List<Language> all(String[] codes) {
    List<Language> all = new ArrayList<>(codes.length);
    for (int i = 0; i < codes.length; i++) {
      all.add(new Language(codes[i], i));
    }
    return all;
  }

  /** All there are, by their codes. */
  public static List<Language> all() {
    return List.copyOf(ALL);
  }

  /** The language of a code such as {@code sv}. */
  public static Optional<Language> named(String code) {
    for (Language language : ALL) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of a locale such as {@code sv_SE.UTF-8} or {@code sv-SE}. */
  public static Optional<Language> ofLocale(String locale) {
    int end = 0;
    while (end < locale.length() && Character.isLetter(locale.charAt(end))) {
      end++;
    }
    return named(locale.substring(0, end));
  }

  /** The code by ISO 639, as {@code --language} takes it and as files have it in their names. */
  public String code() {
    return code;
  }

  /** What it is called in itself. */
  public String called() {
    return Sentences.language().in(this);
  }

  /** Its place among all, as its text has it among those of a sentence. */
  public int index() {
    return index;
  }

  @Override
  public String toString() {
    return code;
  }
}
