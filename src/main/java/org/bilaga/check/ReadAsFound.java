package org.bilaga.check;

import java.util.Optional;
import org.bilaga.figure.NumberForm;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.ReadAs;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.table.Cell;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Table;

/**
 * No fault: notes the units and number forms that were seen in tables and taken, so that a reader
 * can see what was read. Last, when all that is read has been.
 */
final class ReadAsFound implements Check {
  @Override
  public void run(Checked checked) {
    for (Data data : checked.data()) {
      Table table = data.table().table();
      form(table, checked);
      for (Data.Column column : data.columns()) {
        if (column.series().isEmpty() && column.pending().isEmpty()) {
          unit(data.table(), table, column.index(), checked);
        }
      }
    }
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        form(appendix.table().table(), checked);
      }
    }
  }

  /** Of a column that was read, if its heading or the title above it says a unit. */
  static void unit(MatchedTable matched, Table table, int column, Checked checked) {
    PrintedUnit unit = table.unit(column);
    if (!unit.isNone()) {
      var heading = table.header(column);
      String text = heading.text();
      checked
          .tally()
          .readAs(
              new ReadAs(
                  heading.span(),
                  matched.isByTitle(column)
                      ? Sentences.readInByTitle(
                          text, unit.told(), matched.unitOfTitle().orElseThrow().text())
                      : Sentences.readIn(text, unit.told())));
    }
  }

  private static void form(Table table, Checked checked) {
    Optional<NumberForm> form = table.formFound();
    if (form.isPresent() && form.get().partsThousandsByMark()) {
      var place = table.span(Cell.HEADER, 0);
      checked.tally().readAs(new ReadAs(place, Sentences.figuresReadAs(form.get().sample())));
    }
  }
}
