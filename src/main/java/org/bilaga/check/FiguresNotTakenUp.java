package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.ast.Text;
import org.bilaga.coverage.DocumentCoverage;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;

/**
 * A document with figures, shares or days that no sentence of the agreement quotes, no appendix has
 * and no section leaves out: one warning for the document, as {@code bilaga coverage} lists them.
 */
final class FiguresNotTakenUp implements Check {
  static final Kind KIND =
      Kind.warning("figures-not-taken-up")
          .en(
              "Figures and days of `{file}` that nothing in the agreement takes up: {count}.",
              "`bilaga coverage {agreement}` lists them. Quote them, leave their section"
                  + " `unmodelled`, or mark the document `disputed` with the reason.")
          .sv(
              "Tal och dagar i `{file}` som inget i överenskommelsen tar upp: {count}.",
              "`bilaga täckning {agreement}` räknar upp dem. Citera dem, lämna deras avsnitt"
                  + " `omodellerat`, eller märk dokumentet `omtvistat` med skälet.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      if (agreement.namesDocuments()) {
        for (var one : DocumentCoverage.of(agreement)) {
          check(one, agreement, checked);
        }
      }
    }
  }

  private static void check(DocumentCoverage one, Agreement agreement, Checked checked) {
    Clause.Document declared = one.document().declared();
    checked.tally().comparison();
    if (one.missing().isEmpty()) {
      return;
    }
    Text file = declared.file();
    checked.add(
        KIND.at(file.span())
            .with("file", file.text())
            .with("count", String.valueOf(one.uncovered()))
            .with("agreement", agreement.name())
            .label(Sentences.theDocument())
            .and(one.missing().get(0).place(), Sentences.firstOfThem())
            .about(declared));
  }
}
