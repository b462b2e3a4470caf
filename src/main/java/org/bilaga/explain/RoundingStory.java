package org.bilaga.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Award.DecidedBy;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;

/**
 * How exact parts became whole units.
 *
 * @param unit of the rounding, in main units of the currency
 * @param rounded what all parts come to after rounding
 * @param residue the part of the whole that no unit of it makes, of whichever sign
 * @param given every unit left over, in the order given; under a divisor method the last ones
 * @param next who would have got one more
 * @param own the member's, where it got one
 * @param ownFraction of the member's exact part, in units
 * @param isTie whether equal claims stood on both sides of the line
 * @param lot the record of the drawing, where lots decide ties
 */
public record RoundingStory(
    RoundingMethod method,
    Fraction unit,
    int members,
    Fraction rounded,
    Fraction residue,
    List<Given> given,
    Optional<Given> next,
    Optional<Given> own,
    Optional<Fraction> ownFraction,
    boolean isTie,
    Optional<String> lot) {

  /**
   * A unit left over, by whose claim it was given.
   *
   * @param claim the fraction; under a divisor method the priority, the figure of the key over its
   *     divisor, and empty for a first unit by right
   */
  public record Given(
      BigInteger order, String name, Optional<Fraction> claim, DecidedBy decidedBy) {}

  /** Whether it is money to be paid back that was divided. */
  public boolean isNegative() {
    return rounded.signum() < 0;
  }

  /** Whether the rounding is to whole kronor, or whole units of another currency. */
  public boolean isToMainUnit() {
    return unit.equals(Fraction.ONE);
  }

  /** What is over when all parts are rounded toward nought: so many units, and what makes none. */
  public Fraction over(int units) {
    return unit.multiply(Fraction.of(units)).add(residue.abs());
  }

  /** Whether the member's claim equals those on both sides of the line. */
  public boolean isMemberTied() {
    return isTie
        && !given.isEmpty()
        && given.getLast().claim().isPresent()
        && given.getLast().claim().equals(ownFraction);
  }
}
