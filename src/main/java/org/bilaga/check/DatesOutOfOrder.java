package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Node;
import org.bilaga.calendar.Day;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.DueDays;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

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
    Module module = checked.module();
    for (Agreement agreement : module.agreements()) {
      for (Clause clause : agreement.declared().clauses()) {
        if (clause instanceof Clause.Payment payment) {
          check(payment, checked);
        } else if (clause instanceof Clause.Obligation obligation) {
          obligation.duties().forEach(duty -> check(duty, checked));
        } else if (clause instanceof Clause.Condition condition) {
          condition.duties().forEach(duty -> check(duty, checked));
        }
      }
    }
    for (Declaration declaration : module.tree().declarations()) {
      if (declaration instanceof Declaration.Amendment amendment) {
        check(amendment, checked);
      }
    }
  }

  private static void check(Clause.Payment payment, Checked checked) {
    for (Clause.Term earlier : payment.terms()) {
      Optional<Dated> first = drawn(earlier);
      for (Clause.Term later : first.isPresent() ? payment.terms() : List.<Clause.Term>of()) {
        if (later instanceof Clause.Term.Task task
            && task.kind() != Clause.TermKind.REQUISITION
            && task.by().isPresent()) {
          Told what =
              task.kind() == Clause.TermKind.REPAYMENT
                  ? Told.phrase(
                      "What is unused is to be repaid by",
                      "Outnyttjade medel ska återbetalas senast")
                  : Told.phrase(
                      "The money is to be accounted for by", "Medlen ska redovisas senast");
          var last = new Dated(what, DueDays.of(task.by().get()), task.by().get());
          tellIfBefore(last, first.get(), task, checked);
        }
      }
    }
  }

  /** When money is drawn or paid, at the earliest of which the agreement speaks. */
  private static Optional<Dated> drawn(Clause.Term term) {
    return switch (term) {
      case Clause.Term.Paid paid ->
          Day.firstOf(paid.in().text())
              .map(
                  day ->
                      new Dated(
                          Told.phrase("it is paid out no earlier than", "de betalas ut tidigast"),
                          day,
                          paid));
      case Clause.Term.Task task ->
          task.kind() == Clause.TermKind.REQUISITION
              ? task.by()
                  .map(
                      date ->
                          new Dated(
                              Told.phrase(
                                  "it may be requisitioned until",
                                  "de får rekvireras till och med"),
                              DueDays.of(date),
                              date))
              : Optional.empty();
    };
  }

  private static void check(Clause.Duty duty, Checked checked) {
    if (duty.act() instanceof Clause.Act.Submit submit
        && submit.covers().isPresent()
        && duty.by().isPresent()) {
      var covered = submit.covers().get();
      Optional<Day> end = Day.lastOf(covered.last().text());
      if (end.isPresent()) {
        var due =
            new Dated(
                Told.phrase("The report is due by", "Rapporten ska lämnas senast"),
                DueDays.of(duty.by().get()),
                duty.by().get());
        var ends =
            new Dated(
                Told.phrase("the period that it covers ends on", "perioden som den avser slutar"),
                end.get(),
                covered);
        tellIfBefore(due, ends, duty, checked);
      }
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
            DueDays.of(amendment.from()),
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
