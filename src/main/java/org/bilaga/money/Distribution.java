package org.bilaga.money;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key with its clauses: base amounts, floors ("at least"), caps ("at most") and exclusions. A
 * base is given first and the rest follows the key; floor and cap hold for base and share together.
 *
 * <p>Floors are raised and caps lowered to whole units, so that they hold after rounding too.
 * Shares are found exactly ({@link WaterFilling}) and rounded once; a divisor method gives its
 * units one by one within the bounds instead. An excluded member gets nothing at all. A negative
 * total is distributed as its absolute value and negated, bases and bounds with it.
 */
public final class Distribution {
  private final RoundingRule rule;
  private final Weights weights;
  private final @Nullable Money[] bases;
  private final @Nullable Money[] floors;
  private final @Nullable Money[] caps;
  private final boolean[] excluded;
  private final boolean plain;

  private Distribution(
      RoundingRule rule,
      Weights weights,
      @Nullable Money[] bases,
      @Nullable Money[] floors,
      @Nullable Money[] caps,
      boolean[] excluded,
      boolean plain) {
    this.rule = rule;
    this.weights = weights;
    this.bases = bases;
    this.floors = floors;
    this.caps = caps;
    this.excluded = excluded;
    this.plain = plain;
  }

  public static Distribution by(RoundingRule rule, Weights weights) {
    var none = new Money[0];
    return new Distribution(rule, weights, none, none, none, new boolean[0], true);
  }

  public Distribution baseEach(Money base) {
    return new Distribution(rule, weights, each(base), floors, caps, excluded, false);
  }

  public Distribution base(int member, Money base) {
    return new Distribution(
        rule, weights, with(bases, member, base), floors, caps, excluded, false);
  }

  public Distribution atLeastEach(Money floor) {
    return new Distribution(rule, weights, bases, each(floor), caps, excluded, false);
  }

  public Distribution atLeast(int member, Money floor) {
    return new Distribution(
        rule, weights, bases, with(floors, member, floor), caps, excluded, false);
  }

  public Distribution atMostEach(Money cap) {
    return new Distribution(rule, weights, bases, floors, each(cap), excluded, false);
  }

  public Distribution atMost(int member, Money cap) {
    return new Distribution(rule, weights, bases, floors, with(caps, member, cap), excluded, false);
  }

  public Distribution except(int... members) {
    boolean[] out = Arrays.copyOf(excluded, weights.size());
    for (int member : members) {
      out[member] = true;
    }
    return new Distribution(rule, weights, bases, floors, caps, out, false);
  }

  private @Nullable Money[] each(Money amount) {
    var all = new Money[weights.size()];
    Arrays.fill(all, amount);
    return all;
  }

  private @Nullable Money[] with(@Nullable Money[] amounts, int member, Money amount) {
    @Nullable Money[] changed = Arrays.copyOf(amounts, weights.size());
    changed[member] = amount;
    return changed;
  }

  /** Refuses with figures in units; throws IllegalArgumentException for mixed currencies. */
  public Outcome<Distributed> distribute(Money total) {
    Fraction unit = rule.unit();
    if (!unit.multiply(Fraction.of(Money.scale(total.currency()))).isInteger()) {
      return Outcome.refused(new Refusal.UnitIsNotWholeMinor(unit));
    }
    if (plain) {
      return switch (new Apportioner(rule).apportion(total.inUnits(unit), weights)) {
        case Outcome.Refused<Apportionment> refused -> Outcome.refused(refused.refusal());
        case Outcome.Done<Apportionment> done ->
            Outcome.done(
                new Distributed(total, List.of(), List.of(), List.of(), false, done.value()));
      };
    }
    for (@Nullable Money[] amounts : List.of(bases, floors, caps)) {
      Refusal refusal = negative(amounts, total.currency());
      if (refusal != null) {
        return Outcome.refused(refusal);
      }
    }
    return new ClauseDistributor(this, total).distribute();
  }

  private @Nullable Refusal negative(@Nullable Money[] amounts, Currency currency) {
    for (int i = 0; i < amounts.length; i++) {
      Money amount = amounts[i];
      if (amount != null && amount.compareTo(Money.zero(currency)) < 0) {
        return new Refusal.NegativeBound(i, amount.inUnits(rule.unit()));
      }
    }
    return null;
  }

  RoundingRule rule() {
    return rule;
  }

  Weights weights() {
    return weights;
  }

  boolean excludes(int member) {
    return excluded.length > 0 && excluded[member];
  }

  /** In units; zero where there is none. */
  Fraction base(int member) {
    Fraction base = amount(bases, member);
    return base == null ? Fraction.ZERO : base;
  }

  /** In units, raised to whole ones; zero where there is none. */
  Fraction floor(int member) {
    Fraction floor = amount(floors, member);
    return floor == null ? Fraction.ZERO : Fraction.of(floor.ceil());
  }

  /** In units, lowered to whole ones; null where there is none. */
  @Nullable Fraction cap(int member) {
    Fraction cap = amount(caps, member);
    return cap == null ? null : Fraction.of(cap.floor());
  }

  private @Nullable Fraction amount(@Nullable Money[] amounts, int member) {
    Money amount = amounts.length == 0 ? null : amounts[member];
    return amount == null || excludes(member) ? null : amount.inUnits(rule.unit());
  }
}
