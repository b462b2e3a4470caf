package org.bilaga.finding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
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
    return Optional.of(
        language -> {
          var sentence = new StringBuilder();
          int left = counts.size();
          for (var count : counts.entrySet()) {
            sentence.append(sentence.isEmpty() ? and(language) : left > 1 ? ", " : and(language));
            sentence.append(count(count.getValue(), count.getKey(), language));
            left--;
          }
          boolean one = dependents.size() == 1;
          String end =
              language == Language.SWEDISH
                  ? " som beror på det"
                  : one ? " that depends on it" : " that depend on it";
          return sentence.append(end).toString().strip();
        });
  }

  /** How much cannot be verified; empty where all can. */
  static Optional<Told> notVerified(Finding finding) {
    int count = finding.notVerified();
    if (count == 0) {
      return Optional.empty();
    }
    String number = Figures.plain().text(Fraction.of(count));
    return Optional.of(
        count == 1
            ? Told.phrase(
                "1 figure that depends on it cannot be verified",
                "1 tal som beror på det går inte att kontrollera")
            : Told.phrase(
                number + " figures that depend on it cannot be verified",
                number + " tal som beror på det går inte att kontrollera"));
  }

  private static String and(Language language) {
    return language == Language.SWEDISH ? " och " : " and ";
  }

  private static String count(int count, Kind.Counted as, Language language) {
    boolean swedish = language == Language.SWEDISH;
    boolean one = count == 1;
    String noun =
        switch (as) {
          case CELL -> swedish ? one ? "cell" : "celler" : one ? "cell" : "cells";
          case TOTAL -> swedish ? one ? "summa" : "summor" : one ? "total" : "totals";
          case CLAIM -> swedish ? one ? "påstående" : "påståenden" : one ? "claim" : "claims";
          case OTHER ->
              swedish ? one ? "anmärkning" : "anmärkningar" : one ? "finding" : "findings";
        };
    return Figures.plain().text(Fraction.of(count)) + " " + noun;
  }
}
