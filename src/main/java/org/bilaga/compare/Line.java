package org.bilaga.compare;

import java.util.Optional;

/**
 * What one recipient has of one grant, on either side.
 *
 * @param period the year or month, for a grant that is divided into such
 */
public record Line(
    Pair pair,
    Optional<String> period,
    ComparedRecipient recipient,
    PartialAmount before,
    PartialAmount after) {

  /** By itself. */
  public ComparedRow row() {
    return ComparedRow.of(before, after);
  }
}
