package org.bilaga.check;

import org.bilaga.evaluate.Entry;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;

/** A rounding that leaves something over, or gives out too much, and does not say whose it is. */
final class ResidueWithoutHome implements Check {
  static final Kind KIND =
      Kind.finding("residue-without-home")
          .en(
              "The rounded parts of `{grant}` come to {sum}, but its amount is {amount}: they are"
                  + " {off}, and no one is named for the difference.",
              "Say `residue to` someone or `residue kept`, or round by largest remainder, which"
                  + " leaves nothing over.")
          .sv(
              "De avrundade delarna av `{grant}` summerar till {sum}, men beloppet är {amount}: de"
                  + " ligger {off}, och ingen anges för skillnaden.",
              "Skriv `rest till` någon eller `rest behålls`, eller avrunda med största rest, som"
                  + " inte lämnar något över.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Entry entry : checked.ledger(agreement).entries()) {
        check(entry, checked);
      }
    }
  }

  private static void check(Entry entry, Checked checked) {
    boolean homed = entry.grant().rounding().flatMap(it -> it.residue()).isPresent();
    if (!entry.isDistributed() || homed || entry.residue().isZero()) {
      return;
    }
    Fraction amount = entry.total().toMajor();
    Fraction residue = entry.residue().toMajor();
    Fraction sum = amount.subtract(residue);
    var figures = Figures.money(entry.total().currency().getCurrencyCode());
    var declared = entry.grant().declared();
    checked.add(
        KIND.at(declared.name().span())
            .with("grant", entry.grant().path())
            .with("sum", figures.text(sum))
            .with("amount", figures.text(amount))
            .with("off", figures.off(sum.subtract(amount)))
            .label(Told.phrase("rounded here", "avrundas här"))
            .figures(amount, sum)
            .about(declared));
  }
}
