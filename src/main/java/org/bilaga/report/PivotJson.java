package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.words.Language;

/**
 * A pivot as a JSON object: a row for each lowest level, so that the rows sum to the total; amounts
 * are exact decimals in texts, and null where nothing is known.
 */
public final class PivotJson {
  private final Pivot pivot;
  private final JsonText json;

  public PivotJson(Pivot pivot, JsonText json) {
    this.pivot = pivot;
    this.json = json;
  }

  /** The object; {@code notes} are what the table cannot say. */
  public void render(String currency, List<String> notes) {
    json.object().name("by").value(pivot.by().word().in(Language.ENGLISH));
    json.name("currency").value(currency).name("columns").list();
    for (Step column : pivot.columns()) {
      json.value(column.id());
    }
    json.endList().name("rows").list();
    rows(pivot.whole(), List.of());
    json.endList().name("total");
    amount(pivot.whole().total());
    json.name("complete").value(!pivot.whole().total().hasUnknown(pivot.portfolio()));
    if (!pivot.whole().beside().isEmpty()) {
      beside(pivot.whole().beside());
    }
    json.name("notes").list();
    notes.forEach(json::value);
    json.endList().endObject();
  }

  private void rows(Pivot.Row row, List<Step> path) {
    if (!row.own().isEmpty() || row.below().isEmpty() && !row.beside().isEmpty()) {
      json.newLine().object().name("path").list();
      path.forEach(step -> json.value(step.id()));
      json.endList().name("name").value(row.step().label().in(Language.ENGLISH));
      json.name("amounts").object();
      Sum all = new Sum();
      for (Step column : pivot.columns()) {
        Sum sum = row.own().get(column.key());
        if (sum != null) {
          json.name(column.id().isEmpty() ? "not-stated" : column.id());
          amount(sum);
          all.add(sum);
        }
      }
      json.endObject().name("total");
      amount(all);
      json.name("complete").value(all.unknown().isEmpty());
      if (!row.beside().isEmpty()) {
        beside(row.beside());
      }
      json.endObject();
    }
    for (Pivot.Row below : row.below()) {
      List<Step> longer = new ArrayList<>(path);
      longer.add(below.step());
      rows(below, longer);
    }
  }

  /** What those asked for may get a part of. */
  private void beside(Sum sum) {
    json.name("beside");
    amount(sum);
    json.name("beside-complete").value(!sum.hasUnknown(pivot.portfolio()));
  }

  private void amount(Sum sum) {
    boolean nothing = sum.amount().isZero() && !sum.unknown().isEmpty();
    json.value(nothing ? Optional.empty() : Optional.of(PlainDecimal.of(sum.amount())));
  }
}
