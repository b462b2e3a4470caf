package org.bilaga.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilaga.document.Document;
import org.bilaga.document.Documents;
import org.bilaga.document.Hindrance;
import org.bilaga.document.HindranceText;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/**
 * A document that was named, as it was read.
 *
 * @param bytes those of its file
 */
record ReadDocument(Document document, Path file, byte[] bytes) {
  /**
   * @param spoken the language in which its places are told
   * @throws Refused where it is not there or cannot be read
   */
  static ReadDocument of(String word, Language spoken) throws Refused {
    Path file =
        NamedPaths.readable(word)
            .filter(Files::isRegularFile)
            .orElseThrow(() -> Refused.because(NamedPaths.missing(word)));
    byte[] bytes;
    try {
      if (Files.size(file) > Documents.MOST_BYTES) {
        throw hindered(word, new Hindrance.TooLarge(Hindrance.Limit.BYTES, Documents.MOST_BYTES));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw Refused.because(NamedPaths.missing(word));
    }
    var reading = Documents.read(bytes, word, spoken);
    if (reading.document().isPresent()) {
      return new ReadDocument(reading.document().get(), file, bytes);
    }
    throw hindered(word, reading.hindrance().orElseThrow());
  }

  private static Refused hindered(String word, Hindrance why) {
    Told name = Told.text(Visible.name(word));
    return Refused.because(Sentences.documentUnreadable(name, HindranceText.of(why)));
  }
}
