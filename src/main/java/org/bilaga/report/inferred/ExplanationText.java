package org.bilaga.report.inferred;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.check.slip.RuleInWords;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Sum;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingRule;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** An explanation in sentences. */
final class ExplanationText {
  /** As many rows that differ as this are told one by one. */
  private static final int MOST_ROWS = 5;

  private final PublishedTable table;
  private final PublishedColumn column;

  ExplanationText(PublishedTable table, PublishedColumn column) {
    this.table = table;
    this.column = column;
  }

  /** The rule, what is known of the total, what else would give the same, and what differs. */
  List<Told> lines(Explanation explanation) {
    List<Told> lines = new ArrayList<>();
    lines.add(rule(explanation));
    if (explanation instanceof Division division) {
      total(division, lines);
      if (!division.alike().isEmpty()) {
        lines.add(
            Sentences.sameBy(Joined.commas(division.alike().stream().map(this::rounded).toList())));
      }
    }
    differing(explanation, lines);
    return lines;
  }

  /** The rule alone. */
  Told rule(Explanation explanation) {
    return switch (explanation) {
      case Division it when isShares() -> Sentences.shareOf(basis(it.basis()), rounded(it.rule()));
      case Division it ->
          Sentences.dividedBy(amounts().text(it.total()), basis(it.basis()), rounded(it.rule()));
      case Sum it when it.of().size() == 2 ->
          Sentences.sumOfBoth(it.of().getFirst().heading(), it.of().getLast().heading());
      case Sum it ->
          Sentences.sumOfFromTo(
              it.of().size(), it.of().getFirst().heading(), it.of().getLast().heading());
    };
  }

  Told basis(Basis basis) {
    return switch (basis) {
      case Basis.Equally it -> Sentences.equalParts();
      case Basis.Of it -> Sentences.headingOf(it.column().heading());
    };
  }

  /** As an agreement has it. */
  Told rounded(RoundingRule rule) {
    String member =
        rule.residue() instanceof ResidueHome.Member it ? table.names().get(it.index()) : "";
    return new RuleInWords(rule, units().text(rule.unit()), member).written();
  }

  private boolean isShares() {
    return column.counts() == PublishedColumn.Counts.SHARES;
  }

  /** How amounts of the column are written. */
  Figures amounts() {
    return isShares() ? Figures.perCent() : Figures.of(column.unit());
  }

  private Figures units() {
    return isShares()
        ? Figures.perCent()
        : Figures.of(column.unit().equals(Denomination.NONE) ? Denomination.USUAL : column.unit());
  }

  private void total(Division division, List<Told> lines) {
    String least =
        amounts().text(Fraction.of(division.least().map(Fraction::ceil).orElse(BigInteger.ZERO)));
    String most =
        amounts().text(Fraction.of(division.most().map(Fraction::floor).orElse(BigInteger.ZERO)));
    switch (division.origin()) {
      case SAID -> lines.add(Sentences.totalSaid());
      case PRINTED -> lines.add(Sentences.totalPrinted());
      case ROUND -> lines.add(Sentences.totalRound(least, most));
      case SUM -> lines.add(Sentences.totalSummed(least, most));
      case WHOLE -> {}
    }
  }

  private void differing(Explanation explanation, List<Told> lines) {
    List<Miss> misses = explanation.misses();
    for (Miss miss : misses.subList(0, Math.min(MOST_ROWS, misses.size()))) {
      Figures figures = amounts().apart(miss.printed(), miss.computed());
      lines.add(
          Sentences.rowDiffers(
              table.names().get(miss.row()),
              figures.text(miss.printed()),
              figures.text(miss.computed()),
              figures.off(miss.off())));
    }
    if (misses.size() > MOST_ROWS) {
      lines.add(Sentences.moreRowsDiffer(misses.size() - MOST_ROWS));
    }
  }
}
