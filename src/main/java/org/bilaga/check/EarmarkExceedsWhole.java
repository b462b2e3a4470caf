package org.bilaga.check;

import java.util.List;
import org.bilaga.ast.Name;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;

/** Earmarks that together are more than what they are a part of. */
final class EarmarkExceedsWhole implements Check {
  static final Kind KIND =
      Kind.finding("earmark-exceeds-whole")
          .en(
              "{sum} is earmarked within `{whole}`, which is {amount}: {excess} too much.",
              "Lower the earmarks, or raise the whole.")
          .sv(
              "{sum} är öronmärkt inom `{whole}`, som är {amount}: {excess} för mycket.",
              "Sänk de öronmärkta beloppen, eller höj helheten.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        evaluate(grant.earmarks(), checked);
        checked
            .evaluator()
            .amount(grant)
            .known()
            .ifPresent(
                whole ->
                    check(agreement, grant.declared().name(), whole, grant.earmarks(), checked));
      }
    }
  }

  /** What is wrong with an earmark by itself is told whatever is known of the whole. */
  private static void evaluate(List<Earmark> earmarks, Checked checked) {
    for (Earmark earmark : earmarks) {
      checked.evaluator().amount(earmark);
      evaluate(earmark.earmarks(), checked);
    }
  }

  private static void check(
      Agreement agreement, Name name, Fraction whole, List<Earmark> earmarks, Checked checked) {
    if (earmarks.isEmpty()) {
      return;
    }
    checked.tally().comparison();
    if (checked.tally().isRecording()) {
      var last = earmarks.get(earmarks.size() - 1).declared();
      checked
          .tally()
          .examined(
              Examined.one(
                  Examined.Sort.SUM,
                  agreement.name(),
                  Sentences.earmarksWithin(name),
                  name.span(),
                  finding -> finding.kind() == KIND && finding.isAbout(last)));
    }
    Fraction sum = Fraction.ZERO;
    for (Earmark earmark : earmarks) {
      var value = checked.evaluator().amount(earmark);
      // Of one that is not known no more can be said than that it is at least so much.
      // What the others leave is nothing where they are too much, and makes up for none of it.
      Fraction least = value.least().orElse(Fraction.ZERO);
      sum = least.signum() < 0 ? sum : sum.add(least);
      value
          .known()
          .ifPresent(
              it -> check(agreement, earmark.declared().name(), it, earmark.earmarks(), checked));
    }
    if (sum.compareTo(whole) > 0) {
      var figures = Figures.natural(Checked.denomination(agreement), sum, whole);
      Earmark last = earmarks.get(earmarks.size() - 1);
      checked.add(
          KIND.at(last.declared().amount().span())
              .with("whole", name.text())
              .with("sum", figures.text(sum))
              .with("amount", figures.text(whole))
              .with("excess", figures.text(sum.subtract(whole)))
              .and(name.span(), Sentences.theWhole())
              .figures(whole, sum)
              .form(figures)
              .about(last.declared()));
    }
  }
}
