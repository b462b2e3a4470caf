package org.bilaga.settle;

import org.bilaga.ast.Otherwise;
import org.bilaga.duty.Undertaking;

/**
 * What a condition that is not met, or not known to be met, does to a recipient's money.
 *
 * @param amount the money that stands on it, certain where it is not met
 */
public record Loss(
    Undertaking undertaking,
    Recipient recipient,
    Verdict verdict,
    Form form,
    BoundedAmount amount) {

  /** What follows. */
  public enum Form {
    WITHHELD,
    LAPSED,
    RECLAIMABLE,
    /** It costs money of another agreement. */
    ELSEWHERE,
    /** The agreement says nothing of what follows. */
    NOTHING;

    static Form of(Otherwise.Consequence consequence) {
      return switch (consequence) {
        case RIGHT_LAPSES -> LAPSED;
        case MAY_BE_RECLAIMED -> RECLAIMABLE;
        case WITHHELD, NOT_ENTITLED, EXCLUDED -> WITHHELD;
      };
    }
  }

  public boolean isCertain() {
    return verdict.outcome() == Fulfilment.NOT_MET;
  }
}
