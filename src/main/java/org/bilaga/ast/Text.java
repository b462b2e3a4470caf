package org.bilaga.ast;

import org.bilaga.source.Span;

/** A quoted text, without its quotation marks; the span includes them. */
public record Text(Span span, String text) implements Leaf {
  @Override
  public String toString() {
    return text;
  }
}
