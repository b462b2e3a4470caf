package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Timing;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/** What those who pay an amount are said to pay, where it is not the amount. */
final class FundersDifferFromAmount implements Check {
  static final Kind KIND =
      Kind.finding("funders-differ-from-amount")
          .en(
              "The payers of `{name}` pay {sum} together, but the amount is {amount}: they pay"
                  + " {off}.",
              "Correct the amount or what somebody pays, or name the one who pays the rest.")
          .sv(
              "De som betalar `{name}` betalar {sum} tillsammans, men beloppet är {amount}: de"
                  + " betalar {off}.",
              "Rätta beloppet eller det som någon betalar, eller ange vem som betalar resten.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      check(agreement.root(), checked);
      for (Grant grant : agreement.grants()) {
        check(grant, checked);
      }
    }
  }

  private static void check(Area area, Checked checked) {
    for (Clause.Total total : area.totals()) {
      if (!total.from().isEmpty()) {
        Optional<Fraction> amount =
            total.amount() instanceof Expression.Remainder
                ? checked.evaluator().stated(area).known()
                : checked.evaluator().amount(total, area).known();
        compare(area.toString(), amount, total.amount(), total.from(), total, area, checked);
      }
    }
    area.areas().forEach(inner -> check(inner, checked));
  }

  private static void check(Grant grant, Checked checked) {
    var declared = grant.declared();
    if (declared.from().isEmpty()) {
      return;
    }
    var entry = checked.ledger(grant.agreement()).entry(grant);
    // Where so much is said for each year, so much is paid each year.
    var first = declared.timing() instanceof Timing.EachYear ? entry.parts().get(0) : entry;
    Optional<Fraction> amount = first.amount().known();
    Node place = declared.amount().isPresent() ? declared.amount().get() : declared.name();
    compare(grant.path(), amount, place, declared.from(), declared, grant.area(), checked);
  }

  private static void compare(
      String name,
      Optional<Fraction> amount,
      Node stated,
      List<Clause.Funder> funders,
      Clause about,
      Area area,
      Checked checked) {
    Value paid = Value.ZERO;
    for (Clause.Funder funder : funders) {
      paid = paid.plus(checked.evaluator().amount(funder, area.agreement()));
    }
    if (amount.isEmpty() || !(paid instanceof Value.Known known)) {
      return;
    }
    Fraction sum = known.amount();
    checked.tally().comparison();
    if (checked.tally().isRecording()) {
      checked
          .tally()
          .examined(
              Examined.one(
                  Examined.Sort.SUM,
                  area.agreement().name(),
                  Sentences.fundersOf(name),
                  stated.span(),
                  finding -> finding.kind() == KIND && finding.isAbout(about)));
    }
    if (!sum.equals(amount.get())) {
      var figures = Figures.natural(Checked.denomination(area.agreement()), sum, amount.get());
      Clause.Funder last = funders.get(funders.size() - 1);
      checked.add(
          KIND.at(last.amount().span())
              .with("name", name)
              .with("sum", figures.text(sum))
              .with("amount", figures.text(amount.get()))
              .with("off", much(figures, sum.subtract(amount.get())))
              .and(stated.span(), Sentences.theAmount())
              .figures(amount.get(), sum)
              .form(figures)
              .about(about));
    }
  }

  private static Told much(Figures figures, Fraction difference) {
    String size = figures.text(difference.abs());
    return difference.signum() < 0 ? Sentences.tooLittle(size) : Sentences.tooMuch(size);
  }
}
