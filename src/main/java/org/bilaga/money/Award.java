package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One unit and the claim by which it was given, or would have been given next.
 *
 * <p>Under largest remainder the claim is the fraction of the exact quotient (of its size, where
 * the total is negative). Under a divisor method it is weight / d(s), s being the units held before
 * this one; under Huntington–Hill its square; null where d(s) is 0, a first unit by right.
 *
 * @param member index from 0
 * @param order under largest remainder 1 for the first unit left over; under a divisor method the
 *     number of the unit among all units given
 * @param claim what was compared
 * @param decidedBy what separated it from the nearest claim on the other side of the line
 */
public record Award(int member, BigInteger order, @Nullable Fraction claim, DecidedBy decidedBy) {

  /** What decided between those who got a unit and the first who did not. */
  public enum DecidedBy {
    /** The claim itself was larger. */
    CLAIM,
    /** Equal claims, and larger weight goes first. */
    LARGER_WEIGHT,
    /** Equal claims, and the order of members decided. */
    ORDER_OF_MEMBERS,
    /** Equal claims, and a lot decided. */
    LOT
  }
}
