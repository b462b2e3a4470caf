package org.bilaga.format;

import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.source.Span;

/** What came of formatting a file; where it is no text, the file stays exactly as it was. */
public sealed interface Formatted {
  /** The whole file, laid out. */
  record Text(String text) implements Formatted {}

  /** The file is not understood: its mistakes, of which there is at least one. */
  record NotUnderstood(List<Finding> mistakes) implements Formatted {
    public NotUnderstood {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * In the other vocabulary the words here would be read as others: a grant called {@code largest}
   * before {@code återstoden} would be a {@code largest remainder}.
   */
  record ReadOtherwise(Span place) implements Formatted {}
}
