package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.RestDay;
import org.bilaga.duty.DaysOfRest;
import org.bilaga.duty.Deadline;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.MoneyAtRisk;
import org.bilaga.duty.Stake;
import org.bilaga.duty.Task;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** A deadline in words, in one language: who, what, the money at risk, what otherwise. */
public final class DeadlineWords {
  private final MoneyAtRisk atRisk;
  private final Language language;
  private final DaysOfRest daysOfRest = new DaysOfRest();

  /**
   * @param deadlines all that are shown, in order
   */
  public DeadlineWords(List<Deadline> deadlines, Language language) {
    this.atRisk = new MoneyAtRisk(deadlines);
    this.language = language;
  }

  String who(Deadline deadline) {
    return DutyWords.names(deadline.who(), deadline.duty());
  }

  String to(Deadline deadline) {
    return DutyWords.to(deadline.to(), deadline.duty()).in(language);
  }

  /** The task, and its words in the agreement where it has some. */
  String what(Deadline deadline) {
    return DutyWords.what(deadline.duty(), deadline.time()).in(language);
  }

  String weekday(Day day) {
    return List.of(Sentences.weekdays().in(language).split(" ")).get(day.weekday() - 1);
  }

  /** The day as a table has it: of a payment in a month, the month. */
  String date(Deadline deadline) {
    return deadline.isInPeriod()
        ? deadline.covers().orElse("")
        : deadline.day().map(Day::iso).orElse("");
  }

  /** That the day is one of rest, and which working day comes next; empty for a working day. */
  String rest(Deadline deadline) {
    var rest = restDay(deadline);
    if (rest.isEmpty()) {
      return "";
    }
    String next = nextWorkingDay(deadline).orElse("");
    return say(Sentences.dayOfRest(rest.get(), next));
  }

  /** The day of rest that its last day is. */
  Optional<RestDay> restDay(Deadline deadline) {
    return deadline.isInPeriod()
        ? Optional.empty()
        : deadline.day().flatMap(day -> daysOfRest.on(day, deadline.agreement()));
  }

  /** The working day that comes next, where its last day is one of rest. */
  Optional<String> nextWorkingDay(Deadline deadline) {
    return restDay(deadline).isEmpty()
        ? Optional.empty()
        : daysOfRest
            .country(deadline.agreement())
            .map(country -> country.workingDayAfter(deadline.day().orElseThrow()).iso());
  }

  /** What follows otherwise, without that word; empty where nothing is said to. */
  String consequence(Deadline deadline) {
    return deadline.duty().otherwise().map(it -> DutyWords.consequence(it).in(language)).orElse("");
  }

  /** The money at risk, as exactly as it is known; a dash where no money stands on it. */
  String stake(Deadline deadline) {
    String money = money(deadline);
    var again = atRisk.again(deadline).filter(MoneyAtRisk.Again::whole);
    return again.isPresent() && !again.get().amount().isZero()
        ? Sentences.moneyAgain(money).in(language)
        : money;
  }

  /** The same without a word on whether it has been counted before. */
  String money(Deadline deadline) {
    Stake stake = deadline.stake();
    boolean most = deadline.task() == Task.REPAYMENT && !stake.unknown() && stake.shared().isZero();
    String money = money(stake);
    return most && stake.depends() ? Sentences.atMost(money).in(language) : money;
  }

  private String money(Stake stake) {
    if (!stake.depends()) {
      return "–";
    }
    var figures = Figures.money(stake.currency());
    String known = figures.text(stake.known());
    boolean shares = !stake.shared().isZero();
    String part = shares ? Sentences.partOf(figures.text(stake.shared())).in(language) : "";
    if (!stake.unknown()) {
      return !shares ? known : stake.known().isZero() ? part : known + " + " + part;
    } else if (stake.known().isZero()) {
      return Sentences.unknown().in(language);
    }
    return Sentences.atLeast(known).in(language);
  }

  /** Why the money at risk is not one figure; empty where it is. */
  String uncertainty(Deadline deadline) {
    Stake stake = deadline.stake();
    if (stake.unknown()) {
      return Sentences.stakeNotStated().in(language);
    }
    return stake.shared().isZero() ? "" : Sentences.divisionNotStated().in(language);
  }

  /** That some of the money stands on a deadline before it too; empty where none does. */
  String again(Deadline deadline) {
    Optional<MoneyAtRisk.Again> again = atRisk.again(deadline);
    if (again.isEmpty()) {
      return "";
    }
    String day = again.get().before().day().map(Day::iso).orElse("");
    if (day.isEmpty()) {
      return Sentences.countedAbove().in(language);
    } else if (again.get().whole()) {
      return Sentences.sameMoneyAsOn(day).in(language);
    }
    String some = Figures.money(deadline.stake().currency()).text(again.get().amount());
    return Sentences.someAlsoOn(some, day).in(language);
  }

  /** All that stands on the deadlines, each krona once; empty where that needs no saying. */
  public String total() {
    if (atRisk.deadlines() < 2) {
      return "";
    }
    var sums = new StringBuilder();
    for (Stake stake : atRisk.totals()) {
      sums.append(sums.isEmpty() ? "" : " + ").append(money(stake));
    }
    return Sentences.atRiskInAll(sums).in(language);
  }

  /** What stands on a deadline before it too. */
  Fraction amountAgain(Deadline deadline) {
    return atRisk.again(deadline).map(MoneyAtRisk.Again::amount).orElse(Fraction.ZERO);
  }

  /** Where it is said: {@code gnv-2020 § 10.1}. */
  String source(Deadline deadline) {
    String sections = AgreementSheet.sections(deadline.duty().sections());
    return deadline.duty().source().name() + (sections.isEmpty() ? "" : " § " + sections);
  }

  String title(Deadline deadline) {
    Optional<String> title = deadline.duty().source().declared().title().map(it -> it.text());
    return title.orElse(deadline.duty().source().name());
  }

  /** A sentence in the language that is spoken. */
  String say(Told told) {
    return told.in(language);
  }
}
