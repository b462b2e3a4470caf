package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Duty;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Overlap;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.InVersion;
import org.bilaga.words.Told;

/**
 * Two payment clauses that say different things of the same money of the same body: which of two
 * last days then counts nobody can tell, and its right lapses by the one and not by the other.
 */
final class PaymentsOverlap implements Check {
  static final Kind KIND =
      Kind.finding("payments-overlap")
          .en(
              "Two payment clauses are about {task} of {money} by {who}: {day} here, {other}"
                  + " there.",
              "Leave {who} out of one of them, or say with `for` which money each is about.")
          .sv(
              "Två utbetalningsmeningar gäller {task} av {money} från {who}: {day} här, {other}"
                  + " där.",
              "Utelämna {who} i den ena, eller ange med `för` vilka medel var och en gäller.");

  private static final int MOST = 3;

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Overlap overlap : Overlap.of(agreement)) {
        // An amendment is told of what it adds.
        boolean added =
            !agreement.isOriginal()
                && new InVersion(agreement).isOwn(overlap.second().written().span());
        Duty here = added ? overlap.second() : overlap.first();
        Duty there = added ? overlap.first() : overlap.second();
        boolean otherDay = !here.day().equals(there.day());
        checked.add(
            KIND.at(here.written().span())
                .with("task", DutyWords.inSentence(here))
                .with("money", money(overlap.grants()))
                .with("who", DutyWords.names(overlap.who(), here))
                .with("day", otherDay ? day(here) : words(here))
                .with("other", otherDay ? day(there) : words(there))
                .and(there.written().span(), otherDay ? day(there) : words(there))
                .about(here.written()));
      }
    }
  }

  private static Told money(List<Grant> grants) {
    List<String> names = new ArrayList<>();
    grants.stream().limit(MOST).forEach(grant -> names.add("`" + grant.path() + "`"));
    int more = grants.size() - names.size();
    String some = String.join(", ", names);
    return names.isEmpty()
        ? Sentences.theMoney()
        : more == 0 ? Told.text(some) : Sentences.andMore(some, more);
  }

  private static Told day(Duty duty) {
    return duty.day().map(Day::iso).map(iso -> Sentences.byDay(iso)).orElse(Sentences.noLastDay());
  }

  /** To whom and what otherwise, of two that have one day. */
  private static Told words(Duty duty) {
    Told to = DutyWords.to(duty);
    Told otherwise =
        duty.otherwise().map(DutyWords::consequence).orElse(Sentences.nothingFollows());
    return Sentences.toOtherwise(to, otherwise);
  }
}
