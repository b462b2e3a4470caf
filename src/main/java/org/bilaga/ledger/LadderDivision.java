package org.bilaga.ledger;

import java.util.Arrays;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;

/**
 * A sum divided by a ladder, given who is on which step: exact, in main units.
 *
 * <p>Given and left make the whole. By what basis a step is shared may be unknown; then the most,
 * or the least, that one member can get of it is what is computed, and only that member's sum
 * counts.
 */
final class LadderDivision {
  private final LadderRules rules;
  private final Reach[][] reach;
  private final int favoured;
  private final boolean best;
  final Fraction[] own;
  final Fraction[] inherited;
  final Fraction[] shared;
  final Fraction[][] parts;
  final Fraction[] sums;
  final boolean kept;
  Fraction given = Fraction.ZERO;

  private LadderDivision(LadderRules rules, Reach[][] reach, int favoured, boolean best) {
    int members = reach.length == 0 ? 0 : reach[0].length;
    this.rules = rules;
    this.reach = reach;
    this.favoured = favoured;
    this.best = best;
    this.own = new Fraction[reach.length];
    this.inherited = new Fraction[reach.length];
    this.shared = new Fraction[reach.length];
    this.parts = new Fraction[reach.length][members];
    this.sums = new Fraction[members];
    this.kept = rules.isKept(reach);
    Arrays.fill(sums, Fraction.ZERO);
    divide();
  }

  /** Where the basis is known, or of no consequence as all is kept. */
  static LadderDivision of(LadderRules rules, Reach[][] reach) {
    return new LadderDivision(rules, reach, -1, false);
  }

  /** What one member gets at most, or at least, whatever the basis is where it is not known. */
  static Fraction bound(LadderRules rules, Reach[][] reach, int member, boolean most) {
    return new LadderDivision(rules, reach, member, most).sums[member];
  }

  /** What all members are given, whatever the basis is. */
  static Fraction given(LadderRules rules, Reach[][] reach) {
    return new LadderDivision(rules, reach, 0, false).given;
  }

  private void divide() {
    Fraction whole = rules.pool().toMajor();
    Fraction falling = Fraction.ZERO;
    for (int step = reach.length - 1; step >= 0; step--) {
      own[step] = whole.multiply(rules.shares().get(step));
      inherited[step] = falling;
      Fraction pot = own[step].add(falling);
      Arrays.fill(parts[step], Fraction.ZERO);
      boolean reached = !kept && isReached(step);
      shared[step] = reached ? pot : Fraction.ZERO;
      falling = reached || !rules.passes() ? Fraction.ZERO : pot;
      if (reached) {
        share(step, pot);
      }
    }
  }

  private boolean isReached(int step) {
    for (int member = 0; member < sums.length; member++) {
      if (isOn(step, member)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOn(int step, int member) {
    return reach[step][member].is() && rules.takesPart(member);
  }

  private void share(int step, Fraction pot) {
    given = given.add(pot);
    if (rules.weights().isEmpty()) {
      parts[step][favoured] = isOn(step, favoured) && (best || isAlone(step)) ? pot : Fraction.ZERO;
      sums[favoured] = sums[favoured].add(parts[step][favoured]);
      return;
    }
    var weights = rules.weights().get();
    Fraction all = Fraction.ZERO;
    for (int member = 0; member < sums.length; member++) {
      all = isOn(step, member) ? all.add(weights.get(member)) : all;
    }
    Fraction each = pot.divide(all);
    for (int member = 0; member < sums.length; member++) {
      if (isOn(step, member)) {
        parts[step][member] = each.multiply(weights.get(member));
        sums[member] = sums[member].add(parts[step][member]);
      }
    }
  }

  private boolean isAlone(int step) {
    for (int member = 0; member < sums.length; member++) {
      if (member != favoured && isOn(step, member)) {
        return false;
      }
    }
    return true;
  }
}
