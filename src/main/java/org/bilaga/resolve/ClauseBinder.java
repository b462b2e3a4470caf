package org.bilaga.resolve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Rounding;
import org.bilaga.ast.Term;

/** Goes through what a clause, grant or expression says and binds every reference in it. */
final class ClauseBinder {
  private final Module module;
  private final ReferenceBinder references;

  ClauseBinder(Module module, ReferenceBinder references) {
    this.module = module;
    this.references = references;
  }

  void key(Declaration.Key key, Optional<Area> area) {
    references.declaring(Optional.of(key.name()));
    for (var term : key.terms()) {
      expression(term.weight(), area);
    }
    references.declaring(Optional.empty());
  }

  /**
   * Who a grant goes to and by which key: first for all grants, as another sentence, also one that
   * stands before, may ask for one member's part.
   */
  void recipientAndKey(Grant grant) {
    var declared = grant.declared();
    references.recipient(declared.recipients().to());
    declared
        .division()
        .key()
        .ifPresent(
            reference ->
                declared
                    .division()
                    .equally()
                    .ifPresentOrElse(
                        key -> references.ownKey(reference, key, grant),
                        () -> references.key(reference, grant.area())));
  }

  private void listed(Clause.Listed one, Grant grant) {
    references.member(one.member(), grant);
    expression(one.amount(), Optional.of(grant.area()));
  }

  void grant(Grant grant) {
    var declared = grant.declared();
    Optional<Area> area = Optional.of(grant.area());
    declared.amount().ifPresent(amount -> expression(amount, area));
    declared.recipients().others().forEach(references::recipient);
    funders(declared.from(), area);
    ladder(grant);
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.Listed it) {
        listed(it, grant);
      } else if (clause instanceof Clause.ForYear year) {
        year.list().forEach(it -> listed(it, grant));
      }
    }
    declared.division().base().ifPresent(amount -> expression(amount, area));
    declared.recipients().through().forEach(references::recipient);
    declared.recipients().passedOnTo().ifPresent(references::passedOnTo);
    for (var bound : declared.division().floors()) {
      bound(bound, grant);
    }
    for (var bound : declared.division().caps()) {
      bound(bound, grant);
    }
    declared.division().except().forEach(member -> references.member(member, grant));
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

  private void funders(List<Clause.Funder> funders, Optional<Area> area) {
    for (var funder : funders) {
      references.recipient(funder.party());
      expression(funder.amount(), area);
    }
  }

  /** What a ladder says sees its measures and steps by name, before what stands around it. */
  private void ladder(Grant grant) {
    references.inside(Optional.of(grant));
    Optional<Area> area = Optional.of(grant.area());
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Measure it) {
        expression(it.value(), area);
      } else if (clause instanceof Clause.Step it) {
        expression(it.share(), area);
        expression(it.when(), area);
        it.alternative().ifPresent(alternative -> expression(alternative, area));
      } else if (clause instanceof Clause.Sharing it) {
        it.key().ifPresent(key -> references.key(key, grant.area()));
      } else if (clause instanceof Clause.Nobody it) {
        references.recipient(it.keeper());
      }
    }
    references.inside(Optional.empty());
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
      case Clause.Total it -> {
        expression(it.amount(), Optional.of(area));
        funders(it.from(), Optional.of(area));
      }
      case Clause.ForYear it -> expression(it.amount(), Optional.of(area));
      // Bound with the grant, whose members it names.
      case Clause.Listed it -> {}
      case Clause.Payment it -> {
        it.recipients().forEach(references::recipient);
        it.affects().forEach(money -> references.forfeited(money, area));
        for (var term : it.terms()) {
          if (term instanceof Term.Task task) {
            references.party(task.to());
            task.through().ifPresent(references::recipient);
            otherwise(task.otherwise(), area);
          } else if (term instanceof Term.Instalments paid) {
            paid.instalments()
                .forEach(
                    part ->
                        part.amount().ifPresent(amount -> expression(amount, Optional.of(area))));
          }
        }
      }
      case Clause.Obligation it -> {
        it.affects().forEach(money -> references.forfeited(money, area));
        it.duties().forEach(duty -> duty(duty, area));
        otherwise(it.otherwise(), area);
      }
      case Clause.Condition it -> {
        it.affects().forEach(money -> references.forfeited(money, area));
        it.duties().forEach(duty -> duty(duty, area));
        otherwise(it.otherwise(), area);
      }
      case Clause.Claim it -> {
        it.each().ifPresent(references::group);
        expression(it.left(), Optional.of(area));
        expression(it.right(), Optional.of(area));
      }
      case Declaration.Key it -> key(it, Optional.of(area));
      case Declaration.Let it -> expression(it.value(), Optional.of(area));
      case Clause.Case it -> {}
      case Clause.Calendar it -> it.country().ifPresent(references::country);
      case Clause.InPeriod it -> {}
      case Clause.ChargedTo it -> {}
      case Clause.Document it -> {}
      case Clause.RoundedTogether it -> {}
      case Clause.Rounded it -> {}
      case Clause.Unmodelled it -> {}
      case Clause.Reading it -> {}
      case Clause.Broken it -> {}
      // Areas, grants with their earmarks and ladders, and appendices have their own ways.
      case Clause.Measure it -> {}
      case Clause.Step it -> {}
      case Clause.Sharing it -> {}
      case Clause.Passing it -> {}
      case Clause.Nobody it -> {}
      case Clause.Area it -> {}
      case Clause.Grant it -> {}
      case Clause.OfWhich it -> {}
      case Clause.Appendix it -> {}
    }
  }

  private void duty(Clause.Duty duty, Area area) {
    duty.who().forEach(references::recipient);
    act(duty.act(), area);
    duty.instead().forEach(it -> act(it.act(), area));
  }

  private void act(Act act, Area area) {
    switch (act) {
      case Act.Submit it -> it.to().forEach(references::recipient);
      case Act.Reach it -> expression(it.level(), Optional.of(area));
      case Act.Meet it -> {}
    }
  }

  private void otherwise(Optional<Otherwise> otherwise, Area area) {
    if (otherwise.isPresent()) {
      otherwise.get().from().forEach(from -> references.forfeited(from, area));
      otherwise.get().unless().ifPresent(it -> act(it.act(), area));
    }
  }

  void expression(Expression expression, Optional<Area> area) {
    switch (expression) {
      case Expression.ReferenceValue it -> references.value(it.reference(), area);
      case Expression.YearBefore it -> references.value(it.reference(), area);
      case Expression.Remainder it -> {}
      case Expression.Unknown it -> {}
      case Expression.PreviousYear it -> {}
      case Expression.Listed it -> {}
      case Expression.AtMost it -> expression(it.of(), area);
      case Expression.AtLeast it -> expression(it.of(), area);
      case Expression.Each it -> expression(it.of(), area);
      case Expression.Broken it -> {}
      case Expression.TotalOf it -> references.value(it.of(), area);
      case Expression.ShareOf it -> references.value(it.of(), area);
      case Expression.TotalTo it -> references.recipient(it.recipient());
      case Expression.TotalFrom it -> references.recipient(it.funder());
      case Expression.Stated it -> {
        references.stating(it, area);
        it.in().ifPresent(key -> references.value(key, area));
      }
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
