package org.bilaga.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Unit;
import org.bilaga.evaluate.Requirement;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/**
 * For which values of what a ladder measures each of its steps is reached.
 *
 * <p>The figures that are compared with cut all values into cells: each figure itself, what lies
 * between two, below all and above all. Within a cell nothing changes, so one value of each tells
 * everything, exactly.
 */
final class StepRanges {
  private final List<Clause.Step> steps = new ArrayList<>();
  private final List<Optional<Requirement>> requirements = new ArrayList<>();
  private final List<Fraction> points;
  private final String form;

  private StepRanges(Ledgers evaluator, Grant grant) {
    var all = new TreeSet<Fraction>();
    String first = "";
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Step step) {
        var requirement = Requirement.of(evaluator, grant.agreement(), step.when());
        steps.add(step);
        requirements.add(requirement);
        first = first.isEmpty() ? requirement.map(Requirement::form).orElse("") : first;
      }
    }
    form = first;
    for (int step = 0; step < steps.size(); step++) {
      if (isMeasured(step)) {
        all.addAll(requirements.get(step).orElseThrow().points());
      }
    }
    points = List.copyOf(all);
  }

  static StepRanges of(Ledgers evaluator, Grant grant) {
    return new StepRanges(evaluator, grant);
  }

  int size() {
    return steps.size();
  }

  Clause.Step step(int step) {
    return steps.get(step);
  }

  String name(int step) {
    return steps.get(step).name().map(it -> it.text()).orElse(String.valueOf(step + 1));
  }

  /** Whether the step asks only for a value that the others measure too. */
  boolean isMeasured(int step) {
    return requirements.get(step).filter(it -> it.form().equals(form)).isPresent();
  }

  /** Whether all steps are. */
  boolean areMeasured() {
    for (int step = 0; step < steps.size(); step++) {
      if (!isMeasured(step)) {
        return false;
      }
    }
    return true;
  }

  /** The cells in which a step is reached, from the lowest values. */
  BitSet reached(int step) {
    return cells(requirements.get(step).orElseThrow(), points);
  }

  /** Whether no value at all satisfies what is asked, by itself. */
  static boolean isImpossible(Requirement requirement) {
    return cells(requirement, requirement.points()).isEmpty();
  }

  private static BitSet cells(Requirement requirement, List<Fraction> points) {
    var cells = new BitSet(2 * points.size() + 1);
    for (int cell = 0; cell <= 2 * points.size(); cell++) {
      cells.set(cell, requirement.holds(example(cell, points)));
    }
    return cells;
  }

  private static Fraction example(int cell, List<Fraction> points) {
    int after = cell / 2;
    if (cell % 2 == 1) {
      return points.get(after);
    } else if (after == 0) {
      return points.get(0).subtract(Fraction.ONE);
    } else if (after == points.size()) {
      return points.get(after - 1).add(Fraction.ONE);
    }
    return points.get(after - 1).add(points.get(after)).divide(Fraction.of(2));
  }

  /** The first run of neighbouring cells: {@code exactly 3 pp}, {@code from 2 pp up to 3 pp}. */
  Told firstOf(BitSet cells) {
    int first = cells.nextSetBit(0);
    int last = cells.nextClearBit(first) - 1;
    if (first == last && first % 2 == 1) {
      String point = figure(points.get(first / 2));
      return Sentences.exactly(point);
    }
    boolean open = last / 2 == points.size();
    String low = first == 0 ? "" : figure(points.get((first - 1) / 2));
    String high = open ? "" : figure(points.get(last / 2));
    boolean lowIncluded = first % 2 == 1;
    boolean highIncluded = last % 2 == 1;
    if (low.isEmpty() && open) {
      return Sentences.anyValue();
    } else if (open) {
      return lowIncluded ? Sentences.orMore(low) : Sentences.moreThan(low);
    } else if (low.isEmpty()) {
      return highIncluded ? Sentences.orLess(high) : Sentences.lessThan(high);
    } else if (lowIncluded && highIncluded) {
      return Sentences.fromTo(low, high);
    }
    if (lowIncluded) {
      return Sentences.orMoreButLessThan(low, high);
    }
    return highIncluded
        ? Sentences.moreThanButAtMost(low, high)
        : Sentences.moreThanButLessThan(low, high);
  }

  private String figure(Fraction figure) {
    for (var requirement : requirements) {
      Optional<Unit> unit = requirement.flatMap(Requirement::unit);
      if (unit.isPresent()) {
        return switch (unit.get()) {
          case Unit.Money it -> Figures.of(it.currency()).text(figure);
          case Unit.Percent it -> Figures.perCent().text(figure);
          case Unit.PercentagePoints it ->
              Figures.plain().text(figure.multiply(Fraction.of(100))) + " pp";
          case Unit.One it -> Figures.plain().text(figure);
        };
      }
    }
    return Figures.plain().text(figure);
  }
}
