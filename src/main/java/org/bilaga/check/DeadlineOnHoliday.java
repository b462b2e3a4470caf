package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.RestDay;
import org.bilaga.calendar.SwedishYear;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.DueDays;

/**
 * A last day that is a day of rest. The law of statutory time (1930:173 § 2) would move it to the
 * next working day; whether that holds for a day that parties agree on is for them to say, so it is
 * told and not moved.
 */
final class DeadlineOnHoliday implements Check {
  static final Kind KIND =
      Kind.warning("deadline-on-holiday")
          .en(
              "The last day {day} is {rest}{more}; the next working day is {next}.",
              "Name a working day: the law on statutory time (1930:173) moves no day that an"
                  + " agreement sets.")
          .sv(
              "Sista dagen {day} är {rest}{more}; nästa arbetsdag är {next}.",
              "Ange en arbetsdag: lagen om beräkning av lagstadgad tid (1930:173) flyttar ingen dag"
                  + " som en överenskommelse bestämmer.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.module().agreements()) {
      for (Clause clause : agreement.declared().clauses()) {
        if (clause instanceof Clause.Payment payment) {
          for (Clause.Term term : payment.terms()) {
            if (term instanceof Clause.Term.Task task && task.by().isPresent()) {
              check(List.of(DueDays.of(task.by().get())), task.by().get(), task, checked);
            }
          }
        } else if (clause instanceof Clause.Obligation obligation) {
          obligation.duties().forEach(duty -> check(duty, checked));
        } else if (clause instanceof Clause.Condition condition) {
          condition.duties().forEach(duty -> check(duty, checked));
        }
      }
    }
  }

  private static void check(Clause.Duty duty, Checked checked) {
    if (duty.when().isPresent()) {
      List<Day> days = new ArrayList<>();
      for (DueDays.Due due : DueDays.of(duty.when().get())) {
        days.add(due.day());
      }
      check(days, DueDays.place(duty.when().get()), duty, checked);
    }
  }

  /** One finding a sentence, also where it sets a day each month. */
  private static void check(List<Day> days, Node place, Node about, Checked checked) {
    List<Day> resting = new ArrayList<>();
    for (Day day : days) {
      if (SwedishYear.restOn(day).isPresent()) {
        resting.add(day);
      }
    }
    if (resting.isEmpty()) {
      return;
    }
    Day first = resting.get(0);
    RestDay rest = SwedishYear.restOn(first).orElseThrow();
    checked.add(
        KIND.at(place.span())
            .with("day", first.iso())
            .with("rest", Told.phrase(rest.english(), rest.swedish()))
            .with("next", SwedishYear.workingDayAfter(first).iso())
            .with("more", more(resting))
            .about(about));
  }

  private static Told more(List<Day> resting) {
    if (resting.size() == 1) {
      return Told.text("");
    }
    var days = new StringBuilder();
    for (int i = 1; i < resting.size(); i++) {
      days.append(i == 1 ? "" : ", ").append(resting.get(i).iso());
    }
    return Told.phrase(
        " (days of rest are also " + days + ")", " (lediga dagar är även " + days + ")");
  }
}
