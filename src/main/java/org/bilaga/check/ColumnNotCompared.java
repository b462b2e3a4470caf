package org.bilaga.check;

import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;

/** A column of a published table that the appendix says nothing about, so nobody checks it. */
final class ColumnNotCompared implements Check {
  static final Kind KIND =
      Kind.warning("column-not-compared")
          .en(
              "The column \"{column}\" of appendix {appendix} is compared with nothing.",
              "Add `column` with what it should be.")
          .sv(
              "Kolumnen \"{column}\" i bilaga {appendix} jämförs inte med något.",
              "Lägg till `kolumn` med vad den ska vara.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        check(appendix, checked);
      }
    }
  }

  /** The first column holds the names of the members; where a heading fits none, that is told. */
  private static void check(AppendixTable appendix, Checked checked) {
    if (appendix.columns().contains(-1)) {
      return;
    }
    var table = appendix.table().table();
    for (int column = 1; column < table.columnCount(); column++) {
      if (!appendix.columns().contains(column)) {
        var heading = table.header(column);
        checked.add(
            KIND.at(heading.span())
                .with("column", heading.text())
                .with("appendix", appendix.declared().number().text())
                .and(appendix.declared().from().file().span(), Sentences.theAppendix())
                .about(appendix.declared()));
      }
    }
  }
}
