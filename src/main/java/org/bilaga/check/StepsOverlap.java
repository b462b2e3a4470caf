package org.bilaga.check;

import java.util.BitSet;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/**
 * Two steps that share some values though neither holds the other: exactly 3 percentage points in
 * "one to three" and in "three to five".
 *
 * <p>Where one holds the other, as in "at least one" and "at least three", that is meant: who
 * reaches the higher is on both.
 */
final class StepsOverlap {
  static final Kind KIND =
      Kind.finding("steps-overlap")
          .en(
              "A value of {value} reaches both `{step}` and `{other}` of `{grant}`, which otherwise"
                  + " are apart, so it is paid for twice.",
              "Let one of the two end before the other begins: write `<` or `>` without `=`.")
          .sv(
              "Ett värde på {value} når både `{step}` och `{other}` i `{grant}`, som annars är"
                  + " skilda, och ersätts alltså två gånger.",
              "Låt det ena sluta innan det andra börjar: skriv `<` eller `>` utan `=`.");

  private StepsOverlap() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    for (int step = 1; step < ranges.size(); step++) {
      for (int below = 0; below < step; below++) {
        if (ranges.isMeasured(step) && ranges.isMeasured(below)) {
          check(grant, ranges, below, step, checked);
        }
      }
    }
  }

  private static void check(Grant grant, StepRanges ranges, int below, int step, Checked checked) {
    BitSet lower = ranges.reached(below);
    BitSet higher = ranges.reached(step);
    var both = (BitSet) lower.clone();
    both.and(higher);
    if (both.isEmpty() || both.equals(lower) || both.equals(higher)) {
      return;
    }
    checked.add(
        KIND.at(ranges.step(step).when().span())
            .with("value", ranges.firstOf(both))
            .with("step", ranges.name(below))
            .with("other", ranges.name(step))
            .with("grant", grant.path())
            .label(Sentences.overlapsTheStepBelow())
            .about(grant.declared()));
  }
}
