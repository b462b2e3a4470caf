package org.bilaga.parser;

import java.util.List;
import java.util.stream.Stream;

/**
 * All turns of phrase that the language has a sentence of its own for, which are told with what to
 * write.
 */
final class AdvisedTurns {
  /**
   * The first that fits counts: what has a sentence of its own, such as a claim, stands before what
   * may be said of money anywhere in an agreement.
   */
  static final List<AdvisedTurn> ALL =
      Stream.of(
              AdvisedAppendices.ALL,
              AdvisedPayments.ALL,
              AdvisedClaims.ALL,
              AdvisedDuties.ALL,
              AdvisedGrants.ALL,
              AdvisedFrames.ALL)
          .flatMap(List::stream)
          .toList();

  private AdvisedTurns() {}
}
