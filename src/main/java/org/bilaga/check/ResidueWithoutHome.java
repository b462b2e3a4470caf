package org.bilaga.check;

import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/** A rounding that leaves something over, or gives out too much, and does not say whose it is. */
final class ResidueWithoutHome implements Check {
  static final Kind KIND =
      Kind.finding("residue-without-home")
          .en(
              "The rounded parts of `{grant}` come to {sum}, but its amount is {amount}: they are"
                  + " {off}, and no one is named for the difference.",
              "Say `residue to` someone or `residue kept`, or {otherwise}.")
          .sv(
              "De avrundade delarna av `{grant}` summerar till {sum}, men beloppet är {amount}: de"
                  + " ligger {off}, och ingen anges för skillnaden.",
              "Skriv `rest till` någon eller `rest behålls`, eller {otherwise}.");

  private static final Told ANOTHER_METHOD = Sentences.roundByLargestRemainder();
  private static final Told ANOTHER_UNIT = Sentences.roundToAnotherUnit();

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Entry entry : checked.ledger(agreement).entries()) {
        check(entry, checked);
      }
    }
  }

  private static void check(Entry entry, Checked checked) {
    if (entry.grant().rounding().flatMap(it -> it.residue()).isEmpty()) {
      tell(Leftover.tooLittle(entry), checked);
      tell(Leftover.tooMuch(entry), checked);
    }
  }

  private static void tell(Leftover left, Checked checked) {
    if (left.isNone()) {
      return;
    }
    Fraction amount = left.amount();
    Fraction sum = left.sum();
    var figures = Figures.of(left.entry().currency());
    var declared = left.entry().grant().declared();
    checked.add(
        KIND.at(declared.name().span())
            .with("grant", left.name())
            .with("sum", figures.text(sum))
            .with("amount", figures.text(amount))
            .with("off", figures.off(sum.subtract(amount)))
            .with("otherwise", isWholeUnits(left) ? ANOTHER_METHOD : ANOTHER_UNIT)
            .label(Sentences.roundedHere())
            .figures(amount, sum)
            .about(declared));
  }

  /** Whether another method could give it all out: in such units as the rounding has. */
  private static boolean isWholeUnits(Leftover left) {
    for (Entry part : left.parts()) {
      if (!part.total().inUnits(part.unit()).isInteger()) {
        return false;
      }
    }
    return true;
  }
}
