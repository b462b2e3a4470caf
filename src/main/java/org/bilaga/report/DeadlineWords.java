package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.SwedishYear;
import org.bilaga.deadline.Deadline;
import org.bilaga.deadline.Stake;
import org.bilaga.deadline.Task;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Language;
import org.bilaga.resolve.Referent;

/** A deadline in words, in one language: who, what, the money at risk, what otherwise. */
public final class DeadlineWords {
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> VECKODAGAR =
      List.of("mån", "tis", "ons", "tor", "fre", "lör", "sön");

  private final Language language;

  public DeadlineWords(Language language) {
    this.language = language;
  }

  String who(Deadline deadline) {
    return names(deadline.who());
  }

  String to(Deadline deadline) {
    String to = names(deadline.to());
    String through = deadline.through().map(Recipients::shortName).orElse("");
    return through.isEmpty() ? to : to + say(" through ", " genom ") + through;
  }

  private static String names(List<Referent> all) {
    List<String> names = new ArrayList<>();
    all.forEach(one -> names.add(Recipients.shortName(one)));
    return String.join(", ", names);
  }

  /** The task, and its words in the agreement where it has some. */
  String what(Deadline deadline) {
    String task = deadline.task().told().in(language);
    if (deadline.task().saysItself()) {
      return task;
    }
    String covers = deadline.covers().map(it -> say(" for ", " för ") + it).orElse("");
    return task + ": " + deadline.what() + covers;
  }

  String weekday(Day day) {
    return (language == Language.SWEDISH ? VECKODAGAR : WEEKDAYS).get(day.weekday() - 1);
  }

  /** The day as a table has it: of a payment in a month, the month. */
  String date(Deadline deadline) {
    return deadline.isInPeriod()
        ? deadline.covers().orElse("")
        : deadline.day().map(Day::iso).orElse("");
  }

  /** That the day is one of rest, and which working day comes next; empty for a working day. */
  String rest(Deadline deadline) {
    if (deadline.day().isEmpty() || deadline.isInPeriod()) {
      return "";
    }
    Day day = deadline.day().get();
    var rest = SwedishYear.restOn(day);
    if (rest.isEmpty()) {
      return "";
    }
    String next = SwedishYear.workingDayAfter(day).iso();
    return say(
        "the day is " + rest.get().english() + ", the next working day " + next,
        "dagen är " + rest.get().swedish() + ", nästa arbetsdag " + next);
  }

  /** What follows otherwise, without that word; empty where nothing is said to. */
  String consequence(Deadline deadline) {
    return deadline.otherwise().map(this::consequence).orElse("");
  }

  private String consequence(Clause.Otherwise otherwise) {
    List<String> from = new ArrayList<>();
    for (Reference reference : otherwise.from()) {
      from.add(reference.text());
    }
    String what = from.isEmpty() ? "" : " " + String.join(", ", from);
    return switch (otherwise.consequence()) {
      case RIGHT_LAPSES -> say("the right lapses", "förfaller rätten");
      case MAY_BE_RECLAIMED -> say("the money may be reclaimed", "får medlen återkrävas");
      case WITHHELD -> say("the money is withheld", "hålls medlen inne");
      case NOT_ENTITLED -> say("not entitled to" + what, "ej berättigad till" + what);
      case EXCLUDED -> say("excluded from" + what, "utesluten från" + what);
    };
  }

  /** The money at risk, as exactly as it is known; a dash where no money stands on it. */
  String stake(Deadline deadline) {
    Stake stake = deadline.stake();
    if (!stake.depends()) {
      return "–";
    }
    var figures = Figures.money(stake.currency());
    String known = figures.text(stake.known());
    boolean shares = !stake.shared().isZero();
    String part = shares ? say("part of ", "del av ") + figures.text(stake.shared()) : "";
    if (stake.unknown()) {
      String least = stake.known().isZero() ? part : known;
      return least.isEmpty() || shares && stake.known().isZero()
          ? say("unknown", "okänt")
          : say("at least ", "minst ") + least;
    } else if (shares) {
      return stake.known().isZero() ? part : known + " + " + part;
    }
    boolean unused = deadline.task() == Task.REPAYMENT;
    return unused ? say("at most ", "högst ") + known : known;
  }

  /** Why the money at risk is not one figure; empty where it is. */
  String uncertainty(Deadline deadline) {
    Stake stake = deadline.stake();
    if (stake.unknown()) {
      return say("the amount is not stated", "beloppet anges inte");
    }
    return stake.shared().isZero()
        ? ""
        : say("how the sum is divided is not stated", "hur summan fördelas anges inte");
  }

  /** Where it is said: {@code gnv-2020 § 10.1}. */
  String source(Deadline deadline) {
    String sections = AgreementTable.sections(deadline.sections());
    return deadline.agreement().name() + (sections.isEmpty() ? "" : " § " + sections);
  }

  String title(Deadline deadline) {
    Optional<String> title = deadline.agreement().declared().title().map(it -> it.text());
    return title.orElse(deadline.agreement().name());
  }

  String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
