package org.bilaga.lsp;

import java.nio.file.Path;
import org.bilaga.assist.Spot;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * A place in an open text, and where that text belongs.
 *
 * @param offset in UTF-16 units
 */
record Cursor(Workplace place, OpenText text, int offset) {

  Path file() {
    return text.file();
  }

  SourceFile source() {
    return text.source();
  }

  Spot spot() {
    return new Spot(place.analysis(), text.file(), offset);
  }

  /** The vocabulary that the text is written in. */
  Language vocabulary() {
    return spot().module().map(it -> it.tree().language()).orElseGet(this::language);
  }

  Language language() {
    return place.language();
  }
}
