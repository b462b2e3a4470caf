package org.bilaga.settle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

  /** The verdict on all duties of a requirement that concern the recipient. */
  Verdict of(Requirement requirement, Recipient recipient) {
    Optional<Fact> decision = Optional.empty();
    for (Fact fact : facts.about(recipient)) {
      boolean decides = fact.event() == Event.MET || fact.event() == Event.NOT_MET;
      if (decides && isAllOf(fact.subject(), requirement)) {
        decision = Optional.of(fact);
      }
    }
    if (decision.isPresent()) {
      return decided(decision.get());
    }
    Verdict worst = Verdict.of(Outcome.MET, Reason.DECIDED, Optional.empty());
    boolean first = true;
    for (Duty duty : requirement.duties()) {
      if (!duty.concerns(recipient)) {
        continue;
      }
      for (Duty.Time time : duty.times()) {
        Verdict verdict = of(duty, time, recipient);
        boolean worse =
            worst.outcome() == Outcome.MET && (first || verdict.outcome() != Outcome.MET)
                || worst.outcome() == Outcome.UNKNOWN && verdict.outcome() == Outcome.NOT_MET;
        worst = worse ? verdict : worst;
        first = false;
      }
    }
    return worst;
  }

  Verdict of(Duty duty, Duty.Time time, Recipient recipient) {
    Optional<Fact> decision = Optional.empty();
    Optional<Fact> submission = Optional.empty();
    for (Fact fact : facts.about(recipient)) {
      if (!covers(fact.subject(), duty, time.month())) {
        continue;
      } else if (fact.event() == Event.MET || isNotMet(fact)) {
        decision = Optional.of(fact);
      } else if (fact.event() == Event.SUBMITTED && submission.isEmpty()) {
        submission = Optional.of(fact);
      }
    }
    if (decision.isPresent()) {
      return decided(decision.get());
    } else if (duty.isSubmission()) {
      return submitted(submission, time, recipient);
    }
    Outcome reached = measured.reached(duty, recipient, day);
    return reached == Outcome.UNKNOWN
        ? Verdict.of(reached, isAhead(time) ? Reason.AHEAD : Reason.NOT_TOLD, time.day())
        : Verdict.of(reached, Reason.MEASURED, Optional.empty());
  }

  /** That a condition is not met does not say which of its duties is not. */
  private static boolean isNotMet(Fact fact) {
    return fact.event() == Event.NOT_MET && !(fact.subject() instanceof Subject.OfRequirement);
  }

  private static boolean isAllOf(Subject subject, Requirement requirement) {
    return subject instanceof Subject.OfRequirement it && it.requirement() == requirement;
  }

  private static Verdict decided(Fact fact) {
    Outcome outcome = fact.event() == Event.MET ? Outcome.MET : Outcome.NOT_MET;
    return Verdict.of(outcome, Reason.DECIDED, Optional.of(fact.date()));
  }

  private boolean isAhead(Duty.Time time) {
    return time.day().isPresent() && !day.isAfter(time.day().get());
  }

  private Verdict submitted(Optional<Fact> fact, Duty.Time time, Recipient recipient) {
    if (fact.isPresent()) {
      LocalDate date = fact.get().date();
      boolean late = time.day().isPresent() && date.isAfter(time.day().get());
      return new Verdict(
          late ? Outcome.NOT_MET : Outcome.MET,
          Reason.SUBMITTED,
          Optional.of(date),
          late
              ? OptionalLong.of(ChronoUnit.DAYS.between(time.day().get(), date))
              : OptionalLong.empty());
    } else if (time.day().isEmpty() || !day.isAfter(time.day().get())) {
      Reason reason = time.day().isEmpty() ? Reason.NOT_TOLD : Reason.AHEAD;
      return Verdict.of(Outcome.UNKNOWN, reason, time.day());
    }
    return isIn(toldOfReports, recipient)
        ? Verdict.of(Outcome.NOT_MET, Reason.NOT_SUBMITTED, time.day())
        : Verdict.of(Outcome.UNKNOWN, Reason.NOT_TOLD, time.day());
  }

  /** A fact that names no month covers a duty of many months only where it decides on all. */
  private static boolean covers(Subject subject, Duty duty, Optional<YearMonth> month) {
    return switch (subject) {
      case Subject.OfMoney it -> false;
      case Subject.OfRequirement it -> isAllOf(it, duty.requirement());
      case Subject.OfDuties it ->
          it.duties().contains(duty) && (it.month().isEmpty() || it.month().equals(month));
    };
  }
}
