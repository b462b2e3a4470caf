package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.duty.DutyWords;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Group;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.Fulfilment;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Performance;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Settlement;
import org.bilaga.settle.Verdict;
import org.bilaga.sheet.Prose;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Who has met a condition, who has not, of whom it is not known, and what stands on it; and last
 * days. Those of whom the same is to be said stand together.
 */
final class SettledDuties {
  private static final int MOST_NAMED = 4;

  private final Settlement settlement;
  private final SettledAmounts amounts;

  SettledDuties(Settlement settlement) {
    this.settlement = settlement;
    this.amounts = new SettledAmounts(settlement.currency());
  }

  // Conditions

  /** A point for each condition that something follows from. */
  List<Prose> conditions() {
    Map<Undertaking, List<Loss>> byUndertaking = new LinkedHashMap<>();
    for (Loss loss : settlement.losses()) {
      if (loss.form() != Loss.Form.NOTHING) {
        byUndertaking.computeIfAbsent(loss.undertaking(), it -> new ArrayList<>()).add(loss);
      }
    }
    List<Prose> points = new ArrayList<>();
    byUndertaking.forEach((undertaking, losses) -> points.add(condition(undertaking, losses)));
    return points;
  }

  private Prose condition(Undertaking undertaking, List<Loss> losses) {
    Map<String, List<Loss>> alike = new LinkedHashMap<>();
    for (Fulfilment outcome : List.of(Fulfilment.NOT_MET, Fulfilment.UNKNOWN, Fulfilment.MET)) {
      for (Loss loss : losses) {
        if (loss.verdict().outcome() == outcome) {
          // Those who met it stand together, whenever they did.
          String key = outcome == Fulfilment.MET ? "" : said(outcome(loss.verdict()));
          alike.computeIfAbsent(key, it -> new ArrayList<>()).add(loss);
        }
      }
    }
    List<Told> lines = new ArrayList<>();
    for (List<Loss> same : alike.values()) {
      Verdict verdict = same.getFirst().verdict();
      boolean several = same.size() > 1 && verdict.outcome() == Fulfilment.MET;
      Told outcome = several ? Sentences.isMet() : outcome(verdict);
      Told who = names(same.stream().map(Loss::recipient).toList());
      Told line = Sentences.outcomeOf(outcome, who);
      lines.add(atStake(same).map(it -> Sentences.andThen(line, it)).orElse(line));
    }
    String name = undertaking.name();
    String title = undertaking.title();
    return new Prose.Point(
        title.equals(name) ? Told.text(name) : Sentences.nameAndTitle(name, title), lines);
  }

  /** What is the same in one language is the same in all. */
  private static String said(Told told) {
    return told.in(Language.ENGLISH);
  }

  private static Told outcome(Verdict verdict) {
    Optional<Told> reason = reason(verdict);
    return switch (verdict.outcome()) {
      case MET -> reason.map(Sentences::isMetAs).orElseGet(Sentences::isMet);
      case NOT_MET -> reason.map(Sentences::isNotMetAs).orElseGet(Sentences::isNotMet);
      case UNKNOWN -> reason.map(Sentences::isNotKnownAs).orElseGet(Sentences::isNotKnownYet);
    };
  }

  private static Optional<Told> reason(Verdict verdict) {
    String day = verdict.day().map(Object::toString).orElse("");
    return switch (verdict.reason()) {
      case DECIDED -> verdict.day().map(it -> Told.text(day));
      case SUBMITTED ->
          Optional.of(
              verdict.daysLate().isPresent()
                  ? Sentences.submittedLate(day, verdict.daysLate().getAsLong())
                  : Sentences.submittedOn(day));
      case NOT_SUBMITTED -> Optional.of(Sentences.notSubmittedBy(day));
      case MEASURED -> Optional.of(Sentences.byTheData());
      case AHEAD -> Optional.of(Sentences.dueOn(day));
      case NOT_TOLD -> Optional.of(Sentences.nothingIsTold());
    };
  }

  private Optional<Told> atStake(List<Loss> losses) {
    Loss first = losses.get(0);
    if (first.verdict().outcome() == Fulfilment.MET) {
      return Optional.empty();
    }
    if (first.form() == Loss.Form.ELSEWHERE) {
      String other = first.undertaking().otherwise().orElseThrow().from().get(0).text();
      return Optional.of(
          first.isCertain() ? Sentences.notEntitledTo(other) : Sentences.rightToDepends(other));
    }
    BoundedAmount sum = BoundedAmount.ZERO;
    boolean shared = losses.stream().anyMatch(it -> !it.amount().isExact());
    for (Loss loss : losses) {
      // What is not distributed is the same money for each of them.
      sum = shared ? loss.amount() : sum.plus(loss.amount());
    }
    if (sum.isZero()) {
      return Optional.empty();
    }
    Told money = amounts.text(sum);
    if (!first.isCertain()) {
      return Optional.of(Sentences.moneyDepends(money));
    }
    return switch (first.form()) {
      case WITHHELD -> Optional.of(Sentences.noRightTo(money));
      case LAPSED -> Optional.of(Sentences.rightHasLapsed(money));
      case RECLAIMABLE -> Optional.of(Sentences.mayBeReclaimed(money));
      case ELSEWHERE, NOTHING -> Optional.empty();
    };
  }

  // Last days

  List<Prose> days(List<Performance> performances) {
    Map<String, List<Performance>> alike = new LinkedHashMap<>();
    for (Performance performance : performances) {
      String key = said(day(performance, Told.text("")));
      alike.computeIfAbsent(key, it -> new ArrayList<>()).add(performance);
    }
    List<Prose> points = new ArrayList<>();
    for (List<Performance> same : alike.values()) {
      BoundedAmount sum = BoundedAmount.ZERO;
      for (Performance performance : same) {
        sum = sum.plus(performance.atStake());
      }
      Told line =
          day(
              same.getFirst(),
              names(same.stream().map(Performance::recipient).distinct().toList()));
      points.add(
          new Prose.Point(
              sum.isZero() ? line : Sentences.andThen(line, amounts.text(sum)), List.of()));
    }
    return points;
  }

  private static Told day(Performance performance, Told who) {
    Told task = DutyWords.what(performance.duty(), performance.time());
    Told to = DutyWords.to(performance.duty());
    String day = performance.day().toString();
    Told line =
        said(to).isEmpty()
            ? Sentences.dayOf(day, task, who)
            : Sentences.dayOfTo(day, task, to, who);
    return switch (performance.state()) {
      case DONE, AHEAD -> line;
      case DONE_LATE -> Sentences.doneOn(line, performance.done().map(Object::toString).orElse(""));
      case OVERDUE -> Sentences.notDone(line);
      case NOT_TOLD -> Sentences.notToldWhetherDone(line);
    };
  }

  /** Each by name while they are few; else how many of which group. */
  private Told names(List<Recipient> some) {
    Map<Optional<Group>, List<Recipient>> byGroup = new LinkedHashMap<>();
    some.forEach(it -> byGroup.computeIfAbsent(it.group(), key -> new ArrayList<>()).add(it));
    List<Told> names = new ArrayList<>();
    byGroup.forEach(
        (group, members) -> {
          int count = members.size();
          boolean all = group.isPresent() && count == group.get().size();
          if (all && count > 1 || group.isPresent() && count > MOST_NAMED) {
            String title = settlement.naming().name(group.get().declared());
            names.add(all ? Told.text(title) : Sentences.countOf(count, title));
          } else {
            members.forEach(member -> names.add(member.name(settlement.naming())));
          }
        });
    return Joined.commas(names);
  }
}
