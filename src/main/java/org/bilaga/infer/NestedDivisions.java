package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Nested;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Fraction;
import org.bilaga.money.Outcome;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;

/** Divisions in two steps: first among groups of rows, then what each got among its own. */
final class NestedDivisions {
  private static final List<RoundingMethod> METHODS =
      List.of(RoundingMethod.LARGEST_REMAINDER, RoundingMethod.HALF_UP);

  private final PublishedColumn figures;
  private final Grouping grouping;

  NestedDivisions(PublishedColumn figures, Grouping grouping) {
    this.figures = figures;
    this.grouping = grouping;
  }

  /** What each group comes to, divided among its rows by a basis. */
  Optional<Nested> of(Basis basis) {
    for (RoundingMethod method : METHODS) {
      var rule = Divisions.rule(method, figures.step(), ResidueHome.UNDECLARED);
      var misses = misses(basis, rule);
      if (misses.isPresent()) {
        return Optional.of(
            new Nested(
                grouping, basis, rule, Optional.empty(), misses.get(), basis.strangeness() + 3));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Miss>> misses(Basis basis, RoundingRule rule) {
    List<Miss> misses = new ArrayList<>();
    for (int group = 0; group < grouping.size(); group++) {
      var found = misses(group, basis, rule);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      misses.addAll(found.get());
      if (misses.size() > CommonRate.tolerated(figures.figures())) {
        return Optional.empty();
      }
    }
    return Optional.of(misses);
  }

  private Optional<List<Miss>> misses(int group, Basis basis, RoundingRule rule) {
    List<Integer> rows = new ArrayList<>();
    List<Fraction> printed = new ArrayList<>();
    List<Fraction> weights = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (int row = 0; row < figures.rows(); row++) {
      Fraction value = figures.value(row);
      Fraction weight = basis.weight(row);
      if (grouping.ofRow().get(row) == group && value != null && weight != null) {
        rows.add(row);
        printed.add(value);
        weights.add(weight);
        sum = sum.add(value);
      }
    }
    if (rows.isEmpty()) {
      return Optional.of(List.of());
    }
    Fraction units = sum.divide(rule.unit());
    if (!(new Apportioner(rule).apportion(units, Weights.of(weights.toArray(new Fraction[0])))
        instanceof Outcome.Done<Apportionment> done)) {
      return Optional.empty();
    }
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Fraction computed = Fraction.of(done.value().units(i)).multiply(rule.unit());
      if (!computed.equals(printed.get(i))) {
        misses.add(new Miss(rows.get(i), printed.get(i), computed));
      }
    }
    return Optional.of(misses);
  }
}
