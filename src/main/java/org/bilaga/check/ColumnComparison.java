package org.bilaga.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.check.Tally.Verdict;
import org.bilaga.evaluate.Ledger;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.TableCell;
import org.bilaga.resolve.TableLoader;
import org.bilaga.table.Decimal;
import org.bilaga.table.Figure;
import org.bilaga.table.Table;

/**
 * Compares each cell of one column of an appendix, and its total, with what it should be.
 *
 * <p>Each cell is counted once, whatever comes of it.
 */
final class ColumnComparison {
  private final ComparedColumn compared;
  private final AppendixTable appendix;
  private final Clause.AppendixColumn declared;
  private final int column;
  private final Table table;
  private final Checked checked;

  ColumnComparison(ComparedColumn compared) {
    this.compared = compared;
    this.appendix = compared.appendix();
    this.declared = compared.declared();
    this.column = compared.column();
    this.table = appendix.table().table();
    this.checked = compared.checked();
  }

  void run() {
    var grants = compared.type().isMoney() ? compared.grants() : Optional.<List<Grant>>empty();
    Ledger ledger = checked.ledger(appendix.agreement());
    long scale = ledger.major(1).denominator().longValue();
    int members = appendix.group().size();
    for (int member = 0; member < members; member++) {
      int row = appendix.table().rowOf(member);
      if (row < 0) {
        continue;
      }
      long plain = grants.isPresent() ? table.plain(row, column) : Figure.NOT_PLAIN;
      boolean equal =
          plain != Figure.NOT_PLAIN
              && Math.abs(plain) < Long.MAX_VALUE / 1000
              && plain * scale == ledger.minor(grants.get(), appendix.group(), member);
      if (equal) {
        checked.tally().cell(Verdict.EXACT);
      } else {
        cell(member, row);
      }
    }
    appendix.table().totalRow().ifPresent(this::total);
  }

  private void cell(int member, int row) {
    Fraction computed = compared.computed(member);
    var figure = table.figure(row, column);
    switch (figure) {
      case Figure.Printed printed -> {
        Fraction there = published(printed);
        Fraction step = DataTotalDiffers.step(printed);
        checked.tally().cell(verdict(member, row, there, step, computed));
      }
      case Figure.Malformed malformed -> {
        checked.tally().cell(Verdict.DIFFERS);
        malformed(malformed, row, Optional.of(member), computed);
      }
      case Figure.None none -> empty(member, row, computed);
      case Figure.Words words -> empty(member, row, computed);
    }
  }

  private static Fraction published(Figure.Printed printed) {
    return DataTotalDiffers.fraction(printed.inBase());
  }

  private Verdict verdict(int member, int row, Fraction there, Fraction step, Fraction computed) {
    Fraction off = there.subtract(computed);
    if (off.abs().multiply(Fraction.of(2)).compareTo(step) <= 0) {
      return Verdict.EXACT;
    } else if (!compared.isPlain() && compared.consistent(member, there, step)) {
      return Verdict.CONSISTENT;
    }
    checked.add(differs(member, row, there, step, computed));
    return Verdict.DIFFERS;
  }

  private Finding differs(int member, int row, Fraction there, Fraction step, Fraction computed) {
    boolean share = compared.isShares();
    Figures figures = share ? ComparedColumn.shares(step) : compared.figures(there, computed);
    String name = table.text(row, 0);
    Finding finding =
        (share ? AppendixDiffers.SHARE : AppendixDiffers.CELL)
            .at(table.span(row, column))
            .with("member", name)
            .with("column", declared.heading().text())
            .with("off", figures.off(there.subtract(computed)))
            .with("printed", figures.text(there))
            .with("computed", figures.text(computed))
            .label(
                Told.phrase(
                    "published " + figures.text(there), "publicerat " + figures.text(there)))
            .figures(computed, there)
            .form(figures)
            .about(new TableCell(appendix.table(), row, column));
    var origin = new FigureOrigin(compared, member);
    var derivation = origin.derivation(figures, computed);
    finding.and(derivation.span(), derivation.told());
    origin.weightInDoubt().ifPresent(place -> finding.and(place.span(), place.told()));
    PublishedFigure.fix(finding, table, row, column, there, computed);
    return finding.likely(() -> checked.slips().inCell(appendix, declared, column, member, step));
  }

  /** What it must be follows from the agreement; the digits alone only suggest it. */
  private void malformed(
      Figure.Malformed malformed, int row, Optional<Integer> member, Fraction computed) {
    Fraction lenient = DataTotalDiffers.fraction(malformed.inBase());
    int scale = malformed.inBase().scale();
    Fraction step = DataTotalDiffers.fraction(new Decimal(BigInteger.ONE, scale));
    boolean rounds = lenient.subtract(computed).abs().multiply(Fraction.of(2)).compareTo(step) <= 0;
    boolean fits = rounds || member.isPresent() && compared.consistent(member.get(), lenient, step);
    Fraction meant = fits ? lenient : computed;
    var figures =
        compared.isShares() ? ComparedColumn.shares(step) : compared.figures(lenient, computed);
    checked.add(
        TableLoader.FIGURE_MALFORMED
            .at(table.span(row, column))
            .with("figure", table.text(row, column))
            .with("meant", figures.text(meant))
            .figures(meant, lenient)
            .about(new TableCell(appendix.table(), row, column)));
  }

  private void empty(int member, int row, Fraction computed) {
    if (computed.isZero()) {
      checked.tally().cell(Verdict.EXACT);
      return;
    }
    checked.tally().cell(Verdict.DIFFERS);
    checked.add(
        AppendixDiffers.NO_FIGURE
            .at(table.span(row, column))
            .with("member", appendix.group().member(member).name())
            .with("column", declared.heading().text())
            .with("computed", compared.figures(computed).text(computed))
            .figures(computed, Fraction.ZERO)
            .about(new TableCell(appendix.table(), row, column)));
  }

  /** The printed total against what the agreement comes to as a whole. */
  private void total(int row) {
    var figure = table.figure(row, column);
    if (figure instanceof Figure.Malformed malformed) {
      malformed(malformed, row, Optional.empty(), compared.whole());
    } else if (figure instanceof Figure.Printed printed) {
      Fraction there = published(printed);
      Fraction computed = compared.whole();
      Fraction off = there.subtract(computed);
      checked.tally().comparison();
      boolean rounds =
          off.abs().multiply(Fraction.of(2)).compareTo(DataTotalDiffers.step(printed)) <= 0;
      if (!rounds) {
        var figures =
            compared.isShares()
                ? Figures.perCent().apart(there, computed)
                : compared.figures(there, computed);
        Finding finding =
            AppendixDiffers.WHOLE
                .at(table.span(row, column))
                .with("column", declared.heading().text())
                .with("printed", figures.text(there))
                .with("computed", figures.text(computed))
                .with("off", figures.off(off))
                .likely(
                    () ->
                        checked
                            .slips()
                            .inSum(
                                computed, there, DataTotalDiffers.step(printed), compared.wholes()))
                .and(
                    declared.value().span(),
                    Told.phrase(
                        "computed " + figures.text(computed), "beräknat " + figures.text(computed)))
                .figures(computed, there)
                .form(figures)
                .about(new TableCell(appendix.table(), row, column));
        PublishedFigure.fix(finding, table, row, column, there, computed);
        checked.add(finding);
      }
    }
  }
}
