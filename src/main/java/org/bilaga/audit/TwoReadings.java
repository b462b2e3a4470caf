package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm.Role;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.table.FigureValue;
import org.bilaga.words.Told;

/**
 * A table whose figures can be read in two ways, as {@code 4,300}: its sums may tell which; else
 * that is told, with what is wrong in either.
 */
final class TwoReadings {
  static final Kind TWO_WAYS =
      Kind.warning("document-figure-two-ways")
          .en(
              "`{figure}` is {grouped} or {decimal}, and nothing in its table tells which.",
              "Write {grouped} or {decimal}, whichever is meant.")
          .sv(
              "`{figure}` är {grouped} eller {decimal}, och inget i tabellen visar vilket.",
              "Skriv {grouped} eller {decimal}, det som menas.");

  private final FigureTable open;
  private final Figure.TwoWays first;
  private final int row;
  private final int column;
  private final FigureTable grouped;
  private final FigureTable decimal;

  private TwoReadings(FigureTable open, Figure.TwoWays first, int row, int column) {
    this.open = open;
    this.first = first;
    this.row = row;
    this.column = column;
    this.grouped = open.in(first.mark(), Role.THOUSANDS);
    this.decimal = open.in(first.mark(), Role.DECIMALS);
  }

  private static Optional<TwoReadings> of(FigureTable table) {
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        var figure = table.twoWays(row, column);
        if (figure.isPresent()) {
          return Optional.of(new TwoReadings(table, figure.get(), row, column));
        }
      }
    }
    return Optional.empty();
  }

  /** The table in the one reading in which it adds up, where it does not in the other. */
  static FigureTable read(FigureTable table) {
    return of(table).map(TwoReadings::proved).orElse(table);
  }

  private FigureTable proved() {
    boolean adds = addsUp(grouped);
    return adds == addsUp(decimal) ? open : adds ? grouped : decimal;
  }

  /** Whether sums prove figures, and all sums agree. */
  private static boolean addsUp(FigureTable table) {
    var marks = new Ticks();
    table.figures().forEach(marks::add);
    return found(table, marks).isEmpty()
        && marks.counts().getOrDefault(Proof.NOTHING, 0) < marks.all().size();
  }

  private static List<Finding> found(FigureTable table, Ticks marks) {
    var findings = new Findings();
    TableSums.check(table, marks, findings);
    return findings.all();
  }

  /** Tells of a table that is still open that it is, and what is wrong however it is read. */
  static void check(FigureTable table, Findings findings) {
    of(table).ifPresent(it -> it.tell(findings));
  }

  private void tell(Findings findings) {
    findings.add(
        TWO_WAYS
            .at(open.place(row, column))
            .with("figure", open.place(row, column).text().strip())
            .with("grouped", said(first.grouped()))
            .with("decimal", said(first.decimal()))
            .label(Sentences.printed()));
    List<Finding> known = new ArrayList<>(findings.all());
    List<Finding> other = found(decimal, new Ticks());
    for (Finding finding : found(grouped, new Ticks())) {
      if (isAmong(other, finding) && !isAmong(known, finding)) {
        findings.add(finding);
      }
    }
  }

  private Told said(Decimal number) {
    return SaidFigure.of(FigureValue.of(number.shifted(first.unit().exponent())), first.unit());
  }

  private static boolean isAmong(List<Finding> findings, Finding one) {
    return findings.stream()
        .anyMatch(it -> it.kind() == one.kind() && it.span().equals(one.span()));
  }
}
