package org.bilaga.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Inquiry;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Grant;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** How the amounts that money is divided into are rounded; what is not divided is not rounded. */
final class RoundingReply {
  private static final int MOST_NAMED = 3;

  private final Asker asker;
  private final Heard heard;

  RoundingReply(Asker asker, Heard heard) {
    this.asker = asker;
    this.heard = heard;
  }

  /** A rule as far as it shows in amounts. */
  private record Rule(RoundingRule rule, Denomination unit) {
    Told told() {
      return Sentences.roundedTo(
          method(rule), Figures.natural(unit, rule.unit()).text(rule.unit()));
    }

    private static Told method(RoundingRule rule) {
      return switch (rule.method()) {
        case LARGEST_REMAINDER -> Sentences.byLargestRemainder();
        case HALF_UP -> Sentences.byHalfUp();
        case HALF_EVEN -> Sentences.byHalfEven();
        case DOWN -> Sentences.byDown();
        case UP -> Sentences.byUp();
        case CUMULATIVE -> Sentences.byRunningSum();
        case DHONDT -> Told.text("d'Hondt");
        case SAINTE_LAGUE -> Told.text("Sainte-Laguë");
        case HUNTINGTON_HILL -> Told.text("Huntington–Hill");
        case ADAMS -> Told.text("Adams");
        case DEAN -> Told.text("Dean");
      };
    }
  }

  Answered reply() throws Refused {
    Scope scope = Replies.scope(heard, asker);
    if (!scope.isOne()) {
      throw Refused.because(Sentences.sayWhichAgreement());
    }
    Map<Rule, List<Told>> grants = new LinkedHashMap<>();
    for (Grant grant : scope.grants()) {
      if (grant.group().isPresent() && grant.key().isPresent()) {
        var rule = new Rule(RoundingRules.of(grant), TypeChecker.currencyOf(grant.agreement()));
        grants.computeIfAbsent(rule, it -> new ArrayList<>()).add(Told.text(grant.path()));
      }
    }
    Answered explained = asker.ask(Inquiry.EXPLAIN, scope.words(), Map.of());
    if (grants.isEmpty()) {
      return asker.led(Sentences.nothingIsRounded(scope.told()), explained);
    }
    List<Told> each = new ArrayList<>();
    grants.forEach(
        (rule, those) ->
            each.add(
                grants.size() == 1
                    ? rule.told()
                    : Sentences.roundingOf(
                        rule.told(),
                        those.size() > MOST_NAMED
                            ? Sentences.soManyGrants(those.size())
                            : Joined.and(those))));
    return asker.led(Sentences.isRounded(scope.told(), Joined.and(each)), explained);
  }
}
