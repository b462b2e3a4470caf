package org.bilaga.typing;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Otherwise;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Term;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * The types of what ladders and conditions ask: something that is true or false of each member, in
 * a month or year where it is measured over time.
 */
final class LadderTypes {
  static final Kind NO_GROUP =
      Kind.mistake("ladder-without-group")
          .en(
              "`{grant}` has a ladder, but goes to no group whose members could climb it.",
              "Let the grant go to a group, or remove the steps.")
          .sv(
              "`{grant}` har en trappa, men går inte till en grupp vars medlemmar kan nå den.",
              "Låt bidraget gå till en grupp, eller ta bort stegen.");
  static final Kind NO_PERIOD =
      Kind.mistake("ladder-without-period")
          .en(
              "`{grant}` measures month by month, but its amount is not divided between months.",
              "Write `in equal parts for each month of 2019-09..2019-11`, or choose a month in"
                  + " brackets.")
          .sv(
              "`{grant}` mäter månad för månad, men beloppet är inte delat mellan månader.",
              "Skriv `i lika delar för varje månad i 2019-09..2019-11`, eller välj en månad inom"
                  + " hakparentes.");

  static final Kind NO_TIME =
      Kind.mistake("reach-without-period")
          .en(
              "What is to be reached is measured {each} by {each}, but {none} is named.",
              "Write {example}.")
          .sv("Det som ska nås mäts {each} för {each}, men {none} anges.", "Skriv {example}.");

  private final Misfits misfits;
  private final ExpressionTypes types;
  private final AmountTypes amounts;
  private final KeyTypes keys;

  LadderTypes(Misfits misfits, ExpressionTypes types, AmountTypes amounts, KeyTypes keys) {
    this.misfits = misfits;
    this.types = types;
    this.amounts = amounts;
    this.keys = keys;
  }

  void check(Grant grant, Module module) {
    if (!grant.declared().hasLadder()) {
      return;
    }
    if (grant.group().isEmpty()) {
      if (grant.recipient().isPresent()) {
        misfits.add(NO_GROUP.at(grant.declared().name().span()).with("grant", grant.path()));
      }
      return;
    }
    Optional<Group> group = grant.group();
    boolean overTime = false;
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Measure it) {
        types.type(it.value(), module, group);
      } else if (clause instanceof Clause.Step it) {
        share(it.share(), module);
        overTime |= types.truth(it.when(), module, group).overTime();
        overTime |=
            it.alternative()
                .map(other -> types.truth(other, module, group).overTime())
                .orElse(false);
      } else if (clause instanceof Clause.Sharing it && it.key().isPresent()) {
        var key = it.key().get();
        if (module.meaning(key).orElse(null) instanceof Referent.OfKey of) {
          keys.keyFits(of.key(), group.get(), key.span());
        }
      }
    }
    if (overTime && grant.slots().isEmpty() && grant.slot().isEmpty()) {
      misfits.add(NO_PERIOD.at(grant.declared().name().span()).with("grant", grant.path()));
    }
  }

  void check(List<Clause.Duty> duties, Optional<Otherwise> otherwise, Module module) {
    for (Clause.Duty duty : duties) {
      Optional<Group> group = group(duty.who(), module);
      reached(duty.act(), group, module);
      duty.instead().forEach(it -> reached(it.act(), group, module));
      check(otherwise, group, module);
    }
  }

  void check(Clause.Payment payment, Module module) {
    for (Term term : payment.terms()) {
      if (term instanceof Term.Task task) {
        check(task.otherwise(), group(payment.recipients(), module), module);
      } else if (term instanceof Term.Instalments it) {
        it.instalments().forEach(part -> part.amount().ifPresent(of -> amounts.part(of, module)));
      }
    }
  }

  private void check(Optional<Otherwise> otherwise, Optional<Group> group, Module module) {
    otherwise.flatMap(Otherwise::unless).ifPresent(it -> reached(it.act(), group, module));
  }

  private void reached(Act act, Optional<Group> group, Module module) {
    if (act instanceof Act.Reach reach && types.truth(reach.level(), module, group).overTime()) {
      whenReached(reach, module);
    }
  }

  /** What is measured again and again must be reached in a month or year that is named. */
  private void whenReached(Act.Reach reach, Module module) {
    boolean years = isYearly(reach.level(), module);
    Optional<Slot> slot =
        reach.in().filter(in -> in.to().isEmpty()).flatMap(in -> Slot.of(in.from().text()));
    boolean right =
        reach.everyMonth()
            ? !years && reach.in().isPresent()
            : slot.isPresent() && slot.get().isYear() == years;
    if (!right) {
      misfits.add(
          NO_TIME
              .at(reach.span())
              .with("each", years ? Sentences.year() : Sentences.month())
              .with("none", years ? Sentences.noYear() : Sentences.noMonth())
              .with("example", years ? Sentences.inAYear() : Sentences.inAMonth()));
    }
  }

  /** Whether a figure over time that is asked for is one a year. */
  private static boolean isYearly(Expression expression, Module module) {
    for (Reference reference : Walk.all(Reference.class, expression)) {
      if (isYearly(module.meaning(reference))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYearly(Optional<Referent> meaning) {
    return meaning.isPresent()
        && meaning.get() instanceof Referent.OfColumn of
        && of.column().declared().every() == Declaration.Every.YEAR;
  }

  private static Optional<Group> group(List<Reference> all, Module module) {
    for (var who : all) {
      var meaning = module.meaning(who).orElse(null);
      if (meaning instanceof Referent.OfGroup of) {
        return Optional.of(of.group());
      } else if (meaning instanceof Referent.OfMember of) {
        return Optional.of(of.group());
      }
    }
    return Optional.empty();
  }

  private void share(Expression share, Module module) {
    Type type = types.type(share, module, Optional.empty());
    if (!type.isPure()) {
      misfits.wrong(share.span(), type, Sentences.aShare());
    }
  }
}
