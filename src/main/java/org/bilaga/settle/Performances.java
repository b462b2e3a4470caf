package org.bilaga.settle;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Instalments;
import org.bilaga.duty.Task;
import org.bilaga.duty.Time;
import org.bilaga.duty.Undertaking;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.settle.Performance.State;

/** Everything that has a last day: what was done, what is late, what comes next. */
final class Performances {
  private final FactContext context;
  private final Judge judge;
  private final Map<Recipient, List<Fact>> facts = new HashMap<>();
  private final List<Position> positions;
  private final LocalDate day;

  Performances(
      FactContext context, Judge judge, List<Fact> facts, List<Position> positions, LocalDate day) {
    this.context = context;
    this.judge = judge;
    for (Fact fact : facts) {
      this.facts.computeIfAbsent(fact.recipient(), it -> new ArrayList<>()).add(fact);
    }
    this.positions = positions;
    this.day = day;
  }

  /** By day, in the order of the agreement. */
  List<Performance> all() {
    List<Performance> all = new ArrayList<>();
    for (Undertaking payment : context.payments()) {
      for (Duty term : payment.duties()) {
        if ((term.task() != Task.PAYMENT || term.instalments().isPresent())
            && term.day().isPresent()) {
          terms(payment, term, all);
        }
      }
    }
    for (Undertaking undertaking : context.undertakings()) {
      for (Duty duty : undertaking.duties()) {
        for (Time time : duty.times()) {
          if (time.last().isPresent()) {
            duties(duty, time, all);
          }
        }
      }
    }
    all.sort(Comparator.comparing(Performance::day));
    return all;
  }

  private void terms(Undertaking payment, Duty term, List<Performance> all) {
    Map<Recipient, List<Position>> own = new LinkedHashMap<>();
    for (Position position : positions) {
      if (counts(payment, term, position)) {
        own.computeIfAbsent(position.recipient(), it -> new ArrayList<>()).add(position);
      }
    }
    own.forEach((recipient, theirs) -> term(term, recipient, theirs).ifPresent(all::add));
  }

  /** Whether a term is about a position; of two clauses that have it of a grant, the first. */
  private boolean counts(Undertaking payment, Duty term, Position position) {
    for (Grant grant : position.unit().grants()) {
      Optional<Undertaking> first =
          context.payments().stream()
              .filter(it -> context.isAbout(it, position.recipient(), grant))
              .filter(it -> it.duties().stream().anyMatch(duty -> duty.task() == term.task()))
              .findFirst();
      if (first.isPresent() && first.get() == payment) {
        return true;
      }
    }
    return false;
  }

  private Optional<Performance> term(Duty term, Recipient recipient, List<Position> own) {
    if (term.task() == Task.PAYMENT) {
      return instalment(term, recipient, own);
    }
    Position sum = Settlement.sum(own).orElseThrow();
    LocalDate last = Days.of(term.day().orElseThrow());
    boolean passed = day.isAfter(last);
    Optional<LocalDate> done = lastDay(eventOf(term.task()), recipient, own);
    boolean accounted = lastDay(Event.ACCOUNTED, recipient, own).isPresent();
    BoundedAmount open = open(term.task(), sum, passed);
    boolean undone =
        switch (term.task()) {
          case REQUISITION -> !open.isZero() && (done.isEmpty() || open.isExact());
          case REPAYMENT -> !open.isZero() || !passed && !accounted;
          case ACCOUNTING -> !accounted && !(passed && open.isZero());
          case PAYMENT, REPORT, FULFILMENT, LEVEL -> throw new IllegalArgumentException();
        };
    boolean late = done.isPresent() && done.get().isAfter(last);
    if (!undone && done.isEmpty() && (passed || term.task() == Task.REQUISITION)) {
      // Without money there is nothing to ask or account for, and nothing to repay.
      return Optional.empty();
    }
    boolean told = judge.isToldOfMoney(recipient) || sum.partOf();
    State state =
        late
            ? State.DONE_LATE
            : !undone ? State.DONE : !passed ? State.AHEAD : told ? State.OVERDUE : State.NOT_TOLD;
    return Optional.of(new Performance(recipient, term, term.times().get(0), state, done, open));
  }

  /** Whether so much has been paid out as is to be by then; of an unknown part nothing is told. */
  private Optional<Performance> instalment(Duty term, Recipient recipient, List<Position> own) {
    Position sum = Settlement.sum(own).orElseThrow();
    Position.Given given = sum.given();
    var share =
        Instalments.of(term, context.ledger().all()).flatMap(it -> it.until(term.instalment()));
    if (share.isEmpty() || !given.granted().hasLimit()) {
      return Optional.empty();
    }
    boolean passed = day.isAfter(Days.of(term.day().orElseThrow()));
    // What is withheld or has lapsed is not to be paid.
    long least =
        due(share.get(), given.granted().least() - given.withheld().most() - given.lapsed().most());
    long most =
        due(
            share.get(),
            given.granted().most() - given.withheld().least() - given.lapsed().least());
    BoundedAmount open =
        new BoundedAmount(Math.max(0, least - given.paid()), Math.max(0, most - given.paid()));
    boolean told = judge.isToldOfMoney(recipient) || sum.partOf();
    State state =
        open.most() == 0
            ? State.DONE
            : !passed ? State.AHEAD : told && open.least() > 0 ? State.OVERDUE : State.NOT_TOLD;
    return Optional.of(
        new Performance(
            recipient,
            term,
            term.times().get(0),
            state,
            open.most() == 0 ? lastDay(Event.PAID, recipient, own) : Optional.empty(),
            open));
  }

  /** Whole units: how a part is rounded the agreement does not say. */
  private static long due(Fraction share, long amount) {
    return amount <= 0
        ? 0
        : share.multiply(Fraction.of(amount)).round(RoundingMode.DOWN).longValueExact();
  }

  /** The money that a task is about, or that was lost as its day passed. */
  private static BoundedAmount open(Task task, Position sum, boolean passed) {
    Position.Given given = sum.given();
    return switch (task) {
      case REQUISITION ->
          passed
              ? given.lapsed()
              : given
                  .granted()
                  .less(given.withheld().least() + given.lapsed().least())
                  .less(sum.requisitioned());
      case REPAYMENT -> BoundedAmount.of(sum.used().toRepay());
      case ACCOUNTING -> BoundedAmount.of(given.paid());
      case PAYMENT, REPORT, FULFILMENT, LEVEL -> throw new IllegalArgumentException();
    };
  }

  /** When something was last told of the money of some positions. */
  private Optional<LocalDate> lastDay(Event event, Recipient recipient, List<Position> of) {
    return facts.getOrDefault(recipient, List.of()).stream()
        .filter(fact -> fact.event() == event)
        .filter(fact -> of.stream().anyMatch(it -> isAbout(fact, it.unit())))
        .map(Fact::date)
        .reduce((one, later) -> later);
  }

  private static boolean isAbout(Fact fact, SettledTogether unit) {
    var subject = (Subject.OfMoney) fact.subject();
    return unit.grants().stream().anyMatch(subject::covers);
  }

  private static Event eventOf(Task task) {
    return switch (task) {
      case REQUISITION -> Event.REQUISITIONED;
      case REPAYMENT -> Event.REPAID;
      case ACCOUNTING -> Event.ACCOUNTED;
      case PAYMENT, REPORT, FULFILMENT, LEVEL -> throw new IllegalArgumentException();
    };
  }

  private void duties(Duty duty, Time time, List<Performance> all) {
    for (Recipient recipient : context.cast().everybody()) {
      if (!recipient.isConcernedBy(duty)) {
        continue;
      }
      Verdict verdict = judge.of(duty, time, recipient);
      State state =
          switch (verdict.outcome()) {
            case MET -> State.DONE;
            case NOT_MET ->
                verdict.reason() == Verdict.Reason.SUBMITTED ? State.DONE_LATE : State.OVERDUE;
            // What may be done instead may have a later day.
            case UNKNOWN ->
                verdict.reason() != Verdict.Reason.AHEAD
                        && day.isAfter(Days.of(time.last().orElseThrow()))
                    ? State.NOT_TOLD
                    : State.AHEAD;
          };
      boolean submitted = verdict.reason() == Verdict.Reason.SUBMITTED;
      all.add(
          new Performance(
              recipient,
              duty,
              time,
              state,
              submitted ? verdict.day() : Optional.empty(),
              atStake(duty.undertaking(), recipient)));
    }
  }

  private BoundedAmount atStake(Undertaking undertaking, Recipient recipient) {
    BoundedAmount sum = BoundedAmount.ZERO;
    for (Entitlement entitlement : context.entitlements(recipient)) {
      boolean hit = undertaking.costs(entitlement.grant());
      sum = hit ? sum.plus(entitlement.granted()) : sum;
    }
    return sum;
  }
}
