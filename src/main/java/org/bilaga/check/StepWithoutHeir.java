package org.bilaga.check;

import java.util.BitSet;
import org.bilaga.ast.Clause;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/** A step whose share goes to nobody where others are reached and it is not. */
final class StepWithoutHeir {
  static final Kind KIND =
      Kind.finding("step-without-heir")
          .en(
              "When nobody reaches the step `{step}` of `{grant}` but somebody another, nothing"
                  + " says who gets its share{?: {why}}.",
              "Write `a step that nobody reaches goes to the step below`, and let the lowest step"
                  + " be reached by all who reach a higher one.")
          .sv(
              "När ingen når steget `{step}` i `{grant}` men någon ett annat, säger ingenting vem"
                  + " som får dess andel{?: {why}}.",
              "Skriv `ett steg som ingen når går till steget under`, och låt det lägsta steget nås"
                  + " av alla som når ett högre.");

  private StepWithoutHeir() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    boolean passes = false;
    for (Clause clause : grant.declared().clauses()) {
      passes |= clause instanceof Clause.Passing;
    }
    if (!passes && ranges.size() > 1) {
      tell(grant, ranges, ranges.size() - 1, checked);
    } else if (passes && mayBeEmptyBelow(ranges)) {
      tell(grant, ranges, 0, checked).with("why", Sentences.noStepBelow());
    }
  }

  /** Whether a higher step may be reached by one who is not on the lowest. */
  private static boolean mayBeEmptyBelow(StepRanges ranges) {
    if (!ranges.areMeasured()) {
      return false;
    }
    BitSet lowest = ranges.reached(0);
    for (int step = 1; step < ranges.size(); step++) {
      var alone = ranges.reached(step);
      alone.andNot(lowest);
      if (!alone.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Finding tell(Grant grant, StepRanges ranges, int step, Checked checked) {
    Finding finding =
        KIND.at(ranges.step(step).span())
            .with("step", ranges.name(step))
            .with("grant", grant.path())
            .about(grant.declared());
    checked.add(finding);
    return finding;
  }
}
