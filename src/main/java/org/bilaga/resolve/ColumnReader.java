package org.bilaga.resolve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchedTable;

/**
 * Reads the columns of a table of data, and tells which figures are not known.
 *
 * <p>A cell without a figure, or with one that is badly written, is not known, unless a mark
 * accepts how it is written: then its digits are what is meant. A dash is nought where the printed
 * total says so.
 */
final class ColumnReader {
  /** Decimals that shares are decided with at most. */
  private static final int MOST_OF_SHARES = 9;

  static final Kind FIGURE_MISSING =
      Kind.finding("figure-missing")
          .counted(Kind.Counted.CELL)
          .en(
              "{name}'s cell in \"{column}\" has no figure.",
              "Write the figure, or 0 if there is nothing to count.")
          .sv(
              "Cellen för {name} i \"{column}\" innehåller inget tal.",
              "Skriv talet, eller 0 om det inte finns något att räkna.");

  static final Kind NOT_COUNTABLE =
      Kind.mistake("figure-not-countable")
          .en(
              "\"{figure}\" for {name} in \"{column}\" cannot be counted exactly together with the"
                  + " other figures of the column: that takes more than 18 digits{?; the same goes"
                  + " for {more}}.",
              "Check it for a slip of the hand, or write the column in larger units or with fewer"
                  + " decimals.")
          .sv(
              "\"{figure}\" för {name} i \"{column}\" går inte att räkna exakt tillsammans med"
                  + " kolumnens andra tal: det kräver fler än 18 siffror{?; detsamma gäller"
                  + " {more}}.",
              "Se efter om det är felskrivet, eller skriv kolumnen i större enheter eller med färre"
                  + " decimaler.");

  private final Declaration.Data declared;
  private final Group group;
  private final MatchedTable matched;
  private final RowFindings rows;
  private final Findings out;
  private final Set<Character> told = new HashSet<>();

  ColumnReader(
      Declaration.Data declared,
      Group group,
      MatchedTable matched,
      RowFindings rows,
      Findings out) {
    this.declared = declared;
    this.group = group;
    this.matched = matched;
    this.rows = rows;
    this.out = out;
  }

  Data.Column read(int index, String name, Optional<Expression.Figure> step) {
    int size = group.size();
    long[] digits = new long[size];
    boolean plain = true;
    for (int member = 0; member < size && plain; member++) {
      int row = matched.rowOf(member);
      long value = row < 0 ? 0 : matched.table().plain(row, index);
      plain = value != Figure.NOT_PLAIN;
      digits[member] = value;
    }
    if (plain) {
      Denomination unit = unitOf(step);
      return new Data.Column(
          declared,
          group,
          matched,
          name,
          index,
          unit.equals(Denomination.NONE) ? Data.Counts.NUMBERS : Data.Counts.MONEY,
          unit,
          digits,
          0,
          stepOf(step, Optional.empty()),
          withoutRow());
    }
    return figures(index, name, step);
  }

  /** What the declared step of rounding says that the column is counted in. */
  static Denomination unitOf(Optional<Expression.Figure> step) {
    return step.isPresent() && step.get().unit() instanceof Unit.Money money
        ? money.currency()
        : Denomination.NONE;
  }

  /** What a cell with a unit of money is counted in: as those before it, where its sign may be. */
  static Denomination unitOf(PrintedUnit printed, Denomination before) {
    return printed.isIn(before.code()) ? before : Denomination.currency(printed.currency());
  }

  private Map<Integer, Span> withoutRow() {
    if (matched.problems().isEmpty()) {
      return Map.of();
    }
    Map<Integer, Span> unknown = new LinkedHashMap<>();
    for (int member = 0; member < group.size(); member++) {
      int at = member;
      rows.place(member).ifPresent(place -> unknown.put(at, place));
    }
    return unknown;
  }

  /** Where not all figures are plain whole numbers. */
  private Data.Column figures(int index, String name, Optional<Expression.Figure> step) {
    int size = group.size();
    var table = matched.table();
    var values = new Decimal[size];
    Map<Integer, Span> unknown = new LinkedHashMap<>(withoutRow());
    List<Integer> without = new ArrayList<>();
    Denomination unit = unitOf(step);
    boolean shares = false;
    var kinds = new MixedColumn();
    var proof = new ProvenByTotal(matched, index);
    Map<Integer, Figure.Ratio> ratios = new HashMap<>();
    Map<Integer, Data.Range> ranges = new HashMap<>();
    Optional<Decimal> finest = Optional.empty();
    for (int member = 0; member < size; member++) {
      int row = matched.rowOf(member);
      values[member] = Decimal.ZERO;
      if (row < 0) {
        continue;
      }
      var cell = new MalformedCell.MatchedCell(table, row, index);
      var subject = new TableCell(matched, row, index);
      Figure figure = table.figure(row, index);
      var counted = counted(figure);
      if (counted.isPresent()) {
        kinds.add(counted.get(), table.span(row, index), isNought(figure));
        unit = counted.get().money() ? unitOf(counted.get(), unit) : unit;
        shares |= counted.get().share();
      }
      switch (figure) {
        case Figure.Printed about when about.approximate() -> {
          var interval = about.aboutInterval();
          ranges.put(
              member,
              new Data.Range(
                  FigureValue.of(interval.low()), Optional.of(FigureValue.of(interval.high()))));
          unknown.put(member, table.span(row, index));
        }
        case Figure.Printed printed -> {
          values[member] = printed.inBase();
          boolean rounded = printed.number().scale() > 0 || values[member].scale() > 0;
          finest = rounded ? finer(finest, values[member]) : finest;
        }
        case Figure.Malformed malformed -> {
          values[member] = malformed.inBase();
          Finding finding = MalformedCell.at(cell, malformed).about(subject);
          out.add(proof.add(finding, malformed, row));
          if (!isAccepted(row, index)) {
            unknown.put(member, table.span(row, index));
          }
        }
        case Figure.Unclear unclear -> {
          out.add(MalformedCell.at(cell, unclear).about(subject));
          unknown.put(member, table.span(row, index));
        }
        case Figure.Within within -> {
          ranges.put(member, range(within));
          unknown.put(member, table.span(row, index));
        }
        case Figure.Ratio ratio -> ratios.put(member, ratio);
        case Figure.TwoWays either -> {
          twoWays(either, cell);
          unknown.put(member, table.span(row, index));
        }
        case Figure.None none -> without.add(member);
        case Figure.Words words -> without.add(member);
      }
    }
    Lacking lacking = Lacking.NOTHING;
    if (!without.isEmpty() && !areNought(index, values, without)) {
      without.forEach(it -> unknown.put(it, matched.table().span(matched.rowOf(it), index)));
      lacking = new Lacking(without, needed -> missing(index, without, needed));
    }
    proof.tell();
    if (kinds.isMixed()) {
      out.add(mixed(kinds, index, unknown));
    }
    var scale = CommonScale.of(values, ratios);
    beyond(index, scale.beyond(), unknown);
    var counts =
        !unit.equals(Denomination.NONE)
            ? Data.Counts.MONEY
            : shares ? Data.Counts.SHARES : Data.Counts.NUMBERS;
    return new Data.Column(
            declared,
            group,
            matched,
            name,
            index,
            counts,
            unit,
            scale.digits(),
            scale.decimals(),
            areWholeShares(step, scale.decimals(), scale.digits(), unknown)
                ? Fraction.ZERO
                : stepOf(step, finest.map(Decimal::scale)),
            unknown)
        .inParts(scale.parts())
        .within(ranges)
        .lacking(lacking);
  }

  /** What a figure that is well written is counted in. */
  private static Optional<PrintedUnit> counted(Figure figure) {
    return switch (figure) {
      case Figure.Printed it -> Optional.of(it.unit());
      case Figure.Within it -> Optional.of(it.unit());
      case Figure.Ratio it -> Optional.of(it.unit());
      default -> Optional.empty();
    };
  }

  private static boolean isNought(Figure figure) {
    return figure instanceof Figure.Printed it && it.number().isZero();
  }

  /** One finding for all figures that cannot be counted with the others. */
  private void beyond(int index, BitSet members, Map<Integer, Span> unknown) {
    if (members.isEmpty()) {
      return;
    }
    var table = matched.table();
    int first = members.nextSetBit(0);
    Finding finding =
        NOT_COUNTABLE
            .at(table.span(matched.rowOf(first), index))
            .with("figure", table.text(matched.rowOf(first), index))
            .with("name", group.member(first).name())
            .with("column", table.header(index).text())
            .about(new TableCell(matched, matched.rowOf(first), index));
    for (int member = first; member >= 0; member = members.nextSetBit(member + 1)) {
      Span place = table.span(matched.rowOf(member), index);
      unknown.putIfAbsent(member, place);
      finding.answersFor(place);
    }
    if (members.cardinality() > 1) {
      String more = Figures.plain().text(Fraction.of(members.cardinality() - 1));
      finding.with("more", Sentences.moreFigures(more));
    }
    out.add(finding);
  }

  private static Data.Range range(Figure.Within within) {
    return new Data.Range(
        FigureValue.of(within.lowInBase()), within.highInBase().map(FigureValue::of));
  }

  private Finding mixed(MixedColumn kinds, int index, Map<Integer, Span> unknown) {
    var table = matched.table();
    Finding finding = kinds.finding(table.header(index).text()).about(declared);
    for (int member = 0; member < group.size(); member++) {
      int row = matched.rowOf(member);
      if (row >= 0) {
        unknown.putIfAbsent(member, table.span(row, index));
        finding.answersFor(table.span(row, index));
      }
    }
    return finding;
  }

  /** One finding for all such cells of the table. */
  private void twoWays(Figure.TwoWays figure, MalformedCell.MatchedCell cell) {
    if (told.add(figure.mark())) {
      out.add(FormUnclear.at(cell, figure, declared.name().text()).about(declared));
    }
  }

  /**
   * Shares that make exactly the whole are those that were decided, unless it is said otherwise.
   */
  private static boolean areWholeShares(
      Optional<Expression.Figure> step, int decimals, long[] digits, Map<Integer, Span> unknown) {
    if (step.isPresent() || decimals == 0 || !unknown.isEmpty() || decimals > MOST_OF_SHARES) {
      return false;
    }
    long whole = Data.Column.powerOfTen(decimals);
    long sum = 0;
    for (long each : digits) {
      if (each < 0 || each > 100 * whole - sum) {
        return false;
      }
      sum += each;
    }
    return sum == whole || sum == 100 * whole;
  }

  /** Whether a mark accepts how a figure is written. */
  private boolean isAccepted(int row, int index) {
    for (Dispute dispute : declared.disputes()) {
      if (dispute instanceof Dispute.Cell cell
          && cell.kind().filter(it -> it.text().equals(MalformedCell.KIND.name())).isPresent()
          && isRow(cell.row().text(), row)
          && matched.table().header(index).text().equals(cell.column().text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRow(String name, int row) {
    int member = matched.matcher().find(name, 0, name.length());
    return member >= 0 ? matched.rowOf(member) == row : matched.table().text(row, 0).equals(name);
  }

  /** Whether all cells without a figure hold a dash and the total is that of the others. */
  private boolean areNought(int index, Decimal[] values, List<Integer> without) {
    var table = matched.table();
    for (int member : without) {
      boolean dash =
          table.figure(matched.rowOf(member), index) instanceof Figure.None none
              && !none.mark().isEmpty();
      if (!dash) {
        return false;
      }
    }
    if (matched.totalRow().isEmpty()
        || !(table.figure(matched.totalRow().getAsInt(), index) instanceof Figure.Printed total)) {
      return false;
    }
    Fraction sum = Fraction.ZERO;
    for (Decimal value : values) {
      sum = sum.add(FigureValue.of(value));
    }
    return sum.equals(FigureValue.of(total));
  }

  /** A few are told one by one; of a column that is mostly empty the first. */
  private List<Finding> missing(int index, List<Integer> without, Set<Integer> needed) {
    List<Integer> members = new ArrayList<>(without);
    members.retainAll(needed);
    List<Finding> findings = new ArrayList<>();
    if (members.size() <= TableFindings.FEW || !declared.disputes().isEmpty()) {
      members.forEach(member -> findings.add(missing(index, member)));
      return findings;
    }
    Finding first = missing(index, members.get(0));
    for (int member : members) {
      first.answersFor(matched.table().span(matched.rowOf(member), index));
    }
    String more = Figures.plain().text(Fraction.of(members.size() - 1));
    first.note(Sentences.andMoreCells(more));
    findings.add(first);
    return findings;
  }

  private Finding missing(int index, int member) {
    int row = matched.rowOf(member);
    var table = matched.table();
    return FIGURE_MISSING
        .at(table.span(row, index))
        .with("name", group.member(member).name())
        .with("column", table.header(index).text())
        .about(new TableCell(matched, row, index))
        // A row that is cut wrongly has its figure elsewhere.
        .hangsOn(table.span(row, 0))
        .answersFor(table.span(row, index));
  }

  private static Optional<Decimal> finer(Optional<Decimal> one, Decimal other) {
    return one.isPresent() && one.get().scale() >= other.scale() ? one : Optional.of(other);
  }

  /**
   * The declared step; else that of the last decimal printed, as figures with decimals are rounded
   * ones: 0,4 mkr to 100 000 kr.
   */
  private static Fraction stepOf(Optional<Expression.Figure> step, Optional<Integer> scale) {
    return step.map(Expression.Figure::value)
        .orElse(
            scale.map(it -> FigureValue.of(new Decimal(BigInteger.ONE, it))).orElse(Fraction.ZERO));
  }
}
