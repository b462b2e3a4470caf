package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Undertaking;
import org.bilaga.evaluate.Attainment;
import org.bilaga.evaluate.Attainment.Outcome;
import org.bilaga.evaluate.Context;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Folding;

/** Finds the conditions on which grants depend and that data decide, and asks the data. */
final class ProvisoDeriver {
  private final Ledgers evaluator;
  private final Agreement agreement;
  private final List<Grant> grants;

  /**
   * @param grants those explained
   */
  ProvisoDeriver(Ledgers evaluator, Agreement agreement, List<Grant> grants) {
    this.evaluator = evaluator;
    this.agreement = agreement;
    this.grants = grants;
  }

  /** As they stand for a member, whose amounts have been derived. */
  List<Proviso> of(Group group, int member, List<GrantDerivation> derived) {
    List<Proviso> provisos = new ArrayList<>();
    for (Undertaking undertaking : Undertaking.of(agreement)) {
      List<String> paths = paths(undertaking);
      Fraction amount = Fraction.ZERO;
      for (GrantDerivation one : derived) {
        boolean theirs = paths.contains(one.path());
        amount = theirs ? amount.add(one.amount().orElse(Fraction.ZERO)) : amount;
      }
      List<Proviso.Level> levels = new ArrayList<>();
      List<Proviso.Frees> frees = new ArrayList<>();
      Outcome outcome = Outcome.MET;
      for (Duty duty : paths.isEmpty() ? List.<Duty>of() : levels(undertaking, group, member)) {
        Attainment attainment = attainment(duty, group, member);
        outcome = worse(outcome, outcome(duty, group, member));
        levels.addAll(levels(duty, attainment, group, member));
        duty.instead().forEach(it -> frees.add(frees(it, group, member)));
      }
      undertaking.unless().ifPresent(it -> frees.add(frees(it, group, member)));
      if (!levels.isEmpty()) {
        Outcome freed = freed(outcome, undertaking.unless().stream().toList(), group, member);
        provisos.add(
            proviso(undertaking, paths, amount, freed, levels, frees, 0, List.of(), List.of()));
      }
    }
    return provisos;
  }

  /** As they stand for all whom they concern. */
  List<Proviso> ofAll() {
    List<Proviso> provisos = new ArrayList<>();
    for (Undertaking undertaking : Undertaking.of(agreement)) {
      List<String> paths = paths(undertaking);
      List<String> notMet = new ArrayList<>();
      List<String> notKnown = new ArrayList<>();
      int met = 0;
      for (Group group : paths.isEmpty() ? List.<Group>of() : groups(undertaking)) {
        for (int member = 0; member < group.size(); member++) {
          Optional<Outcome> outcome = Optional.empty();
          for (Duty duty : levels(undertaking, group, member)) {
            Outcome its = outcome(duty, group, member);
            outcome = Optional.of(worse(outcome.orElse(Outcome.MET), its));
          }
          int one = member;
          outcome =
              outcome.map(it -> freed(it, undertaking.unless().stream().toList(), group, one));
          String name = group.member(member).name();
          if (outcome.isPresent()) {
            switch (outcome.get()) {
              case MET -> met++;
              case NOT_MET -> notMet.add(name);
              case NOT_KNOWN -> notKnown.add(name);
            }
          }
        }
      }
      if (met + notMet.size() + notKnown.size() > 0) {
        Outcome outcome =
            notMet.isEmpty()
                ? notKnown.isEmpty() ? Outcome.MET : Outcome.NOT_KNOWN
                : Outcome.NOT_MET;
        provisos.add(
            proviso(
                undertaking,
                paths,
                Fraction.ZERO,
                outcome,
                List.of(),
                List.of(),
                met,
                notMet,
                notKnown));
      }
    }
    return provisos;
  }

  private static Proviso proviso(
      Undertaking undertaking,
      List<String> paths,
      Fraction amount,
      Outcome outcome,
      List<Proviso.Level> levels,
      List<Proviso.Frees> frees,
      int met,
      List<String> notMet,
      List<String> notKnown) {
    boolean titled = !Folding.same(undertaking.title(), undertaking.name());
    return new Proviso(
        undertaking.sort() == Undertaking.Sort.CONDITION,
        undertaking.name(),
        titled ? Optional.of(undertaking.title()) : Optional.empty(),
        KeyDeriver.sections(undertaking.sections()),
        KeyDeriver.place(undertaking.span()),
        undertaking.otherwise().orElseThrow().consequence(),
        paths,
        amount,
        outcome,
        levels,
        frees,
        met,
        notMet,
        notKnown);
  }

  /** Whether a member has reached a level, or is freed from it. */
  private Outcome outcome(Duty duty, Group group, int member) {
    return freed(attainment(duty, group, member).outcome(), duty.instead(), group, member);
  }

  /** Met as soon as one of several is; what facts decide is not known here. */
  private Outcome freed(Outcome own, List<Duty> instead, Group group, int member) {
    Outcome best = own;
    for (Duty other : instead) {
      Outcome its = outcomeOf(other, group, member);
      best =
          best == Outcome.MET || its == Outcome.MET
              ? Outcome.MET
              : best == Outcome.NOT_KNOWN ? best : its;
    }
    return best;
  }

  private Outcome outcomeOf(Duty other, Group group, int member) {
    if (other.level().isEmpty()) {
      return Outcome.NOT_KNOWN;
    }
    Outcome its = attainment(other, group, member).outcome();
    boolean turned = other.how().filter(it -> it == Clause.How.IF).isPresent();
    return !turned || its == Outcome.NOT_KNOWN
        ? its
        : its == Outcome.MET ? Outcome.NOT_MET : Outcome.MET;
  }

  private Proviso.Frees frees(Duty other, Group group, int member) {
    var test =
        other
            .level()
            .filter(it -> it.in().isEmpty())
            .map(
                it ->
                    new TestDeriver(evaluator, agreement)
                        .test(it.level(), Context.whole(agreement).of(group, member)));
    return new Proviso.Frees(
        other.how().orElse(Clause.How.OR), other.what(), outcomeOf(other, group, member), test);
  }

  /** What of that which is explained depends on it. */
  private List<String> paths(Undertaking undertaking) {
    List<String> paths = new ArrayList<>();
    for (Grant grant : grants) {
      if (undertaking.costs(grant)) {
        paths.add(grant.path());
      }
    }
    return paths;
  }

  private static List<Duty> levels(Undertaking undertaking, Group group, int member) {
    List<Duty> levels = new ArrayList<>();
    for (Duty duty : undertaking.duties()) {
      if (duty.level().isPresent()
          && duty.concerned().stream().anyMatch(it -> isOf(it, group, member))) {
        levels.add(duty);
      }
    }
    return levels;
  }

  /** Whether somebody is a member, or a group that the member is in, a part of its own as well. */
  private static boolean isOf(Referent concerned, Group group, int member) {
    return concerned instanceof Referent.OfGroup all && group.same(all.group(), member) >= 0
        || concerned instanceof Referent.OfMember one
            && one.group().same(group, one.member()) == member;
  }

  /** The groups that a level is asked of, and that get something of what is explained. */
  private List<Group> groups(Undertaking undertaking) {
    List<Group> groups = new ArrayList<>();
    for (Grant grant : grants) {
      var group = grant.group();
      if (group.isPresent() && undertaking.costs(grant) && !groups.contains(group.get())) {
        groups.add(group.get());
      }
    }
    return groups;
  }

  private Attainment attainment(Duty duty, Group group, int member) {
    return Attainment.of(evaluator, agreement, duty.level().orElseThrow(), group, member);
  }

  /** What decides: the months missed, else those not known; the first where all are met. */
  private List<Proviso.Level> levels(Duty duty, Attainment attainment, Group group, int member) {
    List<Proviso.Level> levels = new ArrayList<>();
    Context whole = Context.whole(agreement).of(group, member);
    for (Attainment.Moment moment : attainment.moments()) {
      if (moment.outcome() == attainment.outcome()
          && (levels.isEmpty() || attainment.outcome() != Outcome.MET)) {
        Context at = moment.slot().map(whole::in).orElse(whole);
        var test =
            new TestDeriver(evaluator, agreement).test(duty.level().orElseThrow().level(), at);
        levels.add(new Proviso.Level(moment.slot().map(Slot::text), moment.outcome(), test));
      }
    }
    return levels;
  }

  private static Outcome worse(Outcome one, Outcome other) {
    if (one == Outcome.NOT_MET || other == Outcome.NOT_MET) {
      return Outcome.NOT_MET;
    }
    return one == Outcome.NOT_KNOWN ? one : other;
  }
}
