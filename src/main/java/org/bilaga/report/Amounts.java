package org.bilaga.report;

import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;

/** How the amounts of one table are written: without their unit, which stands in the heading. */
final class Amounts {
  private static final Figures BARE = Figures.in("", Fraction.ONE);

  private final String currency;

  Amounts(Ledger ledger) {
    this.currency = currency(ledger);
  }

  static String currency(Ledger ledger) {
    return ledger.entries().isEmpty()
        ? "SEK"
        : ledger.entries().get(0).total().currency().getCurrencyCode();
  }

  String unit() {
    return currency.equals("SEK") ? "kr" : currency;
  }

  Told heading() {
    return Told.phrase("Amount, " + unit(), "Belopp, " + unit());
  }

  String text(Fraction amount) {
    return BARE.text(amount);
  }
}
