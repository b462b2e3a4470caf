package org.bilaga.evaluate;

import java.util.List;
import org.bilaga.finding.Kind;

/**
 * The kinds of finding about amounts and their distribution: for {@code help}, not loaded when
 * nothing asks for it.
 */
public final class EvaluateKinds {
  private EvaluateKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return List.of(
        Evaluator.CIRCLE,
        Evaluator.NOT_WHOLE,
        Evaluator.BY_ZERO,
        Weighing.SUMS_TO_ZERO,
        Weighing.TERM_SUMS_TO_ZERO,
        EachMember.NEEDS_ROUNDING,
        GrowingYears.NEEDS_ROUNDING,
        GrowingYears.STARTS_FROM_NOTHING,
        EachMember.NOT_EACH);
  }
}
