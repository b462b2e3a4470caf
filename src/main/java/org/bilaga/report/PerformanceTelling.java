package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.duty.Duty;
import org.bilaga.duty.DutyWords;
import org.bilaga.explain.Passage;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.Performance;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Settlement;
import org.bilaga.words.Language;

/** Last days, those of whom the same is to be said together. */
final class PerformanceTelling {
  private final Language language;
  private final SettlementAmounts amounts;
  private final SettlementNames names;

  PerformanceTelling(Settlement settlement, Language language) {
    this.language = language;
    this.amounts = new SettlementAmounts(settlement.currency(), language);
    this.names = new SettlementNames(settlement.naming(), language);
  }

  List<Passage> passages(List<Performance> performances) {
    List<Passage> passages = new ArrayList<>();
    Map<String, List<Performance>> alike = new LinkedHashMap<>();
    for (Performance performance : performances) {
      String key = line(performance) + state(performance);
      alike.computeIfAbsent(key, it -> new ArrayList<>()).add(performance);
    }
    alike.forEach(
        (key, same) -> {
          String line = line(same.get(0));
          List<Recipient> who = same.stream().map(Performance::recipient).distinct().toList();
          BoundedAmount sum = BoundedAmount.ZERO;
          for (Performance performance : same) {
            sum = sum.plus(performance.atStake());
          }
          String money = sum.isZero() ? "" : "; " + amounts.text(sum);
          String text = line + names.of(who) + state(same.get(0)) + money;
          passages.add(new Passage.Point(text, List.of()));
        });
    return passages;
  }

  private String line(Performance performance) {
    Duty duty = performance.duty();
    String to = DutyWords.to(duty).in(language);
    return performance.day()
        + "  "
        + DutyWords.what(duty, performance.time()).in(language)
        + (to.isEmpty() ? "" : say(" to ", " till ") + to)
        + ": ";
  }

  private String state(Performance performance) {
    return switch (performance.state()) {
      case DONE, AHEAD -> "";
      case DONE_LATE ->
          say(", done ", ", gjort ") + performance.done().map(Object::toString).orElse("");
      case OVERDUE -> say(", not done", ", inte gjort");
      case NOT_TOLD -> say(", not told whether done", ", inte känt om det är gjort");
    };
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
