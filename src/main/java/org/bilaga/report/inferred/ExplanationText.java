package org.bilaga.report.inferred;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.check.slip.RuleInWords;
import org.bilaga.finding.Figures;
import org.bilaga.infer.Basis;
import org.bilaga.infer.Explanation;
import org.bilaga.infer.Explanation.Consistent;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Rated;
import org.bilaga.infer.Explanation.Room;
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

  private static final int MOST_DECIMALS = 12;
  private static final int FEW = 3;

  private final PublishedTable table;
  private final PublishedColumn column;
  private final Denomination usual;

  /**
   * @param usual what a column is counted in that says no unit itself
   */
  ExplanationText(PublishedTable table, PublishedColumn column, Denomination usual) {
    this.table = table;
    this.column = column;
    this.usual = usual;
  }

  /** The rule, what is known of the total, what else would give the same, and what differs. */
  List<Told> lines(Explanation explanation) {
    List<Told> lines = new ArrayList<>();
    lines.add(rule(explanation));
    if (explanation instanceof Division division) {
      total(division, lines);
      boolean inPrint = column.isRoundedInPrint(division.rule());
      if (!division.alike().isEmpty() && !isShares() && !inPrint) {
        lines.add(
            Sentences.sameBy(Joined.commas(division.alike().stream().map(this::rounded).toList())));
      }
    }
    differing(explanation, lines);
    roundedBelow(explanation, lines);
    printedTotal(lines);
    return lines;
  }

  /** The rule alone. */
  Told rule(Explanation explanation) {
    return switch (explanation) {
      case Division it -> bounded(it, division(it));
      case Rated it -> rated(it);
      case Consistent it -> consistent(it);
      case Explanation.Nested it -> nested(it);
      case Explanation.Change it when it.relative() ->
          Sentences.changeInPart(it.from().heading(), it.to().heading(), rounded(it.rule()));
      case Explanation.Change it -> Sentences.changeFromTo(it.from().heading(), it.to().heading());
      case Sum it when it.of().size() == 2 ->
          Sentences.sumOfBoth(it.of().getFirst().heading(), it.of().getLast().heading());
      case Sum it ->
          Sentences.sumOfFromTo(
              it.of().size(), it.of().getFirst().heading(), it.of().getLast().heading());
    };
  }

  private Told division(Division it) {
    if (it.basis() instanceof Basis.Equally) {
      return Sentences.dividedEqually(amounts().text(it.total().amount()), rounding(it));
    }
    return isShares()
        ? Sentences.shareOf(basis(it.basis()), rounding(it))
        : Sentences.dividedBy(amounts().text(it.total().amount()), basis(it.basis()), rounding(it));
  }

  private Told rounding(Division it) {
    return it.isExact() ? Sentences.nothingToRound() : roundedOrPrinted(it.rule());
  }

  /** The rule, or that print alone rounds by it. */
  Told roundedOrPrinted(RoundingRule rule) {
    return column.isRoundedInPrint(rule)
        ? Sentences.printedRounded(units().text(rule.unit()))
        : rounded(rule);
  }

  private Told bounded(Division it, Told sentence) {
    if (it.floor().isPresent() && it.cap().isPresent()) {
      String least = amounts().text(it.floor().get());
      return Sentences.boundedBy(
          sentence, Sentences.atLeastAndMostEach(least, amounts().text(it.cap().get())));
    } else if (it.floor().isPresent()) {
      return Sentences.boundedBy(sentence, Sentences.atLeastEach(amounts().text(it.floor().get())));
    }
    return it.cap().isPresent()
        ? Sentences.boundedBy(sentence, Sentences.atMostEach(amounts().text(it.cap().get())))
        : sentence;
  }

  private Told rated(Rated it) {
    Told rounding = it.isExact() ? Sentences.nothingToRound() : roundedOrPrinted(it.rule());
    if (BasisText.isOfShares(it.basis())) {
      return Sentences.timesRoundedShare(
          amounts().text(it.rate()), BasisText.shares(it.basis(), amounts()), rounding);
    } else if (it.rate().equals(Fraction.ONE)) {
      return Sentences.just(basis(it.basis()), rounding);
    }
    return it.basis() instanceof Basis.Of of
            && of.column().counts() == PublishedColumn.Counts.THINGS
        ? Sentences.eachOf(BasisText.rate(it.rate(), column.unit()), basis(it.basis()), rounding)
        : Sentences.times(Figures.plain().text(it.rate()), basis(it.basis()), rounding);
  }

  private Told nested(Explanation.Nested it) {
    Told basis = basis(it.basis());
    Told within =
        it.grouping().heading().isEmpty()
            ? Sentences.withinSubtotals(basis, rounded(it.rule()))
            : Sentences.withinEach(it.grouping().heading(), basis, rounded(it.rule()));
    return it.outer().isPresent()
        ? Sentences.withOuter(within, rule(it.outer().get()))
        : Sentences.withoutOuter(within);
  }

  private Told consistent(Consistent it) {
    Room rate = it.rate();
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      Fraction scale = Fraction.of(BigInteger.TEN.pow(decimals));
      Fraction near = Fraction.of(rate.least().multiply(scale).ceil()).divide(scale);
      if (near.compareTo(rate.most()) <= 0) {
        return Sentences.consistentWith(basis(it.basis()), Figures.plain().text(near));
      }
    }
    Figures figures = Figures.plain().apart(rate.least(), rate.most());
    return Sentences.consistentBetween(
        basis(it.basis()), figures.text(rate.least()), figures.text(rate.most()));
  }

  Told basis(Basis basis) {
    return BasisText.of(basis, amounts());
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
    return isShares() ? Figures.perCent() : Figures.of(unit());
  }

  /** What its amounts are in an agreement. */
  Denomination unit() {
    return column.unit().equals(Denomination.NONE) ? usual : column.unit();
  }

  private void total(Division division, List<Told> lines) {
    Fraction unit = division.rule().unit();
    String least =
        division
            .room()
            .map(it -> amounts().text(Fraction.of(it.least().divide(unit).ceil()).multiply(unit)))
            .orElse("");
    String most =
        division
            .room()
            .map(it -> amounts().text(Fraction.of(it.most().divide(unit).floor()).multiply(unit)))
            .orElse("");
    switch (division.total().origin()) {
      case SAID -> lines.add(Sentences.totalSaid());
      case PRINTED -> lines.add(Sentences.totalPrinted());
      case ROUND ->
          lines.add(
              column.total().isPresent()
                  ? Sentences.totalRoundNotPrinted(least, most)
                  : Sentences.totalRound(least, most));
      case SUM ->
          lines.add(
              division.room().isPresent()
                  ? Sentences.totalSummed(least, most)
                  : Sentences.totalOnlySummed());
      case WHOLE -> {}
    }
  }

  /** Where many figures are off by a unit or two, that has a cause of its own. */
  private void roundedBelow(Explanation explanation, List<Told> lines) {
    if (!(explanation instanceof Division division) || division.misses().size() < FEW) {
      return;
    }
    Fraction most = division.rule().unit().multiply(Fraction.of(FEW));
    if (division.misses().stream().allMatch(it -> it.off().abs().compareTo(most) <= 0)) {
      lines.add(Sentences.offByRounding());
    }
  }

  /** Where the row of totals does not have what the figures come to. */
  private void printedTotal(List<Told> lines) {
    if (column.total().isPresent() && !isShares() && !column.agreesWithTotal()) {
      Fraction printed = column.total().get();
      Figures figures = amounts().apart(printed, column.sum());
      lines.add(
          Sentences.totalDiffers(
              figures.text(column.sum()),
              figures.text(printed),
              figures.off(printed.subtract(column.sum()))));
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
