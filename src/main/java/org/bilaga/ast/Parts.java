package org.bilaga.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** Puts the parts of a node in the order in which they are written. */
final class Parts {
  private final Span whole;
  private final List<Node> parts = new ArrayList<>();

  private Parts(Span whole) {
    this.whole = whole;
  }

  /** The parts of a node that takes up a stretch of a file. */
  static Parts in(Span whole) {
    return new Parts(whole);
  }

  Parts and(Node part) {
    parts.add(part);
    return this;
  }

  Parts and(Optional<? extends Node> part) {
    part.ifPresent(parts::add);
    return this;
  }

  Parts and(List<? extends Node> several) {
    parts.addAll(several);
    return this;
  }

  Parts and(Timing timing) {
    if (timing instanceof Node node) {
      parts.add(node);
    }
    return this;
  }

  /** What stands elsewhere was put here by a change; then all keep the order they were given in. */
  List<Node> asWritten() {
    boolean sorted = true;
    int before = whole.start();
    for (Node part : parts) {
      Span span = part.span();
      if (span.file() != whole.file() || span.start() < whole.start() || span.end() > whole.end()) {
        return parts;
      }
      sorted &= before <= span.start();
      before = span.start();
    }
    if (!sorted) {
      // Not made by Comparator: the JDK would build it anew in every run.
      parts.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    }
    return parts;
  }
}
