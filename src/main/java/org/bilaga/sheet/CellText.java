package org.bilaga.sheet;

import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A cell as a reader reads it: {@code 64 691 490}, {@code 2,94 %}, {@code 30 +?}.
 *
 * <p>A figure that is not known is a dash; one between two others is both of them; one of which
 * nothing is known but that there may be more than nought a question mark, which a note explains.
 */
final class CellText {
  private static final String UNKNOWN = "–";
  private static final String OPEN = "?";

  private CellText() {}

  static String of(SheetCell cell, Column column, Language language) {
    return switch (cell) {
      case SheetCell.Empty it -> "";
      case SheetCell.Text it -> it.told().in(language);
      case SheetCell.Money it -> figure(it.amount(), Figures.of(it.currency()), column, language);
      case SheetCell.Share it -> figure(it.amount(), Figures.perCent(), column, language);
      case SheetCell.Points it -> points(it, column, language);
      case SheetCell.Count it -> figure(it.amount(), Figures.plain(), column, language);
      case SheetCell.Date it -> it.day().iso();
      case SheetCell.Truth it -> (it.is() ? Sentences.isTrue() : Sentences.isFalse()).in(language);
      case SheetCell.Formula it -> of(it.value(), column, language);
      case SheetCell.Linked it -> of(it.value(), column, language);
    };
  }

  private static Figures figures(Column column, Figures own) {
    Figures figures = column.unit().map(ColumnUnit::figures).orElse(own);
    return column.decimals().isPresent() ? figures.rounded(column.decimals().getAsInt()) : figures;
  }

  private static String points(SheetCell.Points cell, Column column, Language language) {
    var amount = cell.amount().over(Fraction.of(1, 100));
    Figures plain = figures(column, Figures.plain());
    String points = figure(amount, Figures.plain(), column, language);
    return amount
        .known()
        .map(it -> Sentences.points(points, plain.text(it.abs())).in(language))
        .orElse(points);
  }

  private static String figure(Amount amount, Figures own, Column column, Language language) {
    Figures figures = figures(column, own);
    if (amount.isKnown()) {
      Fraction known = amount.least().orElseThrow();
      return (column.isSigned() && known.signum() > 0 ? "+" : "") + figures.text(known);
    } else if (amount.least().isEmpty()) {
      return UNKNOWN;
    }
    Fraction least = amount.least().get();
    Told told =
        amount.most().isPresent()
            ? Sentences.between(figures.bare().text(least), figures.text(amount.most().get()))
            : least.isZero() ? Told.text(OPEN) : Sentences.knownInPart(figures.text(least));
    return told.in(language);
  }
}
