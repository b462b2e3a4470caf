package org.bilaga.check;

import java.util.Locale;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Node;
import org.bilaga.ast.Period;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.Term;
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
 * or paid, a part of it paid before the part that is said first, a report due before what it covers
 * has ended, an amendment in force after the end.
 */
final class DatesOutOfOrder implements Check {
  static final Kind KIND =
      Kind.finding("dates-out-of-order")
          .en("{earlier}, but {later}.", "Correct one of the two days.")
          .sv("{earlier}, men {later}.", "Rätta den ena av de två dagarna.");

  /** A day with what is said of it. */
  private record Dated(Told what, Day day, Node place) {}

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Undertaking undertaking : Undertaking.of(agreement)) {
        for (Duty duty : undertaking.duties()) {
          if (duty.instalment() == 0) {
            duty.instalments().ifPresent(it -> inOrder(it, checked));
          }
        }
        for (Duty duty : undertaking.toDo()) {
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

  /** The parts of a payment are said in the order in which they are paid. */
  private static void inOrder(Term.Instalments term, Checked checked) {
    Optional<Dated> before = Optional.empty();
    for (Term.Instalment part : term.instalments()) {
      String when = part.by().map(Date::iso).or(() -> part.in().map(Period::text)).orElse("");
      Optional<Day> last = part.by().map(Date::toDay).or(() -> Day.lastOf(when));
      if (before.isPresent() && last.isPresent()) {
        var next = new Dated(Sentences.nextPartIsPaidBy(when), last.get(), part);
        tellIfBefore(next, before.get(), term, checked);
      }
      // What is paid in a month may be paid on its first day.
      before =
          part.by()
              .map(Date::toDay)
              .or(() -> Day.firstOf(when))
              .map(day -> new Dated(Sentences.partBeforeItBy(when), day, part));
    }
  }

  /** What is repaid or accounted for was drawn before. */
  private static void afterDrawn(Duty duty, Checked checked) {
    if (duty.day().isEmpty()) {
      return;
    }
    Day day = duty.day().get();
    String iso = day.iso();
    Told what =
        duty.task() == Task.REPAYMENT
            ? Sentences.unusedRepaidBy(iso)
            : Sentences.accountedForBy(iso);
    for (Duty earlier : duty.undertaking().duties()) {
      drawn(earlier)
          .ifPresent(
              first ->
                  tellIfBefore(
                      new Dated(what, day, duty.place().orElseThrow()),
                      first,
                      duty.sentence(),
                      checked));
    }
  }

  /** When money is drawn or paid, at the earliest of which the agreement speaks. */
  private static Optional<Dated> drawn(Duty duty) {
    if (duty.task() == Task.PAYMENT) {
      return duty.times()
          .get(0)
          .first()
          .map(day -> new Dated(Sentences.paidNoEarlierThan(day.iso()), day, duty.written()));
    }
    return duty.task() == Task.REQUISITION
        ? duty.day()
            .map(
                day ->
                    new Dated(
                        Sentences.requisitionedUntil(day.iso()), day, duty.place().orElseThrow()))
        : Optional.empty();
  }

  /** The report in the words that all commands have for it, at the head of a sentence. */
  private static Told due(Duty duty, Day by) {
    Told report = DutyWords.inSentence(duty);
    Told head =
        language -> {
          String words = report.in(language);
          return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    return Sentences.isDueBy(head, by.iso());
  }

  private static void report(Duty duty, Checked checked) {
    Optional<Stretch> covered = duty.covers();
    Optional<Day> end = covered.flatMap(it -> Day.lastOf(it.last().text()));
    if (end.isPresent() && duty.place().orElse(null) instanceof Date date) {
      var due = new Dated(due(duty, date.toDay()), date.toDay(), date);
      var ends =
          new Dated(Sentences.itsPeriodEnds(end.get().iso()), end.get(), covered.orElseThrow());
      tellIfBefore(due, ends, duty.sentence(), checked);
    }
  }

  private static void check(Declaration.Amendment amendment, Checked checked) {
    var meaning = checked.module().lookUp(amendment.agreement().first().text());
    if (meaning.isEmpty() || !(meaning.get() instanceof Referent.OfAgreement of)) {
      return;
    }
    Day from = amendment.from().toDay();
    var inForce = new Dated(Sentences.inForce(from.iso()), from, amendment.from());
    for (Clause clause : of.agreement().declared().clauses()) {
      if (clause instanceof Clause.InPeriod period) {
        Day.lastOf(period.stretch().last().text())
            .map(day -> new Dated(Sentences.periodEnds(day.iso()), day, period))
            .ifPresent(end -> tellIfBefore(end, inForce, amendment, checked));
      }
    }
  }

  private static void tellIfBefore(Dated due, Dated other, Node about, Checked checked) {
    checked.tally().comparison();
    if (due.day().compareTo(other.day()) < 0) {
      checked.add(
          KIND.at(due.place().span())
              .with("earlier", due.what())
              .with("later", other.what())
              .and(other.place().span(), Told.text(other.day().iso()))
              .about(about));
    }
  }
}
