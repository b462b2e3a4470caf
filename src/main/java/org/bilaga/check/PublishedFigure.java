package org.bilaga.check;

import org.bilaga.figure.Figure;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Reprinted;
import org.bilaga.money.Fraction;
import org.bilaga.table.Table;

/** A cell of a published table, printed anew as the table prints its figures. */
final class PublishedFigure {
  private PublishedFigure() {}

  /** Suggests the right figure, rounded to the decimals of the cell and in its unit. */
  static void fix(
      Finding finding, Table table, int row, int column, Fraction there, Fraction right) {
    if (table.figure(row, column) instanceof Figure.Printed printed && !printed.approximate()) {
      Fraction worth = worth(printed.unit().exponent());
      var place = table.span(row, column);
      Reprinted.rounded(
              place.text(), there.divide(worth), right.divide(worth), spacing(table, column))
          .ifPresent(text -> finding.fix(place, text));
    }
  }

  private static Fraction worth(int exponent) {
    Fraction worth = Fraction.ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      worth = worth.multiply(Fraction.of(10));
    }
    return exponent < 0 ? Fraction.ONE.divide(worth) : worth;
  }

  /** As in the column's first figure with thousands; without any where there is none. */
  private static String spacing(Table table, int column) {
    for (int row = 0; row < table.rowCount(); row++) {
      var spacing = Reprinted.spacing(table.text(row, column));
      if (spacing.isPresent()) {
        return spacing.get();
      }
    }
    return "";
  }
}
