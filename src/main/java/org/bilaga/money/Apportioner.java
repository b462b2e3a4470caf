package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Divides totals by one rule.
 *
 * <p>Totals are in units of the rule; of a total that is no whole number of units, methods that
 * keep the sum divide the whole units by the exact quotients and leave the rest as residue.
 * (Cumulative rounding rounds the last running sum half up too.) A negative total, a repayment, is
 * divided as its absolute value and negated.
 */
public final class Apportioner {
  private final RoundingRule rule;

  public Apportioner(RoundingRule rule) {
    this.rule = rule;
  }

  public Outcome<Apportionment> apportion(long total, long... weights) {
    return apportion(total, Weights.of(weights));
  }

  public Outcome<Apportionment> apportion(long total, Weights weights) {
    return apportion(Fraction.of(total), weights);
  }

  /** Refuses: NothingToDivideBy, NegativeWeight, TooManyUnits, and what the residue may lead to. */
  public Outcome<Apportionment> apportion(Fraction total, Weights weights) {
    return apportion(total, weights, weights, Room.ANY);
  }

  /**
   * The same, with ties by larger weight decided by other weights than those divided by, and the
   * room that members have for a residue.
   */
  Outcome<Apportionment> apportion(Fraction total, Weights weights, Weights tieWeights, Room room) {
    Refusal refusal = weights.refusal();
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    Fraction size = total.abs();
    var units = new long[weights.size()];
    var ties = new Ties(rule.ties(), tieWeights);
    BigInteger whole = size.floor();
    if (whole.bitLength() > 63) {
      return Outcome.refused(new Refusal.TooManyUnits(total));
    }
    if (rule.method().isDivisorMethod()) {
      DivisorApportionment.start(rule.method(), whole.longValue(), weights, units);
      return byDivisor(total, weights, ties, units, null, null, weights, room);
    }
    boolean tie;
    try {
      tie = divide(size, whole, weights, ties, units);
    } catch (ArithmeticException tooLarge) {
      return Outcome.refused(new Refusal.TooManyUnits(total));
    }
    Evidence evidence =
        rule.method() == RoundingMethod.LARGEST_REMAINDER
            ? new RemainderEvidence(size, weights, ties)
            : Evidence.NONE;
    return settled(total, weights, units, new ResidueRecipient(weights, ties, room), tie, evidence);
  }

  /**
   * From a start consistent with one multiplier, within bounds that can hold the total.
   *
   * @param shares by which the largest and the smallest share is found for a residue
   */
  Outcome<Apportionment> byDivisor(
      Fraction total,
      Weights weights,
      Ties ties,
      long[] start,
      long @Nullable [] least,
      long @Nullable [] most,
      Weights shares,
      Room room) {
    var divisor = new DivisorApportionment(rule.method(), weights, ties, start, least, most);
    divisor.reach(total.abs().floor().longValueExact());
    boolean tie = divisor.decidedByTie();
    return settled(
        total,
        weights,
        total.signum() < 0 ? start.clone() : start,
        new ResidueRecipient(shares, ties, room),
        tie,
        divisor);
  }

  /** The whole units already divided, of a total whose part of a unit besides is residue. */
  Outcome<Apportionment> given(Fraction total, Apportionment whole, Weights tieWeights, Room room) {
    return settled(
        total,
        whole.weights(),
        whole.units(),
        new ResidueRecipient(whole.weights(), new Ties(rule.ties(), tieWeights), room),
        whole.decidedByTie(),
        whole.evidence());
  }

  private boolean divide(
      Fraction size, BigInteger whole, Weights weights, Ties ties, long[] units) {
    RoundingMethod method = rule.method();
    long[] longs = weights.longs();
    if (longs != null
        && size.isSmall()
        && Math.multiplyHigh(weights.longSum(), size.smallDenominator()) == 0
        && weights.longSum() * size.smallDenominator() > 0) {
      long divisor = weights.longSum() * size.smallDenominator();
      if (method == RoundingMethod.LARGEST_REMAINDER) {
        return LargestRemainder.divide(
            size.smallNumerator(), longs, divisor, whole.longValue(), ties, units);
      }
      QuotientRounding.divide(method, size.smallNumerator(), longs, divisor, units);
      return false;
    }
    BigInteger divisor = weights.sum().multiply(size.denominator());
    if (method == RoundingMethod.LARGEST_REMAINDER) {
      return LargestRemainder.divide(size.numerator(), weights, divisor, whole, ties, units);
    }
    QuotientRounding.divide(method, size.numerator(), weights, divisor, units);
    return false;
  }

  /** Finds the residue and its home. The units are of the absolute total and turned here. */
  private Outcome<Apportionment> settled(
      Fraction total,
      Weights weights,
      long[] units,
      ResidueRecipient recipient,
      boolean tie,
      Evidence evidence) {
    long difference = total.abs().floor().longValueExact();
    for (int i = 0; i < units.length; i++) {
      difference -= units[i];
    }
    Fraction size = total.abs();
    Fraction residue =
        size.isInteger()
            ? (difference == 0 ? Fraction.ZERO : Fraction.of(difference))
            : size.fraction().add(Fraction.of(difference));
    int home = -1;
    if (!residue.isZero()) {
      Outcome<Integer> found = recipient.of(rule.residue(), units, residue);
      if (found instanceof Outcome.Refused<Integer> refused) {
        return Outcome.refused(refused.refusal());
      }
      home = found.orThrow();
    }
    if (total.signum() < 0) {
      residue = residue.negate();
      for (int i = 0; i < units.length; i++) {
        units[i] = -units[i];
      }
    }
    return Outcome.done(
        new Apportionment(rule, weights, total, units, residue, home, tie, evidence));
  }
}
