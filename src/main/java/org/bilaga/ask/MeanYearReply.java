package org.bilaga.ask;

import java.util.Set;
import java.util.TreeSet;
import org.bilaga.answer.Answered;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/**
 * What money is a year on average, in all or to somebody: the whole of it by the years that it is
 * for, or that are asked about.
 */
final class MeanYearReply {
  private final Asker asker;
  private final Heard heard;
  private final Scope scope;

  MeanYearReply(Asker asker, Heard heard) throws Refused {
    this.asker = asker;
    this.heard = heard;
    this.scope = Replies.scope(heard, asker);
  }

  Answered reply() throws Refused {
    if (scope.agreements().size() > 1 && heard.years().isEmpty()) {
      // Years in which some of them are not would count as if nothing were given.
      throw Refused.because(Sentences.sayWhichAgreement());
    }
    return heard.who().isPresent() ? ofSomebody() : ofAll();
  }

  private Answered ofAll() throws Refused {
    Answered answered = asker.show(scope, Replies.where(heard), "year");
    RowAmounts amounts = RowAmounts.of(answered.sheet().orElseThrow(), "year");
    if (amounts.isEmpty()) {
      throw Refused.because(Sentences.sumUnknown(scope.told()));
    }
    int years = years();
    Figured figured = figured(amounts, years);
    return asker.led(
        amounts.isWhole()
            ? Sentences.meanYear(scope.told(), figured.mean(), figured.sum(), years)
            : Sentences.meanYearOfKnown(scope.told(), figured.mean(), figured.sum(), years),
        answered);
  }

  private Answered ofSomebody() throws Refused {
    Referent who = asker.one(heard.who().orElseThrow(), scope);
    var gets = new GetsReply(asker, heard, scope);
    GetsReply.Got got = gets.got(who);
    if (got.isNothing()) {
      return gets.nothing(who);
    } else if (got.amounts().isEmpty()) {
      return asker.led(gets.amount(got), gets.table(who));
    }
    int years = years();
    Figured figured = figured(got.amounts(), years);
    Told name = Replies.name(who, scope);
    String number = GetsReply.number(who);
    boolean known = got.known().isPresent();
    return asker.led(
        known
            ? Sentences.getsMeanYear(
                name, number, figured.mean(), scope.told(), figured.sum(), years)
            : Sentences.getsMeanYearOfKnown(
                name, number, figured.mean(), scope.told(), figured.sum(), years),
        gets.byYear(who));
  }

  /** The mean and the sum, as one says them. */
  private record Figured(String mean, Told sum) {}

  private Figured figured(RowAmounts amounts, int years) throws Refused {
    var sums = amounts.sums();
    if (sums.size() > 1) {
      throw Refused.because(Sentences.severalUnits(scope.told()));
    }
    var one = sums.entrySet().iterator().next();
    Fraction mean = one.getValue().divide(Fraction.of(years));
    int decimals = mean.isInteger() ? 0 : 2;
    return new Figured(
        Figures.of(one.getKey()).rounded(decimals).text(mean),
        RowAmounts.money(one.getValue(), one.getKey()));
  }

  /** How many years there are of those that are asked about. */
  private int years() throws Refused {
    Set<Integer> years = new TreeSet<>();
    for (Agreement agreement : scope.agreements()) {
      for (Slot year : agreement.years()) {
        if (heard.years().isEmpty() || heard.years().get().have(year.year())) {
          years.add(year.year());
        }
      }
    }
    if (years.isEmpty()) {
      throw Refused.because(Sentences.noYears(scope.told()));
    }
    return years.size();
  }
}
