package org.bilaga.check;

import java.util.Locale;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Node;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Duty;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Task;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * Days in an order in which nobody can keep them: money repaid or accounted for before it is drawn
 * or paid, a report due before what it covers has ended, an amendment in force after the end.
 */
final class DatesOutOfOrder implements Check {
  static final Kind KIND =
      Kind.finding("dates-out-of-order")
          .en("{what} {day}, but {other} {otherDay}.", "Correct one of the two days.")
          .sv("{what} {day}, men {other} {otherDay}.", "Rätta den ena av de två dagarna.");

  /** A day with the words that stand before it. */
  private record Dated(Told what, Day day, Node place) {}

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Undertaking undertaking : Undertaking.of(agreement)) {
        for (Duty duty : undertaking.duties()) {
          if (duty.task() == Task.REPORT) {
            report(duty, checked);
          } else if (duty.task() == Task.REPAYMENT || duty.task() == Task.ACCOUNTING) {
            afterDrawn(duty, checked);
          }
        }
      }
    }
    if (checked.isFile()) {
      for (Declaration declaration : checked.module().tree().declarations()) {
        if (declaration instanceof Declaration.Amendment amendment) {
          check(amendment, checked);
        }
      }
    }
  }

  /** What is repaid or accounted for was drawn before. */
  private static void afterDrawn(Duty duty, Checked checked) {
    Told what =
        duty.task() == Task.REPAYMENT
            ? Told.phrase(
                "What is unused is to be repaid by", "Outnyttjade medel ska återbetalas senast")
            : Told.phrase("The money is to be accounted for by", "Medlen ska redovisas senast");
    for (Duty earlier : duty.undertaking().duties()) {
      Optional<Dated> first = drawn(earlier);
      if (first.isPresent() && duty.day().isPresent()) {
        var last = new Dated(what, duty.day().get(), duty.place().orElseThrow());
        tellIfBefore(last, first.get(), duty.written(), checked);
      }
    }
  }

  /** When money is drawn or paid, at the earliest of which the agreement speaks. */
  private static Optional<Dated> drawn(Duty duty) {
    if (duty.task() == Task.PAYMENT) {
      var what = Told.phrase("it is paid out no earlier than", "de betalas ut tidigast");
      return duty.times().get(0).first().map(day -> new Dated(what, day, duty.written()));
    }
    var what = Told.phrase("it may be requisitioned until", "de får rekvireras till och med");
    return duty.task() == Task.REQUISITION
        ? duty.day().map(day -> new Dated(what, day, duty.place().orElseThrow()))
        : Optional.empty();
  }

  /** The report in the words that all commands have for it, at the head of a sentence. */
  private static Told due(Duty duty) {
    Told report = DutyWords.inSentence(duty);
    return language -> {
      String words = report.in(language);
      return words.substring(0, 1).toUpperCase(Locale.ROOT)
          + words.substring(1)
          + Told.phrase(" is due by", " ska lämnas senast").in(language);
    };
  }

  private static void report(Duty duty, Checked checked) {
    Optional<Stretch> covered = duty.covers();
    Optional<Day> end = covered.flatMap(it -> Day.lastOf(it.last().text()));
    if (end.isPresent() && duty.place().orElse(null) instanceof Date date) {
      var due = new Dated(due(duty), date.toDay(), date);
      var ends =
          new Dated(
              Told.phrase("the period that it covers ends on", "perioden som den avser slutar"),
              end.get(),
              covered.orElseThrow());
      tellIfBefore(due, ends, duty.written(), checked);
    }
  }

  private static void check(Declaration.Amendment amendment, Checked checked) {
    var meaning = checked.module().lookUp(amendment.agreement().first().text());
    if (meaning.isEmpty() || !(meaning.get() instanceof Referent.OfAgreement of)) {
      return;
    }
    var inForce =
        new Dated(
            Told.phrase("the amendment comes into force on", "tillägget börjar gälla"),
            amendment.from().toDay(),
            amendment.from());
    for (Clause clause : of.agreement().declared().clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        var end = Day.lastOf(period.stretch().last().text());
        Told what =
            Told.phrase("The agreement's period ends on", "Överenskommelsens period slutar");
        end.ifPresent(
            day -> tellIfBefore(new Dated(what, day, period), inForce, amendment, checked));
      }
    }
  }

  private static void tellIfBefore(Dated due, Dated other, Node about, Checked checked) {
    checked.tally().comparison();
    if (due.day().compareTo(other.day()) < 0) {
      checked.add(
          KIND.at(due.place().span())
              .with("what", due.what())
              .with("day", due.day().iso())
              .with("other", other.what())
              .with("otherDay", other.day().iso())
              .and(other.place().span(), Told.text(other.day().iso()))
              .about(about));
    }
  }
}
