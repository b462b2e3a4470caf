package org.bilaga.check;

import org.bilaga.evaluate.Lost;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;

/**
 * Looks at each ladder before it is used: whether every sum it divides finds its members, whoever
 * reaches what.
 */
final class Ladders implements Check {
  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        if (grant.declared().hasLadder() && grant.group().isPresent()) {
          check(grant, checked);
        }
      }
    }
  }

  private static void check(Grant grant, Checked checked) {
    checked.tally().comparison();
    if (Lost.anythingOf(grant)) {
      // What it lacks may be what was not understood.
      return;
    }
    var ranges = StepRanges.of(checked.evaluator(), grant);
    LadderSharesDiffer.check(grant, ranges, checked);
    StepUnreachable.check(grant, ranges, checked);
    StepsAlike.check(grant, ranges, checked);
    StepsOverlap.check(grant, ranges, checked);
    LadderGap.check(grant, ranges, checked);
    StepWithoutHeir.check(grant, ranges, checked);
    PotWithoutHeir.check(grant, checked);
    SharingBasisUnstated.check(grant, checked);
    MoneyWithoutHolder.check(grant, ranges, checked);
  }
}
