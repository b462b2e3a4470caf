package org.bilaga.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Unit;
import org.bilaga.evaluate.Requirement;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/**
 * For which values of what a ladder measures each of its steps is reached.
 *
 * <p>The figures that are compared with cut all values into {@link MeasuredCells cells}, and one
 * value of each tells everything.
 */
final class StepRanges {
  private final List<Clause.Step> steps = new ArrayList<>();
  private final List<Optional<Requirement>> requirements = new ArrayList<>();
  private final MeasuredCells measured;
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
    measured = new MeasuredCells(all, unit());
  }

  /** What the figures count: the first unit that one of them has. */
  private Optional<Unit> unit() {
    for (var requirement : requirements) {
      Optional<Unit> unit = requirement.flatMap(Requirement::unit);
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
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
    return cells(requirements.get(step).orElseThrow(), measured);
  }

  /** Whether no value at all satisfies what is asked, by itself. */
  static boolean isImpossible(Requirement requirement) {
    return cells(requirement, new MeasuredCells(requirement.points(), requirement.unit()))
        .isEmpty();
  }

  private static BitSet cells(Requirement requirement, MeasuredCells measured) {
    var cells = new BitSet(measured.size());
    for (int cell = 0; cell < measured.size(); cell++) {
      cells.set(cell, requirement.holds(measured.example(cell)));
    }
    return cells;
  }

  /** The values of the first run of neighbouring cells. */
  Told firstOf(BitSet cells) {
    return measured.firstOf(cells);
  }
}
