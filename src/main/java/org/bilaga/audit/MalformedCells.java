package org.bilaga.audit;

import java.util.Collections;
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
  private final FigureTable table;
  private final List<Integer> totals;
  private final Findings findings;

  /** The column looked at: how many figures it has, and how many cells of no total are none. */
  private int figures;

  private int unread;

  /** What its one total leaves for a cell that is not known. */
  private Optional<Fraction> left = Optional.empty();

  /**
   * @param totals the rows that are sums
   */
  MalformedCells(FigureTable table, List<Integer> totals, Findings findings) {
    this.table = table;
    this.totals = totals;
    this.findings = findings;
  }

  void check() {
    for (int column = 1; column < table.columns(); column++) {
      boolean counted = false;
      for (int row = 0; row < table.rows(); row++) {
        var malformed = table.malformed(row, column);
        if (malformed.isPresent()) {
          if (!counted) {
            count(column);
            counted = true;
          }
          check(row, column, malformed.get());
        }
      }
    }
  }

  private void count(int column) {
    figures = 0;
    unread = 0;
    Fraction sum = Fraction.ZERO;
    for (int row = 0; row < table.rows(); row++) {
      var figure = table.at(row, column);
      figures += figure.isPresent() ? 1 : 0;
      if (!isTotal(row)) {
        unread += table.isUnread(row, column) ? 1 : 0;
        sum = figure.map(PrintedFigure::value).orElse(Fraction.ZERO).add(sum);
      }
    }
    Fraction known = sum;
    left =
        totals.size() == 1
            ? table.at(totals.get(0), column).map(total -> total.value().subtract(known))
            : Optional.empty();
  }

  private boolean isTotal(int row) {
    return Collections.binarySearch(totals, row) >= 0;
  }

  private void check(int row, int column, Figure.Malformed malformed) {
    if (isMeantAsFigure(row, column)) {
      findings.add(
          FigureWritten.MALFORMED
              .at(table.place(row, column))
              .with("figure", table.place(row, column).text().strip())
              .with("advice", advice(row, malformed)));
    }
  }

  private Told advice(int row, Figure.Malformed malformed) {
    // It is the only one that is not known.
    var needed = left.filter(it -> unread == 1 && !isTotal(row) && it.signum() > 0);
    if (needed.isPresent()) {
      Told figure = SaidFigure.of(needed.get(), malformed.unit());
      return Sentences.writeAsProved(figure, table.name(totals.get(0)));
    }
    return malformed.reason() == Figure.Reason.SPACE_AT_DECIMALS
        ? Sentences.writeIfMeant(
            SaidFigure.of(FigureValue.of(malformed.inBase()), malformed.unit()))
        : Sentences.writeInThrees();
  }

  /** Digits and their marks alone, in a column of figures: headings and remarks have words. */
  private boolean isMeantAsFigure(int row, int column) {
    String text = table.place(row, column).text();
    int end = text.length();
    while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String unit = text.substring(end).strip();
    boolean words = text.substring(0, end).chars().anyMatch(Character::isLetter);
    boolean isUnit = unit.isEmpty() || !PrintedUnit.written(unit).isNone();
    return !words && isUnit && figures * 2 > table.rows();
  }
}
