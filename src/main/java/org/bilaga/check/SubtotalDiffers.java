package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchedTable;

/** A subtotal of a table that is not the sum of its own rows. */
final class SubtotalDiffers implements Check {
  static final Kind KIND =
      Kind.finding("subtotal-differs")
          .counted(Kind.Counted.TOTAL)
          .en(
              "The rows of \"{row}\" come to {sum} in \"{column}\", but it is printed as {printed}:"
                  + " it is {off}.",
              "Correct the row or the subtotal that is wrong; where it is printed so, mark it"
                  + " `disputed`.")
          .sv(
              "Raderna för \"{row}\" summerar till {sum} i \"{column}\", men delsumman är tryckt"
                  + " som {printed}: den ligger {off}.",
              "Rätta den rad eller delsumma som är fel; är det tryckt så, märk det `omtvistat`.");

  /** Of data; the subtotals of an appendix are told with its other sums. */
  @Override
  public void run(Checked checked) {
    for (Data data : checked.data()) {
      for (Data.Column column : data.columns()) {
        if (column.counts() != Data.Counts.SHARES) {
          check(
              data.table(),
              column.index(),
              row -> value(column, row),
              Figures.of(column.unit()),
              checked);
        }
      }
    }
  }

  private static Optional<Fraction> value(Data.Column column, int row) {
    int member = column.table().memberOf(row);
    return member >= 0 && column.isKnown(member)
        ? Optional.of(column.value(member))
        : Optional.empty();
  }

  /**
   * Compares the subtotals in one column; a sum of what is not known is not compared.
   *
   * @param value of a row, where it is known
   */
  static void check(
      MatchedTable table,
      int column,
      IntFunction<Optional<Fraction>> value,
      Figures form,
      Checked checked) {
    for (var subtotal : table.subtotals()) {
      if (column < 0
          || !(table.table().figure(subtotal.row(), column) instanceof Figure.Printed printed)) {
        continue;
      }
      Fraction stated = FigureValue.of(printed);
      Fraction sum = Fraction.ZERO;
      boolean known = !subtotal.rows().isEmpty();
      List<Part> parts = new ArrayList<>();
      for (int row : subtotal.rows()) {
        var each = value.apply(row);
        known &= each.isPresent();
        sum = sum.add(each.orElse(Fraction.ZERO));
        parts.add(new Part(table.nameOf(row), each.orElse(Fraction.ZERO)));
      }
      if (known) {
        checked.tally().comparison();
        compare(table, subtotal.row(), column, stated, sum, parts, form, checked);
      }
    }
  }

  private static void compare(
      MatchedTable table,
      int row,
      int column,
      Fraction stated,
      Fraction sum,
      List<Part> parts,
      Figures form,
      Checked checked) {
    Fraction off = stated.subtract(sum);
    if (off.isZero()) {
      return;
    }
    var figures = form.apart(stated, sum);
    Finding finding =
        KIND.at(table.table().span(row, column))
            .with("row", table.nameOf(row))
            .with("column", table.table().header(column).text())
            .with("sum", figures.text(sum))
            .with("printed", figures.text(stated))
            .with("off", figures.off(off))
            .label(Sentences.printed())
            .likely(() -> checked.slips().inSum(sum, stated, Fraction.ONE, parts))
            .figures(sum, stated)
            .about(new TableCell(table, row, column));
    checked.add(finding);
  }
}
