package org.bilaga.check;

import org.bilaga.finding.Examined;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.RowFindings;
import org.bilaga.resolve.TableCell;
import org.bilaga.words.Told;

/** Published cells that are not what the agreement computes. */
final class AppendixDiffers implements Check {
  static final Kind CELL =
      Kind.finding("appendix-cell-differs")
          .counted(Kind.Counted.CELL)
          .en(
              "{member}'s cell in \"{column}\" is {off}.",
              "Correct the cell, or mark it `disputed` with a reason.")
          .sv(
              "Talet för {member} i \"{column}\" är {off}.",
              "Rätta cellen, eller märk den `omtvistat` med ett skäl.");
  static final Kind SHARE =
      Kind.finding("printed-share-differs")
          .counted(Kind.Counted.CELL)
          .en(
              "{member}'s printed share in \"{column}\" is {printed}, but the figures give"
                  + " {computed}: it is {off}.",
              "Correct the printed share, or mark it `disputed` with a reason.")
          .sv(
              "Den tryckta andelen för {member} i \"{column}\" är {printed}, men talen ger"
                  + " {computed}: den ligger {off}.",
              "Rätta den tryckta andelen, eller märk den `omtvistat` med ett skäl.");
  static final Kind WHOLE =
      Kind.finding("appendix-grand-total-differs")
          .counted(Kind.Counted.TOTAL)
          .en(
              "The total of \"{column}\" is printed as {printed}, but the agreement comes to"
                  + " {computed}: it is {off}.",
              "Correct the total, or the amount in the agreement.")
          .sv(
              "Summan för \"{column}\" är tryckt som {printed}, men överenskommelsen ger"
                  + " {computed}: den ligger {off}.",
              "Rätta summan, eller beloppet i överenskommelsen.");
  static final Kind NO_FIGURE =
      Kind.finding("appendix-cell-empty")
          .counted(Kind.Counted.CELL)
          .en(
              "{member}'s cell in \"{column}\" has no figure; it should be {computed}.",
              "Write the figure.")
          .sv(
              "Cellen för {member} i \"{column}\" innehåller inget tal; där ska stå {computed}.",
              "Skriv talet.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (AppendixTable appendix : agreement.appendices()) {
        int checks = checked.tally().comparisons();
        int exact = checked.tally().exact();
        int consistent = checked.tally().consistent();
        int cells = checked.tally().cells();
        var findings = new Findings();
        RowFindings.of(
                appendix.table(), appendix.group(), appendix.declared(), Outside.of(appendix))
            .tell(findings);
        findings.all().forEach(checked::add);
        var sums = new AppendixSums(appendix, checked);
        for (int index = 0; index < appendix.columns().size(); index++) {
          if (appendix.columns().get(index) >= 0) {
            var column = new ColumnComparison(ComparedColumn.of(appendix, index, checked));
            column.run();
            sums.read(appendix.columns().get(index), column.table());
          }
        }
        sums.check();
        if (checked.tally().isRecording()) {
          var tally = checked.tally();
          tally.examined(
              new Examined(
                  Examined.Sort.APPENDIX,
                  agreement.name(),
                  title(appendix),
                  appendix.declared().number().span(),
                  finding -> finding.subject().filter(it -> isIn(appendix, it)).isPresent(),
                  tally.cells() - cells,
                  tally.exact() - exact,
                  tally.consistent() - consistent,
                  tally.comparisons() - checks));
        }
      }
    }
  }

  private static Told title(AppendixTable appendix) {
    String number = appendix.declared().number().text();
    return appendix
        .declared()
        .title()
        .map(title -> Sentences.appendixWithTitle(number, title.text()))
        .orElseGet(() -> Sentences.appendix(number));
  }

  private static boolean isIn(AppendixTable appendix, Object subject) {
    return subject == appendix.declared()
        || subject instanceof TableCell cell && cell.table() == appendix.table();
  }
}
