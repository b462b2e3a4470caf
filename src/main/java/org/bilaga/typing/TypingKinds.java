package org.bilaga.typing;

import java.util.List;
import org.bilaga.finding.Kind;

/**
 * The kinds of finding about what values are: for {@code help}, not loaded when nothing asks for
 * it.
 */
public final class TypingKinds {
  private TypingKinds() {}

  /** Each once, in the order of the code. */
  public static List<Kind> all() {
    return List.of(
        AmountTooLarge.KIND,
        Misfits.UNIT_MISSING,
        Misfits.MISMATCH,
        Misfits.CURRENCIES,
        Misfits.WRONG_TYPE,
        Misfits.PER_MEMBER,
        Misfits.OTHER_GROUP,
        Misfits.OVER_TIME,
        AmountTypes.EACH_OF_NOBODY,
        ExpressionTypes.NO_YEAR_BEFORE,
        ExpressionTypes.NOT_KNOWN,
        ExpressionTypes.STATED,
        LadderTypes.NO_GROUP,
        LadderTypes.NO_PERIOD,
        LadderTypes.NO_TIME);
  }
}
