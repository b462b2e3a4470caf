package org.bilaga.sheet;

import java.util.Optional;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.words.Language;

/**
 * What programs read as JSON: the rows of a table are objects by the names of its columns. A figure
 * is an exact decimal in a text, and {@code null} where it is not known.
 */
final class JsonWriter {
  private final Language language;
  private final StringBuilder out;
  private final JsonText json;

  JsonWriter(Language language, StringBuilder out) {
    this.language = language;
    this.out = out;
    this.json = new JsonText(out);
  }

  void write(Datum datum) {
    value(datum);
    out.append('\n');
  }

  private void value(Datum datum) {
    switch (datum) {
      case SheetCell it -> cell(it.value());
      case Datum.Whole it -> json.value(it.number());
      case Fields it -> {
        json.object();
        it.named().forEach(this::field);
        json.endObject();
      }
      case Datum.Several it -> {
        json.list();
        for (Datum one : it.of()) {
          if (!(one instanceof SheetCell)) {
            json.newLine();
          }
          value(one);
        }
        json.endList();
      }
      case SheetTable it -> {
        json.list();
        it.rows().forEach(row -> row(it, row));
        json.endList();
      }
    }
  }

  private void field(String name, Datum datum) {
    json.name(name);
    value(datum);
  }

  private void row(SheetTable table, Row row) {
    json.newLine().object();
    for (int i = 0; i < row.cells().size(); i++) {
      field(table.columns().get(i).name(), row.cells().get(i));
    }
    json.endObject();
  }

  private void cell(SheetCell cell) {
    switch (cell) {
      case SheetCell.Truth it -> json.value(it.is());
      case SheetCell.Text it -> json.value(it.told().in(language));
      case SheetCell.Date it -> json.value(it.day().iso());
      case SheetCell.Empty it -> json.value(Optional.empty());
      case SheetCell.Money it -> figure(it.amount());
      case SheetCell.Share it -> figure(it.amount());
      case SheetCell.Points it -> figure(it.amount());
      case SheetCell.Count it -> figure(it.amount());
      case SheetCell.Formula it -> cell(it.value());
      case SheetCell.Linked it -> cell(it.value());
    }
  }

  private void figure(Amount amount) {
    json.value(amount.known().map(PlainDecimal::of));
  }
}
