package org.bilaga.document;

import java.util.Optional;
import org.bilaga.words.Language;

/** Reads documents of every kind that is known, told from their bytes and then from their name. */
public final class Documents {
  /** What is read of one at most. */
  public static final int MOST_BYTES = 100_000_000;

  private Documents() {}

  /** A document, or what hinders. */
  public record Reading(Optional<Document> document, Optional<Hindrance> hindrance) {
    static Reading of(Document document) {
      return new Reading(Optional.of(document), Optional.empty());
    }

    static Reading not(Hindrance why) {
      return new Reading(Optional.empty(), Optional.of(why));
    }
  }

  /**
   * @param name the path as shown to the reader
   * @param spoken the language in which pages and lines are told
   */
  public static Reading read(byte[] bytes, String name, Language spoken) {
    if (bytes.length > MOST_BYTES) {
      return Reading.not(new Hindrance.TooLarge(Hindrance.Limit.BYTES, MOST_BYTES));
    }
    return TextDocument.read(bytes, name);
  }
}
