package org.bilaga.document;

import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * Running text on one line, whose every character knows where in the document it stands.
 *
 * <p>Words that were broken at the end of a line are whole again, lines are joined by one space.
 */
public final class Passage {
  private final SourceFile source;
  private final String text;

  /** Where each character stands, and where the last one ends. */
  private final int[] places;

  Passage(SourceFile source, String text, int[] places) {
    this.source = source;
    this.text = text;
    this.places = places;
  }

  public String text() {
    return text;
  }

  /** Where a stretch of the text stands. */
  public Span span(int start, int end) {
    int from = places[start];
    return new Span(source, from, end > start ? places[end - 1] + 1 : from);
  }

  public Span span() {
    return span(0, text.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
