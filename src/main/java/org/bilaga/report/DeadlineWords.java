package org.bilaga.report;

import java.util.ArrayList;
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
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Told;

/** A deadline in words: who, what, the money at risk, what otherwise. */
final class DeadlineWords {
  private final MoneyAtRisk atRisk;
  private final DaysOfRest daysOfRest = new DaysOfRest();

  /**
   * @param deadlines all that are shown, in order
   */
  DeadlineWords(List<Deadline> deadlines) {
    this.atRisk = new MoneyAtRisk(deadlines);
  }

  static String who(Deadline deadline) {
    return DutyWords.names(deadline.who(), deadline.duty());
  }

  static Told to(Deadline deadline) {
    return DutyWords.to(deadline.to(), deadline.duty());
  }

  /** The task, and its words in the agreement where it has some. */
  static Told what(Deadline deadline) {
    return DutyWords.what(deadline.duty(), deadline.time());
  }

  static Told weekday(Day day) {
    return language -> Sentences.weekdays().in(language).split(" ", -1)[day.weekday() - 1];
  }

  /** The day as a table has it: of a payment in a month, the month. */
  static String date(Deadline deadline) {
    return deadline.isInPeriod()
        ? deadline.covers().orElse("")
        : deadline.day().map(Day::iso).orElse("");
  }

  /** That the day is one of rest, and which working day comes next; empty for a working day. */
  Optional<Told> rest(Deadline deadline) {
    return restDay(deadline)
        .map(it -> Sentences.dayOfRest(it, nextWorkingDay(deadline).orElse("")));
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
  static Optional<Told> consequence(Deadline deadline) {
    return deadline.duty().otherwise().map(DutyWords::consequence);
  }

  /** The money at risk: a figure where it is one, else as exactly as it is known. */
  SheetCell stakeCell(Deadline deadline) {
    Stake stake = deadline.stake();
    boolean exact = stake.depends() && !stake.unknown() && stake.shared().isZero();
    return exact && !isAgain(deadline) && deadline.task() != Task.REPAYMENT
        ? SheetCell.money(stake.known(), stake.currency())
        : SheetCell.text(stake(deadline));
  }

  /** The same in words; a dash where no money stands on it. */
  Told stake(Deadline deadline) {
    Told money = money(deadline);
    return isAgain(deadline) ? Sentences.moneyAgain(money) : money;
  }

  private boolean isAgain(Deadline deadline) {
    return atRisk.again(deadline).filter(it -> it.whole() && !it.amount().isZero()).isPresent();
  }

  /** The same without a word on whether it has been counted before. */
  static Told money(Deadline deadline) {
    Stake stake = deadline.stake();
    return isMost(deadline) && stake.depends()
        ? Sentences.atMost(Told.text(Figures.of(stake.currency()).text(stake.most())))
        : money(stake);
  }

  /** Of what is unused, no more than all of it is repaid, with what others may lose of it. */
  private static boolean isMost(Deadline deadline) {
    Stake stake = deadline.stake();
    return deadline.task() == Task.REPAYMENT && !stake.notStated() && stake.shared().isZero();
  }

  private static Told money(Stake stake) {
    if (!stake.depends()) {
      return Told.text("–");
    }
    var figures = Figures.of(stake.currency());
    String known = figures.text(stake.known());
    if (stake.unknown()) {
      return stake.known().isZero() ? Sentences.unknown() : Sentences.atLeast(known);
    } else if (stake.shared().isZero()) {
      return Told.text(known);
    }
    Told part = Sentences.partOf(figures.text(stake.shared()));
    return stake.known().isZero() ? part : Sentences.andPart(known, part);
  }

  /** The same for programs, as far as it is a figure: what is shared is told beside it. */
  static Amount amount(Deadline deadline) {
    Stake stake = deadline.stake();
    if (isMost(deadline)) {
      return new Amount(
          Optional.of(Fraction.ZERO), Optional.of(stake.most()).filter(it -> !stake.unknown()));
    }
    return stake.unknown() ? Amount.atLeast(stake.known()) : Amount.known(stake.known());
  }

  /** Why the money at risk is not one figure, and whether it is counted before too. */
  List<Told> reservations(Deadline deadline) {
    List<Told> told = new ArrayList<>();
    Stake stake = deadline.stake();
    if (stake.notStated()) {
      told.add(Sentences.stakeNotStated());
    } else if (stake.growing() && !isMost(deadline)) {
      told.add(Sentences.moreIfOthersExcluded());
    } else if (!stake.shared().isZero()) {
      told.add(Sentences.divisionNotStated());
    }
    atRisk.again(deadline).ifPresent(it -> told.add(again(deadline, it)));
    return told;
  }

  private static Told again(Deadline deadline, MoneyAtRisk.Again again) {
    String day = again.before().day().map(Day::iso).orElse("");
    if (day.isEmpty()) {
      return Sentences.countedAbove();
    } else if (again.whole()) {
      return Sentences.sameMoneyAsOn(day);
    }
    String some = Figures.of(deadline.stake().currency()).text(again.amount());
    return Sentences.someAlsoOn(some, day);
  }

  /** All that stands on the deadlines, each krona once; empty where that needs no saying. */
  Optional<Told> total() {
    return atRisk.deadlines() < 2
        ? Optional.empty()
        : atRisk.totals().stream()
            .map(DeadlineWords::money)
            .reduce(Sentences::andPart)
            .map(Sentences::atRiskInAll);
  }

  /** What stands on a deadline before it too. */
  Fraction amountAgain(Deadline deadline) {
    return atRisk.again(deadline).map(MoneyAtRisk.Again::amount).orElse(Fraction.ZERO);
  }

  /** Where it is said: {@code gnv-2020 § 10.1}. */
  static String source(Deadline deadline) {
    String sections = AgreementSheet.sections(deadline.duty().sections());
    return deadline.duty().source().name() + (sections.isEmpty() ? "" : " § " + sections);
  }

  static String title(Deadline deadline) {
    Optional<String> title = deadline.duty().source().declared().title().map(it -> it.text());
    return title.orElse(deadline.duty().source().name());
  }
}
