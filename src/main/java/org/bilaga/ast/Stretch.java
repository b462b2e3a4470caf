package org.bilaga.ast;

import java.util.Optional;
import org.bilaga.source.Span;

/** One period, or all from one to another: {@code 2019}, {@code 2019-09..2019-11}. */
public record Stretch(Span span, Period from, Optional<Period> to) implements Node {
  public Period last() {
    return to.orElse(from);
  }

  /** As one writes it. */
  public String text() {
    return to.isEmpty() ? from.text() : from.text() + ".." + to.get().text();
  }
}
