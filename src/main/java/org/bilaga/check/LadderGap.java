package org.bilaga.check;

import java.util.BitSet;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/**
 * Values between two that reach a step, which themselves reach none: a step ends at 3, the next
 * begins above 3. Of two measures the pairs of values are looked at.
 */
final class LadderGap {
  static final Kind KIND =
      Kind.finding("ladder-gap")
          .en(
              "{who} reaches no step of `{grant}`, though {others} do.",
              "Let one step begin where the other ends.")
          .sv(
              "{who} når inget steg i `{grant}`, fast {others} gör det.",
              "Låt det ena steget börja där det andra slutar.");

  private LadderGap() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    if (!ranges.areMeasured()) {
      StepGrid.of(checked.evaluator(), grant)
          .flatMap(StepGrid::between)
          .ifPresent(who -> tell(who, Sentences.thoseOnBothSides(), grant, checked));
      return;
    }
    var any = new BitSet();
    for (int step = 0; step < ranges.size(); step++) {
      any.or(ranges.reached(step));
    }
    int first = any.nextSetBit(0);
    int gap = first < 0 ? -1 : any.nextClearBit(first);
    if (gap < 0 || any.nextSetBit(gap) < 0) {
      return;
    }
    var between = new BitSet();
    between.set(gap, any.nextSetBit(gap));
    Told who = Sentences.aValueOf(ranges.firstOf(between));
    tell(who, Sentences.lowerAndHigherValues(), grant, checked);
  }

  private static void tell(Told who, Told others, Grant grant, Checked checked) {
    checked.add(
        KIND.at(grant.declared().name().span())
            .with("who", who)
            .with("others", others)
            .with("grant", grant.path())
            .about(grant.declared()));
  }
}
