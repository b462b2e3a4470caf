package org.bilaga.report.workbook;

import java.math.BigInteger;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.KeyFigures;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;

/**
 * What the cells of a division come to, as the ledger has it.
 *
 * <p>A member's exact share is a whole number of units and a remainder over a common divisor, both
 * whole numbers; where some product would be too large for a workbook, a decimal number instead.
 */
final class DivisionFigures {
  private final Entry part;
  private final int members;
  private final Distributed done;
  private final RoundingRule rule;
  private final KeyFigures key;
  private final BigInteger minor;
  private final BigInteger coefficients;
  private final Fraction allParts;
  private final boolean floating;
  private final int terminals;
  private final Fraction[] scales;
  private final Fraction[] sums;
  private final BigInteger[] whole;
  private final BigInteger[] rest;
  private final BigInteger[] held;
  private final Fraction[] shares;
  private final Fraction pool;
  private final BigInteger parts;
  private final BigInteger common;

  /**
   * @param digits the digits of the currency after the point
   */
  DivisionFigures(Entry part, KeyFigures key, int digits) {
    this.part = part;
    this.members = part.grant().group().orElseThrow().size();
    this.done = part.distributed().orElseThrow();
    this.rule = done.rounding().rule();
    this.key = key;
    this.minor = unit().multiply(Fraction.of(BigInteger.TEN.pow(digits))).numerator();
    this.coefficients = coefficients();
    this.allParts = allParts();
    boolean terms = DivisionRule.hasTerms(part);
    this.floating = key.terms().size() > 1 && terms || isLarge();
    this.terminals = floating ? 1 : key.terms().size();
    this.scales = new Fraction[key.terms().size()];
    for (int t = 0; t < scales.length; t++) {
      scales[t] = Fraction.of(Ground.denominator(key.terms().get(t).figures()));
    }
    // Once, as each member asks for them.
    this.sums = new Fraction[terminals];
    for (int t = 0; t < terminals; t++) {
      sums[t] = Fraction.ZERO;
      for (int i = 0; i < members; i++) {
        sums[t] = sums[t].add(weight(t, i));
      }
    }
    this.held = new BigInteger[members];
    Fraction bound = Fraction.ZERO;
    for (int i = 0; i < members; i++) {
      held[i] = heldUnits(i);
      bound = bound.add(Fraction.of(held[i]));
    }
    this.pool = size().subtract(bound);
    this.parts = pool.isInteger() ? BigInteger.ONE : minor;
    this.common = commonDivisor();
    this.whole = new BigInteger[members];
    this.rest = new BigInteger[members];
    this.shares = new Fraction[members];
    for (int i = 0; i < members; i++) {
      whole[i] = keyed(i).floor();
      rest[i] = keyed(i).fraction().multiply(Fraction.of(common)).floor();
      shares[i] = shareByKey(i);
    }
  }

  private BigInteger coefficients() {
    BigInteger all = BigInteger.ONE;
    for (KeyFigures.Term term : key.terms()) {
      all = Ground.lcm(all, term.coefficient().denominator());
    }
    return all;
  }

  private Fraction allParts() {
    Fraction all = Fraction.ZERO;
    for (int t = 0; t < key.terms().size(); t++) {
      all = all.add(partOf(t));
    }
    return all;
  }

  /** Whether some product would have more digits than a workbook keeps. */
  private boolean isLarge() {
    BigInteger all = BigInteger.ONE;
    boolean isWhole = done.total().inUnits(unit()).isInteger();
    boolean large = false;
    for (KeyFigures.Term term : key.terms()) {
      Fraction scale = Fraction.of(Ground.denominator(term.figures()));
      BigInteger x = term.total().multiply(scale).numerator();
      BigInteger d =
          x.multiply(allParts.numerator()).multiply(BigInteger.valueOf(isWhole ? 1 : 100));
      for (Fraction figure : term.figures()) {
        large |= figure.signum() < 0;
        large |= d.multiply(figure.multiply(scale).numerator()).compareTo(Parting.MOST) > 0;
      }
      all = Ground.lcm(all, d);
    }
    return large || all.multiply(BigInteger.valueOf(10L)).compareTo(Parting.MOST) > 0;
  }

  private BigInteger commonDivisor() {
    BigInteger all = BigInteger.ONE;
    for (int t = 0; t < terminals && !floating; t++) {
      all = Ground.lcm(all, divisor(t));
    }
    return all;
  }

  private BigInteger heldUnits(int member) {
    return switch (done.bound(member)) {
      case BY_KEY -> done.base(member).abs().numerator();
      case EXCLUDED -> BigInteger.ZERO;
      default -> done.quotient(member).abs().floor();
    };
  }

  private Fraction shareByKey(int member) {
    Fraction is = Fraction.ZERO;
    for (int t = 0; t < terminals; t++) {
      Fraction of = terminals == 1 ? Fraction.ONE : partOf(t);
      is = sums[t].isZero() ? is : is.add(of.multiply(weight(t, member)).divide(sums[t]));
    }
    return terminals == 1 ? is : is.divide(allParts);
  }

  // Of the whole

  int members() {
    return members;
  }

  Distributed done() {
    return done;
  }

  RoundingRule rule() {
    return rule;
  }

  Fraction unit() {
    return rule.unit();
  }

  /** Whether it is reckoned with decimal numbers. */
  boolean isFloating() {
    return floating;
  }

  /** Whether the weights are the shares of a key of several terms, and not what these count. */
  boolean weighsShares() {
    return floating && key.terms().size() > 1;
  }

  /** How many columns of weights there are. */
  int terms() {
    return terminals;
  }

  /** Whether nothing is left over, whatever the figures. */
  boolean keepsWhole() {
    return rule.method() == RoundingMethod.LARGEST_REMAINDER && done.rounding().residue().isZero();
  }

  /** What is divided, in units. */
  Fraction size() {
    return done.total().abs().inUnits(unit());
  }

  /** What of it is divided by the key. */
  Fraction pool() {
    return pool;
  }

  /** Into how many parts a unit is divided, so that the pool is whole. */
  BigInteger parts() {
    return parts;
  }

  /** How many of the least amounts of the currency a unit is. */
  BigInteger minor() {
    return minor;
  }

  BigInteger common() {
    return common;
  }

  /** The units that the whole ones leave. */
  BigInteger left() {
    BigInteger left = size().floor();
    for (int i = 0; i < members; i++) {
      left = left.subtract(whole[i]).subtract(held[i]);
    }
    return left;
  }

  // By term

  private Fraction partOf(int term) {
    return key.terms().get(term).coefficient().multiply(Fraction.of(coefficients));
  }

  Fraction sum(int term) {
    return sums[term];
  }

  Fraction numerator(int term) {
    return pool.multiply(Fraction.of(parts)).multiply(partOf(term));
  }

  BigInteger divisor(int term) {
    return sums[term].multiply(allParts).multiply(Fraction.of(parts)).numerator();
  }

  /** What a member's weight in one term comes to, in units. */
  Fraction exactly(int term, int member) {
    Fraction divisor = Fraction.of(divisor(term));
    return divisor.isZero()
        ? Fraction.ZERO
        : numerator(term).multiply(weight(term, member)).divide(divisor);
  }

  // By member

  boolean isOut(int member) {
    return done.bound(member) == Distributed.Bound.EXCLUDED;
  }

  /** The weight of a member that takes part. */
  Fraction ownWeight(int term, int member) {
    if (isOut(member)) {
      return Fraction.ZERO;
    }
    return weighsShares()
        ? part.weights().orElseThrow().share(member)
        : key.terms().get(term).figures()[member].multiply(scales[term]);
  }

  /** The weight of a member that takes part and is not held. */
  Fraction weight(int term, int member) {
    return done.bound(member) == Distributed.Bound.BY_KEY ? ownWeight(term, member) : Fraction.ZERO;
  }

  /** What it is given before the key divides, in units. */
  BigInteger held(int member) {
    return held[member];
  }

  /** What the key gives it, in units. */
  Fraction keyed(int member) {
    return done.quotient(member).abs().subtract(Fraction.of(held[member]));
  }

  BigInteger whole(int member) {
    return whole[member];
  }

  BigInteger rest(int member) {
    return rest[member];
  }

  Fraction share(int member) {
    return shares[member];
  }

  /** The units it gets beyond its whole ones. */
  BigInteger extra(int member) {
    return BigInteger.valueOf(done.rounding().units(member))
        .abs()
        .subtract(whole[member])
        .subtract(held[member]);
  }

  // Who gets what is left over

  int[] places() {
    Fraction[] rests = new Fraction[members];
    for (int i = 0; i < members; i++) {
      rests[i] = done.quotient(i).abs().fraction();
    }
    return Ranks.places(
        members,
        (one, other) -> {
          int difference = rests[other].compareTo(rests[one]);
          return difference != 0 ? difference : ties(one, other);
        });
  }

  private int ties(int one, int other) {
    var weights = part.weights().orElseThrow();
    return Ranks.ties(rule.ties(), (a, b) -> weights.get(b).compareTo(weights.get(a)), one, other);
  }

  /** Who takes what the rounding leaves over, also where nothing is. */
  int home() {
    return done.rounding().residueMember().orElseGet(this::homeByShare);
  }

  private int homeByShare() {
    int found = -1;
    for (int i = 0; i < members; i++) {
      Fraction own = shares[i];
      boolean better =
          found < 0
              || switch (rule.residue()) {
                case ResidueHome.Largest it -> own.compareTo(shares[found]) > 0;
                case ResidueHome.Smallest it -> own.compareTo(shares[found]) < 0;
                case ResidueHome.Last it -> true;
                case ResidueHome.First it -> false;
                case ResidueHome.Member it -> false;
                case ResidueHome.Kept it -> false;
                case ResidueHome.Undeclared it -> false;
                case ResidueHome.Elsewhere it -> false;
              };
      found = own.signum() > 0 && better ? i : found;
    }
    return rule.residue() instanceof ResidueHome.Member it ? it.index() : found;
  }
}
