package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Node;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Task;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.InVersion;
import org.bilaga.words.Told;

/**
 * An agreement whose last signature comes after a day that it sets, or after its period. Real ones
 * are signed late, so it is a warning; but nobody was bound by what then had passed.
 */
final class SignedLate implements Check {
  static final Kind KIND =
      Kind.warning("signed-late")
          .en(
              "The agreement was signed on {signed}, after {what}.",
              "Make sure that the days are right; if they are, nobody was bound by it then.")
          .sv(
              "Överenskommelsen undertecknades {signed}, efter {what}.",
              "Se till att dagarna stämmer; gör de det var ingen bunden av den då.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      lastSignature(agreement).ifPresent(signed -> check(agreement, signed, checked));
    }
  }

  private static Optional<Clause.Signed> lastSignature(Agreement agreement) {
    Optional<Clause.Signed> last = Optional.empty();
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Signed it
          && (last.isEmpty() || day(last.get()).compareTo(day(it)) <= 0)) {
        last = Optional.of(it);
      }
    }
    return last;
  }

  private static Day day(Clause.Signed signed) {
    return signed.date().toDay();
  }

  private static void check(Agreement agreement, Clause.Signed signed, Checked checked) {
    // An amended version is signed anew, but only for what it changes.
    var own = new InVersion(agreement);
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.InPeriod period
          && (agreement.isOriginal() || own.isOwn(period.span()))) {
        var end = Day.lastOf(period.stretch().last().text());
        if (end.isPresent() && end.get().compareTo(day(signed)) < 0) {
          String text = period.stretch().text();
          Told what = Sentences.itsPeriod(text);
          tell(signed, what, signed.date(), period, checked);
        }
      }
    }
    for (Undertaking undertaking : Undertaking.of(agreement)) {
      for (Duty duty : undertaking.toDo()) {
        if (agreement.isOriginal() || own.isOwn(duty.written().span())) {
          check(duty, signed, checked);
        }
      }
    }
  }

  private static void check(Duty duty, Clause.Signed signed, Checked checked) {
    if (duty.task() == Task.PAYMENT) {
      Optional<Day> end = duty.day();
      if (end.isPresent() && end.get().compareTo(day(signed)) < 0) {
        Told what =
            duty.covers()
                .map(month -> Sentences.thePaymentIn(month.text()))
                .orElseGet(() -> Sentences.theLastDay(end.get().iso()));
        tell(signed, what, duty.place().orElseThrow(), duty.sentence(), checked);
      }
      return;
    }
    List<Day> days = new ArrayList<>();
    duty.times().forEach(time -> time.last().ifPresent(days::add));
    if (!days.isEmpty()) {
      check(days, duty.place().orElseThrow(), duty.sentence(), signed, checked);
    }
  }

  private static void check(
      List<Day> days, Node place, Node about, Clause.Signed signed, Checked checked) {
    int passed = 0;
    for (Day day : days) {
      passed += day.compareTo(day(signed)) < 0 ? 1 : 0;
    }
    if (passed > 0) {
      String first = days.get(0).iso();
      Told what =
          days.size() == 1
              ? Sentences.theLastDay(first)
              : Sentences.lastDaysPassed(passed, days.size(), first);
      tell(signed, what, place, about, checked);
    }
  }

  private static void tell(
      Clause.Signed signed, Told what, Node place, Node about, Checked checked) {
    var finding =
        KIND.at(place.span()).with("signed", day(signed).iso()).with("what", what).about(about);
    if (place != signed.date()) {
      finding.and(signed.date().span(), Sentences.signed());
    }
    checked.add(finding);
  }
}
