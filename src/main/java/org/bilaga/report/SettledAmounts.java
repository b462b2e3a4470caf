package org.bilaga.report;

import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Told;

/** The amounts of a settlement: exact ones as figures, others as bounds. */
record SettledAmounts(Denomination currency) {
  SheetCell cell(long minor) {
    return SheetCell.money(major(minor), currency);
  }

  SheetCell cell(BoundedAmount amount) {
    return SheetCell.money(amount(amount), currency);
  }

  /** For programs; nothing where there is no limit. */
  SheetCell most(BoundedAmount amount) {
    return amount.hasLimit() ? cell(amount.most()) : SheetCell.EMPTY;
  }

  Fields bounds(BoundedAmount amount) {
    return new Fields().put("least", cell(amount.least())).put("most", most(amount));
  }

  Amount amount(BoundedAmount amount) {
    Optional<Fraction> most =
        amount.hasLimit() ? Optional.of(major(amount.most())) : Optional.empty();
    return new Amount(Optional.of(major(amount.least())), most);
  }

  String text(long minor) {
    return Figures.of(currency).text(major(minor));
  }

  /** As in a sentence. */
  Told text(BoundedAmount amount) {
    if (amount.isExact()) {
      return Told.text(text(amount.least()));
    } else if (!amount.hasLimit()) {
      return Sentences.unknownAmount();
    } else if (amount.least() == 0) {
      return Sentences.atMost(text(amount.most()));
    }
    String least = Figures.of(currency).bare().text(major(amount.least()));
    return Told.text(least + "–" + text(amount.most()));
  }

  private Fraction major(long minor) {
    return Money.ofMinor(minor, currency).toMajor();
  }
}
