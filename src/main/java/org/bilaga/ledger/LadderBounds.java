package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.ast.Clause;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;

/**
 * What a member gets of a ladder at least and at most, whatever is still to be known.
 *
 * <p>A part falls with every other member who comes onto its step and rises with every step that
 * its member reaches; only where a keeper takes all when nobody climbs can another's climbing be of
 * use. So a few outcomes hold all others between them. Bounds are never too narrow.
 */
final class LadderBounds {
  private final LadderRules rules;
  private final List<Clause.Step> steps;
  private final Reach[][] reach;
  private final boolean[][] implied;

  /**
   * @param implied for each step and each other whether who reaches the one reaches the other
   */
  LadderBounds(LadderRules rules, List<Clause.Step> steps, Reach[][] reach, boolean[][] implied) {
    this.rules = rules;
    this.steps = steps;
    this.reach = reach;
    this.implied = implied;
  }

  Fraction least(int member) {
    Fraction alone = LadderDivision.bound(rules, taken(member, Reach.NO, Reach.NO), member, false);
    Fraction among =
        LadderDivision.bound(rules, taken(member, Reach.NO, Reach.BY_STEP), member, false);
    return alone.compareTo(among) < 0 ? alone : among;
  }

  Fraction most(int member) {
    Fraction most = Fraction.ZERO;
    for (Reach[][] outcome : best(member)) {
      Fraction sum = LadderDivision.bound(rules, outcome, member, true);
      most = sum.compareTo(most) > 0 ? sum : most;
    }
    return most;
  }

  private List<Reach[][]> best(int member) {
    List<Reach[][]> outcomes = new ArrayList<>();
    Reach[][] alone = taken(member, Reach.BY_STEP, Reach.NO);
    outcomes.add(alone);
    if (rules.isKept(alone)) {
      // Another who climbs is what keeps the sum from its keeper: the one whose part is smallest.
      for (int step = 0; step < reach.length; step++) {
        for (int other : lightest(step, member)) {
          Reach[][] outcome = taken(member, Reach.BY_STEP, Reach.NO);
          for (int also = 0; also < reach.length; also++) {
            boolean too = also == step || implied[step][also];
            outcome[also][other] = too ? Reach.BY_STEP : outcome[also][other];
          }
          outcomes.add(outcome);
        }
      }
    }
    return outcomes;
  }

  /** Of all who may turn out to have climbed a step, the lightest of those who stand alike. */
  private Collection<Integer> lightest(int step, int but) {
    Map<List<Reach>, Integer> found = new HashMap<>();
    for (int other = 0; other < reach[step].length; other++) {
      if (other == but || !reach[step][other].isOpen()) {
        continue;
      }
      List<Reach> standing = new ArrayList<>();
      for (Reach[] each : reach) {
        standing.add(each[other]);
      }
      Integer known = found.get(standing);
      if (known == null || weight(other).compareTo(weight(known)) < 0) {
        found.put(standing, other);
      }
    }
    return found.values();
  }

  private Fraction weight(int member) {
    return rules.weights().map(weights -> weights.get(member)).orElse(Fraction.ONE);
  }

  /** What is left falls with everybody who climbs, but for a keeper, who has all or nothing. */
  Ladder.Left left() {
    Fraction whole = rules.pool().toMajor();
    Reach[][] none = taken(-1, Reach.NO, Reach.NO);
    boolean mayBeKept = rules.isKept(none);
    if (!rules.isSound()) {
      return new Ladder.Left(mayBeKept ? whole : Fraction.ZERO, Fraction.ZERO, whole);
    } else if (!mayBeKept) {
      Reach[][] all = taken(-1, Reach.BY_STEP, Reach.BY_STEP);
      return new Ladder.Left(Fraction.ZERO, left(all), left(none));
    }
    Fraction most = Fraction.ZERO;
    for (Reach[][] outcome : firsts(none)) {
      Fraction left = left(outcome);
      most = left.compareTo(most) > 0 ? left : most;
    }
    return new Ladder.Left(whole, Fraction.ZERO, most);
  }

  private Fraction left(Reach[][] outcome) {
    return rules.left(LadderDivision.given(rules, outcome)).toMajor();
  }

  /** One more on one step than there are for certain: of each step some who differ in nothing. */
  private List<Reach[][]> firsts(Reach[][] none) {
    List<Reach[][]> outcomes = new ArrayList<>();
    for (int step = 0; step < reach.length; step++) {
      for (int member : lightest(step, -1)) {
        Reach[][] outcome = new Reach[reach.length][];
        for (int also = 0; also < reach.length; also++) {
          outcome[also] = none[also].clone();
          if (also == step || implied[step][also] && isOnlyWay(step)) {
            outcome[also][member] = Reach.BY_STEP;
          }
        }
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  /** Whether nobody takes the sum from its keeper by a step but in the way that the step asks. */
  private boolean isOnlyWay(int step) {
    return rules.keeping() == LadderRules.Keeping.WHEN_NOBODY_CLIMBS_BY_STEP
        || steps.get(step).alternative().isEmpty();
  }

  /** What is not known taken as one thing for a member and as another for all others. */
  private Reach[][] taken(int member, Reach own, Reach others) {
    Reach[][] taken = new Reach[reach.length][];
    for (int step = 0; step < reach.length; step++) {
      taken[step] = reach[step].clone();
      for (int i = 0; i < taken[step].length; i++) {
        Reach as = i == member ? own : others;
        if (taken[step][i] == Reach.NOT_KNOWN) {
          taken[step][i] = as;
        } else if (taken[step][i] == Reach.ONE_WAY_OR_OTHER) {
          taken[step][i] = as == Reach.NO ? Reach.BY_ALTERNATIVE : Reach.BY_STEP;
        }
      }
    }
    return taken;
  }

  /** What the steps look like where what is not known is left open. */
  List<Ladder.Rung> open() {
    Fraction whole = rules.pool().toMajor();
    List<Ladder.Rung> rungs = new ArrayList<>();
    for (int step = 0; step < reach.length; step++) {
      rungs.add(
          new Ladder.Rung(
              steps.get(step),
              whole.multiply(rules.shares().get(step)),
              Fraction.ZERO,
              List.of(reach[step]),
              Fraction.ZERO,
              List.of()));
    }
    return rungs;
  }
}
