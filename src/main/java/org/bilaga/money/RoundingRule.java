package org.bilaga.money;

import java.math.BigInteger;
import java.util.Optional;

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

  private static final Fraction HALF = Fraction.of(1, 2);

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

  /**
   * What may be left of an amount, in major currency units; below nought where it is too little.
   */
  public record Left(Fraction least, Fraction most) {}

  /**
   * What no member may have of an amount that is divided among so many, by whatever weights and
   * bounds: nothing where a member has what is left.
   *
   * @param amount empty where it is not known
   */
  public Left left(Optional<Fraction> amount, int members) {
    if (residue.isMembers()) {
      return new Left(Fraction.ZERO, Fraction.ZERO);
    } else if (amount.isPresent() && method.keepsSum()) {
      // Full to the bounds, all but a part of a unit is given, also where a sum is rounded half up.
      Fraction part = amount.get().abs().divide(unit).fraction();
      boolean up = method == RoundingMethod.CUMULATIVE && part.compareTo(HALF) >= 0;
      Fraction most = part.multiply(unit);
      Fraction least = up ? most.subtract(unit) : most;
      return amount.get().signum() < 0
          ? new Left(most.negate(), least.negate())
          : new Left(least, most);
    }
    Fraction most = unit.multiply(Fraction.of(method.keepsSum() ? 1 : members));
    boolean under = amount.isEmpty() || amount.get().signum() < 0;
    boolean over = amount.isEmpty() || amount.get().signum() > 0;
    boolean gives = method != RoundingMethod.DOWN;
    boolean keeps = method != RoundingMethod.UP;
    return new Left(
        over && gives || under && keeps ? most.negate() : Fraction.ZERO,
        over && keeps || under && gives ? most : Fraction.ZERO);
  }

  /** What somebody gets at least and at most, in major currency units. */
  public record Between(Fraction least, Fraction most) {}

  /**
   * What a member may get whose exact part lies between two, none of them below nought; never too
   * narrow, whatever the others' parts are.
   *
   * @param whole what is divided, at most
   * @param members among how many
   */
  public Between between(Fraction low, Fraction high, Fraction whole, int members, int member) {
    if (low.signum() < 0 || whole.signum() < 0) {
      return new Between(down(low), up(high));
    } else if (method.isDivisorMethod()) {
      return new Between(Fraction.ZERO, whole);
    }
    Fraction least = method.roundsEach() ? rounded(low) : down(low);
    Fraction most = method.roundsEach() ? rounded(high) : up(high);
    Fraction all = method == RoundingMethod.CUMULATIVE ? up(whole) : down(whole);
    most = method.keepsSum() && most.compareTo(all) > 0 ? all : most;
    if (!mayHaveResidue(member)) {
      return new Between(least, most);
    }
    // Beside its own part of a unit it may have that of each of the others, or must make up for it;
    // where the sum is kept no more than a unit is left.
    Fraction off = unit.multiply(Fraction.of(method.keepsSum() ? 1 : Math.max(0, members - 1)));
    boolean gives = method == RoundingMethod.DOWN || method == RoundingMethod.LARGEST_REMAINDER;
    Fraction ownLeast = method.keepsSum() ? least : low;
    Fraction ownMost = method.keepsSum() ? most : high;
    Fraction leastWith = gives ? ownLeast : ownLeast.subtract(off).max(Fraction.ZERO);
    Fraction mostWith = (method == RoundingMethod.UP ? ownMost : ownMost.add(off)).min(whole);
    // Of one that is named it is certain that it has it.
    return residue instanceof ResidueHome.Member
        ? new Between(leastWith, mostWith)
        : new Between(leastWith.min(least), mostWith.max(most));
  }

  private boolean mayHaveResidue(int member) {
    return residue instanceof ResidueHome.Member it ? it.index() == member : residue.isMembers();
  }

  private Fraction down(Fraction amount) {
    return Fraction.of(amount.divide(unit).floor()).multiply(unit);
  }

  private Fraction up(Fraction amount) {
    return Fraction.of(amount.divide(unit).ceil()).multiply(unit);
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
