package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Share;
import org.bilaga.money.Denomination;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;

/**
 * Pivots as other programs read them: a row for each lowest level with what it has in all, so that
 * the rows sum to what is shown. What a rounding leaves to somebody is theirs.
 */
final class PivotRows {
  private final Dimension by;
  private final Optional<Column> above;
  private final SheetTable.Builder rows = SheetTable.untitled();

  /**
   * @param several whether there are several agreements to keep apart
   */
  PivotRows(Dimension by, boolean several) {
    this.by = by;
    this.above = above(by, several);
    above.ifPresent(rows::column);
    rows.column(Column.words(by.id(), by.heading()));
    rows.column(Column.name(by.id() + "_name", Sentences.name()));
    rows.column(Column.money("amount", Sentences.amount()));
    rows.column(Column.words("complete", Sentences.complete()));
    rows.column(Column.words("currency", Sentences.currency()));
  }

  /** The column of what stands above a row: its group, or its agreement. */
  private static Optional<Column> above(Dimension by, boolean several) {
    return switch (by) {
      case RECIPIENT -> Optional.of(Column.words("group", Sentences.group()));
      case AREA, GRANT ->
          several
              ? Optional.of(Column.words("agreement", Sentences.agreement()))
              : Optional.empty();
      case AGREEMENT, YEAR, MONTH, FUNDER -> Optional.empty();
    };
  }

  /** The rows of one currency. */
  void add(Pivot pivot, Denomination currency) {
    rows(pivot, pivot.whole(), List.of(), currency);
  }

  SheetTable built() {
    return rows.built();
  }

  private void rows(Pivot pivot, Pivot.Row row, List<Step> path, Denomination currency) {
    // Of years with their agreements the years are what was asked for.
    boolean lowest = by.isTime() && path.size() == 1;
    Sum sum = new Sum();
    if (lowest) {
      sum.add(row.total());
    } else {
      row.own().values().forEach(sum::add);
    }
    for (Pivot.Row below : lowest ? List.<Pivot.Row>of() : row.below()) {
      if (below.step().key() == Share.Kind.REST_TO_PARTY) {
        sum.add(below.total());
      }
    }
    if (!sum.isEmpty()) {
      row(path, sum, pivot, currency);
    }
    for (Pivot.Row below : lowest ? List.<Pivot.Row>of() : row.below()) {
      if (below.step().key() != Share.Kind.REST_TO_PARTY) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(below.step());
        rows(pivot, below, longer, currency);
      }
    }
  }

  private void row(List<Step> path, Sum sum, Pivot pivot, Denomination currency) {
    List<SheetCell> cells = new ArrayList<>();
    if (above.isPresent()) {
      cells.add(SheetCell.text(path.size() > 1 ? path.getFirst().id() : ""));
    }
    // Of one agreement without grants and areas all there is stands in none.
    Step last = path.isEmpty() ? new Step("", Sentences.inNoArea(), "", 0) : path.getLast();
    cells.add(SheetCell.text(last.id()));
    cells.add(SheetCell.text(last.label().in(Language.ENGLISH)));
    cells.add(SheetCell.money(sum.told(pivot.portfolio()), currency));
    cells.add(new SheetCell.Truth(!sum.hasUnknown(pivot.portfolio())));
    cells.add(SheetCell.text(currency.code()));
    rows.row(Row.Kind.ITEM, 0, cells);
  }
}
