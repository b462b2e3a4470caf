package org.bilaga.money;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key with its terms: exclusions, base amounts, floors ("at least") and caps ("at most").
 *
 * <p>They hold in one order, whatever the order in which they are stated. An excluded member gets
 * nothing at all and none of the rest concerns it. A base is given first and what is left follows
 * the key; floor and cap hold for base and share together, and what is stated for a named member
 * holds instead of what is stated for each ({@link Limits}). Shares are found exactly ({@link
 * WaterFilling}) and rounded once; a divisor method gives its units one by one within the bounds
 * instead. Floors are raised and caps lowered to whole units, so that they hold after rounding. A
 * residue goes last, to a member whose bounds leave room for it ({@link Room}).
 *
 * <p>A negative total is distributed as its absolute value and negated, bases and bounds with it.
 */
public final class Distribution {
  /** The most that amounts in minor units may come to, so that sums of them fit a long. */
  private static final int MOST_BITS = 62;

  private final RoundingRule rule;
  private final Weights weights;
  private final Limits bases;
  private final Limits floors;
  private final Limits caps;
  private final boolean[] excluded;
  private final boolean plain;

  private Distribution(
      RoundingRule rule,
      Weights weights,
      Limits bases,
      Limits floors,
      Limits caps,
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
    return new Distribution(
        rule, weights, Limits.least(), Limits.least(), Limits.most(), new boolean[0], true);
  }

  /** To each member its own, in the order of the members. */
  public Distribution baseEach(Money[] own) {
    return with(bases.each(own), floors, caps);
  }

  public Distribution baseEach(Money base) {
    return with(bases.each(base), floors, caps);
  }

  public Distribution base(int member, Money base) {
    return with(bases.of(member, base, weights.size()), floors, caps);
  }

  /** To each member its own, in the order of the members. */
  public Distribution atLeastEach(Money[] own) {
    return with(bases, floors.each(own), caps);
  }

  public Distribution atLeastEach(Money floor) {
    return with(bases, floors.each(floor), caps);
  }

  public Distribution atLeast(int member, Money floor) {
    return with(bases, floors.of(member, floor, weights.size()), caps);
  }

  /** To each member its own, in the order of the members. */
  public Distribution atMostEach(Money[] own) {
    return with(bases, floors, caps.each(own));
  }

  public Distribution atMostEach(Money cap) {
    return with(bases, floors, caps.each(cap));
  }

  public Distribution atMost(int member, Money cap) {
    return with(bases, floors, caps.of(member, cap, weights.size()));
  }

  private Distribution with(Limits newBases, Limits newFloors, Limits newCaps) {
    return new Distribution(rule, weights, newBases, newFloors, newCaps, excluded, false);
  }

  public Distribution except(int... members) {
    boolean[] out = Arrays.copyOf(excluded, weights.size());
    for (int member : members) {
      out[member] = true;
    }
    return new Distribution(rule, weights, bases, floors, caps, out, false);
  }

  /** The same, but for where a residue goes. */
  Distribution residueTo(ResidueHome home) {
    return new Distribution(rule.residueTo(home), weights, bases, floors, caps, excluded, plain);
  }

  /** Refuses with figures in units; throws IllegalArgumentException for mixed currencies. */
  public Outcome<Distributed> distribute(Money total) {
    Fraction unit = rule.unit();
    if (!unit.multiply(Fraction.of(total.currency().scale())).isInteger()) {
      return Outcome.refused(new Refusal.UnitIsNotWholeMinor(unit));
    }
    return fitting(plain ? byKey(total) : byTerms(total));
  }

  private Outcome<Distributed> byKey(Money total) {
    return switch (new Apportioner(rule).apportion(total.inUnits(rule.unit()), weights)) {
      case Outcome.Refused<Apportionment> refused -> Outcome.refused(refused.refusal());
      case Outcome.Done<Apportionment> done -> Outcome.done(Distributed.byKey(total, done.value()));
    };
  }

  private Outcome<Distributed> byTerms(Money total) {
    for (Limits limits : List.of(bases, floors, caps)) {
      int negative = limits.negative(weights.size());
      Money amount = negative < 0 ? null : limits.get(negative);
      if (amount != null) {
        return Outcome.refused(new Refusal.NegativeBound(negative, amount.inUnits(rule.unit())));
      }
    }
    return new ClauseDistributor(this, total).distribute();
  }

  /** Refuses where the rounding gave out so much that its sums would not fit a long. */
  private Outcome<Distributed> fitting(Outcome<Distributed> outcome) {
    if (outcome instanceof Outcome.Done<Distributed> done) {
      Money total = done.value().total();
      Apportionment rounding = done.value().rounding();
      int bits = total.minor().bitLength();
      if (!rounding.residue().isZero()) {
        Fraction minor = rule.unit().multiply(Fraction.of(total.currency().scale()));
        Fraction most = rounding.residue().abs().multiply(minor);
        bits = most.ceil().add(total.minor().abs()).bitLength();
      }
      if (bits > MOST_BITS) {
        return Outcome.refused(new Refusal.TooManyUnits(total.inUnits(rule.unit())));
      }
    }
    return outcome;
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

  /** Each member's in units; zero where there is none. */
  Fraction[] bases() {
    return bases.inUnits(rule.unit(), excluded, weights.size(), Fraction.ZERO);
  }

  /** Each member's in units, as stated; zero where there is none. */
  Fraction[] floors() {
    return floors.inUnits(rule.unit(), excluded, weights.size(), Fraction.ZERO);
  }

  /** Each member's in units, as stated; null where there is none. */
  @Nullable Fraction[] caps() {
    return caps.inUnits(rule.unit(), excluded, weights.size());
  }
}
