package org.bilaga.document;

import org.bilaga.source.SourceFile;
import org.bilaga.table.Encoding;

/** Plain text, such as is got by copying a document. */
final class TextDocument {
  private TextDocument() {}

  static Documents.Reading read(byte[] bytes, String name) {
    var decoded = Encoding.text(bytes);
    if (decoded.isEmpty()) {
      return Documents.Reading.not(new Hindrance.NotRead(""));
    }
    var source = SourceFile.of(name, decoded.get());
    return decoded.get().isBlank()
        ? Documents.Reading.not(new Hindrance.Empty())
        : Documents.Reading.of(BlocksOfLines.of(source, new int[0]));
  }
}
