package org.bilaga.ast;

import java.util.List;
import org.bilaga.source.Span;

/** When an amount is meant. */
public sealed interface Timing {
  /** Nothing is said: it is for the whole period of the agreement. */
  record Whole() implements Timing {}

  /** So much in each year of the agreement's period. */
  record EachYear(Span span) implements Timing, Leaf {}

  /** So much in one period, in all. */
  record In(Span span, Stretch stretch) implements Timing, Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(stretch).asWritten();
    }
  }

  /** The amount in parts of the same size, one a month or one a year. */
  record EqualParts(Span span, boolean months, Stretch stretch) implements Timing, Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(stretch).asWritten();
    }
  }
}
