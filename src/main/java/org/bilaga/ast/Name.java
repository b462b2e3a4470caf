package org.bilaga.ast;

import org.bilaga.source.Span;

/** A name as written, its text in NFC. */
public record Name(Span span, String text) implements Leaf {
  @Override
  public String toString() {
    return text;
  }
}
