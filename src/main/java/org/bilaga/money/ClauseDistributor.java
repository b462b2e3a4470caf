package org.bilaga.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bilaga.money.Distributed.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one distribution with clauses: refuses what cannot be, finds the exact shares, rounds
 * them once. Works on absolute amounts in units; the sign comes back at the end.
 */
final class ClauseDistributor {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final RoundingRule rule;
  private final Weights key;
  private final Weights weights;
  private final Money total;
  private final Distribution clauses;
  private final int n;
  private final Fraction[] base;
  private final Fraction[] floor;
  private final @Nullable Fraction[] cap;

  ClauseDistributor(Distribution clauses, Money total) {
    this.clauses = clauses;
    this.rule = clauses.rule();
    this.key = clauses.weights();
    this.total = total;
    this.n = key.size();
    this.base = new Fraction[n];
    this.floor = new Fraction[n];
    this.cap = new @Nullable Fraction[n];
    var taking = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      taking[i] = clauses.excludes(i) ? BigInteger.ZERO : key.get(i);
    }
    this.weights = Weights.of(taking);
  }

  Outcome<Distributed> distribute() {
    Fraction size = total.abs().inUnits(rule.unit());
    Refusal refusal = key.refusal() instanceof Refusal.NegativeWeight wrong ? wrong : bounds(size);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    // Caps in whole units may hold the whole units of the total but not the part of a unit besides,
    // which is residue in any case.
    Fraction caps = capsTogether();
    boolean brimful = caps != null && caps.compareTo(size) < 0;
    Fraction fillable = brimful ? Fraction.of(size.floor()) : size;
    var water = new WaterFilling(weights, base, floor, cap);
    if (brimful && caps != null && caps.compareTo(fillable) < 0 || !water.fill(fillable)) {
      return Outcome.refused(
          caps == null
              ? new Refusal.NothingToDivideBy(n)
              : new Refusal.CapsCannotHoldTotal(caps, size));
    }
    return rule.method().isDivisorMethod() ? byUnits(size, water) : byShares(size, fillable, water);
  }

  /** Reads the bounds into arrays; the first thing wrong with them, or null. */
  private @Nullable Refusal bounds(Fraction size) {
    boolean anyone = false;
    Fraction bases = Fraction.ZERO;
    Fraction floors = Fraction.ZERO;
    for (int i = 0; i < n; i++) {
      base[i] = clauses.base(i);
      floor[i] = clauses.floor(i);
      cap[i] = clauses.excludes(i) ? Fraction.ZERO : clauses.cap(i);
      anyone |= !clauses.excludes(i);
      Fraction top = cap[i];
      if (rule.method().isDivisorMethod() && !base[i].isInteger()) {
        return new Refusal.BaseIsNotWholeUnits(i, base[i]);
      }
      if (top != null && floor[i].compareTo(top) > 0) {
        return new Refusal.FloorAboveCap(i, floor[i], top);
      }
      if (top != null && base[i].compareTo(top) > 0) {
        return new Refusal.BaseAboveCap(i, base[i], top);
      }
      if (floor[i].compareTo(base[i]) < 0) {
        floor[i] = base[i];
      }
      bases = bases.add(base[i]);
      floors = floors.add(floor[i]);
    }
    if (!anyone) {
      return new Refusal.EveryoneExcluded(n);
    }
    if (bases.compareTo(size) > 0) {
      return new Refusal.BasesExceedTotal(bases, size);
    }
    return floors.compareTo(size) > 0 ? new Refusal.FloorsExceedTotal(floors, size) : null;
  }

  /** The most that can be given; null where someone with weight has no cap. */
  private @Nullable Fraction capsTogether() {
    Fraction most = Fraction.ZERO;
    boolean capped = false;
    for (int i = 0; i < n; i++) {
      Fraction top = cap[i];
      if (weights.isPositive(i)) {
        if (top == null) {
          return null;
        }
        capped = true;
        most = most.add(top);
      } else {
        most = most.add(floor[i]);
      }
    }
    return capped ? most : null;
  }

  private Outcome<Distributed> byShares(Fraction size, Fraction filled, WaterFilling water) {
    var shares = new Fraction[n];
    for (int i = 0; i < n; i++) {
      shares[i] = water.share(i);
    }
    // Nothing to share, or only a part of a unit beside full caps: the key stands for the shares.
    Weights exact = filled.isZero() ? weights : Weights.of(shares);
    Fraction signed = total.signum() < 0 ? size.negate() : size;
    if (filled.equals(size)) {
      return distributed(new Apportioner(rule).apportion(signed, exact, weights), water, false);
    }
    Outcome<Apportionment> whole = new Apportioner(rule).apportion(filled, exact, weights);
    return distributed(
        whole instanceof Outcome.Done<Apportionment> done
            ? new Apportioner(rule).given(signed, done.value(), weights)
            : whole,
        water,
        false);
  }

  private Outcome<Distributed> byUnits(Fraction size, WaterFilling water) {
    var start = new long[n];
    var least = new long[n];
    var most = new long[n];
    Fraction bases = Fraction.ZERO;
    Fraction level = water.level();
    for (int i = 0; i < n; i++) {
      Fraction top = cap[i];
      BigInteger low = floor[i].subtract(base[i]).numerator();
      BigInteger high = top == null ? MOST : top.subtract(base[i]).numerator().min(MOST);
      BigInteger seats =
          Signposts.round(rule.method(), level.numerator(), weights.get(i), level.denominator());
      if (low.max(seats).compareTo(MOST) > 0) {
        return Outcome.refused(new Refusal.TooManyUnits(size));
      }
      least[i] = low.longValue();
      most[i] = high.longValue();
      start[i] = seats.max(low).min(high).longValue();
      bases = bases.add(base[i]);
    }
    Fraction rest = size.subtract(bases);
    if (rest.floor().compareTo(MOST) > 0) {
      return Outcome.refused(new Refusal.TooManyUnits(size));
    }
    return distributed(
        new Apportioner(rule)
            .byDivisor(
                total.signum() < 0 ? rest.negate() : rest,
                weights,
                new Ties(rule.ties(), weights),
                start,
                least,
                most),
        water,
        true);
  }

  private Outcome<Distributed> distributed(
      Outcome<Apportionment> rounding, WaterFilling water, boolean basesApart) {
    return switch (rounding) {
      case Outcome.Refused<Apportionment> refused -> Outcome.refused(refused.refusal());
      case Outcome.Done<Apportionment> done -> {
        boolean negative = total.signum() < 0;
        List<Fraction> quotients = new ArrayList<>(n);
        var bounds = new Bound[n];
        for (int i = 0; i < n; i++) {
          Fraction share = water.share(i);
          quotients.add(negative ? share.negate() : share);
          bounds[i] = clauses.excludes(i) ? Bound.EXCLUDED : water.bound(i);
          base[i] = negative ? base[i].negate() : base[i];
        }
        yield Outcome.done(
            new Distributed(
                total,
                List.of(base),
                List.copyOf(quotients),
                List.copyOf(Arrays.asList(bounds)),
                basesApart,
                done.value()));
      }
    };
  }
}
