package org.bilaga.ast;

import org.bilaga.source.Span;

/** Anything that was written, with its place. */
public interface Node {
  Span span();
}
