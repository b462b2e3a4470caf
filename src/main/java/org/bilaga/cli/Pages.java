package org.bilaga.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bilaga.words.Language;

/** The pages of help that lie in the jar, in any language. */
final class Pages {
  private Pages() {}

  /** What a kind of finding means and what to do about it. */
  static Optional<String> ofKind(String kind, Language language) {
    return read("findings/" + kind + "/page", language);
  }

  /** The sentences of the agreement language on one screen. */
  static Optional<String> ofLanguage(Language language) {
    return read("language", language);
  }

  /** What one wants to say in an agreement, with the sentence for each. */
  static Optional<String> ofSentences(Language language) {
    return read("language/" + Sentences.pageOfSentences().in(language));
  }

  /** A language that has no page of its own is shown the English one. */
  private static Optional<String> read(String name, Language language) {
    return read(name + "." + language.code() + ".md")
        .or(() -> read(name + "." + Language.ENGLISH.code() + ".md"));
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
