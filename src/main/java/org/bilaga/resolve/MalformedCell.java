package org.bilaga.resolve;

import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.table.Cell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;
import org.bilaga.words.Told;

/**
 * What is told of figures that break a rule of writing.
 *
 * <p>The advice is what the digits say, never what the agreement comes to; where digits stand
 * beside something that changes what they mean, there is none.
 */
public final class MalformedCell {
  public static final Kind KIND =
      Kind.finding("figure-malformed")
          .counted(Kind.Counted.CELL)
          .en(
              "\"{figure}\"{? for {row} in \"{column}\"} is not written as a figure{?; read as"
                  + " {read} it is {off}}.",
              "{advice}")
          .sv(
              "\"{figure}\"{? för {row} i \"{column}\"} är inte skrivet som ett tal{?; läst som"
                  + " {read} är det {off}}.",
              "{advice}");

  static final Kind NO_VALUE =
      Kind.mistake("formula-without-value")
          .en(
              "The file has no value of the formula `{formula}` for {row} in \"{column}\".",
              "Open it in a spreadsheet program and save it, so that the values come along.")
          .sv(
              "Filen saknar värdet av formeln `{formula}` för {row} i \"{column}\".",
              "Öppna den i ett kalkylprogram och spara den, så att värdena följer med.");

  private MalformedCell() {}

  /** Of a cell, by the name of its row and the heading of its column. */
  public static Finding at(MatchedCell cell, Figure.Malformed malformed) {
    return of(cell).with("advice", write(meant(malformed)));
  }

  /** Of one whose digits cannot be read by themselves. */
  public static Finding at(MatchedCell cell, Figure.Unclear unclear) {
    Table table = cell.table();
    if (!table.isWithoutValue(cell.row(), cell.column())) {
      return of(cell)
          .with(
              "advice",
              unclear.isTooLong()
                  ? Sentences.tooManyDigits(String.valueOf(Figure.MOST_DIGITS))
                  : Sentences.writeInDigits());
    } else if (!unclear.text().startsWith("=")) {
      return of(cell).with("advice", Sentences.correctFormula());
    }
    var place = table.span(cell.row(), cell.column());
    var finding =
        NO_VALUE
            .at(place)
            .with("formula", unclear.text())
            .with("row", table.text(cell.row(), 0))
            .with("column", new Cell(table, Cell.HEADER, cell.column()).text())
            .answersFor(place);
    // A file without values has none of the whole column: that is told once.
    int first = firstFormula(cell);
    return first < cell.row() ? finding.hangsOn(table.span(first, cell.column())) : finding;
  }

  private static int firstFormula(MatchedCell cell) {
    int row = 0;
    while (row < cell.row() && !cell.table().text(row, cell.column()).startsWith("=")) {
      row++;
    }
    return row;
  }

  /** Where a figure of a table stands. */
  public record MatchedCell(Table table, int row, int column) {}

  private static Finding of(MatchedCell cell) {
    Table table = cell.table();
    String column = new Cell(table, Cell.HEADER, cell.column()).text();
    String row = table.text(cell.row(), 0);
    var place = table.span(cell.row(), cell.column());
    return KIND.at(place)
        .with("figure", table.text(cell.row(), cell.column()))
        .with("row", row)
        .with("column", column)
        .answersFor(place);
  }

  public static Told write(Object meant) {
    return Sentences.writeMeant(meant);
  }

  /** What the digits say, as documents write it. */
  public static Told meant(Figure.Malformed malformed) {
    Decimal value = malformed.meant();
    Fraction amount = FigureValue.of(value);
    String figure = Figures.plain().text(amount);
    return malformed.unit().isNone()
        ? Told.text(figure)
        : Sentences.figureInUnit(figure, malformed.unit().told());
  }
}
