package org.bilaga.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bilaga.words.Language;

/** The pages of help that lie in the jar, in either language. */
final class Pages {
  private Pages() {}

  /** What a kind of finding means and what to do about it. */
  static Optional<String> ofKind(String kind, Language language) {
    return read("findings/" + kind + "/page." + ending(language));
  }

  /** The sentences of the agreement language on one screen. */
  static Optional<String> ofLanguage(Language language) {
    return read("language." + ending(language));
  }

  private static String ending(Language language) {
    return language == Language.SWEDISH ? "sv.md" : "en.md";
  }

  private static Optional<String> read(String name) {
    try (var page = Pages.class.getResourceAsStream(name)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
