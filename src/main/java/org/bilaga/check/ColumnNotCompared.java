package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Lost;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.table.MatchedTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Columns of figures in a published table that the appendix says nothing about, so nobody checks
 * them. Codes, serial numbers and words beside the names have nothing to be compared, and what the
 * same table prints of years that are not the agreement's is another agreement's to say.
 */
final class ColumnNotCompared implements Check {
  static final Kind KIND =
      Kind.warning("column-not-compared")
          .en(
              "The column \"{column}\" of appendix {appendix} is compared with nothing.",
              "Add `column` with what it should be; what the model does not have may stay, for this"
                  + " is a warning.")
          .sv(
              "Kolumnen \"{column}\" i bilaga {appendix} jämförs inte med något.",
              "Lägg till `kolumn` med vad den ska vara; det som modellen inte har får stå, för det"
                  + " här är en varning.");

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
    // What a column that fits none, or was not understood, is compared with may be any of them.
    if (appendix.columns().contains(-1)
        || Lost.within(appendix.agreement(), appendix.declared().span())) {
      return;
    }
    var table = appendix.table().table();
    List<Told> others = new ArrayList<>();
    Finding first = null;
    for (int column = 1; column < table.columnCount(); column++) {
      if (!appendix.columns().contains(column)
          && hasFigures(appendix.table(), column)
          && !isOfAnotherYear(column, appendix)) {
        var heading = table.header(column);
        if (first == null) {
          first =
              KIND.at(heading.span())
                  .with("column", heading.text())
                  .with("appendix", appendix.declared().number().text())
                  .and(appendix.declared().from().file().span(), Sentences.theAppendix())
                  .about(appendix.declared());
          checked.add(first);
        } else {
          others.add(Sentences.quoted(heading.text()));
        }
      }
    }
    if (first != null && !others.isEmpty()) {
      first.note(Sentences.norAre(Joined.and(others)));
    }
  }

  /** Whether another column of the same heading is compared, but for its year. */
  private static boolean isOfAnotherYear(int column, AppendixTable appendix) {
    var table = appendix.table().table();
    String heading = table.header(column).text();
    String other = withoutYear(heading);
    if (other.equals(heading)) {
      return false;
    }
    for (Slot year : appendix.agreement().years()) {
      if (heading.contains(year.text())) {
        return false;
      }
    }
    for (int compared : appendix.columns()) {
      if (withoutYear(table.header(compared).text()).equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutYear(String heading) {
    return heading.replaceAll("(?<!\\d)(19|20)\\d\\d(?!\\d)", "{year}");
  }

  /** Whether a column has figures that something could be compared with. */
  private static boolean hasFigures(MatchedTable matched, int column) {
    var table = matched.table();
    boolean figures = false;
    boolean serial = true;
    long last = Figure.NOT_PLAIN;
    for (int row = 0; row < table.rowCount(); row++) {
      if (matched.memberOf(row) >= 0) {
        var figure = table.figure(row, column);
        figures |= figure instanceof Figure.Printed && !isYear(table.text(row, column));
        long plain = table.plain(row, column);
        serial &= plain != Figure.NOT_PLAIN && (last == Figure.NOT_PLAIN || plain == last + 1);
        last = plain;
      }
    }
    return figures && !serial && !matched.isOfNames(column);
  }

  private static boolean isYear(String text) {
    return text.matches("(19|20)\\d\\d");
  }
}
