package org.bilaga.resolve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Rounding;

/** Goes through what a clause, grant or expression says and binds every reference in it. */
final class ClauseBinder {
  private final Module module;
  private final ReferenceBinder references;

  ClauseBinder(Module module, ReferenceBinder references) {
    this.module = module;
    this.references = references;
  }

  void key(Declaration.Key key, Optional<Area> area) {
    for (var term : key.terms()) {
      expression(term.weight(), area);
    }
  }

  /**
   * Who a grant goes to and by which key: first for all grants, as another sentence, also one that
   * stands before, may ask for one member's part.
   */
  void recipientAndKey(Grant grant) {
    var declared = grant.declared();
    var recipient = references.recipient(declared.recipient());
    grant.bind(
        recipient, declared.key().flatMap(reference -> references.key(reference, grant.area())));
  }

  void grant(Grant grant) {
    var declared = grant.declared();
    Optional<Area> area = Optional.of(grant.area());
    declared.amount().ifPresent(amount -> expression(amount, area));
    declared.base().ifPresent(amount -> expression(amount, area));
    declared.through().ifPresent(references::recipient);
    declared.passedOnTo().ifPresent(references::recipient);
    for (var bound : declared.floors()) {
      bound(bound, grant);
    }
    for (var bound : declared.caps()) {
      bound(bound, grant);
    }
    declared.except().forEach(member -> references.member(member, grant));
    grant.rounding().ifPresent(rounding -> rounding(rounding, grant));
    for (Earmark earmark : grant.earmarks()) {
      earmark(earmark, area);
    }
    clauses(declared.clauses(), grant.area());
  }

  private void clauses(List<Clause> clauses, Area area) {
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.OfWhich)) {
        clause(clause, area);
      }
    }
  }

  private void earmark(Earmark earmark, Optional<Area> area) {
    expression(earmark.declared().amount(), area);
    clauses(earmark.declared().clauses(), earmark.grant().area());
    for (Earmark inner : earmark.earmarks()) {
      earmark(inner, area);
    }
  }

  private void bound(Clause.Bound bound, Grant grant) {
    expression(bound.amount(), Optional.of(grant.area()));
    bound.member().ifPresent(member -> references.member(member, grant));
  }

  private void rounding(Rounding rounding, Grant grant) {
    rounding
        .ties()
        .ifPresent(
            ties -> {
              if (ties instanceof Rounding.Ties.Lot lot) {
                lot.order().forEach(member -> references.member(member, grant));
              }
            });
    rounding
        .residue()
        .ifPresent(
            residue -> {
              if (residue instanceof Rounding.Residue.ToNamed named
                  && module.meaning(named.named()).isEmpty()) {
                references.recipientOrMember(named.named(), grant);
              }
            });
  }

  void clause(Clause clause, Area area) {
    switch (clause) {
      case Clause.Between it -> {
        for (var side : it.sides()) {
          references.party(side.party());
          side.through().ifPresent(references::party);
        }
      }
      case Clause.Merges it -> it.agreements().forEach(references::agreement);
      case Clause.Signed it -> it.party().ifPresent(references::party);
      case Clause.Total it -> expression(it.amount(), Optional.of(area));
      case Clause.Payment it -> {
        it.recipients().forEach(references::recipient);
        for (var term : it.terms()) {
          references.party(term.to());
          otherwise(term.otherwise(), area);
        }
      }
      case Clause.Obligation it -> {
        it.duties().forEach(this::duty);
        otherwise(it.otherwise(), area);
      }
      case Clause.Condition it -> {
        it.duties().forEach(this::duty);
        otherwise(it.otherwise(), area);
      }
      case Clause.Claim it -> {
        expression(it.left(), Optional.of(area));
        expression(it.right(), Optional.of(area));
      }
      case Declaration.Key it -> key(it, Optional.of(area));
      case Declaration.Let it -> expression(it.value(), Optional.of(area));
      case Clause.Case it -> {}
      case Clause.InPeriod it -> {}
      case Clause.ChargedTo it -> {}
      case Clause.RoundedTogether it -> {}
      case Clause.Rounded it -> {}
      case Clause.Unmodelled it -> {}
      // Areas, grants with their earmarks, and appendices have their own ways.
      case Clause.Area it -> {}
      case Clause.Grant it -> {}
      case Clause.OfWhich it -> {}
      case Clause.Appendix it -> {}
    }
  }

  private void duty(Clause.Duty duty) {
    duty.who().forEach(references::recipient);
    duty.to().ifPresent(references::recipient);
  }

  private void otherwise(Optional<Clause.Otherwise> otherwise, Area area) {
    otherwise
        .flatMap(Clause.Otherwise::agreement)
        .ifPresent(reference -> references.forfeited(reference, area));
  }

  void expression(Expression expression, Optional<Area> area) {
    switch (expression) {
      case Expression.ReferenceValue it -> references.value(it.reference(), area);
      case Expression.TotalOf it -> references.value(it.of(), area);
      case Expression.ShareOf it -> references.value(it.of(), area);
      case Expression.TotalTo it -> references.recipient(it.recipient());
      case Expression.Negative it -> expression(it.of(), area);
      case Expression.Not it -> expression(it.of(), area);
      case Expression.Binary it -> {
        expression(it.left(), area);
        expression(it.right(), area);
      }
      case Expression.Figure it -> {}
      case Expression.DateValue it -> {}
      case Expression.MonthValue it -> {}
      case Expression.TotalValue it -> {}
    }
  }
}
