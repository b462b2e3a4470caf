package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.duty.Undertaking;
import org.bilaga.explain.Passage;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.Fulfilment;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Settlement;
import org.bilaga.settle.Verdict;
import org.bilaga.words.Language;

/** Who has met a condition, who has not, of whom it is not known, and what stands on it. */
final class ConditionTelling {
  private final Language language;
  private final SettlementAmounts amounts;
  private final SettlementNames names;

  ConditionTelling(Settlement settlement, Language language) {
    this.language = language;
    this.amounts = new SettlementAmounts(settlement.currency(), language);
    this.names = new SettlementNames(settlement.naming(), language);
  }

  Passage passage(Undertaking undertaking, List<Loss> losses) {
    String title =
        undertaking.title().equals(undertaking.name()) ? "" : ", \"" + undertaking.title() + "\"";
    List<String> lines = new ArrayList<>();
    Map<String, List<Loss>> alike = new LinkedHashMap<>();
    for (Fulfilment outcome : List.of(Fulfilment.NOT_MET, Fulfilment.UNKNOWN, Fulfilment.MET)) {
      losses.stream()
          .filter(it -> it.verdict().outcome() == outcome)
          .forEach(it -> alike.computeIfAbsent(key(it), key -> new ArrayList<>()).add(it));
    }
    alike.forEach(
        (key, same) -> {
          String why = same.size() == 1 ? why(same.get(0)) : key;
          lines.add(why + names.of(same.stream().map(Loss::recipient).toList()) + atStake(same));
        });
    return new Passage.Point(undertaking.name() + title, lines);
  }

  /** Those who met it stand together, whenever they did. */
  private String key(Loss loss) {
    boolean met = loss.verdict().outcome() == Fulfilment.MET;
    return met ? say("met: ", "uppfyllt: ") : why(loss);
  }

  private String why(Loss loss) {
    Verdict verdict = loss.verdict();
    String outcome =
        switch (verdict.outcome()) {
          case MET -> say("met", "uppfyllt");
          case NOT_MET -> say("not met", "ej uppfyllt");
          case UNKNOWN -> say("not yet known", "ännu inte känt");
        };
    String day = verdict.day().map(Object::toString).orElse("");
    String reason =
        switch (verdict.reason()) {
          case DECIDED -> day;
          case SUBMITTED -> say("submitted ", "lämnat ") + day + late(verdict);
          case NOT_SUBMITTED -> say("not submitted by ", "inte lämnat senast ") + day;
          case MEASURED -> say("by the data", "enligt data");
          case AHEAD -> say("due ", "senast ") + day;
          case NOT_TOLD -> say("nothing is told", "inget är känt");
        };
    return outcome + (reason.isEmpty() ? "" : " (" + reason + ")") + ": ";
  }

  private String late(Verdict verdict) {
    if (verdict.daysLate().isEmpty()) {
      return "";
    }
    long days = verdict.daysLate().getAsLong();
    return days == 1
        ? say(", 1 day late", ", 1 dag för sent")
        : ", " + days + say(" days late", " dagar för sent");
  }

  private String atStake(List<Loss> losses) {
    Loss first = losses.get(0);
    if (first.verdict().outcome() == Fulfilment.MET) {
      return "";
    }
    boolean certain = first.isCertain();
    if (first.form() == Loss.Form.ELSEWHERE) {
      String other = first.undertaking().otherwise().orElseThrow().from().get(0).text();
      return certain
          ? say("; not entitled to ", "; inte rätt till ") + "`" + other + "`"
          : say("; the right to `", "; rätten till `")
              + other
              + say("` depends on it", "` beror på det");
    }
    BoundedAmount sum = BoundedAmount.ZERO;
    boolean shared = losses.stream().anyMatch(it -> !it.amount().isExact());
    for (Loss loss : losses) {
      // What is not distributed is the same money for each of them.
      sum = shared ? loss.amount() : sum.plus(loss.amount());
    }
    if (sum.isZero()) {
      return "";
    }
    String money = amounts.text(sum);
    if (!certain) {
      return "; " + money + say(" depends on it", " beror på det");
    }
    return switch (first.form()) {
      case WITHHELD -> say("; no right to ", "; inte rätt till ") + money;
      case LAPSED ->
          say("; the right to ", "; rätten till ") + money + say(" has lapsed", " har förfallit");
      case RECLAIMABLE -> "; " + money + say(" may be reclaimed", " får återkrävas");
      case ELSEWHERE, NOTHING -> "";
    };
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
