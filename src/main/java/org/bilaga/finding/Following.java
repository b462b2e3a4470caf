package org.bilaga.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** What is said of all that follows from a finding: how much of what, in a sentence. */
final class Following {
  private Following() {}

  /** "and 40 cells that depend on it"; empty where nothing does. */
  static Optional<Told> told(Finding finding) {
    Map<Kind.Counted, Integer> counts = new EnumMap<>(Kind.Counted.class);
    var dependents = finding.dependents().subList(finding.own(), finding.dependents().size());
    for (Finding dependent : dependents) {
      counts.merge(dependent.kind().counted(), 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<Told> all = new ArrayList<>();
    counts.forEach((as, count) -> all.add(counted(number(count), as)));
    return Optional.of(
        dependents.size() == 1
            ? Sentences.andOneThatDepends(Joined.and(all))
            : Sentences.andThatDepend(Joined.and(all)));
  }

  /** How much cannot be verified; empty where all can. */
  static Optional<Told> notVerified(Finding finding) {
    int count = finding.notVerified();
    return count == 0 ? Optional.empty() : Optional.of(Sentences.cannotBeVerified(number(count)));
  }

  private static Told counted(String number, Kind.Counted as) {
    return switch (as) {
      case CELL -> Sentences.cells(number);
      case TOTAL -> Sentences.totals(number);
      case CLAIM -> Sentences.claims(number);
      case OTHER -> Sentences.findings(number);
    };
  }

  private static String number(int count) {
    return Figures.plain().text(Fraction.of(count));
  }
}
