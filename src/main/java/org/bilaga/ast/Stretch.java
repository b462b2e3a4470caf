package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** One period, or all from one to another: {@code 2019}, {@code 2019-09..2019-11}. */
public record Stretch(Span span, Period from, Optional<Period> to) implements Node {
  @Override
  public List<Node> parts() {
    return Parts.in(span).and(from).and(to).asWritten();
  }

  public Period last() {
    return to.orElse(from);
  }

  /** As one writes it. */
  public String text() {
    return to.isEmpty() ? from.text() : from.text() + ".." + to.get().text();
  }
}
