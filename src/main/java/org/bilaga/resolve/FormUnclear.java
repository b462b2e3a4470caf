package org.bilaga.resolve;

import java.math.BigInteger;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm;
import org.bilaga.figure.NumberForm.Role;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.table.Cell;
import org.bilaga.table.Table;
import org.bilaga.words.Told;

/**
 * A table with figures such as 1,106, where nothing in it says whether the mark parts thousands or
 * decimals: each is one of two, so none of them is used.
 */
public final class FormUnclear {
  public static final Kind KIND =
      Kind.finding("number-form-unclear")
          .counted(Kind.Counted.CELL)
          .en(
              "\"{figure}\" for {row} in \"{column}\" is {grouped} or {decimal}: nothing in the"
                  + " table tells which{?; the same goes for {more}}.",
              "{advice}")
          .sv(
              "\"{figure}\" för {row} i \"{column}\" är {grouped} eller {decimal}: inget i tabellen"
                  + " visar vilket{?; detsamma gäller {more}}.",
              "{advice}");

  private FormUnclear() {}

  /** For all figures of the table that have this mark, told at the first that is used. */
  public static Finding at(MalformedCell.MatchedCell cell, Figure.TwoWays figure, String name) {
    Table table = cell.table();
    var place = table.span(cell.row(), cell.column());
    Finding finding =
        KIND.at(place)
            .with("figure", table.text(cell.row(), cell.column()))
            .with("row", table.text(cell.row(), 0))
            .with("column", new Cell(table, Cell.HEADER, cell.column()).text())
            .with("grouped", written(figure.grouped()))
            .with("decimal", written(figure.decimal()))
            .with("advice", advice(table, figure, name))
            .answersFor(place);
    int more = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 0; column < table.columnCount(); column++) {
        boolean same = row == cell.row() && column == cell.column();
        if (!same
            && table.plain(row, column) == Figure.NOT_PLAIN
            && table.figure(row, column) instanceof Figure.TwoWays other
            && other.mark() == figure.mark()) {
          finding.answersFor(table.span(row, column));
          more++;
        }
      }
    }
    if (more > 0) {
      finding.with("more", Sentences.moreFigures(Figures.plain().text(Fraction.of(more))));
    }
    return finding;
  }

  /**
   * To say the form of the table; where that is known already, this figure is not written in it.
   */
  private static Told advice(Table table, Figure.TwoWays figure, String name) {
    String grouped = written(figure.grouped());
    String decimal = written(figure.decimal());
    return table.form().role(figure.mark()) == Role.UNKNOWN
        ? Sentences.stateTheForm(
            sample(table, figure.mark(), Role.THOUSANDS),
            name,
            grouped,
            sample(table, figure.mark(), Role.DECIMALS),
            decimal)
        : Sentences.writeTheFigureAnew(grouped, decimal);
  }

  private static String sample(Table table, char mark, Role role) {
    NumberForm form = table.form().with(mark, role);
    return form.sample();
  }

  /** With all its decimals, as they were printed: 1,500 is not 1,5 to who wrote it. */
  public static String written(Decimal value) {
    var thousand = BigInteger.TEN.pow(value.scale());
    String whole = Figures.plain().text(Fraction.of(value.digits().abs().divide(thousand)));
    String sign = value.digits().signum() < 0 ? "-" : "";
    String decimals = value.digits().abs().mod(thousand).toString();
    return value.scale() == 0
        ? sign + whole
        : sign + whole + "," + "0".repeat(value.scale() - decimals.length()) + decimals;
  }
}
