package org.bilaga.check;

import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
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
    for (Agreement agreement : checked.module().agreements()) {
      for (Grant grant : agreement.grants()) {
        if (grant.declared().amount().isEmpty()) {
          check(grant, checked);
        }
      }
    }
  }

  private static void check(Grant grant, Checked checked) {
    checked.tally().comparison();
    var total = grant.area().total();
    var place = grant.declared().name().span();
    if (total.isEmpty()) {
      checked.add(
          NO_TOTAL.at(place).with("grant", grant.path()).with("whole", grant.area().toString()));
      return;
    }
    Fraction rest = checked.ledger(grant.agreement()).entry(grant).total().toMajor();
    if (rest.signum() < 0) {
      Fraction stated = checked.evaluator().stated(grant.area());
      var figures = Figures.natural(stated, rest);
      checked.add(
          BELOW_ZERO
              .at(place)
              .with("grant", grant.path())
              .with("whole", grant.area().toString())
              .with("excess", figures.text(rest.negate()))
              .with("stated", figures.text(stated))
              .and(total.get().amount().span(), Told.phrase("the total", "totalen"))
              .figures(stated.subtract(rest), stated)
              .about(grant.declared()));
    }
  }
}
