package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.table.MatchedTable;

/** A table without the row of totals that it is said to have: nothing would prove its columns. */
final class TotalRowMissing implements Check {
  static final Kind KIND =
      Kind.finding("total-row-missing")
          .en("The table has no row \"{row}\" with totals.", "Add the row, or remove `total row`.")
          .sv(
              "Tabellen har ingen rad \"{row}\" med summor.",
              "Lägg till raden, eller ta bort `summarad`.");

  @Override
  public void run(Checked checked) {
    for (Data data : checked.data()) {
      check(data.declared().totalRow(), data.table(), data.declared(), checked);
    }
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        check(appendix.declared().totalRow(), appendix.table(), appendix.declared(), checked);
      }
    }
  }

  private static void check(
      Optional<Text> name, MatchedTable table, Object subject, Checked checked) {
    if (name.isPresent() && table.totalRow().isEmpty()) {
      checked.add(KIND.at(name.get().span()).with("row", name.get().text()).about(subject));
    }
  }
}
