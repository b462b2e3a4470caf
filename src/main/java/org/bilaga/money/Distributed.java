package org.bilaga.money;

import org.jspecify.annotations.Nullable;

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
  private final @Nullable WaterFilling water;
  private final Fraction[] bases;
  private final boolean[] excluded;
  private final boolean basesApart;
  private final Apportionment rounding;

  private Distributed(
      Money total,
      @Nullable WaterFilling water,
      Fraction[] bases,
      boolean[] excluded,
      boolean basesApart,
      Apportionment rounding) {
    this.total = total;
    this.unit = rounding.rule().unit();
    this.water = water;
    this.bases = bases;
    this.excluded = excluded;
    this.basesApart = basesApart;
    this.rounding = rounding;
  }

  /** By the key alone. */
  static Distributed byKey(Money total, Apportionment rounding) {
    return new Distributed(total, null, new Fraction[0], new boolean[0], false, rounding);
  }

  /**
   * Under terms: the shares of the absolute amount and its bases.
   *
   * @param basesApart whether the rounding is of what bases leave
   */
  static Distributed byTerms(
      Money total,
      WaterFilling water,
      Fraction[] bases,
      boolean[] excluded,
      boolean basesApart,
      Apportionment rounding) {
    return new Distributed(total, water, bases, excluded, basesApart, rounding);
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
    Fraction minor = unit.multiply(Fraction.of(total.currency().scale()));
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
    return water == null ? rounding.quotient(member) : signed(water.share(member));
  }

  /** The base amount in units of the rule, with the sign of the total; zero for the excluded. */
  public Fraction base(int member) {
    return bases.length == 0 ? Fraction.ZERO : signed(bases[member]);
  }

  private Fraction signed(Fraction units) {
    return total.signum() < 0 ? units.negate() : units;
  }

  public Bound bound(int member) {
    if (water == null) {
      return Bound.BY_KEY;
    }
    return excluded[member] ? Bound.EXCLUDED : water.bound(member);
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
