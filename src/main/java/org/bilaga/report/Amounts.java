package org.bilaga.report;

import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledger;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** How the amounts of one table are written: without their unit, which stands in the heading. */
final class Amounts {
  private static final Figures BARE = Figures.in("", Fraction.ONE);

  private static final Fraction MILLION = Fraction.of(1_000_000);

  private final String currency;
  private final boolean millions;
  private final Figures figures;

  Amounts(Ledger ledger) {
    this(ledger, false);
  }

  /**
   * @param millions whether to write million kronor; other currencies are never shortened
   */
  Amounts(Ledger ledger, boolean millions) {
    this.currency = ledger.currency();
    this.millions = millions && currency.equals("SEK");
    this.figures = this.millions ? Figures.in("", MILLION) : BARE;
  }

  String unit() {
    return millions ? "mkr" : currency.equals("SEK") ? "kr" : currency;
  }

  Told heading() {
    return Told.phrase("Amount, " + unit(), "Belopp, " + unit());
  }

  String text(Fraction amount) {
    return figures.text(amount);
  }
}
