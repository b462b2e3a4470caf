package org.bilaga.check;

import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Reprinted;
import org.bilaga.money.Fraction;
import org.bilaga.table.Table;
import org.jspecify.annotations.Nullable;

/** Cells of a column of a published table, printed anew as the table prints its figures. */
final class PublishedFigure {
  private final Table table;
  private final int column;
  private @Nullable String spacing;

  PublishedFigure(Table table, int column) {
    this.table = table;
    this.column = column;
  }

  /** The right figure, rounded to the decimals of the cell and in its unit. */
  Optional<Edit> fix(int row, Fraction there, Fraction right) {
    if (table.figure(row, column) instanceof Figure.Printed printed && !printed.approximate()) {
      Fraction worth = worth(printed.unit().exponent());
      var place = table.span(row, column);
      return Reprinted.rounded(place.text(), there.divide(worth), right.divide(worth), spacing())
          .map(text -> new Edit(place, text));
    }
    return Optional.empty();
  }

  private static Fraction worth(int exponent) {
    Fraction worth = Fraction.ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      worth = worth.multiply(Fraction.of(10));
    }
    return exponent < 0 ? Fraction.ONE.divide(worth) : worth;
  }

  /** As in the column's first figure with thousands; without any where there is none. */
  private String spacing() {
    if (spacing == null) {
      spacing = firstSpacing();
    }
    return spacing;
  }

  private String firstSpacing() {
    for (int row = 0; row < table.rowCount(); row++) {
      var spacing = Reprinted.spacing(table.text(row, column));
      if (spacing.isPresent()) {
        return spacing.get();
      }
    }
    return "";
  }
}
