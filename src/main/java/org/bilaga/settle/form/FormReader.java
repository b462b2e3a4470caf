package org.bilaga.settle.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.TableFindings;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.Table;

/**
 * The forms of a table: one whose fields stand below each other with their values beside them, or
 * one in each row under a header of fields.
 */
final class FormReader {
  private static final int MOST_TITLES = 20;

  private final Table table;
  private final Findings out;

  FormReader(Table table, Findings out) {
    this.table = table;
    this.out = out;
  }

  List<Form> read() {
    List<Form> forms = new ArrayList<>();
    int header = header();
    if (fieldsAcross(header) > fieldsDown()) {
      for (int row = header + 1; row < table.rowCount(); row++) {
        acrossRow(header, row).ifPresent(forms::add);
      }
    } else {
      down().ifPresent(forms::add);
    }
    return forms;
  }

  /** The line among the first that has most fields: titles may stand above it. */
  private int header() {
    int header = Cell.HEADER;
    for (int row = 0; row < Math.min(table.rowCount(), MOST_TITLES); row++) {
      header = fieldsAcross(row) > Math.max(1, fieldsAcross(header)) ? row : header;
    }
    return header;
  }

  private int fieldsAcross(int row) {
    int fields = 0;
    for (int column = 0; column < table.columnCount(); column++) {
      fields += FormField.of(table.text(row, column)).isPresent() ? 1 : 0;
    }
    return fields;
  }

  private int fieldsDown() {
    int fields = 0;
    for (int row = Cell.HEADER; row < table.rowCount() && table.columnCount() > 1; row++) {
      fields += FormField.of(table.text(row, 0)).isPresent() ? 1 : 0;
    }
    return fields;
  }

  /** Gathers the fields of one form. */
  private final class Gathering {
    private final Map<FormField, Form.Entry> entries = new EnumMap<>(FormField.class);
    private final Map<FormField, Span> empty = new EnumMap<>(FormField.class);
    private final List<Form.Entry> costs = new ArrayList<>();

    void add(String heading, Span headed, String value, Span place) {
      Optional<FormField> field = FormField.of(heading);
      if (value.isBlank()) {
        field.ifPresent(it -> empty.put(it, headed));
        return;
      }
      var entry = new Form.Entry(value, place);
      if (isCosts(field, heading)) {
        costs.add(entry);
      } else if (field.isPresent()) {
        // Telephone and e-mail come back for the head of finance.
        entries.putIfAbsent(field.get(), entry);
      } else {
        unknown(heading, headed);
      }
    }

    Optional<Form> form(Span place) {
      boolean report = tells(true);
      if (report == tells(false)) {
        out.add(FormKinds.UNCLEAR.at(place));
        return Optional.empty();
      }
      return Optional.of(new Form(report, entries, empty, costs, place));
    }

    private boolean tells(boolean report) {
      return entries.keySet().stream().anyMatch(field -> field.tells(report));
    }
  }

  private static boolean isCosts(Optional<FormField> field, String heading) {
    String folded = Folding.words(heading);
    boolean item = folded.startsWith("kostnad") || folded.startsWith("cost");
    return field.isPresent() ? field.get() == FormField.COSTS : item;
  }

  private void unknown(String heading, Span place) {
    List<String> near = FormField.suggestions(heading);
    out.add(
        FormKinds.FIELD_UNKNOWN
            .at(place)
            .with("field", heading)
            .with(
                "suggestion",
                near.isEmpty() ? Sentences.asInAppendix() : TableFindings.suggestion(near)));
  }

  private Optional<Form> acrossRow(int header, int row) {
    var gathering = new Gathering();
    for (int column = 0; column < table.columnCount(); column++) {
      String heading = table.text(header, column);
      if (!heading.isBlank()) {
        Span headed = table.span(header, column);
        gathering.add(heading, headed, table.text(row, column), table.span(row, column));
      }
    }
    return gathering.form(table.rowSpan(row));
  }

  private Optional<Form> down() {
    var gathering = new Gathering();
    for (int row = Cell.HEADER; row < table.rowCount() && table.columnCount() > 1; row++) {
      String heading = table.text(row, 0);
      // "1. Kontaktuppgifter" heads a section.
      if (!heading.isBlank() && !heading.matches("\\d+\\..*")) {
        gathering.add(heading, table.span(row, 0), table.text(row, 1), table.span(row, 1));
      }
    }
    return gathering.form(table.rowSpan(Cell.HEADER));
  }
}
