package org.bilaga.check;

import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Lost;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;

/** A remainder where no total is stated to take it from, or where nothing remains. */
final class RemainderOfNothing implements Check {
  static final Kind NO_TOTAL =
      Kind.mistake("remainder-without-total")
          .en(
              "`{grant}` is what remains, but `{whole}` states no total to take it from.",
              "State a `total` beside it, or write the amount.")
          .sv(
              "`{grant}` är det som återstår, men `{whole}` anger ingen total att ta det ur.",
              "Ange `totalt` bredvid, eller skriv beloppet.");
  static final Kind BELOW_ZERO =
      Kind.finding("remainder-below-zero")
          .en(
              "Nothing remains for `{grant}`: the other parts of `{whole}` are {excess} more than"
                  + " its total of {stated}.",
              "Correct the total or the part that is wrong.")
          .sv(
              "Inget återstår till `{grant}`: de andra delarna av `{whole}` är {excess} mer än dess"
                  + " total på {stated}.",
              "Rätta totalen eller den del som är fel.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      agreement.root().areas().forEach(area -> check(area, checked));
      for (Grant grant : agreement.grants()) {
        if (grant.declared().isRemainder()) {
          check(grant, checked);
        }
      }
    }
  }

  /** An area whose total is what remains of the one around it. */
  private static void check(Area area, Checked checked) {
    area.areas().forEach(inner -> check(inner, checked));
    boolean remains =
        area.total().isPresent() && area.total().get().amount() instanceof Expression.Remainder;
    if (!remains || area.parent().isEmpty()) {
      return;
    }
    checked.tally().comparison();
    Area whole = area.parent().get();
    var place = area.total().get().span();
    if (whole.total().isEmpty()) {
      if (Lost.total(whole).isPresent()) {
        return;
      }
      checked.add(NO_TOTAL.at(place).with("grant", area.path()).with("whole", whole.toString()));
      return;
    }
    Fraction rest = checked.evaluator().stated(area).most().orElse(Fraction.ZERO);
    var total = checked.evaluator().stated(whole).known();
    if (rest.signum() < 0 && total.isPresent()) {
      Fraction stated = total.get();
      var figures = Figures.natural(Checked.denomination(area.agreement()), stated, rest);
      checked.add(
          BELOW_ZERO
              .at(place)
              .with("grant", area.path())
              .with("whole", whole.toString())
              .with("excess", figures.text(rest.negate()))
              .with("stated", figures.text(stated))
              .and(whole.total().get().amount().span(), Sentences.theTotal())
              .figures(stated.subtract(rest), stated)
              .form(figures)
              .about(area.total().get()));
    }
  }

  private static void check(Grant grant, Checked checked) {
    checked.tally().comparison();
    var total = grant.area().total();
    var place = grant.declared().name().span();
    if (total.isEmpty()) {
      if (Lost.total(grant.area()).isPresent()) {
        return;
      }
      checked.add(
          NO_TOTAL.at(place).with("grant", grant.path()).with("whole", grant.area().toString()));
      return;
    }
    Fraction rest = checked.evaluator().amount(grant).most().orElse(Fraction.ZERO);
    var whole = checked.evaluator().stated(grant.area()).known();
    if (rest.signum() < 0 && whole.isPresent()) {
      Fraction stated = whole.get();
      var figures = Figures.natural(Checked.denomination(grant.agreement()), stated, rest);
      checked.add(
          BELOW_ZERO
              .at(place)
              .with("grant", grant.path())
              .with("whole", grant.area().toString())
              .with("excess", figures.text(rest.negate()))
              .with("stated", figures.text(stated))
              .and(total.get().amount().span(), Sentences.theTotal())
              .figures(stated.subtract(rest), stated)
              .form(figures)
              .about(grant.declared()));
    }
  }
}
