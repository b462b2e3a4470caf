package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Key;

/** A key whose terms do not make a whole, or take away from it. */
final class KeyCoefficients implements Check {
  static final Kind NOT_ONE =
      Kind.finding("key-coefficients-not-one")
          .en(
              "The parts of the key `{key}` come to {sum} and not to 1: they are {off}.",
              "Change the coefficients so that together they are 1.")
          .sv(
              "Delarna i fördelningsnyckeln `{key}` summerar till {sum} och inte till 1: de ligger"
                  + " {off}.",
              "Ändra koefficienterna så att de tillsammans blir 1.");
  static final Kind NEGATIVE =
      Kind.finding("key-coefficient-negative")
          .en(
              "A part of the key `{key}` has the coefficient {coefficient}, but each must be above"
                  + " 0.",
              "Remove the part, or give it a coefficient above 0.")
          .sv(
              "En del av fördelningsnyckeln `{key}` har koefficienten {coefficient}, men varje"
                  + " koefficient måste vara större än 0.",
              "Ta bort delen, eller ge den en koefficient som är större än 0.");

  @Override
  public void run(Checked checked) {
    List<Key> keys = new ArrayList<>(checked.keys());
    for (Agreement agreement : checked.agreements()) {
      keys.addAll(agreement.keys());
    }
    for (Key key : keys) {
      check(key, checked);
    }
  }

  private static void check(Key key, Checked checked) {
    if (key.declared().unknown().isPresent()) {
      return;
    }
    checked.tally().comparison();
    Context whole = Context.whole(key.module(), key.agreement());
    Fraction sum = Fraction.ZERO;
    for (var term : key.declared().terms()) {
      var known = checked.evaluator().weighing().coefficient(term, whole).known();
      if (known.isEmpty()) {
        return;
      }
      Fraction coefficient = known.get();
      sum = sum.add(coefficient);
      if (coefficient.signum() <= 0) {
        checked.add(
            NEGATIVE
                .at(term.span())
                .with("key", key.name())
                .with("coefficient", Figures.plain().text(coefficient))
                .about(key.declared()));
      }
    }
    if (!sum.equals(Fraction.ONE)) {
      var figures = Figures.plain().apart(sum, Fraction.ONE);
      checked.add(
          NOT_ONE
              .at(key.declared().name().span())
              .with("key", key.name())
              .with("sum", figures.text(sum))
              .with("off", figures.off(sum.subtract(Fraction.ONE)))
              .figures(Fraction.ONE, sum)
              .about(key.declared()));
    }
  }
}
