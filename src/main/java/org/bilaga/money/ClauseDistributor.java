package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one distribution with terms: refuses what cannot be, finds the exact shares, rounds
 * them once. Works on absolute amounts in units; the sign comes back at the end.
 */
final class ClauseDistributor {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final RoundingRule rule;
  private final Weights key;
  private final Weights weights;
  private final Money total;
  private final int n;
  private final Fraction[] base;
  private final Fraction[] least;
  private final @Nullable Fraction[] most;
  private final Fraction[] floor;
  private final @Nullable Fraction[] cap;
  private final boolean[] excluded;
  private boolean raised;
  private boolean lowered;

  ClauseDistributor(Distribution terms, Money total) {
    this.rule = terms.rule();
    this.key = terms.weights();
    this.total = total;
    this.n = key.size();
    this.base = terms.bases();
    this.least = terms.floors();
    this.most = terms.caps();
    this.floor = new Fraction[n];
    this.cap = new @Nullable Fraction[n];
    this.excluded = new boolean[n];
    var taking = new BigInteger[n];
    for (int i = 0; i < n; i++) {
      excluded[i] = terms.excludes(i);
      taking[i] = excluded[i] ? BigInteger.ZERO : key.get(i);
    }
    this.weights = Weights.of(taking);
  }

  private static Fraction larger(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
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
              : new Refusal.CapsCannotHoldTotal(caps, size, lowered));
    }
    if (fillable.isZero() && weights.areNought()) {
      return Outcome.refused(new Refusal.NothingToDivideBy(n));
    }
    return rule.method().isDivisorMethod()
        ? byUnits(size, fillable, water)
        : byShares(size, fillable, water);
  }

  /** Reads the bounds into whole units; the first thing wrong with them, or null. */
  private @Nullable Refusal bounds(Fraction size) {
    boolean anyone = false;
    Fraction bases = Fraction.ZERO;
    Fraction floors = Fraction.ZERO;
    for (int i = 0; i < n; i++) {
      Refusal refusal = bounds(i);
      if (refusal != null) {
        return refusal;
      }
      anyone |= !excluded[i];
      bases = bases.add(base[i]);
      floors = floors.add(floor[i]);
    }
    if (!anyone) {
      return new Refusal.EveryoneExcluded(n);
    }
    if (bases.compareTo(size) > 0) {
      return new Refusal.BasesExceedTotal(bases, size);
    }
    return floors.compareTo(size) > 0 ? new Refusal.FloorsExceedTotal(floors, size, raised) : null;
  }

  private @Nullable Refusal bounds(int i) {
    Fraction low = least[i];
    Fraction high = most[i];
    if (rule.method().isDivisorMethod() && !base[i].isInteger()) {
      return new Refusal.BaseIsNotWholeUnits(i, base[i]);
    }
    floor[i] = low.isInteger() ? low : Fraction.of(low.ceil());
    raised |= !low.isInteger();
    if (high != null) {
      Fraction top = high.isInteger() ? high : Fraction.of(high.floor());
      if (low.compareTo(high) > 0) {
        return new Refusal.FloorAboveCap(i, low, high);
      } else if (base[i].compareTo(high) > 0) {
        return new Refusal.BaseAboveCap(i, base[i], high);
      } else if (larger(floor[i], base[i]).compareTo(top) > 0) {
        return new Refusal.NoUnitBetween(i, larger(low, base[i]), high);
      }
      cap[i] = top;
      lowered |= !high.isInteger();
    } else {
      cap[i] = excluded[i] ? Fraction.ZERO : null;
    }
    floor[i] = larger(floor[i], base[i]);
    return null;
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

  /** The exact shares as weights: what stands for the largest share, and what is rounded. */
  private Weights exact(Fraction filled, WaterFilling water) {
    // Nothing to share, or only a part of a unit beside full caps: the key stands for the shares.
    return filled.isZero() ? weights : water.shares();
  }

  /** The room for a residue, within bounds as they are stated. */
  private Room room(boolean basesApart) {
    var low = new Fraction[n];
    for (int i = 0; i < n; i++) {
      low[i] = larger(least[i], base[i]);
    }
    return new Room(low, most, excluded, basesApart ? base : new Fraction[0]);
  }

  private Outcome<Distributed> byShares(Fraction size, Fraction filled, WaterFilling water) {
    Weights exact = exact(filled, water);
    Room room = room(false);
    Fraction signed = total.signum() < 0 ? size.negate() : size;
    if (filled.equals(size)) {
      return distributed(
          new Apportioner(rule).apportion(signed, exact, weights, room), water, false);
    }
    // Of the whole units first, without a home for their residue, which is found for all of it.
    Outcome<Apportionment> whole =
        new Apportioner(rule.residueTo(ResidueHome.UNDECLARED))
            .apportion(filled, exact, weights, Room.ANY);
    return distributed(
        whole instanceof Outcome.Done<Apportionment> done
            ? new Apportioner(rule).given(signed, done.value(), weights, room)
            : whole,
        water,
        false);
  }

  private Outcome<Distributed> byUnits(Fraction size, Fraction filled, WaterFilling water) {
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
                most,
                exact(filled, water),
                room(true)),
        water,
        true);
  }

  private Outcome<Distributed> distributed(
      Outcome<Apportionment> rounding, WaterFilling water, boolean basesApart) {
    return switch (rounding) {
      case Outcome.Refused<Apportionment> refused -> Outcome.refused(refused.refusal());
      case Outcome.Done<Apportionment> done ->
          Outcome.done(Distributed.byTerms(total, water, base, excluded, basesApart, done.value()));
    };
  }
}
