package org.bilaga.words;

import java.util.Map;

/** Something that can be said in any language: a name, a figure, a sentence with its blanks. */
@FunctionalInterface
public interface Told {
  String in(Language language);

  /** The same in all languages: a name, a figure, a quotation. */
  static Told text(String text) {
    return language -> text;
  }

  static Told phrase(String english, String swedish) {
    return language -> language == Language.SWEDISH ? swedish : english;
  }

  /** A phrase whose blanks {@code {name}} are filled in the language asked for. */
  static Told phrase(String english, String swedish, Map<String, Told> blanks) {
    return language ->
        Blanks.fill(language == Language.SWEDISH ? swedish : english, blanks, language);
  }
}
