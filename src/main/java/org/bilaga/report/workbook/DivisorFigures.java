package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;

/**
 * What a division by a divisor method comes to in a workbook: the multiplier is closed in on by
 * halving, and the units that it leaves open go to the greatest quotients.
 */
final class DivisorFigures {
  /** A step of the search: what units for each weight are too few and too many, and the middle. */
  record Halving(Fraction low, Fraction high, Fraction middle, BigInteger makes) {}

  /** Enough for the smallest of ten million weights to be as near as the largest. */
  static final int HALVINGS = 70;

  /** Closer than that two quotients are told apart by whole numbers. */
  private static final Fraction CLOSE = Fraction.of(1, 1_000_000_000_000L);

  /** So that no middle is a quotient itself, which a decimal number may miss. */
  static final String MARGIN = "0.1234567";

  private final Entry part;
  private final Distributed done;
  private final RoundingRule rule;
  private final DivisorMethod method;
  private final int members;
  private final boolean shares;
  private final Fraction[] weights;
  private final BigInteger[] least;
  private final BigInteger[] most;
  private final BigInteger[] certain;
  private final int[] places;
  private final List<Halving> search = new ArrayList<>();
  private final Fraction pool;
  private final boolean bounded;
  private final BigInteger left;

  DivisorFigures(Entry part, KeyFigures key, StatedColumns stated) {
    this.part = part;
    this.done = part.distributed().orElseThrow();
    this.rule = done.rounding().rule();
    this.method = new DivisorMethod(rule.method());
    this.members = part.grant().group().orElseThrow().size();
    this.shares = key.terms().size() > 1;
    this.weights = new Fraction[members];
    this.least = new BigInteger[members];
    this.most = new BigInteger[members];
    this.certain = new BigInteger[members];
    var division = part.grant().declared().division();
    this.bounded = !division.floors().isEmpty() || !division.caps().isEmpty();
    Fraction bases = Fraction.ZERO;
    Fraction scale = Fraction.of(Ground.denominator(key.terms().get(0).figures()));
    for (int i = 0; i < members; i++) {
      Fraction own =
          shares
              ? part.weights().orElseThrow().share(i)
              : key.terms().get(0).figures()[i].multiply(scale);
      weights[i] = isOut(i) ? Fraction.ZERO : own;
      Fraction base = Fraction.of(base(i));
      bases = bases.add(base);
      Fraction low = stated.least(i, rule.unit(), base, isOut(i));
      least[i] = low.subtract(base).max(Fraction.ZERO).floor();
      most[i] = stated.most(i, rule.unit(), isOut(i)).subtract(base).max(Fraction.ZERO).floor();
    }
    this.pool = Fraction.of(size().floor()).subtract(bases);
    Fraction from = search();
    BigInteger given = BigInteger.ZERO;
    for (int i = 0; i < members; i++) {
      certain[i] = units(from, i);
      given = given.add(certain[i]);
    }
    this.left = pool.floor().subtract(given);
    this.places = Ranks.places(members, this::order);
  }

  private BigInteger units(Fraction multiplier, int member) {
    return method.units(multiplier.multiply(weights[member])).max(least[member]).min(most[member]);
  }

  private Fraction search() {
    Fraction low = low();
    Fraction high = high();
    for (int i = 0; i < HALVINGS; i++) {
      Fraction middle = low.add(high).divide(Fraction.of(2));
      BigInteger makes = BigInteger.ZERO;
      for (int member = 0; member < members; member++) {
        makes = makes.add(units(middle, member));
      }
      search.add(new Halving(low, high, middle, makes));
      if (high.subtract(low).compareTo(CLOSE.multiply(high)) > 0) {
        boolean few = Fraction.of(makes).compareTo(pool) <= 0;
        low = few ? middle : low;
        high = few ? high : middle;
      }
    }
    return low.multiply(Fraction.ONE.subtract(CLOSE));
  }

  private Fraction low() {
    Fraction all = sum();
    boolean none = bounded || all.isZero();
    return none
        ? Fraction.ZERO
        : pool.subtract(Fraction.of(members)).divide(all).max(Fraction.ZERO);
  }

  private Fraction high() {
    Fraction by = bounded ? smallest() : sum();
    Fraction margin = Fraction.of(1_234_567, 10_000_000);
    return by.isZero() ? Fraction.ZERO : pool.add(Fraction.of(members)).add(margin).divide(by);
  }

  private Fraction smallest() {
    Fraction smallest = Fraction.ZERO;
    for (Fraction weight : weights) {
      boolean smaller = smallest.isZero() || weight.compareTo(smallest) < 0;
      smallest = weight.signum() > 0 && smaller ? weight : smallest;
    }
    return smallest;
  }

  // Who comes first of what is left

  private int order(int one, int other) {
    int difference =
        numerator(other)
            .multiply(denominator(one))
            .compareTo(numerator(one).multiply(denominator(other)));
    return difference != 0
        ? difference
        : Ranks.ties(rule.ties(), (a, b) -> weights[b].compareTo(weights[a]), one, other);
  }

  /** Nought where it can get no more. */
  Fraction numerator(int member) {
    boolean more = certain[member].compareTo(most[member]) < 0;
    return more ? method.numerator(weights[member], certain[member]) : Fraction.ZERO;
  }

  Fraction denominator(int member) {
    return method.denominator(certain[member]);
  }

  int place(int member) {
    return places[member];
  }

  BigInteger extra(int member) {
    boolean gets =
        numerator(member).signum() > 0 && BigInteger.valueOf(places[member]).compareTo(left) <= 0;
    return gets ? BigInteger.ONE : BigInteger.ZERO;
  }

  /** What it gets by its weight, in units. */
  BigInteger units(int member) {
    return certain[member].add(extra(member));
  }

  /** The quotient by which it got its last unit; empty where it has none but what it must have. */
  Optional<Fraction> last(int member) {
    BigInteger before = units(member).subtract(BigInteger.ONE);
    boolean has = units(member).compareTo(least[member]) > 0;
    boolean first = method.method().firstUnitToEach() && before.signum() == 0;
    return has && !first ? Optional.of(quotient(member, before)) : Optional.empty();
  }

  /** The quotient by which it would get a further one; nought where it can get none. */
  Fraction next(int member) {
    boolean more = units(member).compareTo(most[member]) < 0;
    return more ? quotient(member, units(member)) : Fraction.ZERO;
  }

  private Fraction quotient(int member, BigInteger after) {
    return method.numerator(weights[member], after).divide(method.denominator(after));
  }

  /** Whether it comes to what the ledger has, and nothing of the amount is a member's besides. */
  boolean agrees() {
    boolean same = done.rounding().residueMember().isEmpty();
    for (int i = 0; i < members && same; i++) {
      Fraction units = part.amount(i).toMajor().abs().divide(rule.unit());
      same = Fraction.of(units(i).add(base(i))).equals(units);
    }
    return same;
  }

  // What stands there

  DivisorMethod method() {
    return method;
  }

  RoundingRule rule() {
    return rule;
  }

  Distributed done() {
    return done;
  }

  int members() {
    return members;
  }

  /** Whether the weights are the shares of a key of several terms. */
  boolean weighsShares() {
    return shares;
  }

  boolean isBounded() {
    return bounded;
  }

  boolean isOut(int member) {
    return done.bound(member) == Distributed.Bound.EXCLUDED;
  }

  /** What is divided, in units. */
  Fraction size() {
    return done.total().abs().inUnits(rule.unit());
  }

  /** What of it is divided by weights. */
  Fraction pool() {
    return pool;
  }

  BigInteger left() {
    return left;
  }

  Fraction sum() {
    return Fraction.sum(List.of(weights));
  }

  Fraction weight(int member) {
    return weights[member];
  }

  BigInteger base(int member) {
    return done.base(member).abs().floor();
  }

  BigInteger least(int member) {
    return least[member];
  }

  BigInteger most(int member) {
    return most[member];
  }

  BigInteger certain(int member) {
    return certain[member];
  }

  List<Halving> halvings() {
    return search;
  }
}
