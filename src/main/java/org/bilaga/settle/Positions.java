package org.bilaga.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause.TermKind;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Grant;
import org.bilaga.settle.Loss.Form;

/** Works out the position of one recipient with one unit of money. */
final class Positions {
  private final FactContext context;
  private final Judge judge;
  private final Losses losses;
  private final List<Payment> payments;
  private final LocalDate day;
  private final Findings out;

  Positions(
      FactContext context,
      Judge judge,
      Losses losses,
      List<Payment> payments,
      LocalDate day,
      Findings out) {
    this.context = context;
    this.judge = judge;
    this.losses = losses;
    this.payments = payments;
    this.day = day;
    this.out = out;
  }

  /** What a unit's grants come to, one by one. */
  private static final class Tally {
    private Amount withheld = Amount.ZERO;
    private Amount lapsed = Amount.ZERO;
    private Amount reclaimable = Amount.ZERO;
    private long passed;
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<Requirement> withholding = Optional.empty();
  }

  Position of(Recipient holder, Unit unit, Amount granted, List<Fact> facts, boolean partOf) {
    var tally = new Tally();
    for (Grant grant : unit.grants()) {
      tally(holder, grant, amountOf(holder, grant, granted, unit), tally);
    }
    Sums sums = Sums.of(facts, fact -> isInTime(fact, tally) ? fact.amount() : 0);
    long outstanding = Math.max(0, sums.inTime() - sums.paid());
    boolean told = partOf || judge.isToldOfMoney(holder) || !facts.isEmpty() && !holder.isGroup();
    var given =
        new Rights(
                granted,
                sums.paid(),
                tally.withheld,
                tally.lapsed,
                tally.passed,
                outstanding,
                told)
            .given();
    long rest = granted.isExact() ? Math.max(0, granted.least() - sums.paid()) : Amount.NO_LIMIT;
    long withoutRight = Math.max(0, tally.withheld.least() - rest);
    long reclaimable =
        Math.min(
            sums.paid(),
            isOverdue(holder, unit, TermKind.ACCOUNTING, sums)
                ? sums.paid()
                : tally.reclaimable.least());
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
    if (!partOf) {
      tell(position, sums, tally, facts);
    }
    return position;
  }

  private Amount amountOf(Recipient holder, Grant grant, Amount whole, Unit unit) {
    Amount sum = Amount.ZERO;
    for (Entitlement entitlement : context.entitlements()) {
      boolean own = entitlement.recipient().equals(holder) && entitlement.grant() == grant;
      sum = own ? sum.plus(entitlement.granted()) : sum;
    }
    return unit.grants().size() == 1 ? whole : sum;
  }

  private void tally(Recipient holder, Grant grant, Amount amount, Tally tally) {
    long most = amount.most();
    long least = amount.least();
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
            tally.withholding = Optional.of(loss.requirement());
          }
        }
        case LAPSED -> {
          lapsed |= loss.certain();
          mayLapse = true;
        }
        case RECLAIMABLE ->
            tally.reclaimable =
                loss.certain() ? tally.reclaimable.plus(amount) : tally.reclaimable;
        case ELSEWHERE, NOTHING -> {}
      }
    }
    // What is withheld for certain cannot lapse, nor what has lapsed be withheld.
    if (withheld) {
      tally.withheld = tally.withheld.plus(amount);
    } else if (lapsed) {
      tally.lapsed = tally.lapsed.plus(amount);
    } else {
      tally.withheld = mayBeWithheld ? tally.withheld.plus(new Amount(0, most)) : tally.withheld;
      tally.lapsed = mayLapse ? tally.lapsed.plus(new Amount(0, most)) : tally.lapsed;
    }
    for (Payment payment : payments) {
      Optional<Payment.Task> task = payment.task(TermKind.REQUISITION);
      boolean lapses =
          task.isPresent()
              && task.get().lapses()
              && task.get().day().isPresent()
              && payment.covers(holder, grant);
      if (lapses) {
        LocalDate last = task.get().day().get();
        boolean later = tally.lastDay.isEmpty() || last.isAfter(tally.lastDay.get());
        tally.lastDay = later ? Optional.of(last) : tally.lastDay;
        tally.passed = day.isAfter(last) ? Math.addExact(tally.passed, least) : tally.passed;
        break;
      }
    }
  }

  private static boolean isInTime(Fact fact, Tally tally) {
    return tally.lastDay.isEmpty() || !fact.date().isAfter(tally.lastDay.get());
  }

  private boolean isOverdue(Recipient holder, Unit unit, TermKind kind, Sums sums) {
    if (sums.accounted() || sums.paid() == 0) {
      return false;
    }
    for (Payment payment : payments) {
      for (Grant grant : unit.grants()) {
        Optional<Payment.Task> task = payment.task(kind);
        if (task.isPresent()
            && task.get().mayBeReclaimed()
            && task.get().day().isPresent()
            && day.isAfter(task.get().day().get())
            && payment.covers(holder, grant)) {
          return true;
        }
      }
    }
    return false;
  }

  private void tell(Position position, Sums sums, Tally tally, List<Fact> facts) {
    Position.Given given = position.given();
    Amount granted = given.granted();
    if (given.overpaid() > 0) {
      out.add(
          about(SettleKinds.PAID_TOO_MUCH.at(last(facts, Event.PAID)), position)
              .with("paid", context.money(sums.paid()))
              .with("granted", context.money(granted.most()))
              .with("difference", context.money(given.overpaid())));
    } else if (granted.hasLimit() && sums.requisitioned() > granted.most()) {
      out.add(
          about(
                  SettleKinds.REQUISITION_TOO_HIGH.at(last(facts, Event.REQUISITIONED)),
                  position)
              .with("requisitioned", context.money(sums.requisitioned()))
              .with("entitled", context.money(granted.most()))
              .with("difference", context.money(sums.requisitioned() - granted.most())));
    }
    if (position.withoutRight() > 0 && tally.withholding.isPresent()) {
      out.add(
          about(SettleKinds.PAID_WITHOUT_RIGHT.at(last(facts, Event.PAID)), position)
              .with("amount", context.money(position.withoutRight()))
              .with("condition", tally.withholding.get().name())
              .and(
                  tally.withholding.get().span(),
                  org.bilaga.finding.Told.phrase("the condition", "villkoret")));
    }
    if (sums.reclaimed() > sums.paid()) {
      out.add(
          about(SettleKinds.RECLAIMED_TOO_MUCH.at(last(facts, Event.RECLAIMED)), position)
              .with("reclaimed", context.money(sums.reclaimed()))
              .with("paid", context.money(sums.paid()))
              .with("difference", context.money(sums.reclaimed() - sums.paid())));
    }
    if (position.used().excess() > 0) {
      out.add(
          about(SettleKinds.LEFT_TOO_LITTLE.at(last(facts, Event.REPAID)), position)
              .with("paid", context.money(sums.paid()))
              .with("spent", context.money(position.used().spent()))
              .with("repaid", context.money(sums.repaid()))
              .with("difference", context.money(position.used().excess())));
    }
    List<Fact> requisitions =
        facts.stream()
            .filter(it -> it.event() == Event.REQUISITIONED && it.amount() > 0)
            .filter(it -> it.recipient().equals(position.recipient()))
            .toList();
    boolean once = tally.lastDay.isPresent() && position.unit().grants().size() > 0;
    boolean together = requisitions.stream().map(Fact::subject).map(Subject::text).distinct().count() == 1;
    if (once && requisitions.size() > 1 && together) {
      out.add(
          about(
                  SettleKinds.REQUISITION_TWICE.at(last(facts, Event.REQUISITIONED)), position)
              .with("count", String.valueOf(requisitions.size())));
    }
  }

  private static Finding about(Finding finding, Position position) {
    return finding
        .with("name", position.recipient()::name)
        .with("subject", "`" + position.unit().path() + "`");
  }

  private static org.bilaga.source.Span last(List<Fact> facts, Event event) {
    Fact last = facts.get(0);
    for (Fact fact : facts) {
      last = fact.event() == event || last.event() != event ? fact : last;
    }
    return last.place();
  }
}
