package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.figure.Figure;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Referent;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;

/**
 * How much the cells of a column of a published table may have been rounded by, so that a total of
 * them need not be what they come to as they are printed.
 *
 * <p>A cell is rounded where what it should be is known and has more decimals than are printed,
 * where it prints a figure of data that are rounded themselves, or an amount in thousands or
 * millions of which nothing else is known.
 */
final class RoundedCells {
  private static final Fraction HALF = Fraction.of(1, 2);

  private final ComparedColumn column;
  private final Table table;
  private final Fraction known;

  RoundedCells(ComparedColumn column) {
    this.column = column;
    this.table = column.appendix().table().table();
    this.known = column.isAmountOfList() ? listedStep() : dataStep();
  }

  /** By how much the cells of all members and the total row may be off together. */
  Fraction ofColumn(int totalRow) {
    Fraction room = of(totalRow, column.whole());
    for (int member = 0; member < column.appendix().group().size(); member++) {
      int row = column.appendix().table().rowOf(member);
      if (row >= 0) {
        room = room.add(of(row, column.computed(member)));
      }
    }
    return room;
  }

  /**
   * By how much the total may be off that the data come to: nought where the column prints none, or
   * such as are exact.
   */
  Fraction ofPrintedData() {
    if (column.declared().averagedBy().isPresent()) {
      return Fraction.ZERO;
    }
    // The total is rounded as its parts are.
    int rounded = column.appendix().group().size() + 1;
    return known.multiply(HALF).multiply(Fraction.of(rounded));
  }

  /** By how much the cell of one row may be off. */
  Fraction ofRow(int row) {
    int member = column.appendix().table().memberOf(row);
    return of(
        row,
        member >= 0
            ? column.computed(member)
            : column.appendix().table().totalRow().orElse(-1) == row
                ? column.whole()
                : Optional.empty());
  }

  private Fraction of(int row, Optional<Fraction> right) {
    if (!known.isZero()) {
      return known.multiply(HALF);
    } else if (right.isPresent()
        && table.figure(row, column.column()) instanceof Figure.Printed printed) {
      Fraction half = DataTotalDiffers.step(printed).multiply(HALF);
      Fraction off = FigureValue.of(printed).subtract(right.get()).abs();
      return !off.isZero() && off.compareTo(half) <= 0 ? half : Fraction.ZERO;
    }
    return Fraction.ZERO;
  }

  /** What amounts are rounded to that stand here alone: nought where that is whole units. */
  private Fraction listedStep() {
    Fraction step = Fraction.ZERO;
    for (int member = 0; member < column.appendix().group().size(); member++) {
      int row = column.appendix().table().rowOf(member);
      if (row >= 0
          && table.figure(row, column.column()) instanceof Figure.Printed it
          && it.unit().money()
          && it.unit().exponent() > 0) {
        step = step.max(DataTotalDiffers.step(it));
      }
    }
    return step;
  }

  /** The step that the figures of the data are rounded to which the column prints. */
  private Fraction dataStep() {
    return column.declared().value() instanceof Expression.ReferenceValue value
            && column.checked().module().meaning(value.reference()).orElse(null)
                instanceof Referent.OfColumn it
        ? it.column().step()
        : Fraction.ZERO;
  }
}
