package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** What a file declares and others may use by name. */
public sealed interface Declaration extends Node {
  Name name();

  Optional<Text> title();

  /** A body that signs, pays, receives or is reported to. */
  record Party(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<Text> organisationNumber,
      List<Text> alsoKnownAs)
      implements Declaration {}

  /** A set of recipients, from a file or a table in the text. */
  record Group(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<Text> from,
      Optional<Reference> correspondsTo,
      List<TableLine> rows)
      implements Declaration {}

  /** Measured figures per member of a group. */
  record Data(
      Span span,
      Name name,
      Optional<Text> title,
      Reference group,
      Optional<Text> from,
      Optional<Text> source,
      Optional<Date> dated,
      List<DataColumn> columns,
      Optional<Text> totalRow,
      List<TableLine> rows,
      List<Dispute> disputes)
      implements Declaration {}

  /**
   * A column of data: its name here, its heading in the table, the step it was rounded to, and the
   * column by which its total is a mean instead of a sum.
   */
  record DataColumn(
      Span span,
      Name name,
      Optional<Text> heading,
      Optional<Expression.Figure> step,
      Optional<Reference> averagedBy)
      implements Node {}

  /** A distribution key: a share per member, exactly 1 in all. */
  record Key(
      Span span, Name name, Optional<Text> title, List<KeyTerm> terms, List<Section> sections)
      implements Declaration, Clause {}

  /** {@code 1/2 share of patienter.antal}. Without a coefficient it counts whole. */
  record KeyTerm(Span span, Optional<Expression> coefficient, Expression weight) implements Node {}

  /** A named figure. */
  record Let(Span span, Name name, Expression value) implements Declaration, Clause {
    @Override
    public Optional<Text> title() {
      return Optional.empty();
    }
  }

  /** An agreement: parties, money, keys, terms, appendices and claims. */
  record Agreement(Span span, Name name, Optional<Text> title, List<Clause> clauses)
      implements Declaration {}

  /** A line of a table written in the text, from its first bar to the end of the line. */
  record TableLine(Span span, String text) implements Node {}
}
