package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** One of the terms of payment. */
public sealed interface Term extends Disputable, Cited {
  /** What a recipient must do to draw, repay or account for money. */
  record Task(
      Span span,
      Purpose purpose,
      Reference to,
      Optional<Reference> through,
      Optional<Date> by,
      Optional<Otherwise> otherwise,
      List<Section> sections,
      List<Dispute> disputes)
      implements Term {
    @Override
    public List<Node> parts() {
      return Parts.in(span)
          .and(to)
          .and(through)
          .and(by)
          .and(otherwise)
          .and(sections)
          .and(disputes)
          .asWritten();
    }
  }

  /**
   * When which part of the money is paid out. Parts without an amount are equal; the last may be
   * what remains.
   */
  record Instalments(
      Span span, List<Instalment> instalments, List<Section> sections, List<Dispute> disputes)
      implements Term {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(instalments).and(sections).and(disputes).asWritten();
    }
  }

  /** When the money is paid out, where nobody need ask for it. */
  record Paid(Span span, Period in, List<Section> sections, List<Dispute> disputes)
      implements Term {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(in).and(sections).and(disputes).asWritten();
    }
  }

  /**
   * A part of the money, by a day or in a period: a share of it, an amount, or what remains.
   *
   * @param amount empty where all parts are equal
   */
  record Instalment(Span span, Optional<Expression> amount, Optional<Date> by, Optional<Period> in)
      implements Node {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(amount).and(by).and(in).asWritten();
    }
  }

  enum Purpose {
    REQUISITION,
    REPAYMENT,
    ACCOUNTING
  }
}
