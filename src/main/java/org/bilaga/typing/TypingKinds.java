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
        TypeChecker.UNIT_MISSING,
        TypeChecker.MISMATCH,
        TypeChecker.CURRENCIES,
        TypeChecker.WRONG_TYPE,
        TypeChecker.PER_MEMBER,
        TypeChecker.OTHER_GROUP,
        TypeChecker.OVER_TIME,
        TypeChecker.EACH_OF_NOBODY,
        TypeChecker.NO_YEAR_BEFORE,
        TypeChecker.NOT_KNOWN,
        TypeChecker.STATED,
        LadderTypes.NO_GROUP,
        LadderTypes.NO_PERIOD,
        LadderTypes.NO_TIME);
  }
}
