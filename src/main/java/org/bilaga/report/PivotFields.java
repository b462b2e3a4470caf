package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Denomination;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A pivot as programs read it by names: a row for each lowest level, so that the rows sum to the
 * total; an amount of which nothing is known is none.
 */
final class PivotFields {
  private final Pivot pivot;
  private final Denomination currency;
  private final List<Fields> rows = new ArrayList<>();

  private PivotFields(Pivot pivot, Denomination currency) {
    this.pivot = pivot;
    this.currency = currency;
  }

  /** The fields; {@code notes} are what the table cannot say. */
  static Fields of(Pivot pivot, Denomination currency, List<Told> notes) {
    var made = new PivotFields(pivot, currency);
    made.rows(pivot.whole(), List.of());
    Fields fields =
        new Fields()
            .put("by", pivot.by().id())
            .put("currency", currency.code())
            .put("columns", Datum.Several.texts(pivot.columns().stream().map(Step::id).toList()))
            .put("rows", made.rows)
            .put("total", made.amount(pivot.whole().total()))
            .put("complete", !pivot.whole().total().hasUnknown(pivot.portfolio()));
    made.beside(pivot.whole().beside(), fields);
    return fields.put("notes", Datum.Several.told(notes));
  }

  private void rows(Pivot.Row row, List<Step> path) {
    if (!row.own().isEmpty() || row.below().isEmpty() && !row.beside().isEmpty()) {
      Fields amounts = new Fields();
      Sum all = new Sum();
      for (Step column : pivot.columns()) {
        Sum sum = row.own().get(column.key());
        if (sum != null) {
          amounts.put(column.named(), amount(sum));
          all.add(sum);
        }
      }
      Fields fields =
          new Fields()
              .put("path", Datum.Several.texts(path.stream().map(Step::id).toList()))
              .put("name", row.step().label().in(Language.ENGLISH))
              .put("amounts", amounts)
              .put("total", amount(all))
              .put("complete", all.unknown().isEmpty());
      beside(row.beside(), fields);
      rows.add(fields);
    }
    for (Pivot.Row below : row.below()) {
      List<Step> longer = new ArrayList<>(path);
      longer.add(below.step());
      rows(below, longer);
    }
  }

  /** What those asked for may get a part of. */
  private void beside(Sum sum, Fields out) {
    if (!sum.isEmpty()) {
      out.put("beside", amount(sum));
      out.put("beside-complete", !sum.hasUnknown(pivot.portfolio()));
    }
  }

  private SheetCell amount(Sum sum) {
    return SheetCell.money(sum.told(pivot.portfolio()), currency);
  }
}
