package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * A part of an amount: what one year or month has of it, or all of it where it is not divided.
 *
 * @param amount in main units; nought where it is not known
 */
record Piece(Optional<Slot> slot, Fraction amount, boolean known, Span place) {
  boolean isIn(Slot wanted) {
    return slot.isPresent() && wanted.contains(slot.get());
  }
}
