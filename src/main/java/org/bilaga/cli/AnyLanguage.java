package org.bilaga.cli;

import java.util.List;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Words that are understood whatever language is spoken. */
final class AnyLanguage {
  private AnyLanguage() {}

  /** What may be typed for one thing; each bundle lists its own, with commas between them. */
  static List<String> words(Told listed) {
    return Language.all().stream()
        .flatMap(language -> List.of(listed.in(language).split(", ")).stream())
        .distinct()
        .toList();
  }
}
