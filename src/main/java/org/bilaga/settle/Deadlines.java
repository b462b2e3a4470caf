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
        all.add(task(task, recipient, own));
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

  private Deadline task(Payment.Task task, Recipient recipient, List<Position> own) {
    LocalDate last = task.day().orElseThrow();
    Event event = eventOf(task.kind());
    Optional<LocalDate> done = firstDay(event, recipient);
    Position sum = Settlement.sum(own).orElseThrow();
    Amount atStake =
        switch (task.kind()) {
          case REQUISITION -> sum.given().granted().less(sum.requisitioned());
          case REPAYMENT -> Amount.of(sum.used().toRepay());
          case ACCOUNTING -> Amount.of(sum.given().paid());
        };
    boolean nothingToDo =
        switch (task.kind()) {
          case REQUISITION -> atStake.isZero() || done.isPresent() && !atStake.isExact();
          case REPAYMENT -> sum.used().toRepay() == 0 && isAccounted(recipient);
          case ACCOUNTING -> isAccounted(recipient);
        };
    State state =
        nothingToDo
            ? done.isPresent() && done.get().isAfter(last) ? State.DONE_LATE : State.DONE
            : !day.isAfter(last)
                ? State.AHEAD
                : passed(task.kind(), recipient, sum);
    return new Deadline(
        recipient, last, wordsOf(task.kind()), task.to(), state, done, atStake, task.span());
  }

  /** What a day that has passed means for what is not all done. */
  private State passed(TermKind kind, Recipient recipient, Position sum) {
    boolean told = judge.isToldOfMoney(recipient) || sum.partOf();
    boolean nothing =
        switch (kind) {
          case REQUISITION -> false;
          // Without money there is nothing to account for, and nothing to repay.
          case ACCOUNTING -> sum.given().paid() == 0;
          case REPAYMENT -> sum.used().toRepay() == 0;
        };
    return !told ? State.NOT_TOLD : nothing ? State.DONE : State.OVERDUE;
  }

  private boolean isAccounted(Recipient recipient) {
    return firstDay(Event.ACCOUNTED, recipient).isPresent();
  }

  private Optional<LocalDate> firstDay(Event event, Recipient recipient) {
    return facts.stream()
        .filter(fact -> fact.event() == event && fact.recipient().equals(recipient))
        .map(Fact::date)
        .findFirst();
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
          entitlement.recipient().equals(recipient) && Losses.hits(requirement, entitlement.grant());
      sum = hit ? sum.plus(entitlement.granted()) : sum;
    }
    return sum;
  }
}
