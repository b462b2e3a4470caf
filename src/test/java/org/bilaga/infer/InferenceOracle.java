package org.bilaga.infer;

import org.bilaga.money.Apportioner;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;

/** Divisions worked out slowly. */
final class InferenceOracle {
  private InferenceOracle() {}

  /** Whoever would get less than the floor gets it, and the others share what is left, and anew. */
  static Fraction[] atLeast(Fraction total, Fraction floor, Weights weights) {
    var exact = new Fraction[weights.size()];
    boolean[] low = new boolean[weights.size()];
    boolean changed = true;
    while (changed) {
      changed = false;
      Fraction left = total;
      Fraction sum = Fraction.ZERO;
      for (int i = 0; i < low.length; i++) {
        left = low[i] ? left.subtract(floor) : left;
        sum = low[i] ? sum : sum.add(Fraction.of(weights.get(i)));
      }
      for (int i = 0; i < low.length; i++) {
        exact[i] = low[i] ? floor : left.multiply(Fraction.of(weights.get(i))).divide(sum);
        if (exact[i].compareTo(floor) < 0) {
          low[i] = true;
          changed = true;
        }
      }
    }
    var given = new Apportioner(RoundingRule.DEFAULT).apportion(total, Weights.of(exact)).orThrow();
    var figures = new Fraction[exact.length];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = given.share(i);
    }
    return figures;
  }
}
