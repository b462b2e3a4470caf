package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.sheet.Chart;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * A comparison for a page: from one total to the other by what changed, and who gains and who
 * loses.
 */
public final class ComparedPage {
  private static final int MOST_STEPS = 40;

  private ComparedPage() {}

  /** The sheet with its pictures. */
  public static Sheet of(Sheet sheet) {
    List<SheetPart> parts = new ArrayList<>();
    for (SheetPart part : sheet.parts()) {
      parts.add(part);
      if (part instanceof SheetTable table && at(table, "difference") >= 0) {
        if (at(table, "recipient") == 0) {
          gains(table).ifPresent(parts::add);
          Chart.of(table).map(it -> it.titled(Sentences.gainsAndLosses())).ifPresent(parts::add);
        } else {
          steps(table).ifPresent(parts::add);
        }
      }
    }
    return new Sheet(parts, sheet.rows(), sheet.data());
  }

  private static int at(SheetTable table, String column) {
    return table.columns().stream().map(Column::name).toList().indexOf(column);
  }

  private static Optional<SheetPart> steps(SheetTable table) {
    int before = at(table, "before");
    int after = at(table, "after");
    int difference = at(table, "difference");
    Row total = table.rows().getLast();
    List<Chart.Bar> bars = new ArrayList<>();
    bars.add(bar(table.columns().get(before).heading(), total.cells().get(before)));
    for (Row row : table.rows()) {
      SheetCell cell = row.cells().get(difference);
      boolean moves = cell.figure().known().filter(it -> !it.isZero()).isPresent();
      if (row.kind() == Row.Kind.ITEM && moves) {
        bars.add(bar(name(row), cell));
      }
    }
    bars.add(bar(table.columns().get(after).heading(), total.cells().get(after)));
    return bars.size() < 4 || bars.size() > MOST_STEPS || !total.isTotal()
        ? Optional.empty()
        : Optional.of(
            Chart.of(
                Sentences.fromTotalToTotal(), Chart.Kind.STEPS, table.columns().get(before), bars));
  }

  private static Optional<SheetPart> gains(SheetTable table) {
    int difference = at(table, "difference");
    int more = 0;
    int less = 0;
    int same = 0;
    for (Row row : table.rows()) {
      var known = row.cells().get(difference).figure().known();
      if (row.kind() == Row.Kind.ITEM && known.isPresent()) {
        more += known.get().signum() > 0 ? 1 : 0;
        less += known.get().signum() < 0 ? 1 : 0;
        same += known.get().isZero() ? 1 : 0;
      }
    }
    return more + less + same < 2
        ? Optional.empty()
        : Optional.of(new Prose.Paragraph(Sentences.howManyGain(more, less, same)));
  }

  private static Chart.Bar bar(Told name, SheetCell cell) {
    return new Chart.Bar(name, cell.value());
  }

  private static Told name(Row row) {
    return row.cells().getFirst().value() instanceof SheetCell.Text it ? it.told() : Told.text("");
  }
}
