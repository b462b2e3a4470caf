package org.bilaga.money;

/** Why a total cannot be divided, with the figures. Amounts are in units of the rounding rule. */
public sealed interface Refusal {
  /** There are no members, or all weights are zero (of those that could still receive). */
  record NothingToDivideBy(int members) implements Refusal {}

  /** A weight is below zero. */
  record NegativeWeight(int member) implements Refusal {}

  /** Some member's units do not fit in a long. */
  record TooManyUnits(Fraction total) implements Refusal {}

  /** The rounding unit is no whole number of minor units: 1/3 kr, 0,001 kr. */
  record UnitIsNotWholeMinor(Fraction unit) implements Refusal {}

  /** The home of the residue is not among the members. */
  record NoSuchResidueMember(int member, int members) implements Refusal {}

  /** The residue would take more from its home than the home has. */
  record ResidueExceedsShare(int member, Fraction share, Fraction residue) implements Refusal {}

  /** The residue would take its home below its base or floor. */
  record ResidueBelowFloor(int member, Fraction share, Fraction residue, Fraction floor)
      implements Refusal {}

  /** The residue would take its home above its cap. */
  record ResidueAboveCap(int member, Fraction share, Fraction residue, Fraction cap)
      implements Refusal {}

  /** The home of the residue is a member that gets nothing. */
  record ResidueToExcluded(int member, Fraction residue) implements Refusal {}

  /** No member with a share can take the residue within its bounds. */
  record ResidueFitsNobody(Fraction residue) implements Refusal {}

  /** The base amounts together are more than the total. */
  record BasesExceedTotal(Fraction bases, Fraction total) implements Refusal {}

  /**
   * What must at least be given (floors in whole units, and bases) exceeds the total.
   *
   * @param raised whether some floor was raised to a whole unit
   */
  record FloorsExceedTotal(Fraction floors, Fraction total, boolean raised) implements Refusal {}

  /**
   * What may at most be given (caps in whole units) is less than the total.
   *
   * @param lowered whether some cap was lowered to a whole unit
   */
  record CapsCannotHoldTotal(Fraction caps, Fraction total, boolean lowered) implements Refusal {}

  /** No member is left after the exclusions. */
  record EveryoneExcluded(int members) implements Refusal {}

  /** A member's floor is above its cap. */
  record FloorAboveCap(int member, Fraction floor, Fraction cap) implements Refusal {}

  /** A member's floor and cap have no whole unit between them. */
  record NoUnitBetween(int member, Fraction floor, Fraction cap) implements Refusal {}

  /** A member's base amount is above its cap. */
  record BaseAboveCap(int member, Fraction base, Fraction cap) implements Refusal {}

  /** A divisor method counts whole units, and this base is not a whole number of them. */
  record BaseIsNotWholeUnits(int member, Fraction base) implements Refusal {}

  /** Base, floor or cap is below zero. */
  record NegativeBound(int member, Fraction bound) implements Refusal {}

  /** The method keeps no quota or no sum, so grants cannot be rounded together by it. */
  record CannotRoundTogether(RoundingMethod method) implements Refusal {}

  /** Grants of different signs cannot be rounded together. */
  record MixedSigns(int grant) implements Refusal {}
}
