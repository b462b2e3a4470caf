package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause.TermKind;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Grant;
import org.bilaga.settle.Deadline.State;

/** Everything with a last day: what was done, what is late, what comes next. */
final class Deadlines {
  private final FactContext context;
  private final Judge judge;
  private final List<Payment> payments;
  private final List<Fact> facts;
  private final List<Position> positions;
  private final LocalDate day;

  Deadlines(
      FactContext context,
      Judge judge,
      List<Payment> payments,
      List<Fact> facts,
      List<Position> positions,
      LocalDate day) {
    this.context = context;
    this.judge = judge;
    this.payments = payments;
    this.facts = facts;
    this.positions = positions;
    this.day = day;
  }

  /** By day, in the order of the agreement. */
  List<Deadline> all() {
    List<Deadline> all = new ArrayList<>();
    for (Payment payment : payments) {
      for (Payment.Task task : payment.tasks()) {
        if (task.day().isPresent()) {
          tasks(payment, task, all);
        }
      }
    }
    for (Requirement requirement : context.requirements()) {
      for (Duty duty : requirement.duties()) {
        for (Duty.Time time : duty.times()) {
          if (time.day().isPresent()) {
            duties(duty, time, all);
          }
        }
      }
    }
    all.sort(Comparator.comparing(Deadline::day));
    return all;
  }

  private void tasks(Payment payment, Payment.Task task, List<Deadline> all) {
    List<Recipient> done = new ArrayList<>();
    for (Position position : positions) {
      Recipient recipient = position.recipient();
      if (!done.contains(recipient) && covers(payment, position)) {
        done.add(recipient);
        List<Position> own =
            positions.stream()
                .filter(it -> it.recipient().equals(recipient) && covers(payment, it))
                .toList();
        task(task, recipient, own).ifPresent(all::add);
      }
    }
  }

  private static boolean covers(Payment payment, Position position) {
    for (Grant grant : position.unit().grants()) {
      if (payment.covers(position.recipient(), grant)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Deadline> task(Payment.Task task, Recipient recipient, List<Position> own) {
    Position sum = Settlement.sum(own).orElseThrow();
    LocalDate last = task.day().orElseThrow();
    boolean passed = day.isAfter(last);
    Optional<LocalDate> done = lastDay(eventOf(task.kind()), recipient);
    Amount open = open(task.kind(), sum, passed);
    boolean undone =
        switch (task.kind()) {
          case REQUISITION -> !open.isZero() && (done.isEmpty() || open.isExact());
          case REPAYMENT -> !open.isZero() || !passed && !isAccounted(recipient);
          case ACCOUNTING -> !isAccounted(recipient) && !(passed && open.isZero());
        };
    boolean late = done.isPresent() && done.get().isAfter(last);
    if (!undone && done.isEmpty() && passed) {
      // Without money there is nothing to account for, and nothing to repay.
      return Optional.empty();
    }
    boolean told = judge.isToldOfMoney(recipient) || sum.partOf();
    State state =
        late
            ? State.DONE_LATE
            : !undone ? State.DONE : !passed ? State.AHEAD : told ? State.OVERDUE : State.NOT_TOLD;
    return Optional.of(
        new Deadline(
            recipient, last, wordsOf(task.kind()), task.to(), state, done, open, task.span()));
  }

  /** The money that a task is about, or that was lost as its day passed. */
  private static Amount open(TermKind kind, Position sum, boolean passed) {
    Position.Given given = sum.given();
    return switch (kind) {
      case REQUISITION ->
          passed
              ? given.lapsed()
              : given.granted().less(given.withheld().least()).less(sum.requisitioned());
      case REPAYMENT -> Amount.of(sum.used().toRepay());
      case ACCOUNTING -> Amount.of(given.paid());
    };
  }

  private boolean isAccounted(Recipient recipient) {
    return lastDay(Event.ACCOUNTED, recipient).isPresent();
  }

  private Optional<LocalDate> lastDay(Event event, Recipient recipient) {
    return facts.stream()
        .filter(fact -> fact.event() == event && fact.recipient().equals(recipient))
        .map(Fact::date)
        .reduce((one, later) -> later);
  }

  private static Event eventOf(TermKind kind) {
    return switch (kind) {
      case REQUISITION -> Event.REQUISITIONED;
      case REPAYMENT -> Event.REPAID;
      case ACCOUNTING -> Event.ACCOUNTED;
    };
  }

  private static Told wordsOf(TermKind kind) {
    return switch (kind) {
      case REQUISITION -> Told.phrase("Requisition", "Rekvisition");
      case REPAYMENT -> Told.phrase("Repayment of what is unused", "Återbetalning av oförbrukat");
      case ACCOUNTING -> Told.phrase("Financial report", "Ekonomisk redovisning");
    };
  }

  private void duties(Duty duty, Duty.Time time, List<Deadline> all) {
    for (Recipient recipient : context.cast().everybody()) {
      if (!duty.concerns(recipient)) {
        continue;
      }
      Verdict verdict = judge.of(duty, time, recipient);
      State state =
          switch (verdict.outcome()) {
            case MET -> State.DONE;
            case NOT_MET ->
                verdict.reason() == Verdict.Reason.SUBMITTED ? State.DONE_LATE : State.OVERDUE;
            case UNKNOWN -> day.isAfter(time.day().orElseThrow()) ? State.NOT_TOLD : State.AHEAD;
          };
      boolean submitted = verdict.reason() == Verdict.Reason.SUBMITTED;
      String month = time.month().map(it -> ", " + it).orElse("");
      all.add(
          new Deadline(
              recipient,
              time.day().orElseThrow(),
              Told.text(duty.text() + month),
              String.join(", ", duty.to()),
              state,
              submitted ? verdict.day() : Optional.empty(),
              atStake(duty.requirement(), recipient),
              duty.written().span()));
    }
  }

  private Amount atStake(Requirement requirement, Recipient recipient) {
    Amount sum = Amount.ZERO;
    for (Entitlement entitlement : context.entitlements()) {
      boolean hit =
          entitlement.recipient().equals(recipient)
              && Losses.hits(requirement, entitlement.grant());
      sum = hit ? sum.plus(entitlement.granted()) : sum;
    }
    return sum;
  }
}
