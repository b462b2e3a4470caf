package org.bilaga.report;

import java.util.Currency;
import org.bilaga.finding.Figures;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.words.Language;

/** How the amounts of a settlement are written: exact ones as figures, others as bounds. */
final class SettlementAmounts {
  private static final Figures BARE = Figures.in("", Fraction.ONE);

  private final Currency currency;
  private final Language language;

  SettlementAmounts(Currency currency, Language language) {
    this.currency = currency;
    this.language = language;
  }

  String unit() {
    return currency.getCurrencyCode().equals("SEK") ? "kr" : currency.getCurrencyCode();
  }

  /** Without its unit, as in a column of a table. */
  String bare(long minor) {
    return BARE.text(major(minor));
  }

  String bare(BoundedAmount amount) {
    if (amount.isExact()) {
      return bare(amount.least());
    }
    String most = amount.hasLimit() ? bare(amount.most()) : "?";
    return amount.least() == 0 && !amount.hasLimit() ? most : bare(amount.least()) + "–" + most;
  }

  String text(long minor) {
    return bare(minor) + " " + unit();
  }

  /** With its unit, as in a sentence. */
  String text(BoundedAmount amount) {
    if (amount.isExact()) {
      return text(amount.least());
    }
    boolean swedish = language == Language.SWEDISH;
    if (!amount.hasLimit()) {
      return swedish ? "ett okänt belopp" : "an unknown amount";
    }
    return amount.least() == 0
        ? (swedish ? "högst " : "at most ") + text(amount.most())
        : bare(amount.least()) + "–" + text(amount.most());
  }

  String plain(long minor) {
    return PlainDecimal.of(major(minor));
  }

  /** For machines; nothing where there is no limit. */
  String plainMost(BoundedAmount amount) {
    return amount.hasLimit() ? plain(amount.most()) : "";
  }

  private Fraction major(long minor) {
    return Money.ofMinor(minor, currency).toMajor();
  }
}
