package org.bilaga.ledger;

import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;

/**
 * How a ladder divides a sum, whoever is on which step.
 *
 * @param shares each step's part of the sum, the lowest step first
 * @param weights what those on a step share it by; empty where that is not known
 * @param passes whether what nobody reaches goes to the step below
 * @param unit what amounts are rounded to, in main units
 */
public record LadderRules(
    Money pool,
    List<Fraction> shares,
    Optional<List<Fraction>> weights,
    boolean passes,
    Keeping keeping,
    Fraction unit) {
  private static final Fraction HALF = Fraction.of(1, 2);

  /** When all is kept by somebody who has not climbed. */
  public enum Keeping {
    /** Nothing is said. */
    NEVER,
    WHEN_NOBODY_CLIMBS,
    /** And when some do, but all of them by the alternative. */
    WHEN_NOBODY_CLIMBS_BY_STEP
  }

  /** Whether the steps give out no more than there is, so that something can be divided by them. */
  boolean isSound() {
    Fraction sum = Fraction.ZERO;
    for (Fraction share : shares) {
      if (share.signum() < 0) {
        return false;
      }
      sum = sum.add(share);
    }
    return sum.compareTo(Fraction.ONE) <= 0;
  }

  int steps() {
    return shares.size();
  }

  /** Whether nobody has climbed in a way that counts, so that all is kept. */
  boolean isKept(Reach[][] reach) {
    if (keeping == Keeping.NEVER) {
      return false;
    }
    for (Reach[] of : reach) {
      for (Reach one : of) {
        if (one == Reach.BY_STEP || one.is() && keeping == Keeping.WHEN_NOBODY_CLIMBS) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a member that is on a step takes part in it. */
  boolean takesPart(int member) {
    return weights.isEmpty() || weights.get().get(member).signum() > 0;
  }

  /**
   * What is not given out, as an amount: rounded by itself, to the nearest unit, a half downwards,
   * so that members and keeper always come to the whole.
   */
  Money left(Fraction given) {
    Fraction left = pool.toMajor().subtract(given);
    Fraction units = Fraction.of(left.divide(unit).subtract(HALF).ceil());
    // A sum that is no whole number of units is left whole where nothing is given.
    return given.isZero() || units.multiply(unit).compareTo(pool.toMajor()) > 0
        ? pool
        : Money.ofMajor(units.multiply(unit), pool.currency()).orElse(pool);
  }
}
