package org.bilaga.money;

import java.util.List;

/**
 * A sum of money distributed: each member's amount and how it came about.
 *
 * <p>Invariant: the amounts of all members sum to the total, and a residue that went to no member.
 */
public final class Distributed {
  /** What determined a member's exact share. */
  public enum Bound {
    /** The key, with its base if any. */
    BY_KEY,
    /** The key gave less than the floor. */
    AT_FLOOR,
    /** The key gave more than the cap. */
    AT_CAP,
    /** The member does not take part. */
    EXCLUDED
  }

  private final Money total;
  private final Fraction unit;
  private final List<Fraction> bases;
  private final List<Fraction> quotients;
  private final List<Bound> bounds;
  private final boolean basesApart;
  private final Apportionment rounding;

  /** The lists are empty where there are no clauses; apart: the rounding is of what bases leave. */
  Distributed(
      Money total,
      List<Fraction> bases,
      List<Fraction> quotients,
      List<Bound> bounds,
      boolean basesApart,
      Apportionment rounding) {
    this.total = total;
    this.unit = rounding.rule().unit();
    this.bases = bases;
    this.quotients = quotients;
    this.bounds = bounds;
    this.basesApart = basesApart;
    this.rounding = rounding;
  }

  public int members() {
    return rounding.members();
  }

  public Money total() {
    return total;
  }

  /** The final amount, including a residue that went to this member. */
  public Money amount(int member) {
    Fraction share = rounding.share(member);
    return money(basesApart ? share.add(base(member)) : share);
  }

  /** All final amounts in minor units. Throws ArithmeticException where one exceeds a long. */
  public long[] minorAmounts() {
    long[] amounts = rounding.units();
    Fraction minor = unit.multiply(Fraction.of(Money.scale(total.currency())));
    long factor = minor.numerator().longValueExact();
    int apart = rounding.residueMember().orElse(-1);
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] =
          basesApart || i == apart
              ? amount(i).minor().longValueExact()
              : Math.multiplyExact(amounts[i], factor);
    }
    return amounts;
  }

  /** The exact share before rounding, base included, in units of the rule. */
  public Fraction quotient(int member) {
    return quotients.isEmpty() ? rounding.quotient(member) : quotients.get(member);
  }

  /** The base amount in units of the rule, with the sign of the total; zero for the excluded. */
  public Fraction base(int member) {
    return bases.isEmpty() ? Fraction.ZERO : bases.get(member);
  }

  public Bound bound(int member) {
    return bounds.isEmpty() ? Bound.BY_KEY : bounds.get(member);
  }

  /** The total less all amounts: what the rounding left over and no member got. */
  public Money residue() {
    return rounding.residueMember().isPresent()
        ? Money.zero(total.currency())
        : money(rounding.residue());
  }

  /**
   * The rounding with its evidence. With clauses it is of the exact shares (its weights are they);
   * under a divisor method it is of what the bases leave, by the key.
   */
  public Apportionment rounding() {
    return rounding;
  }

  private Money money(Fraction units) {
    return Money.ofMajor(units.multiply(unit), total.currency()).orElseThrow();
  }
}
