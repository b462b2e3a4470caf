package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** What must be done. */
public sealed interface Act extends Node {
  /** A report: what it is, the period it covers, and to whom it goes. */
  record Submit(Span span, Text what, Optional<Stretch> covers, List<Reference> to) implements Act {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(what).and(covers).and(to).asWritten();
    }
  }

  /** Something that somebody must judge. */
  record Meet(Span span, Text what) implements Act {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(what).asWritten();
    }
  }

  /** Something that data decide: in every month of a stretch, or once. */
  record Reach(Span span, Expression level, boolean everyMonth, Optional<Stretch> in)
      implements Act {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(level).and(in).asWritten();
    }
  }
}
