package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Ladder.Reach;
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
  private final Reach[][] reach;

  LadderBounds(LadderRules rules, Reach[][] reach) {
    this.rules = rules;
    this.reach = reach;
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
        int other = lightest(step, member);
        if (other >= 0) {
          Reach[][] outcome = taken(member, Reach.BY_STEP, Reach.NO);
          outcome[step][other] = Reach.BY_STEP;
          outcomes.add(outcome);
        }
      }
    }
    return outcomes;
  }

  /** Who may turn out to have climbed a step and would take least of it; -1 where nobody may. */
  private int lightest(int step, int but) {
    int found = -1;
    for (int other = 0; other < reach[step].length; other++) {
      if (other == but || !reach[step][other].isOpen()) {
        continue;
      } else if (reach[step][other] == Reach.ONE_WAY_OR_OTHER) {
        return other;
      } else if (found < 0 || weight(other).compareTo(weight(found)) < 0) {
        found = other;
      }
    }
    return found;
  }

  private Fraction weight(int member) {
    return rules.weights().map(weights -> weights.get(member)).orElse(Fraction.ONE);
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
  List<Ladder.Rung> open(List<Clause.Step> steps) {
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
