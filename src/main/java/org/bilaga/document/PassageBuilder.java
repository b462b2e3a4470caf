package org.bilaga.document;

import java.util.Arrays;
import org.bilaga.source.SourceFile;

/** Joins lines of a document to running text. */
final class PassageBuilder {
  /** No mark of these is seen. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private final SourceFile source;
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];

  PassageBuilder(SourceFile source) {
    this.source = source;
  }

  /** Adds a stretch of the document; what is white there is one space. */
  PassageBuilder add(int start, int end) {
    if (joins(start, end)) {
      text.setLength(text.length() - 1);
    } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      put(' ', start);
    }
    return more(start, end);
  }

  /** Adds a stretch that goes on with what was added last. */
  PassageBuilder more(int start, int end) {
    for (int at = start; at < end; at++) {
      char c = source.text().charAt(at);
      boolean white = Character.isWhitespace(c) || c == '\t';
      if (white ? !text.isEmpty() && text.charAt(text.length() - 1) != ' ' : c != SOFT_HYPHEN) {
        put(white ? ' ' : c, at);
      }
    }
    return this;
  }

  /** Whether the last word goes on, its hyphen being there for the end of the line alone. */
  private boolean joins(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(source.text().charAt(at))) {
      at++;
    }
    return BrokenWord.goesOn(text, source.text().substring(at, Math.min(end, at + 16)));
  }

  /** Adds a sign that stands for what is in the document there. */
  void sign(char c, int place) {
    put(c, place);
  }

  private void put(char c, int place) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[text.length()] = place;
    text.append(c);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Passage build() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    return new Passage(source, text.toString(), Arrays.copyOf(places, Math.max(1, text.length())));
  }
}
