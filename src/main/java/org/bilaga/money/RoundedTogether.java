package org.bilaga.money;

import java.math.BigInteger;
import java.util.List;

/**
 * Several grants by one key, rounded so that they add up to their own amounts and, for each member,
 * to a common cell: the sum of the grants, rounded once.
 *
 * <p>Invariant: for each member the amounts of all grants sum to the cell, and for each grant the
 * amounts of all members, with a residue that is no member's, to the grant. The residue of a grant
 * is what it has beside whole units; its home is the same for all of them. See {@link
 * ControlledRounding} for how near each entry is to its exact quotient.
 */
public final class RoundedTogether {
  private final List<Money> grants;
  private final long[] wholes;
  private final Apportionment cells;
  private final ControlledRounding table;
  private final int[] homes;

  private RoundedTogether(
      List<Money> grants,
      long[] wholes,
      Apportionment cells,
      ControlledRounding table,
      int[] homes) {
    this.grants = grants;
    this.wholes = wholes;
    this.cells = cells;
    this.table = table;
    this.homes = homes;
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
    if (!rule.unit().multiply(Fraction.of(sum.currency().scale())).isInteger()) {
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
        yield homed(List.copyOf(grants), wholes, cells, table);
      }
    };
  }

  /** Finds the member that each grant's residue goes to. */
  private static Outcome<RoundedTogether> homed(
      List<Money> grants, long[] wholes, Apportionment cells, ControlledRounding table) {
    RoundingRule rule = cells.rule();
    var recipient =
        new ResidueRecipient(cells.weights(), new Ties(rule.ties(), cells.weights()), Room.ANY);
    // What is left over takes nothing from anybody, so that what they have does not matter.
    var units = new long[cells.members()];
    var homes = new int[wholes.length];
    for (int j = 0; j < homes.length; j++) {
      Fraction rest = grants.get(j).abs().inUnits(rule.unit()).subtract(Fraction.of(wholes[j]));
      Outcome<Integer> home =
          rest.isZero() ? Outcome.done(-1) : recipient.of(rule.residue(), units, rest);
      if (home instanceof Outcome.Refused<Integer> refused) {
        return Outcome.refused(refused.refusal());
      }
      homes[j] = home.orThrow();
    }
    return Outcome.done(new RoundedTogether(grants, wholes, cells, table, homes));
  }

  public int grants() {
    return wholes.length;
  }

  public int members() {
    return cells.members();
  }

  /** The common rounding of the sum of the grants' whole units. */
  public Apportionment cells() {
    return cells;
  }

  /** What a member gets of all grants, their residues included. */
  public Money cell(int member) {
    Money cell = money(Fraction.of(cells.units(member)));
    for (int j = 0; j < homes.length; j++) {
      cell = homes[j] == member ? cell.plus(besides(j)) : cell;
    }
    return cell;
  }

  /** What a member gets of a grant, its residue included where it went to the member. */
  public Money amount(int grant, int member) {
    Money amount = money(signed(Fraction.of(table.units(grant, member))));
    return homes[grant] == member ? amount.plus(besides(grant)) : amount;
  }

  /** The exact share of the whole units of the grant, in units of the rule. */
  public Fraction quotient(int grant, int member) {
    return signed(Fraction.of(wholes[grant]).multiply(cells.weights().share(member)));
  }

  /** What of the grant is no whole unit and went to no member. */
  public Money residue(int grant) {
    return homes[grant] < 0 ? besides(grant) : Money.zero(grants.get(0).currency());
  }

  private Money besides(int grant) {
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
