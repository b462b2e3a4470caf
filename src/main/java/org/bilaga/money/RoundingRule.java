package org.bilaga.money;

import java.math.BigInteger;

/**
 * The legal instruction by which exact shares become money: a method, a unit, an order for ties and
 * a home for what the method leaves over.
 *
 * @param unit in major currency units and above zero: 1 (krona), 1/100, 1000, lots of 100
 */
public record RoundingRule(
    RoundingMethod method, Fraction unit, TieOrder ties, ResidueHome residue) {

  /**
   * Largest remainder to one major unit, ties by order of members: what holds if nothing is said.
   */
  public static final RoundingRule DEFAULT = of(RoundingMethod.LARGEST_REMAINDER);

  /** Throws IllegalArgumentException where the unit is not above zero. */
  public RoundingRule {
    if (unit.signum() <= 0) {
      throw new IllegalArgumentException("rounding unit " + unit);
    }
  }

  /** The method to one major unit, ties by order of members, no home for a residue. */
  public static RoundingRule of(RoundingMethod method) {
    return new RoundingRule(method, Fraction.ONE, TieOrder.BY_MEMBERS, ResidueHome.UNDECLARED);
  }

  /**
   * A figure rounded by itself, as a quotient would be.
   *
   * @throws IllegalStateException where the method cannot, see {@link RoundingMethod#roundsEach}
   */
  public Fraction rounded(Fraction figure) {
    if (!method.roundsEach()) {
      throw new IllegalStateException(method.name());
    }
    Fraction units = figure.abs().divide(unit);
    BigInteger whole = QuotientRounding.rounded(method, units.numerator(), units.denominator());
    Fraction rounded = Fraction.of(whole).multiply(unit);
    return figure.signum() < 0 ? rounded.negate() : rounded;
  }

  public RoundingRule to(Fraction newUnit) {
    return new RoundingRule(method, newUnit, ties, residue);
  }

  public RoundingRule ties(TieOrder newTies) {
    return new RoundingRule(method, unit, newTies, residue);
  }

  public RoundingRule residueTo(ResidueHome newResidue) {
    return new RoundingRule(method, unit, ties, newResidue);
  }
}
