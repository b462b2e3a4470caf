package org.bilaga.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * What is told of the sums of a table: a cell whose row and column are off by the same is told
 * once, as that cell.
 */
final class TableSums {
  static final Kind COLUMN =
      Kind.finding("document-column-differs")
          .en(
              "The rows of {column} add up to {sum}, but `{total}` is {stated}: {off}.",
              "One of the figures, or the total, is wrong: see where the table comes from.")
          .sv(
              "Raderna i {column} blir {sum} tillsammans, men `{total}` är {stated}: {off}.",
              "Någon av siffrorna eller summan är fel: se efter i tabellens underlag.");

  static final Kind ROW =
      Kind.finding("document-row-differs")
          .en(
              "The figures of `{row}` add up to {sum}, but {column} is {stated}: {off}.",
              "One of the figures of the row is wrong: in the {others} other rows they add up.")
          .sv(
              "Siffrorna för `{row}` blir {sum} tillsammans, men {column} är {stated}: {off}.",
              "Någon av radens siffror är fel: på de {others} andra raderna går det ihop.");

  static final Kind CELL =
      Kind.finding("document-cell-differs")
          .en(
              "In {column}, `{row}` is {stated}, but both its row and its column add up with"
                  + " {right}: {off}.",
              "Write {right}, if the sums are right.")
          .sv(
              "I {column} är `{row}` {stated}, men både raden och kolumnen går ihop med {right}:"
                  + " {off}.",
              "Skriv {right}, om summorna är rätt.");

  private final FigureTable table;
  private final Findings findings;

  /** The figures that are told to be wrong, and not others. */
  private final Set<Span> wrong = new HashSet<>();

  private TableSums(FigureTable table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  static void check(FigureTable table, Ticks marks, Findings findings) {
    var columns = new ColumnSums(table, marks);
    List<Integer> totals = columns.check();
    var rows = new RowSums(table, marks);
    rows.check();
    var sums = new TableSums(table, findings);
    sums.tell(columns.offs(), rows);
    new ShareColumns(table, totals, sums.wrong, marks, findings).check();
    new MalformedCells(table, totals, findings).check();
  }

  private void tell(List<Off> ofColumns, RowSums rows) {
    var left = new CrossingRows(table, rows.offs());
    for (Off column : ofColumns) {
      findings.add(left.take(column).map(row -> cell(column, row)).orElseGet(() -> column(column)));
    }
    left.rest().forEach(row -> findings.add(row(row, rows.agreeing(row.column()))));
  }

  private Finding cell(Off column, Off row) {
    PrintedFigure stated = table.at(row.row(), column.column()).orElseThrow();
    boolean isTotal = CrossingRows.isTotal(column, row);
    Fraction right = isTotal ? column.sum() : stated.value().add(column.excess());
    wrong.add(stated.place());
    return CELL.at(stated.place())
        .with("column", new ColumnName(table, column.column()))
        .with("row", table.name(row.row()))
        .with("stated", SaidFigure.of(stated))
        .with("right", SaidFigure.of(right, stated.unit()))
        .with("off", SaidFigure.off(stated, right))
        .figures(right, stated.value())
        .label(Sentences.printed())
        .and(isTotal ? column.first() : column.stated().place(), Sentences.inColumn())
        .and(
            CrossingRows.isSum(column, row) ? row.first() : row.stated().place(),
            Sentences.inRow());
  }

  private Finding column(Off off) {
    var finding =
        COLUMN
            .at(off.stated().place())
            .with("column", new ColumnName(table, off.column()))
            .with("sum", SaidFigure.of(off.sum(), off.stated().unit()))
            .with("total", table.name(off.row()))
            .with("stated", SaidFigure.of(off.stated()))
            .with("off", SaidFigure.off(off.stated(), off.sum()))
            .figures(off.sum(), off.stated().value())
            .label(Sentences.printed())
            .and(off.first(), Sentences.firstOf(String.valueOf(off.count())));
    off.swapped()
        .ifPresent(
            it ->
                finding.likely(
                    Sentences.digitsSwapped(
                        SaidFigure.of(it.part()), SaidFigure.of(it.right(), it.part().unit()))));
    return finding;
  }

  private Finding row(Off off, int agreeing) {
    return ROW.at(off.stated().place())
        .with("row", table.name(off.row()))
        .with("sum", SaidFigure.of(off.sum(), off.stated().unit()))
        .with("column", new ColumnName(table, off.column()))
        .with("stated", SaidFigure.of(off.stated()))
        .with("off", SaidFigure.off(off.stated(), off.sum()))
        .with("others", String.valueOf(agreeing))
        .figures(off.sum(), off.stated().value())
        .label(Sentences.printed())
        .and(off.first(), Sentences.firstOf(String.valueOf(off.count())));
  }
}
