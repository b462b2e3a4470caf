package org.bilaga.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Language;
import org.bilaga.settle.Amount;
import org.bilaga.settle.Deadline;
import org.bilaga.settle.Recipient;

/** Last days, those of whom the same is to be said together. */
final class DeadlineTelling {
  private final Language language;
  private final SettlementAmounts amounts;
  private final SettlementNames names;

  DeadlineTelling(Currency currency, Language language) {
    this.language = language;
    this.amounts = new SettlementAmounts(currency, language);
    this.names = new SettlementNames(language);
  }

  List<Passage> passages(List<Deadline> deadlines) {
    List<Passage> passages = new ArrayList<>();
    Map<String, List<Deadline>> alike = new LinkedHashMap<>();
    for (Deadline deadline : deadlines) {
      String key = line(deadline) + state(deadline);
      alike.computeIfAbsent(key, it -> new ArrayList<>()).add(deadline);
    }
    alike.forEach(
        (key, same) -> {
          String line = line(same.get(0));
          List<Recipient> who = same.stream().map(Deadline::recipient).distinct().toList();
          Amount sum = Amount.ZERO;
          for (Deadline deadline : same) {
            sum = sum.plus(deadline.atStake());
          }
          String money = sum.isZero() ? "" : "; " + amounts.text(sum);
          String text = line + names.of(who) + state(same.get(0)) + money;
          passages.add(new Passage.Point(text, List.of()));
        });
    return passages;
  }

  private String line(Deadline deadline) {
    String to = deadline.to().isEmpty() ? "" : say(" to ", " till ") + deadline.to();
    return deadline.day() + "  " + deadline.what().in(language) + to + ": ";
  }

  private String state(Deadline deadline) {
    return switch (deadline.state()) {
      case DONE, AHEAD -> "";
      case DONE_LATE ->
          say(", done ", ", gjort ") + deadline.done().map(Object::toString).orElse("");
      case OVERDUE -> say(", not done", ", inte gjort");
      case NOT_TOLD -> say(", not told whether done", ", inte känt om det är gjort");
    };
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
