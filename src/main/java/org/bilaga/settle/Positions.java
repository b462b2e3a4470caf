package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Otherwise;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Task;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Grant;

/** Works out the position of one recipient with one unit of money. */
final class Positions {
  private final FactContext context;
  private final Judge judge;
  private final Losses losses;
  private final LocalDate day;
  private final Findings out;

  Positions(FactContext context, Judge judge, Losses losses, LocalDate day, Findings out) {
    this.context = context;
    this.judge = judge;
    this.losses = losses;
    this.day = day;
    this.out = out;
  }

  /** What a unit's grants come to, one by one. */
  private static final class Tally {
    private BoundedAmount withheld = BoundedAmount.ZERO;
    private BoundedAmount lapsed = BoundedAmount.ZERO;
    private BoundedAmount reclaimable = BoundedAmount.ZERO;
    private BoundedAmount passed = BoundedAmount.ZERO;
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<Undertaking> withholding = Optional.empty();
  }

  Position of(
      Recipient holder,
      SettledTogether unit,
      BoundedAmount granted,
      List<Fact> facts,
      boolean partOf) {
    var tally = new Tally();
    for (Grant grant : unit.grants()) {
      // What is below nought cannot be lost.
      tally(holder, grant, amountOf(holder, grant, granted, unit).less(0), tally);
    }
    List<Fact> accounts = facts.stream().filter(fact -> isAccountOf(fact, holder, unit)).toList();
    FactSums sums =
        FactSums.of(facts, fact -> isInTime(fact, tally) ? fact.amount() : 0, !accounts.isEmpty());
    long outstanding = Math.max(0, sums.inTime() - sums.paid());
    boolean told = partOf || judge.isToldOfMoney(holder) || !facts.isEmpty() && !holder.isGroup();
    var given =
        new Rights(
                granted, sums.paid(), tally.withheld, tally.lapsed, tally.passed, outstanding, told)
            .given();
    long rest =
        granted.isExact() ? Math.max(0, granted.least() - sums.paid()) : BoundedAmount.NO_LIMIT;
    long withoutRight = Math.max(0, tally.withheld.least() - rest);
    long reclaimable =
        sums.reclaimable(
            isOverdue(holder, unit, accounts) ? sums.paid() : tally.reclaimable.least());
    var position =
        new Position(
            holder,
            unit,
            judge.isTold(holder) || !facts.isEmpty(),
            partOf,
            given,
            sums.requisitioned(),
            sums.used(),
            reclaimable,
            partOf ? 0 : withoutRight);
    if (!partOf && !facts.isEmpty()) {
      new PositionFindings(context, position, facts, out)
          .tell(sums, tally.withholding, tally.lastDay.isPresent());
    }
    return position;
  }

  private BoundedAmount amountOf(
      Recipient holder, Grant grant, BoundedAmount whole, SettledTogether unit) {
    BoundedAmount sum = BoundedAmount.ZERO;
    for (Entitlement entitlement : context.entitlements(holder)) {
      sum = entitlement.grant() == grant ? sum.plus(entitlement.granted()) : sum;
    }
    return unit.grants().size() == 1 ? whole : sum;
  }

  private void tally(Recipient holder, Grant grant, BoundedAmount amount, Tally tally) {
    boolean withheld = false;
    boolean lapsed = false;
    boolean mayBeWithheld = false;
    boolean mayLapse = false;
    for (Losses.OfGrant loss : losses.of(holder, grant)) {
      switch (loss.form()) {
        case WITHHELD -> {
          withheld |= loss.certain();
          mayBeWithheld = true;
          if (loss.certain()) {
            tally.withholding = Optional.of(loss.undertaking());
          }
        }
        case LAPSED -> {
          lapsed |= loss.certain();
          mayLapse = true;
        }
        case RECLAIMABLE ->
            tally.reclaimable = loss.certain() ? tally.reclaimable.plus(amount) : tally.reclaimable;
        case ELSEWHERE, NOTHING -> {}
      }
    }
    // What is withheld for certain cannot lapse, nor what has lapsed be withheld.
    if (withheld) {
      tally.withheld = tally.withheld.plus(amount);
    } else if (lapsed) {
      tally.lapsed = tally.lapsed.plus(amount);
    } else {
      tally.withheld =
          mayBeWithheld ? tally.withheld.plus(BoundedAmount.upTo(amount)) : tally.withheld;
      tally.lapsed = mayLapse ? tally.lapsed.plus(BoundedAmount.upTo(amount)) : tally.lapsed;
    }
    // Where two last days are said the first one counts; `payments-overlap` tells of it.
    for (Duty requisition : terms(holder, grant, Task.REQUISITION)) {
      if (requisition.hasConsequence(Otherwise.Consequence.RIGHT_LAPSES)
          && requisition.day().isPresent()) {
        LocalDate last = Days.of(requisition.day().get());
        Fulfilment freed = judge.frees(requisition, holder);
        if (freed != Fulfilment.NOT_MET) {
          boolean may = freed == Fulfilment.UNKNOWN && day.isAfter(last);
          tally.lapsed = may ? tally.lapsed.plus(BoundedAmount.upTo(amount)) : tally.lapsed;
          break;
        }
        boolean later = tally.lastDay.isEmpty() || last.isAfter(tally.lastDay.get());
        tally.lastDay = later ? Optional.of(last) : tally.lastDay;
        tally.passed = day.isAfter(last) ? tally.passed.plus(amount) : tally.passed;
        break;
      }
    }
  }

  /** The first term of a sort in each clause that is about a recipient's money of a grant. */
  private List<Duty> terms(Recipient holder, Grant grant, Task task) {
    List<Duty> terms = new ArrayList<>();
    for (Undertaking payment : context.payments()) {
      if (context.isAbout(payment, holder, grant)) {
        payment.duties().stream()
            .filter(duty -> duty.task() == task)
            .findFirst()
            .ifPresent(terms::add);
      }
    }
    return terms;
  }

  private static boolean isInTime(Fact fact, Tally tally) {
    return tally.lastDay.isEmpty() || !fact.date().isAfter(tally.lastDay.get());
  }

  /**
   * Whether a fact says that the use of a unit's money is accounted for. One that names no grant
   * says it of those of which the agreement asks for accounts, or for what is unused, where there
   * are any.
   */
  private boolean isAccountOf(Fact fact, Recipient holder, SettledTogether unit) {
    if (fact.event() != Event.ACCOUNTED) {
      return false;
    }
    var subject = (Subject.OfMoney) fact.subject();
    return subject.grant().isPresent()
        || unit.grants().stream().anyMatch(grant -> isAsked(holder, grant))
        || context.entitlements(holder).stream()
            .map(Entitlement::grant)
            .noneMatch(grant -> subject.covers(grant) && isAsked(holder, grant));
  }

  private boolean isAsked(Recipient holder, Grant grant) {
    return !terms(holder, grant, Task.ACCOUNTING).isEmpty()
        || !terms(holder, grant, Task.REPAYMENT).isEmpty();
  }

  /** Whether no account was given by the last day, so that all may be reclaimed. */
  private boolean isOverdue(Recipient holder, SettledTogether unit, List<Fact> given) {
    for (Grant grant : unit.grants()) {
      for (Duty accounts : terms(holder, grant, Task.ACCOUNTING)) {
        Optional<LocalDate> last = accounts.day().map(Days::of);
        if (accounts.hasConsequence(Otherwise.Consequence.MAY_BE_RECLAIMED)
            && last.filter(day::isAfter).isPresent()
            && given.stream().allMatch(it -> it.date().isAfter(last.get()))
            && judge.frees(accounts, holder) == Fulfilment.NOT_MET) {
          return true;
        }
      }
    }
    return false;
  }
}
