package org.bilaga.studio;

import java.nio.file.Path;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;

/**
 * A text that somebody types, and what is asked about it.
 *
 * @param name by which the file is shown
 * @param text with LF as the end of each line
 */
record Typed(PageRequest request, Path file, String name, String text, Language language) {
  String window() {
    return request.value("window");
  }

  SourceFile source() {
    return SourceFile.of(name, text);
  }
}
