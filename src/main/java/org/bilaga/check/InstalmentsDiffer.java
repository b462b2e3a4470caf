package org.bilaga.check;

import org.bilaga.ast.Expression;
import org.bilaga.ast.Term;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Instalments;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;

/** Money that is paid in parts, which do not make all of it. */
final class InstalmentsDiffer implements Check {
  static final Kind KIND =
      Kind.finding("instalments-differ-from-whole")
          .en(
              "The instalments come to {sum}, but {whole} is to be paid: they are {off}.",
              "Correct one of them, or write `remainder` for the last, or mark the term `disputed`"
                  + " with a reason.")
          .sv(
              "Delarna blir {sum}, men {whole} ska betalas ut: de ligger {off}.",
              "Rätta någon av dem, eller skriv `återstoden` för den sista, eller märk meningen"
                  + " `omtvistat` med ett skäl.");
  static final Kind NO_REST =
      Kind.finding("instalment-of-nothing")
          .en(
              "The other instalments already come to {whole}, all that is to be paid, so nothing"
                  + " remains.",
              "Correct one of them, or leave out what remains.")
          .sv(
              "De andra delarna blir redan {whole}, allt som ska betalas ut, så inget återstår.",
              "Rätta någon av dem, eller utelämna det som återstår.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Undertaking payment : Undertaking.of(agreement)) {
        for (Duty duty : payment.duties()) {
          if (duty.instalments().isPresent() && duty.instalment() == 0) {
            check(duty, duty.instalments().get(), agreement, checked);
          }
        }
      }
    }
  }

  private static void check(
      Duty duty, Term.Instalments term, Agreement agreement, Checked checked) {
    checked.tally().comparison();
    var parts = Instalments.of(duty, checked.evaluator()).orElseThrow();
    if (parts.stated().isEmpty()) {
      return;
    }
    Fraction sum = parts.stated().get();
    int compared = sum.compareTo(Fraction.ONE);
    if (parts.hasRest() ? compared < 0 : compared == 0) {
      return;
    }
    boolean money =
        parts.whole().isPresent()
            && term.instalments().stream()
                .flatMap(it -> it.amount().stream())
                .filter(it -> !(it instanceof Expression.Remainder))
                .allMatch(it -> Instalments.isMoney(it, agreement));
    Fraction unit = money ? parts.whole().get() : Fraction.ONE;
    Fraction stated = sum.multiply(unit);
    Figures figures =
        money
            ? Figures.natural(Checked.denomination(agreement), stated, unit)
            : Figures.perCent().apart(stated, unit);
    var first = term.instalments().getFirst().span();
    checked.add(
        (parts.hasRest() && compared == 0 ? NO_REST : KIND)
            .at(first.to(term.instalments().getLast().span()))
            .with("sum", figures.text(stated))
            .with("whole", figures.text(unit))
            .with("off", figures.off(stated.subtract(unit)))
            .figures(unit, stated)
            .form(figures)
            .about(term));
  }
}
