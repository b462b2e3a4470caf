package org.bilaga.lsp;

import java.util.Optional;
import org.bilaga.words.Language;

/**
 * Which language is spoken: the one that was asked for, else that of the files, else the editor's.
 */
record Tongue(Optional<Language> chosen, Language otherwise) {

  Language of(Optional<Language> files) {
    return chosen.or(() -> files).orElse(otherwise);
  }

  /** That of a reader who has asked about no file. */
  Language own() {
    return chosen.orElse(otherwise);
  }
}
