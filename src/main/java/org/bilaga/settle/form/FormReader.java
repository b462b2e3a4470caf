package org.bilaga.settle.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Printing;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.PrintedTerms;
import org.bilaga.resolve.TableFindings;
import org.bilaga.settle.AmountCell;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.Table;
import org.bilaga.table.TableTerms;
import org.bilaga.table.TableWords;

/**
 * The forms of a table: one whose fields stand below each other with their values beside them, or
 * one in each row under a header of fields.
 */
final class FormReader {
  private static final int MOST_TITLES = 20;

  private final Table table;
  private final Printing printing;
  private final Findings out;

  /** Which of the beginnings that are said has been seen. */
  private final BitSet beginnings = new BitSet();

  /** The rows that nothing is said to be passed over in. */
  private final List<Integer> rows = new ArrayList<>();

  /**
   * @param printing how it is laid out, as far as that is said
   */
  FormReader(Table table, Printing printing, Findings out) {
    this.table = table;
    this.printing = printing;
    this.out = out;
    for (int row = Cell.HEADER; row < table.rowCount(); row++) {
      if (!isPassedOver(row)) {
        rows.add(row);
      }
    }
  }

  List<Form> read() {
    List<TableTerms.Unfound> unfound = new ArrayList<>();
    int names = names(unfound);
    int header = header(unfound);
    for (int i = 0; i < printing.passOver().size(); i++) {
      if (!beginnings.get(i)) {
        unfound.add(new TableTerms.Unfound.Beginning(i));
      }
    }
    if (!unfound.isEmpty()) {
      PrintedTerms.tellOfForm(unfound, table, printing, out);
      return List.of();
    }
    List<Form> forms = new ArrayList<>();
    boolean across =
        printing.names().isEmpty()
            && (printing.headings().isPresent() || fieldsAcross(header) > fieldsDown(names));
    if (across) {
      for (int row : rows) {
        if (row > header && !isTotal(row)) {
          acrossRow(header, row).ifPresent(forms::add);
        }
      }
    } else {
      down(names).ifPresent(forms::add);
    }
    return forms;
  }

  /** The column that the fields' names stand in: as said, else the one with most of them. */
  private int names(List<TableTerms.Unfound> unfound) {
    if (printing.names().isPresent()) {
      String wanted = Folding.words(printing.names().get().text());
      for (int row : rows) {
        for (int column = 0; column < table.columnCount(); column++) {
          if (Folding.words(table.text(row, column)).equals(wanted)) {
            int headed = row;
            rows.removeIf(it -> it <= headed);
            return column;
          }
        }
      }
      unfound.add(new TableTerms.Unfound.Names());
    }
    int names = 0;
    for (int column = 1; column < table.columnCount(); column++) {
      names = fieldsDown(column) > fieldsDown(names) ? column : names;
    }
    return names;
  }

  /**
   * The line said, else the one among the first that has most fields: titles may stand above it.
   */
  private int header(List<TableTerms.Unfound> unfound) {
    if (printing.headings().isPresent()) {
      int last = printing.headings().get().last();
      for (int row = Cell.HEADER; row < table.rowCount(); row++) {
        if (table.line(row, 0) == last) {
          return row;
        }
      }
      unfound.add(new TableTerms.Unfound.Lines(table.line(table.rowCount() - 1, 0)));
    }
    int header = Cell.HEADER;
    for (int row : rows) {
      boolean first = row < MOST_TITLES;
      header = first && fieldsAcross(row) > Math.max(1, fieldsAcross(header)) ? row : header;
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

  private int fieldsDown(int column) {
    int fields = 0;
    for (int row : rows) {
      boolean field = FormField.of(table.text(row, column)).isPresent();
      fields += table.columnCount() > 1 && field ? 1 : 0;
    }
    return fields;
  }

  private boolean isPassedOver(int row) {
    String beginning = Folding.words(table.text(row, firstFilled(row)));
    for (int i = 0; i < printing.passOver().size(); i++) {
      if (TableTerms.begins(beginning, printing.passOver().get(i).text())) {
        beginnings.set(i);
        return true;
      }
    }
    return false;
  }

  private int firstFilled(int row) {
    int column = 0;
    while (column < table.columnCount() - 1 && table.text(row, column).isBlank()) {
      column++;
    }
    return column;
  }

  /** A line that sums those above. */
  private boolean isTotal(int row) {
    return TableWords.isTotalName(table.text(row, firstFilled(row)));
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
      var entry = new Form.Entry(value, place, AmountCell.unitOf(heading));
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

  private Optional<Form> down(int names) {
    var gathering = new Gathering();
    for (int row : rows) {
      String heading = table.columnCount() > 1 ? table.text(row, names) : "";
      // "1. Kontaktuppgifter" heads a section.
      if (!heading.isBlank() && !heading.matches("\\d+\\..*")) {
        int next = add(row, names, gathering);
        // Two short fields may stand on one line.
        while (next < table.columnCount()) {
          boolean field = FormField.of(table.text(row, next)).isPresent();
          next = field ? add(row, next, gathering) : next + 1;
        }
      }
    }
    return gathering.form(table.rowSpan(Cell.HEADER));
  }

  /** Adds a field with what stands to the right of its name; where to look for the next. */
  private int add(int row, int name, Gathering gathering) {
    int value = name + 1;
    while (value < table.columnCount() - 1 && table.text(row, value).isBlank()) {
      value++;
    }
    boolean none = value >= table.columnCount() || FormField.of(table.text(row, value)).isPresent();
    int at = none ? Math.min(name + 1, table.columnCount() - 1) : value;
    gathering.add(
        table.text(row, name),
        table.span(row, name),
        none ? "" : table.text(row, value),
        table.span(row, at));
    return none ? Math.max(value, name + 1) : value + 1;
  }
}
