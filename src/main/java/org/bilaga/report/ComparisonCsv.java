package org.bilaga.report;

import java.util.List;
import java.util.Optional;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.ComparedRow;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.compare.PartialAmount;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;

/**
 * The differences between agreements, a row for each grant and recipient, as other programs read
 * it.
 *
 * <p>Figures are exact; a cell for what is not known is empty, never nought.
 */
public final class ComparisonCsv {
  private final CsvText csv;

  public ComparisonCsv(StringBuilder out) {
    this.csv = new CsvText(out);
  }

  public void heading() {
    csv.row(
        "agreement",
        "grant",
        "period",
        "recipient",
        "recipient_name",
        "before",
        "after",
        "difference",
        "inhabitants",
        "unit");
  }

  /** Each line of a comparison that is wanted. */
  public void lines(Comparison comparison, List<Line> lines) {
    for (Line line : lines) {
      row(
          comparison,
          line.pair().path(),
          line.period().orElse(""),
          Optional.of(line.recipient()),
          ComparedRow.sum(List.of(line)));
    }
  }

  public void grants(Comparison comparison, List<Line> lines) {
    for (ComparedRow row : ComparedRow.byPeriod(lines)) {
      row(
          comparison,
          row.pair().orElseThrow().path(),
          row.period().orElse(""),
          Optional.empty(),
          row);
    }
  }

  public void recipients(Comparison comparison, List<Line> lines) {
    for (ComparedRow row : ComparedRow.byRecipient(lines)) {
      row(comparison, "", "", row.recipient(), row);
    }
  }

  private void row(
      Comparison comparison,
      String grant,
      String period,
      Optional<ComparedRecipient> recipient,
      ComparedRow row) {
    csv.row(
        comparison.side().agreement().name(),
        grant,
        period,
        recipient.map(ComparisonJson::id).orElse(""),
        recipient.map(ComparedRecipient::name).orElse(""),
        figure(row.before()),
        figure(row.after()),
        row.difference().map(PlainDecimal::of).orElse(""),
        inhabitants(comparison, recipient).map(PlainDecimal::of).orElse(""),
        comparison.currency());
  }

  private static String figure(PartialAmount amount) {
    return amount.value().map(PlainDecimal::of).orElse("");
  }

  /** How many live where a recipient is. */
  static Optional<Fraction> inhabitants(
      Comparison comparison, Optional<ComparedRecipient> recipient) {
    return comparison
        .population()
        .flatMap(it -> recipient.flatMap(of -> Optional.ofNullable(it.each().get(of))));
  }
}
