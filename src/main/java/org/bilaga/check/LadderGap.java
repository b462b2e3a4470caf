package org.bilaga.check;

import java.util.BitSet;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/**
 * Values between two that reach a step, which themselves reach none: a step ends at 3, the next
 * begins above 3.
 */
final class LadderGap {
  static final Kind KIND =
      Kind.finding("ladder-gap")
          .en(
              "A value of {value} reaches no step of `{grant}`, though both lower and higher values"
                  + " do.",
              "Let one step begin where the other ends.")
          .sv(
              "Ett värde på {value} når inget steg i `{grant}`, fast både lägre och högre värden"
                  + " gör det.",
              "Låt det ena steget börja där det andra slutar.");

  private LadderGap() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    if (!ranges.areMeasured()) {
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
    checked.add(
        KIND.at(grant.declared().name().span())
            .with("value", ranges.firstOf(between))
            .with("grant", grant.path())
            .about(grant.declared()));
  }
}
