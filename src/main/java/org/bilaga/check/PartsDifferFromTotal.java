package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** A stated total that the parts of the area or agreement do not come to. */
final class PartsDifferFromTotal implements Check {
  static final Kind KIND =
      Kind.finding("parts-differ-from-total")
          .en(
              "The total of `{name}` is stated as {stated}, but its parts come to {sum}: it is"
                  + " {off}.",
              "Correct the total or the part that is wrong, or state a part as `remainder`.")
          .sv(
              "Totalen för `{name}` anges till {stated}, men delarna summerar till {sum}: den"
                  + " ligger {off}.",
              "Rätta totalen eller den del som är fel, eller ange en del som `återstoden`.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.module().agreements()) {
      check(agreement.root(), checked);
    }
  }

  private static void check(Area area, Checked checked) {
    area.areas().forEach(inner -> check(inner, checked));
    if (area.total().isEmpty() || area.children().isEmpty()) {
      return;
    }
    checked.tally().comparison();
    Clause.Total total = area.total().get();
    Fraction stated = checked.evaluator().stated(area);
    Fraction sum = checked.evaluator().sum(area);
    if (!stated.equals(sum)) {
      checked.add(finding(area, total, stated, sum, checked));
    }
  }

  private static Finding finding(
      Area area, Clause.Total total, Fraction stated, Fraction sum, Checked checked) {
    var figures = Figures.natural(stated, sum);
    Finding finding =
        KIND.at(total.amount().span())
            .with("name", area.toString())
            .with("stated", figures.text(stated))
            .with("sum", figures.text(sum))
            .with("off", figures.off(stated.subtract(sum)))
            .label(Told.phrase("stated", "angivet"))
            .likely(() -> checked.slips().inTotal(area, total, sum, stated))
            .figures(sum, stated)
            .about(total);
    for (Object child : area.children()) {
      String name = child instanceof Area inner ? inner.name().text() : ((Grant) child).name();
      Fraction amount =
          child instanceof Area inner
              ? checked.evaluator().sum(inner)
              : checked.ledger(area.agreement()).entry((Grant) child).total().toMajor();
      finding.note(Told.text(name + " " + figures.text(amount)));
    }
    return finding;
  }
}
