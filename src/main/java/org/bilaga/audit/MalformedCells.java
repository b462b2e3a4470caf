package org.bilaga.audit;

import java.util.List;
import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Findings;
import org.bilaga.money.Fraction;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Told;

/** Cells of a table that are not written as figures are, with what the sum of the column needs. */
final class MalformedCells {
  private MalformedCells() {}

  /**
   * @param totals the rows that are sums
   */
  static void check(FigureTable table, List<Integer> totals, Findings findings) {
    for (int column = 1; column < table.columns(); column++) {
      for (int row = 0; row < table.rows(); row++) {
        var malformed = table.malformed(row, column);
        if (malformed.isPresent() && isMeantAsFigure(table, row, column)) {
          findings.add(
              FigureWritten.MALFORMED
                  .at(table.place(row, column))
                  .with("figure", table.place(row, column).text().strip())
                  .with("advice", advice(table, totals, row, column, malformed.get())));
        }
      }
    }
  }

  private static Told advice(
      FigureTable table, List<Integer> totals, int row, int column, Figure.Malformed malformed) {
    var needed = needed(table, totals, row, column);
    if (needed.isPresent()) {
      Told figure = SaidFigure.of(needed.get(), malformed.unit());
      return Sentences.writeAsProved(figure, table.name(totals.get(0)));
    }
    return malformed.reason() == Figure.Reason.SPACE_AT_DECIMALS
        ? Sentences.writeIfMeant(
            SaidFigure.of(FigureValue.of(malformed.inBase()), malformed.unit()))
        : Sentences.writeInThrees();
  }

  /** What is left of the one total of a column, where every other row is known. */
  private static Optional<Fraction> needed(
      FigureTable table, List<Integer> totals, int row, int column) {
    if (totals.size() != 1 || totals.contains(row)) {
      return Optional.empty();
    }
    var total = table.at(totals.get(0), column);
    Fraction left = total.map(PrintedFigure::value).orElse(Fraction.ZERO);
    for (int other = 0; other < table.rows(); other++) {
      if (other != row && !totals.contains(other)) {
        if (table.isUnread(other, column)) {
          return Optional.empty();
        }
        left =
            left.subtract(table.at(other, column).map(PrintedFigure::value).orElse(Fraction.ZERO));
      }
    }
    return total.isPresent() && left.signum() > 0 ? Optional.of(left) : Optional.empty();
  }

  /** Digits and their marks alone, in a column of figures: headings and remarks have words. */
  private static boolean isMeantAsFigure(FigureTable table, int row, int column) {
    String text = table.place(row, column).text();
    int end = text.length();
    while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String unit = text.substring(end).strip();
    boolean words = text.substring(0, end).chars().anyMatch(Character::isLetter);
    int figures = 0;
    for (int other = 0; other < table.rows(); other++) {
      figures += table.at(other, column).isPresent() ? 1 : 0;
    }
    boolean isUnit = unit.isEmpty() || !PrintedUnit.written(unit).isNone();
    return !words && isUnit && figures * 2 > table.rows();
  }
}
