package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** A sentence of an agreement, or of one of its areas and grants. */
public sealed interface Clause extends Node
    permits Clause.Between,
        Clause.Case,
        Clause.InPeriod,
        Clause.Merges,
        Clause.Signed,
        Clause.ChargedTo,
        Clause.Total,
        Clause.Area,
        Clause.RoundedTogether,
        Clause.Rounded,
        Clause.Grant,
        Clause.OfWhich,
        Clause.Payment,
        Clause.Obligation,
        Clause.Condition,
        Clause.Appendix,
        Clause.Claim,
        Clause.Unmodelled,
        Declaration.Key,
        Declaration.Let {

  record Between(Span span, List<Side> sides) implements Clause {}

  record Side(Span span, Reference party, Optional<Reference> through) implements Node {}

  record Case(Span span, List<Text> numbers) implements Clause {}

  record InPeriod(Span span, Period from, Optional<Period> to) implements Clause {}

  record Merges(Span span, List<Reference> agreements) implements Clause {}

  record Signed(Span span, Date date, Optional<Text> by, Optional<Reference> party)
      implements Clause {}

  record ChargedTo(Span span, Text appropriation, List<String> items) implements Clause {}

  /** A stated total: the parts of what it stands in must equal it. */
  record Total(Span span, Expression amount, List<Section> sections, List<Dispute> disputes)
      implements Clause {}

  /** A branch of the tree of money. */
  record Area(
      Span span, Name name, Optional<Text> title, List<Section> sections, List<Clause> clauses)
      implements Clause {}

  record RoundedTogether(Span span) implements Clause {}

  /** The rule for all grants below that name none themselves. */
  record Rounded(Span span, Rounding rounding) implements Clause {}

  /**
   * A leaf of the tree of money: so much, to whom, by which key. Without an amount: the remainder.
   */
  record Grant(
      Span span,
      Name name,
      Optional<Text> title,
      Optional<Expression> amount,
      Reference recipient,
      Optional<Reference> through,
      Optional<Reference> passedOnTo,
      Optional<Reference> key,
      boolean undistributed,
      Optional<Rounding> rounding,
      Optional<Expression> base,
      List<Bound> floors,
      List<Bound> caps,
      List<Reference> except,
      List<Section> sections,
      List<Dispute> disputes,
      List<Clause> clauses)
      implements Clause {}

  /** A floor or a cap, for one member or for each. */
  record Bound(Span span, Expression amount, Optional<Reference> member) implements Node {}

  /** An earmark inside a grant, or inside another earmark; may be less than the whole. */
  record OfWhich(
      Span span,
      Name name,
      Optional<Text> title,
      Expression amount,
      List<Section> sections,
      List<Dispute> disputes,
      List<Clause> clauses)
      implements Clause {}

  record Payment(Span span, List<Reference> recipients, List<Section> sections, List<Term> terms)
      implements Clause {}

  /** One of the terms of payment: drawing, repaying, accounting. */
  record Term(
      Span span,
      TermKind kind,
      Reference to,
      Optional<Date> by,
      Optional<Otherwise> otherwise,
      List<Section> sections)
      implements Node {}

  enum TermKind {
    REQUISITION,
    REPAYMENT,
    ACCOUNTING
  }

  record Obligation(
      Span span,
      Name name,
      Optional<Text> title,
      List<Section> sections,
      List<Duty> duties,
      Optional<Otherwise> otherwise)
      implements Clause {}

  record Condition(
      Span span,
      Name name,
      Optional<Text> title,
      List<Section> sections,
      List<Duty> duties,
      Optional<Otherwise> otherwise)
      implements Clause {}

  /** Who must submit what to whom, or meet what, by when. */
  record Duty(
      Span span,
      List<Reference> who,
      boolean submits,
      Text what,
      Optional<Reference> to,
      Optional<Date> by,
      List<Section> sections)
      implements Node {}

  /** What follows when a duty is not done. */
  record Otherwise(Span span, Consequence consequence, Optional<Reference> agreement)
      implements Node {}

  enum Consequence {
    RIGHT_LAPSES,
    MAY_BE_RECLAIMED,
    NOT_ENTITLED
  }

  /** A published table that must equal what the agreement computes. */
  record Appendix(
      Span span,
      Name number,
      Optional<Text> title,
      Text from,
      Reference group,
      List<Section> sections,
      List<AppendixColumn> columns,
      Optional<Text> totalRow,
      List<Dispute> disputes)
      implements Clause {}

  record AppendixColumn(Span span, Text heading, Expression value, Optional<Expression> averagedBy)
      implements Node {}

  /** A sentence of the text, quoted with its place, that must agree with the model. */
  record Claim(
      Span span,
      Place place,
      Text quotation,
      Expression left,
      Expression.Operator comparison,
      Expression right,
      List<Dispute> disputes)
      implements Clause {}

  /** Where something is said: a section of the agreement, or a named other source. */
  record Place(Span span, Optional<Text> source, Optional<Section> section) implements Node {}

  /** A clause of the document that the model does not judge. */
  record Unmodelled(Span span, Place place, Text what) implements Clause {}
}
