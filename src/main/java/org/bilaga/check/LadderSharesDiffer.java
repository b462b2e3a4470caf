package org.bilaga.check;

import org.bilaga.evaluate.Context;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;

/** The shares of a ladder's steps are not the whole. */
final class LadderSharesDiffer {
  static final Kind KIND =
      Kind.finding("ladder-shares-differ")
          .en(
              "The steps of `{grant}` share {sum} of its sum, not 100 %: {what}.",
              "Correct the share of a step, or state the step that is missing.")
          .sv(
              "Stegen i `{grant}` delar {sum} av summan, inte 100 %: {what}.",
              "Rätta andelen för ett steg, eller ange det steg som saknas.");

  private LadderSharesDiffer() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    Fraction sum = Fraction.ZERO;
    Context whole = Context.whole(grant.agreement());
    for (int step = 0; step < ranges.size(); step++) {
      var share = checked.evaluator().evaluate(ranges.step(step).share(), whole).known();
      if (share.isEmpty()) {
        return;
      }
      sum = sum.add(share.get());
    }
    if (sum.equals(Fraction.ONE)) {
      return;
    }
    Fraction off = sum.subtract(Fraction.ONE);
    String by = Figures.perCent().text(off.abs());
    checked.add(
        KIND.at(ranges.step(ranges.size() - 1).share().span())
            .with("grant", grant.path())
            .with("sum", Figures.perCent().text(sum))
            .with(
                "what", off.signum() < 0 ? Sentences.goesToNobody(by) : Sentences.givenOutTwice(by))
            .label(Sentences.theLastOfTheSteps())
            .figures(Fraction.ONE, sum)
            .about(grant.declared()));
  }
}
