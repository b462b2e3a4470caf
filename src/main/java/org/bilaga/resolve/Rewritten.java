package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Term;
import org.bilaga.ast.Walk;

/**
 * Sentences with one thing in them that is another: trees do not change, so they are made anew.
 *
 * <p>What is not changed stays the same node at the same place.
 */
final class Rewritten {
  private Rewritten() {}

  /** The sentences inside a sentence; none in one that has no inside. */
  static List<Clause> inside(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> it.clauses();
      case Clause.Grant it -> it.clauses();
      case Clause.OfWhich it -> it.clauses();
      default -> List.of();
    };
  }

  static Clause with(Clause clause, List<Clause> inside) {
    return switch (clause) {
      case Clause.Area it ->
          new Clause.Area(it.span(), it.name(), it.title(), it.sections(), inside);
      case Clause.Grant it -> grant(it, it.amount(), it.disputes(), inside);
      case Clause.OfWhich it -> earmark(it, it.amount(), it.disputes(), inside);
      default -> clause;
    };
  }

  /** The sentence with another amount, value or share; empty for one that has none. */
  static Optional<Clause> with(Clause clause, Expression amount) {
    boolean remainder = amount instanceof Expression.Remainder;
    return switch (clause) {
      case Clause.Grant it when it.amount().isPresent() ->
          Optional.of(
              grant(
                  it,
                  Optional.of(asBefore(it.amount().get(), amount)),
                  it.disputes(),
                  it.clauses()));
      case Clause.OfWhich it -> Optional.of(earmark(it, amount, it.disputes(), it.clauses()));
      case Clause.Total it ->
          Optional.of(
              new Clause.Total(
                  it.span(), amount, it.timing(), it.from(), it.sections(), it.disputes()));
      case Clause.ForYear it ->
          Optional.of(
              new Clause.ForYear(
                  it.span(),
                  it.stretch(),
                  asBefore(it.amount(), amount),
                  it.sections(),
                  it.disputes(),
                  it.list()));
      case Clause.Step it when !remainder ->
          Optional.of(
              new Clause.Step(
                  it.span(), it.name(), amount, it.when(), it.alternative(), it.sections()));
      case Declaration.Let it when !remainder ->
          Optional.of(new Declaration.Let(it.span(), it.name(), amount, it.sections()));
      default -> Optional.empty();
    };
  }

  /** What is said for each is so with another amount, too. */
  private static Expression asBefore(Expression before, Expression amount) {
    boolean each = Walk.anyOf(Expression.Each.class, before);
    boolean value =
        !(amount instanceof Expression.Remainder || amount instanceof Expression.Unknown);
    return each && value ? new Expression.Each(amount.span(), amount) : amount;
  }

  /**
   * What another version of an agreement says too: all but the claims, appendices, marks and
   * clauses put aside, which speak of the document that they stand in.
   */
  static List<Clause> carriedOver(List<Clause> clauses) {
    List<Clause> kept = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      boolean ofTheDocument =
          clause instanceof Clause.Claim
              || clause instanceof Clause.Appendix
              || clause instanceof Clause.Unmodelled;
      if (!ofTheDocument) {
        kept.add(unmarked(clause));
      }
    }
    return kept;
  }

  private static Clause.Listed unmarked(Clause.Listed it) {
    return new Clause.Listed(it.span(), it.member(), it.amount(), it.sections(), List.of());
  }

  private static Clause unmarked(Clause clause) {
    return switch (clause) {
      case Clause.Area it -> with(it, carriedOver(it.clauses()));
      case Clause.Grant it -> grant(it, it.amount(), List.of(), carriedOver(it.clauses()));
      case Clause.OfWhich it -> earmark(it, it.amount(), List.of(), carriedOver(it.clauses()));
      case Clause.Total it ->
          new Clause.Total(
              it.span(), it.amount(), it.timing(), it.from(), it.sections(), List.of());
      case Clause.ForYear it ->
          new Clause.ForYear(
              it.span(),
              it.stretch(),
              it.amount(),
              it.sections(),
              List.of(),
              it.list().stream().map(Rewritten::unmarked).toList());
      case Clause.Listed it -> unmarked(it);
      case Clause.Payment it ->
          new Clause.Payment(
              it.span(), it.recipients(), it.affects(), it.sections(), terms(it.terms()));
      case Clause.Obligation it ->
          new Clause.Obligation(
              it.span(),
              it.name(),
              it.title(),
              it.affects(),
              it.sections(),
              duties(it.duties()),
              it.otherwise());
      case Clause.Condition it ->
          new Clause.Condition(
              it.span(),
              it.name(),
              it.title(),
              it.affects(),
              it.sections(),
              List.of(),
              duties(it.duties()),
              it.otherwise());
      default -> clause;
    };
  }

  private static List<Term> terms(List<Term> terms) {
    List<Term> unmarked = new ArrayList<>(terms.size());
    for (Term term : terms) {
      unmarked.add(
          switch (term) {
            case Term.Task it ->
                new Term.Task(
                    it.span(),
                    it.purpose(),
                    it.to(),
                    it.through(),
                    it.by(),
                    it.otherwise(),
                    it.sections(),
                    List.of());
            case Term.Instalments it ->
                new Term.Instalments(it.span(), it.instalments(), it.sections(), List.of());
            case Term.Paid it -> new Term.Paid(it.span(), it.in(), it.sections(), List.of());
          });
    }
    return unmarked;
  }

  private static List<Clause.Duty> duties(List<Clause.Duty> duties) {
    List<Clause.Duty> unmarked = new ArrayList<>(duties.size());
    for (Clause.Duty it : duties) {
      unmarked.add(
          new Clause.Duty(
              it.span(), it.who(), it.act(), it.when(), it.instead(), it.sections(), List.of()));
    }
    return unmarked;
  }

  private static Clause.Grant grant(
      Clause.Grant it, Optional<Expression> amount, List<Dispute> disputes, List<Clause> inside) {
    return new Clause.Grant(
        it.span(),
        it.name(),
        it.title(),
        amount,
        it.timing(),
        it.recipients(),
        it.division(),
        it.from(),
        it.sections(),
        disputes,
        inside);
  }

  private static Clause.OfWhich earmark(
      Clause.OfWhich it, Expression amount, List<Dispute> disputes, List<Clause> inside) {
    return new Clause.OfWhich(
        it.span(), it.name(), it.title(), amount, it.timing(), it.sections(), disputes, inside);
  }
}
