package org.bilaga.document;

import org.bilaga.source.SourceFile;

/** Plain text, such as is got by copying a document. */
final class TextDocument {
  private TextDocument() {}

  static Document read(String text, String name) {
    return BlocksOfLines.of(SourceFile.of(name, text));
  }
}
