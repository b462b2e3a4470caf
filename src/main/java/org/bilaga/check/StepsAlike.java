package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/** Two steps that are reached by exactly the same values. */
final class StepsAlike {
  static final Kind KIND =
      Kind.finding("steps-alike")
          .en(
              "The steps `{step}` and `{other}` of `{grant}` are reached by exactly the same"
                  + " values, so they are one step.",
              "Correct what one of them asks for, or make them one step with both shares.")
          .sv(
              "Stegen `{step}` och `{other}` i `{grant}` nås av precis samma värden och är alltså"
                  + " ett steg.",
              "Rätta vad ett av dem kräver, eller gör dem till ett steg med bådas andelar.");

  private StepsAlike() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    for (int step = 1; step < ranges.size(); step++) {
      int below = step - 1;
      if (ranges.isMeasured(step)
          && ranges.isMeasured(below)
          && !ranges.reached(step).isEmpty()
          && ranges.reached(step).equals(ranges.reached(below))
          && !hasAlternative(ranges.step(step))
          && !hasAlternative(ranges.step(below))) {
        checked.add(
            KIND.at(ranges.step(step).when().span())
                .with("step", ranges.name(below))
                .with("other", ranges.name(step))
                .with("grant", grant.path())
                .label(Sentences.theSameAgain())
                .about(grant.declared()));
      }
    }
  }

  private static boolean hasAlternative(Clause.Step step) {
    return step.alternative().isPresent();
  }
}
