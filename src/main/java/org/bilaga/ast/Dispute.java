package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * A mark that a known fault is accepted, with its reason: {@code disputed 42 mkr too low "…"}.
 *
 * <p>With a kind it accepts only findings of that kind; with a misstatement only one that is off by
 * exactly so much.
 */
public sealed interface Dispute extends Node {
  Optional<Name> kind();

  Text reason();

  /** By how much a figure is off, and whether it is too high. */
  record Misstatement(Span span, Expression.Figure figure, boolean tooHigh) implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(figure).asWritten();
    }
  }

  /** On the sentence it follows; in a table, on the table as a whole. */
  record Mark(Span span, Optional<Name> kind, Optional<Misstatement> misstatement, Text reason)
      implements Dispute {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(kind).and(misstatement).and(reason).asWritten();
    }
  }

  /** On one cell of the table it stands in. */
  record Cell(
      Span span,
      Optional<Name> kind,
      Text row,
      Text column,
      Optional<Misstatement> misstatement,
      Text reason)
      implements Dispute {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(kind)
          .and(row)
          .and(column)
          .and(misstatement)
          .and(reason)
          .asWritten();
    }
  }

  /** On several cells of a column, for the same reason. */
  record Column(Span span, Optional<Name> kind, Text column, Text reason, List<Row> rows)
      implements Dispute {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(kind).and(column).and(reason).and(rows).asWritten();
    }

    public record Row(Span span, Text row, Misstatement misstatement) implements Node {
      @Override
      public List<Node> parts() {
        return Parts.in(span).and(row).and(misstatement).asWritten();
      }
    }
  }
}
