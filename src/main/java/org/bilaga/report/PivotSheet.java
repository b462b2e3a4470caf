package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * A pivot as a table for a reader, in million kronor where that is exact for every figure, else in
 * whole units: nothing where there is nothing, nought where nought is stated.
 */
final class PivotSheet {
  private final Pivot pivot;
  private final Denomination currency;
  private final ColumnUnit unit;
  private final boolean single;
  private final boolean unplaced;
  private final boolean beside;
  private final Optional<PerEach> per;

  /**
   * @param per what the amounts of recipients are also told per
   */
  PivotSheet(Pivot pivot, Denomination currency, Optional<PerEach> per) {
    this.pivot = pivot;
    this.currency = currency;
    this.unit = inMillions(pivot.whole()) ? ColumnUnit.millions(currency) : ColumnUnit.of(currency);
    this.single = pivot.columns().size() == 1;
    this.unplaced = pivot.tellsUnplaced() && !pivot.whole().unplaced().isEmpty();
    this.beside = !pivot.whole().beside().isEmpty();
    this.per = per;
  }

  private static boolean inMillions(Pivot.Row row) {
    boolean whole =
        ColumnUnit.isTenths(row.beside().amount()) && ColumnUnit.isTenths(row.unplaced().amount());
    for (Sum sum : row.own().values()) {
      whole &= ColumnUnit.isTenths(sum.amount());
    }
    for (Pivot.Row below : row.below()) {
      whole &= inMillions(below);
    }
    return whole;
  }

  /**
   * The table below its heading.
   *
   * @param of what is shown; its unit follows it
   */
  SheetTable table(Told of, List<Told> notes) {
    var table = SheetTable.titled(Sentences.inUnit(of, unit.text()));
    table.column(Column.name(pivot.by().id(), pivot.by().heading()));
    for (Step column : pivot.columns()) {
      boolean gets = beside && pivot.by().isTime() && column.rank() == 0;
      money(column.named(), gets ? Sentences.gets() : column.heading(), table);
    }
    if (!single) {
      money("total", Sentences.total(), table);
    }
    if (unplaced) {
      money("unplaced", Sentences.ofWhichUnplaced(), table);
    }
    if (beside) {
      money("beside", Sentences.besideOfGroup(), table);
    }
    per.ifPresent(
        each -> {
          // Millions per inhabitant would say nothing.
          ColumnUnit one = ColumnUnit.of(currency);
          Told heading = Sentences.unitPerEach(one.text(), each.name());
          table.column(Column.figures("per", heading).in(one).rounded(2));
        });
    pivot.whole().below().forEach(row -> rows(row, table));
    table.row(Row.Kind.TOTAL, 0, cells(pivot.whole(), Sentences.total()));
    return table.notes(notes).built();
  }

  private void money(String name, Told heading, SheetTable.Builder table) {
    table.column(Column.money(name, heading, unit).called(Sentences.inUnit(heading, unit.text())));
  }

  private void rows(Pivot.Row row, SheetTable.Builder table) {
    Row.Kind kind =
        !row.below().isEmpty()
            ? Row.Kind.GROUP
            : row.step().key() instanceof Share.Kind ? Row.Kind.REST : Row.Kind.ITEM;
    table.row(kind, row.depth(), cells(row, row.step().label()));
    row.below().forEach(below -> rows(below, table));
  }

  private List<SheetCell> cells(Pivot.Row row, Told label) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(label));
    for (Step column : pivot.columns()) {
      cells.add(cell(row.cell(column)));
    }
    if (!single) {
      List<String> columns = pivot.columns().stream().map(Step::named).toList();
      cells.add(new SheetCell.Formula(cell(row.total()), new SheetCell.Reckoned.SumOf(columns)));
    }
    if (unplaced) {
      cells.add(cell(row.unplaced()));
    }
    if (beside) {
      cells.add(cell(row.beside()));
    }
    per.ifPresent(each -> cells.add(per(row, each)));
    return cells;
  }

  /** What a member, or a group, has per each that it has; empty of whom that is not known. */
  private SheetCell per(Pivot.Row row, PerEach each) {
    Optional<Fraction> count =
        switch (row.step().key()) {
          case Referent.OfMember it -> each.count(it.group(), it.member());
          case Group it -> each.count(it);
          default -> Optional.empty();
        };
    Amount amount = row.total().amount(pivot.portfolio());
    return count
        .map(it -> SheetCell.money(PerEach.of(amount, Optional.of(it)), currency))
        .orElse(SheetCell.EMPTY);
  }

  private SheetCell cell(Sum sum) {
    return sum.isEmpty()
        ? SheetCell.EMPTY
        : SheetCell.money(sum.amount(pivot.portfolio()), currency);
  }
}
