package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.RoundingMethod;
import org.bilaga.source.Span;

/** How shares become money: method, unit, order of ties and the home of what is left over. */
public record Rounding(
    Span span,
    Optional<RoundingMethod> method,
    Optional<Expression.Figure> unit,
    Optional<Ties> ties,
    Optional<Residue> residue)
    implements Node {
  @Override
  public List<Node> parts() {
    return Parts.in(span).and(unit).and(ties).and(residue).asWritten();
  }

  /** Who goes first where two are equally near. */
  public sealed interface Ties extends Node {
    record MemberOrder(Span span) implements Ties, Leaf {}

    record LargerWeight(Span span) implements Ties, Leaf {}

    /** By drawn lot, with the reference number of the record and the order that was drawn. */
    record Lot(Span span, Text record, List<Reference> order) implements Ties {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(record).and(order).asWritten();
      }
    }
  }

  /** Where the difference goes when the parts do not make the whole. */
  public sealed interface Residue extends Node {
    record Kept(Span span) implements Residue, Leaf {}

    record ToPlace(Span span, Place place) implements Residue, Leaf {}

    record ToNamed(Span span, Reference named) implements Residue {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(named).asWritten();
      }
    }

    enum Place {
      LARGEST,
      SMALLEST,
      FIRST,
      LAST
    }
  }
}
