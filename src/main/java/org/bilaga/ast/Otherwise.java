package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * What follows when a duty is not done; {@code from} is what one then does not get. It has sections
 * where it is a sentence of its own.
 */
public record Otherwise(
    Span span,
    Consequence consequence,
    List<Reference> from,
    Optional<Clause.Instead> unless,
    List<Section> sections)
    implements Cited {
  @Override
  public List<Node> parts() {
    return Parts.in(span).and(from).and(unless).and(sections).asWritten();
  }

  public enum Consequence {
    RIGHT_LAPSES,
    MAY_BE_RECLAIMED,
    WITHHELD,
    NOT_ENTITLED,
    EXCLUDED
  }
}
