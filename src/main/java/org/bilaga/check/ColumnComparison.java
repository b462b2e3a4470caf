package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.check.Tally.Verdict;
import org.bilaga.figure.Figure;
import org.bilaga.finding.ConsistentCell;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.ledger.Ledger;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.FormUnclear;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.MalformedCell;
import org.bilaga.resolve.ProvenByTotal;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * Compares each cell of one column of an appendix, and its total, with what it should be.
 *
 * <p>Each cell is counted once, whatever comes of it.
 */
final class ColumnComparison {
  private static final Fraction HALF = Fraction.of(1, 2);

  private final ComparedColumn compared;
  private final AppendixTable appendix;
  private final Clause.AppendixColumn declared;
  private final int column;
  private final HeadingUnit unit;
  private final Table table;
  private final Checked checked;
  private final PublishedFigure reprinted;
  private final ProvenByTotal proof;
  private final Told heading;
  private @Nullable Optional<Told> exactShares;
  private @Nullable List<Span> headings;
  private boolean twoWaysTold;

  ColumnComparison(ComparedColumn compared) {
    this.compared = compared;
    this.appendix = compared.appendix();
    this.declared = compared.declared();
    this.column = compared.column();
    this.unit = new HeadingUnit(compared);
    this.table = unit.checked();
    this.checked = compared.checked();
    this.proof = new ProvenByTotal(appendix.table(), column);
    this.reprinted = new PublishedFigure(table, column);
    this.heading = Told.text(declared.heading().text());
  }

  /** The table as its figures are read in this column. */
  Table table() {
    return table;
  }

  void run() {
    var grants = compared.type().isMoney() ? compared.grants() : Optional.<List<Grant>>empty();
    Ledger ledger = checked.ledger(appendix.agreement());
    long scale = ledger.major(1).denominator().longValue();
    int members = appendix.group().size();
    boolean own = compared.isList();
    for (int member = 0; member < members; member++) {
      int row = appendix.table().rowOf(member);
      if (row < 0) {
        continue;
      } else if (own) {
        // What a grant has from the column itself is not compared with it.
        isUnknown(member, row);
        continue;
      }
      long plain = grants.isPresent() ? table.plain(row, column) : Figure.NOT_PLAIN;
      boolean equal =
          plain != Figure.NOT_PLAIN
              && Math.abs(plain) < Long.MAX_VALUE / 1000
              && plain * scale == ledger.minor(grants.get(), appendix.group(), member);
      if (equal) {
        checked.tally().cell(Verdict.EXACT);
      } else if (!isUnknown(member, row)) {
        cell(member, row);
      }
    }
    appendix.table().totalRow().ifPresent(this::total);
    proof.tell();
    ReadAsFound.unit(appendix.table(), table, column, checked);
  }

  /** Counts a cell that there is nothing known to compare with; its form is judged all the same. */
  private boolean isUnknown(int member, int row) {
    var reason = compared.unknown(member);
    if (reason.isEmpty()) {
      return false;
    } else if (LackingFigures.isNothing(appendix, column, declared.value(), member)) {
      return true;
    }
    checked.cellNotVerified(reason.get(), subject(row));
    switch (table.figure(row, column)) {
      case Figure.Malformed it ->
          checked.add(proof.add(MalformedCell.at(at(row), it).about(subject(row)), it, row));
      case Figure.Unclear it -> checked.add(MalformedCell.at(at(row), it).about(subject(row)));
      case Figure.TwoWays it -> twoWays(it, row);
      case Figure.Printed it -> {}
      case Figure.Within it -> {}
      case Figure.Ratio it -> {}
      case Figure.None it -> {}
      case Figure.Words it -> {}
    }
    return true;
  }

  private MalformedCell.MatchedCell at(int row) {
    return new MalformedCell.MatchedCell(table, row, column);
  }

  private TableCell subject(int row) {
    return new TableCell(appendix.table(), row, column);
  }

  private void cell(int member, int row) {
    switch (table.figure(row, column)) {
      case Figure.Printed printed when !unit.fits(printed.unit()) -> {
        unit.other(printed, row).ifPresent(checked::add);
        checked.cellNotVerified(NotKnown.Reason.wrong(table.span(row, column)), subject(row));
      }
      case Figure.Printed printed -> {
        Fraction computed = compared.computed(member).orElseThrow();
        Fraction there = published(printed);
        Fraction step = DataTotalDiffers.step(printed);
        checked.tally().cell(verdict(member, row, there, step, computed));
      }
      case Figure.Within within -> {
        Fraction computed = compared.computed(member).orElseThrow();
        Fraction nearest = nearest(within, computed);
        checked.tally().cell(verdict(member, row, nearest, Fraction.ZERO, computed));
      }
      case Figure.Ratio ratio -> {
        Fraction there = FigureValue.of(ratio);
        Fraction computed = compared.computed(member).orElseThrow();
        checked.tally().cell(verdict(member, row, there, Fraction.ZERO, computed));
      }
      case Figure.Malformed malformed -> {
        checked.tally().cell(Verdict.DIFFERS);
        malformed(malformed, row, member);
      }
      case Figure.Unclear unclear -> {
        Finding finding = MalformedCell.at(at(row), unclear).about(subject(row));
        checked.add(finding);
        checked.cellNotVerified(NotKnown.Reason.wrong(table.span(row, column)), subject(row));
      }
      case Figure.TwoWays either -> {
        twoWays(either, row);
        checked.cellNotVerified(NotKnown.Reason.wrong(table.span(row, column)), subject(row));
      }
      case Figure.None none -> empty(member, row, compared.computed(member).orElseThrow());
      case Figure.Words words -> empty(member, row, compared.computed(member).orElseThrow());
    }
  }

  /** What a figure that is not told can be that is nearest to what it should be. */
  private static Fraction nearest(Figure.Within within, Fraction computed) {
    Fraction low = FigureValue.of(within.lowInBase());
    var high = within.highInBase().map(FigureValue::of);
    return computed.compareTo(low) < 0
        ? low
        : high.filter(it -> computed.compareTo(it) > 0).orElse(computed);
  }

  /** One finding for all such cells of the appendix, told at the first of them. */
  private void twoWays(Figure.TwoWays figure, int row) {
    boolean told = twoWaysTold || isTwoWaysBefore(figure.mark());
    twoWaysTold = true;
    if (!told) {
      String name = appendix.declared().number().text();
      checked.add(FormUnclear.at(at(row), figure, name).about(subject(row)));
    }
  }

  private boolean isTwoWaysBefore(char mark) {
    for (int other : appendix.columns()) {
      if (other == column) {
        return false;
      }
      for (int row = 0; row < table.rowCount() && other >= 0; row++) {
        if (table.plain(row, other) == Figure.NOT_PLAIN
            && table.figure(row, other) instanceof Figure.TwoWays it
            && it.mark() == mark) {
          return true;
        }
      }
    }
    return false;
  }

  private static Fraction published(Figure.Printed printed) {
    return FigureValue.of(printed);
  }

  private Verdict verdict(int member, int row, Fraction there, Fraction step, Fraction computed) {
    Fraction off = there.subtract(computed);
    if (off.abs().multiply(Fraction.of(2)).compareTo(step) <= 0) {
      return Verdict.EXACT;
    } else if (!compared.isPlain() && compared.consistent(member, there, step)) {
      checked.tally().consistent(consistent(member, row, there));
      return Verdict.CONSISTENT;
    }
    checked.add(differs(member, row, there, step, computed));
    return Verdict.DIFFERS;
  }

  private ConsistentCell consistent(int member, int row, Fraction there) {
    var room = compared.bounds(member).orElseThrow();
    TableCell cell = subject(row);
    return new ConsistentCell(
        table.span(row, column),
        cell,
        language -> {
          Figures figures =
              compared.isShares()
                  ? Figures.perCent().apart(room.low(), room.high(), there)
                  : compared.figures(room.low(), room.high(), there);
          String least = figures.text(room.low());
          String most = figures.text(room.high());
          return Sentences.isConsistent(
                  appendix.table().nameOf(row),
                  declared.heading().text(),
                  figures.printed(there, decimals(row)),
                  least,
                  most)
              .in(language);
        },
        there,
        room.low(),
        room.high());
  }

  private Finding differs(int member, int row, Fraction there, Fraction step, Fraction computed) {
    var words = new CellInWords(compared, row, there, step, computed);
    Finding finding =
        (compared.isShares() ? AppendixDiffers.SHARE : AppendixDiffers.CELL)
            .at(table.span(row, column))
            .with("member", language -> appendix.table().nameOf(row))
            .with("column", heading)
            .with("off", words::off)
            .with("printed", words::printed)
            .with("computed", words::computed)
            .label(words::published)
            .figures(computed, there)
            .form(words::figures)
            .about(new TableCell(appendix.table(), row, column));
    var origin = new FigureOrigin(compared, member);
    var derivation = origin.derivation(words::computed);
    finding.and(derivation.span(), derivation.told());
    origin.weightInDoubt().ifPresent(place -> finding.and(place.span(), place.told()));
    if (!(table.figure(row, column) instanceof Figure.Within)) {
      finding.fix(() -> reprinted.fix(row, there, computed)).restsOn(this::headings);
    }
    exactShares().ifPresent(finding::note);
    return finding.likely(() -> checked.slips().inCell(compared, member, step));
  }

  private int decimals(int row) {
    return CellInWords.decimals(table.figure(row, column));
  }

  /** Of the data that the column is computed from. */
  private List<Span> headings() {
    if (headings == null) {
      headings = ComputedFrom.of(declared.value(), appendix.agreement()).headings();
    }
    return headings;
  }

  /** Asked once: it is the same for all cells. */
  private Optional<Told> exactShares() {
    if (exactShares == null) {
      exactShares = ExactShares.note(compared);
    }
    return exactShares;
  }

  /**
   * What the digits say is compared as any figure is; the form is told by itself, as a mark may
   * accept the one and not the other.
   */
  private void malformed(Figure.Malformed malformed, int row, int member) {
    Fraction there = FigureValue.of(malformed.inBase());
    Fraction step = FigureValue.step(malformed.meant(), malformed.unit());
    Fraction computed = compared.computed(member).orElseThrow();
    boolean fits =
        there.subtract(computed).abs().multiply(Fraction.of(2)).compareTo(step) <= 0
            || !compared.isPlain() && compared.consistent(member, there, step);
    form(malformed, row, there, fits ? there : computed, step);
    if (!fits) {
      checked.add(differs(member, row, there, step, computed));
    }
  }

  private void form(
      Figure.Malformed malformed, int row, Fraction there, Fraction computed, Fraction step) {
    var figures =
        compared.isShares() ? ComparedColumn.shares(step) : compared.figures(there, computed);
    String read = figures.text(there);
    Fraction off = there.subtract(computed);
    Finding finding =
        MalformedCell.at(at(row), malformed)
            .with("advice", MalformedCell.write(read))
            .figures(computed, there)
            .form(figures)
            .about(subject(row));
    if (!off.isZero()) {
      finding.with("read", read).with("off", figures.off(off));
    }
    checked.add(proof.add(finding, malformed, row));
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
            .expected(computed)
            .about(subject(row))
            // A row that is cut wrongly has its figure elsewhere.
            .hangsOn(table.span(row, 0))
            .answersFor(table.span(row, column)));
  }

  /** The printed total against what the agreement comes to as a whole. */
  private void total(int row) {
    var unknown = compared.unknownWhole();
    switch (table.figure(row, column)) {
      case Figure.Printed printed when unknown.isEmpty() ->
          total(row, published(printed), DataTotalDiffers.step(printed)).ifPresent(checked::add);
      case Figure.Malformed malformed when unknown.isEmpty() -> {
        Fraction there = FigureValue.of(malformed.inBase());
        var differs = total(row, there, FigureValue.step(malformed.meant(), malformed.unit()));
        Fraction right = differs.isEmpty() ? there : compared.whole().orElseThrow();
        form(malformed, row, there, right, FigureValue.step(malformed.meant(), malformed.unit()));
        differs.ifPresent(checked::add);
      }
      case Figure.Malformed it ->
          checked.add(proof.add(MalformedCell.at(at(row), it).about(subject(row)), it, row));
      case Figure.Unclear it -> checked.add(MalformedCell.at(at(row), it).about(subject(row)));
      case Figure.TwoWays it -> twoWays(it, row);
      case Figure.Within within when unknown.isEmpty() ->
          total(row, nearest(within, compared.whole().orElseThrow()), Fraction.ZERO)
              .ifPresent(checked::add);
      case Figure.Ratio ratio when unknown.isEmpty() ->
          total(row, FigureValue.of(ratio), Fraction.ZERO).ifPresent(checked::add);
      case Figure.Within it -> checked.notVerified(unknown.get(), subject(row));
      case Figure.Ratio it -> checked.notVerified(unknown.get(), subject(row));
      case Figure.Printed it -> checked.notVerified(unknown.get(), subject(row));
      case Figure.None it -> {}
      case Figure.Words it -> {}
    }
  }

  private Optional<Finding> total(int row, Fraction there, Fraction step) {
    Fraction computed = compared.whole().orElseThrow();
    Fraction off = there.subtract(computed);
    checked.tally().comparison();
    Fraction room = step.multiply(HALF).max(new RoundedCells(compared).ofPrintedData());
    if (off.abs().compareTo(room) <= 0) {
      return Optional.empty();
    }
    var figures =
        compared.isShares()
            ? Figures.perCent().apart(there, computed)
            : compared.figures(there, computed);
    Finding finding =
        AppendixDiffers.WHOLE
            .at(table.span(row, column))
            .with("column", declared.heading().text())
            .with("printed", figures.printed(there, decimals(row)))
            .with("computed", figures.text(computed))
            .with("off", figures.off(off))
            .likely(() -> checked.slips().inSum(computed, there, step, compared.wholes()))
            .and(declared.value().span(), Sentences.computed(figures.text(computed)))
            .figures(computed, there)
            .form(figures)
            .about(subject(row));
    if (!(table.figure(row, column) instanceof Figure.Within)) {
      finding.fix(() -> reprinted.fix(row, there, computed)).restsOn(this::headings);
    }
    return Optional.of(finding);
  }
}
