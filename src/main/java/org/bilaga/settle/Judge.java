package org.bilaga.settle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Task;
import org.bilaga.duty.Time;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Referent;
import org.bilaga.settle.Verdict.Reason;

/**
 * Decides from facts whether duties and conditions are met on a day.
 *
 * <p>A decision told as met or not met stands before all else, the last one of several. What is to
 * be handed in by a day counts as not done when that day has passed and other things are told that
 * the recipient has handed in, but not this; of all others nothing is known.
 */
public final class Judge {
  private final FactsByRecipient facts;
  private final Submissions submissions;
  private final LocalDate day;
  private final Measured measured;
  private final Set<Recipient> toldOfMoney = new HashSet<>();
  private final Set<Recipient> toldOfReports = new HashSet<>();
  private final Set<Recipient> toldAtAll = new HashSet<>();

  /**
   * @param facts those known on the day, by date
   */
  Judge(List<Fact> facts, LocalDate day, Measured measured) {
    this.facts = new FactsByRecipient(facts);
    this.submissions = new Submissions(this.facts);
    this.day = day;
    this.measured = measured;
    for (Fact fact : facts) {
      toldAtAll.add(fact.recipient());
      if (fact.event().isMoney()) {
        toldOfMoney.add(fact.recipient());
      } else if (fact.event() == Event.SUBMITTED) {
        toldOfReports.add(fact.recipient());
      }
    }
  }

  /** Whether any fact about money is told of a recipient, or of its whole group. */
  boolean isToldOfMoney(Recipient recipient) {
    return isIn(toldOfMoney, recipient);
  }

  boolean isTold(Recipient recipient) {
    return isIn(toldAtAll, recipient);
  }

  private static boolean isIn(Set<Recipient> told, Recipient recipient) {
    return told.contains(recipient)
        || recipient.group().isPresent()
            && told.contains(Recipient.of(new Referent.OfGroup(recipient.group().get())));
  }

  /** The verdict on all duties of a undertaking that concern the recipient. */
  Verdict of(Undertaking undertaking, Recipient recipient) {
    Optional<Fact> decision = Optional.empty();
    for (Fact fact : facts.about(recipient)) {
      boolean decides = fact.event() == Event.MET || fact.event() == Event.NOT_MET;
      if (decides && Submissions.isAllOf(fact.subject(), undertaking)) {
        decision = Optional.of(fact);
      }
    }
    if (decision.isPresent()) {
      return decided(decision.get());
    }
    Verdict worst = Verdict.of(Fulfilment.MET, Reason.DECIDED, Optional.empty());
    boolean first = true;
    for (Duty duty : undertaking.duties()) {
      if (!recipient.isConcernedBy(duty)) {
        continue;
      }
      for (Time time : duty.times()) {
        Verdict verdict = of(duty, time, recipient);
        boolean worse =
            worst.outcome() == Fulfilment.MET && (first || verdict.outcome() != Fulfilment.MET)
                || worst.outcome() == Fulfilment.UNKNOWN && verdict.outcome() == Fulfilment.NOT_MET;
        worst = worse ? verdict : worst;
        first = false;
      }
    }
    return undertaking.unless().isPresent()
        ? either(worst, of(undertaking.unless().get(), recipient))
        : worst;
  }

  /** Whether what follows where a term of payment is missed does not follow for somebody. */
  Fulfilment frees(Duty term, Recipient recipient) {
    Fulfilment freed = Fulfilment.NOT_MET;
    for (Duty other : term.instead()) {
      freed = freed.or(of(other, recipient).outcome());
    }
    return freed;
  }

  /** Whether a duty is done, or something that frees from it. */
  Verdict of(Duty duty, Time time, Recipient recipient) {
    Verdict verdict = alone(duty, time, recipient);
    for (Duty other : duty.instead()) {
      List<Time> same = other.times().stream().filter(it -> it.of().equals(time.of())).toList();
      verdict =
          either(
              verdict,
              same.size() == 1 ? directed(other, same.get(0), recipient) : of(other, recipient));
    }
    return verdict;
  }

  /** What frees from something, at all its times. */
  private Verdict of(Duty other, Recipient recipient) {
    Verdict worst = directed(other, other.times().get(0), recipient);
    for (Time time : other.times()) {
      Verdict verdict = directed(other, time, recipient);
      worst = worst.outcome().and(verdict.outcome()) == worst.outcome() ? worst : verdict;
    }
    return worst;
  }

  private Verdict directed(Duty other, Time time, Recipient recipient) {
    Verdict verdict = alone(other, time, recipient);
    return other.how().filter(it -> it == Clause.How.IF).isPresent()
        ? verdict.with(verdict.outcome().not())
        : verdict;
  }

  /** The better of two; of two alike the first, but for what can still be done. */
  private static Verdict either(Verdict one, Verdict other) {
    if (one.outcome() == Fulfilment.UNKNOWN && other.outcome() == Fulfilment.UNKNOWN) {
      return other.reason() == Reason.AHEAD ? other : one;
    }
    return one.outcome().or(other.outcome()) == one.outcome() ? one : other;
  }

  private Verdict alone(Duty duty, Time time, Recipient recipient) {
    Optional<Fact> decision = Optional.empty();
    for (Fact fact : facts.about(recipient)) {
      boolean decides = fact.event() == Event.MET || isNotMet(fact);
      if (decides && Submissions.times(fact.subject(), duty).contains(time)) {
        decision = Optional.of(fact);
      }
    }
    if (decision.isPresent()) {
      return decided(decision.get());
    } else if (duty.task() == Task.REPORT) {
      return submitted(duty, time, recipient);
    }
    Fulfilment reached = measured.reached(duty, recipient, day);
    return reached == Fulfilment.UNKNOWN
        ? Verdict.of(reached, isAhead(time) ? Reason.AHEAD : Reason.NOT_TOLD, Days.last(time))
        : Verdict.of(reached, Reason.MEASURED, Optional.empty());
  }

  /** That a condition is not met does not say which of its duties is not. */
  private static boolean isNotMet(Fact fact) {
    return fact.event() == Event.NOT_MET && !(fact.subject() instanceof Subject.OfUndertaking);
  }

  private static Verdict decided(Fact fact) {
    Fulfilment outcome = fact.event() == Event.MET ? Fulfilment.MET : Fulfilment.NOT_MET;
    return Verdict.of(outcome, Reason.DECIDED, Optional.of(fact.date()));
  }

  private boolean isAhead(Time time) {
    return Days.last(time).isPresent() && !day.isAfter(Days.last(time).get());
  }

  private Verdict submitted(Duty duty, Time time, Recipient recipient) {
    Optional<Fact> fact = submissions.of(duty, time, recipient);
    if (fact.isPresent()) {
      LocalDate date = fact.get().date();
      boolean late = Days.last(time).isPresent() && date.isAfter(Days.last(time).get());
      return new Verdict(
          late ? Fulfilment.NOT_MET : Fulfilment.MET,
          Reason.SUBMITTED,
          Optional.of(date),
          late
              ? OptionalLong.of(ChronoUnit.DAYS.between(Days.last(time).get(), date))
              : OptionalLong.empty());
    } else if (Days.last(time).isEmpty() || !day.isAfter(Days.last(time).get())) {
      Reason reason = Days.last(time).isEmpty() ? Reason.NOT_TOLD : Reason.AHEAD;
      return Verdict.of(Fulfilment.UNKNOWN, reason, Days.last(time));
    }
    return isIn(toldOfReports, recipient) && !submissions.mayBeMore(duty, recipient)
        ? Verdict.of(Fulfilment.NOT_MET, Reason.NOT_SUBMITTED, Days.last(time))
        : Verdict.of(Fulfilment.UNKNOWN, Reason.NOT_TOLD, Days.last(time));
  }
}
