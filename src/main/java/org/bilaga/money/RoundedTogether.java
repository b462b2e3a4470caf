package org.bilaga.money;

import java.math.BigInteger;
import java.util.List;

/**
 * Several grants by one key, rounded so that they add up to their own amounts and, for each member,
 * to a common cell: the sum of the grants, rounded once.
 *
 * <p>Invariant: for each member the units of all grants sum to the cell's, and for each grant the
 * units of all members sum to the whole units of the grant. See {@link ControlledRounding} for how
 * near each entry is to its exact quotient.
 */
public final class RoundedTogether {
  private final List<Money> grants;
  private final long[] wholes;
  private final Apportionment cells;
  private final ControlledRounding table;

  private RoundedTogether(
      List<Money> grants, long[] wholes, Apportionment cells, ControlledRounding table) {
    this.grants = grants;
    this.wholes = wholes;
    this.cells = cells;
    this.table = table;
  }

  /**
   * Refuses CannotRoundTogether for all but largest remainder and cumulative rounding, which alone
   * keep both sum and quota; MixedSigns; TooManyUnits; and what the key may lead to. Throws
   * IllegalArgumentException for mixed currencies or no grants.
   */
  public static Outcome<RoundedTogether> of(
      RoundingRule rule, Weights weights, List<Money> grants) {
    if (grants.isEmpty()) {
      throw new IllegalArgumentException("no grants");
    }
    if (rule.method() != RoundingMethod.LARGEST_REMAINDER
        && rule.method() != RoundingMethod.CUMULATIVE) {
      return Outcome.refused(new Refusal.CannotRoundTogether(rule.method()));
    }
    Money sum = Money.zero(grants.get(0).currency());
    for (Money grant : grants) {
      sum = sum.plus(grant);
    }
    if (!rule.unit().multiply(Fraction.of(Money.scale(sum.currency()))).isInteger()) {
      return Outcome.refused(new Refusal.UnitIsNotWholeMinor(rule.unit()));
    }
    var wholes = new long[grants.size()];
    BigInteger whole = BigInteger.ZERO;
    for (int j = 0; j < wholes.length; j++) {
      if (grants.get(j).signum() * sum.signum() < 0 || (sum.isZero() && !grants.get(j).isZero())) {
        return Outcome.refused(new Refusal.MixedSigns(j));
      }
      BigInteger units = grants.get(j).abs().inUnits(rule.unit()).floor();
      whole = whole.add(units);
      if (whole.bitLength() > 63) {
        return Outcome.refused(new Refusal.TooManyUnits(sum.inUnits(rule.unit())));
      }
      wholes[j] = units.longValue();
    }
    Fraction total = Fraction.of(sum.signum() < 0 ? whole.negate() : whole);
    return switch (new Apportioner(rule).apportion(total, weights)) {
      case Outcome.Refused<Apportionment> refused -> Outcome.refused(refused.refusal());
      case Outcome.Done<Apportionment> done -> {
        Apportionment cells = done.value();
        var rows = cells.units();
        for (int i = 0; i < rows.length; i++) {
          rows[i] = Math.abs(rows[i]);
        }
        var table = new ControlledRounding(weights, wholes, rows).round();
        yield Outcome.done(new RoundedTogether(List.copyOf(grants), wholes, cells, table));
      }
    };
  }

  public int grants() {
    return wholes.length;
  }

  public int members() {
    return cells.members();
  }

  /** The common rounding of the sum of the grants' whole units; its units are the cells. */
  public Apportionment cells() {
    return cells;
  }

  public Money cell(int member) {
    return money(Fraction.of(cells.units(member)));
  }

  public Money amount(int grant, int member) {
    return money(signed(Fraction.of(table.units(grant, member))));
  }

  /** The exact share of the whole units of the grant, in units of the rule. */
  public Fraction quotient(int grant, int member) {
    return signed(Fraction.of(wholes[grant]).multiply(cells.weights().share(member)));
  }

  /** What of the grant is no whole unit, and is not distributed. */
  public Money residue(int grant) {
    return grants.get(grant).minus(money(signed(Fraction.of(wholes[grant]))));
  }

  /** See {@link ControlledRounding#widening}: 0 means every entry is within one unit. */
  public int widening() {
    return table.widening();
  }

  private Fraction signed(Fraction units) {
    return cells.total().signum() < 0 ? units.negate() : units;
  }

  private Money money(Fraction units) {
    return Money.ofMajor(units.multiply(cells.rule().unit()), grants.get(0).currency())
        .orElseThrow();
  }
}
