package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Date;
import org.bilaga.ast.Node;
import org.bilaga.calendar.Country;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.RestDay;
import org.bilaga.duty.DaysOfRest;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/**
 * A last day that is a day of rest where the agreement holds. In Sweden the law of statutory time
 * (1930:173 § 2) would move it to the next working day; whether that holds for a day that parties
 * agree on is for them to say, so it is told and not moved. Of a time limit after each month some
 * days always are, and nobody named them: {@code bilaga deadlines} tells which.
 */
final class DeadlineOnHoliday implements Check {
  static final Kind KIND =
      Kind.warning("deadline-on-holiday")
          .en(
              "The last day {day} is {rest}; the next working day is {next}.",
              "Name a working day{?: {law}}; where the text has this day, mark it `disputed`.")
          .sv(
              "Sista dagen {day} är {rest}; nästa arbetsdag är {next}.",
              "Ange en arbetsdag{?: {law}}; har texten den här dagen, märk den `omtvistat`.");

  @Override
  public void run(Checked checked) {
    var rest = new DaysOfRest();
    for (Agreement agreement : checked.agreements()) {
      Optional<Country> country = rest.country(agreement);
      if (country.isEmpty()) {
        continue;
      }
      for (Undertaking undertaking : Undertaking.of(agreement)) {
        for (Duty duty : undertaking.toDo()) {
          if (duty.place().orElse(null) instanceof Date date) {
            check(date, country.get(), duty.sentence(), checked);
          }
        }
      }
    }
  }

  private static void check(Date date, Country country, Node about, Checked checked) {
    Day day = date.toDay();
    Optional<RestDay> rest = country.restOn(day);
    if (rest.isPresent()) {
      var finding =
          KIND.at(date.span())
              .with("day", day.iso())
              .with("rest", rest(rest.get(), country))
              .with("next", country.workingDayAfter(day).iso())
              .about(about);
      if (country == Country.SWEDEN) {
        finding.with("law", Sentences.lawMovesNoDay());
      }
      checked.add(finding);
    }
  }

  /** What day it is; of another country than ours, also where. */
  private static Told rest(RestDay rest, Country country) {
    boolean everywhere =
        country == Country.SWEDEN || rest == RestDay.SATURDAY || rest == RestDay.SUNDAY;
    return everywhere ? rest : Sentences.restIn(rest, country.called());
  }
}
