package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.check.slip.MiscountedPart.Part;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.RowFindings;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchProblem;
import org.bilaga.table.Table;
import org.bilaga.typing.Type;
import org.bilaga.typing.TypeChecker;

/**
 * The sums within a published table: rows to the row total, columns to the total row.
 *
 * <p>A cell whose row and column are off by the same amount is the one that is wrong: the totals
 * prove what it must be.
 */
final class AppendixSums {
  static final Kind ROW =
      Kind.finding("appendix-row-total-differs")
          .counted(Kind.Counted.TOTAL)
          .en(
              "{member}'s row comes to {sum}, but its total is printed as {printed}: it is {off}.",
              "Correct the cell or the total that is wrong.")
          .sv(
              "Raden för {member} summerar till {sum}, men radsumman är tryckt som {printed}: den"
                  + " ligger {off}.",
              "Rätta den cell eller summa som är fel.");
  static final Kind COLUMN =
      Kind.finding("appendix-column-total-differs")
          .counted(Kind.Counted.TOTAL)
          .en(
              "The rows of \"{column}\" come to {sum}, but the total is printed as {printed}: it is"
                  + " {off}.",
              "Correct the row or the total that is wrong; where it is printed so, mark it"
                  + " `disputed`.")
          .sv(
              "Raderna i \"{column}\" summerar till {sum}, men summan är tryckt som {printed}: den"
                  + " ligger {off}.",
              "Rätta den rad eller summa som är fel; är det tryckt så, märk det `omtvistat`.");
  static final Kind PROVED =
      Kind.finding("appendix-cell-proved-wrong")
          .counted(Kind.Counted.CELL)
          .en(
              "{member}'s cell in \"{column}\" is {printed}, but row and column both need {needed}:"
                  + " it is {off}.",
              "Correct the cell.")
          .sv(
              "Talet för {member} i \"{column}\" är {printed}, men både raden och kolumnen kräver"
                  + " {needed}: det är {off}.",
              "Rätta cellen.");

  private final AppendixTable appendix;
  private final Checked checked;
  private final Table table;
  private final int count;
  private final boolean[] sums;
  private final Type[] types;
  private final boolean[] money;
  private final Fraction[] columnOff;

  /** The table as the figures of a column are read, where that is not as its heading says. */
  private final Map<Integer, Table> readings = new HashMap<>(0);

  AppendixSums(AppendixTable appendix, Checked checked) {
    this.appendix = appendix;
    this.checked = checked;
    this.table = appendix.table().table();
    this.count = appendix.columns().size();
    this.sums = new boolean[count];
    this.types = new Type[count];
    this.money = new boolean[count];
    this.columnOff = new Fraction[count];
    var checker = new TypeChecker(new Findings());
    for (int index = 0; index < count; index++) {
      var declared = appendix.declared().columns().get(index);
      Type type = checker.type(declared.value(), checked.module(), Optional.of(appendix.group()));
      types[index] = type;
      money[index] = type.isMoney();
      // Shares and means are not sums of their rows as printed.
      sums[index] =
          appendix.columns().get(index) >= 0
              && declared.averagedBy().isEmpty()
              && (type.isMoney() || type.quantity() == Type.Quantity.NUMBER);
    }
  }

  /** Has a column be summed as it was read when its cells were compared. */
  void read(int column, Table as) {
    readings.put(column, as);
  }

  private Table reading(int column) {
    return readings.getOrDefault(column, table);
  }

  void check() {
    if (!appendix.table().unfound().isEmpty()) {
      // What is a row of the table and what is a sum is not as it is said to be.
      return;
    }
    appendix.table().totalRow().ifPresent(this::columns);
    subtotals();
    int total = rowTotal();
    if (total >= 0) {
      List<Integer> parts = parts(total);
      if (!parts.isEmpty()) {
        for (int row = 0; row < table.rowCount(); row++) {
          row(row, total, parts);
        }
      }
    }
  }

  private void columns(int totalRow) {
    for (int index = 0; index < count; index++) {
      columnOff[index] = Fraction.ZERO;
      if (sums[index]) {
        column(index, totalRow);
      }
    }
  }

  private void subtotals() {
    for (int index = 0; index < count && !appendix.table().subtotals().isEmpty(); index++) {
      if (sums[index]) {
        int column = appendix.columns().get(index);
        var figures = money[index] ? Figures.of(types[index].currency()) : Figures.plain();
        SubtotalDiffers.check(
            appendix.table(), column, row -> value(row, column), figures, checked);
      }
    }
  }

  private void column(int index, int totalRow) {
    int column = appendix.columns().get(index);
    var printed = value(totalRow, column);
    if (printed.isEmpty()) {
      return;
    }
    checked.tally().comparison();
    Fraction sum = sum(column);
    sum = sum.add(room(column, printed.get().subtract(sum)));
    Fraction off = printed.get().subtract(sum);
    if (!off.isZero() && !isRounding(off, new RoundedCells(compared(index)).ofColumn(totalRow))) {
      columnOff[index] = off;
      var figures = figures(index, sum, printed.get());
      Fraction added = sum;
      Finding finding =
          COLUMN
              .at(table.span(totalRow, column))
              .with("column", table.header(column).text())
              .with("sum", figures.text(sum))
              .with("printed", figures.text(printed.get()))
              .with("off", figures.off(off))
              .label(Sentences.printed())
              .likely(() -> checked.slips().inSum(added, printed.get(), Fraction.ONE, rows(column)))
              .figures(sum, printed.get())
              .form(figures)
              .about(new TableCell(appendix.table(), totalRow, column));
      hangOnGaps(finding, column);
      hangOnTwice(finding, column, off.negate());
      checked.add(finding);
    }
  }

  /** How much of what the sum is short of figures such as {@code <5} can make up for. */
  private Fraction room(int column, Fraction missing) {
    Fraction most = Fraction.ZERO;
    for (int row = 0; row < table.rowCount(); row++) {
      if (!appendix.table().isSum(row)
          && reading(column).plain(row, column) == Figure.NOT_PLAIN
          && reading(column).figure(row, column) instanceof Figure.Within it) {
        if (it.highInBase().isEmpty()) {
          return missing.max(Fraction.ZERO);
        }
        most = most.add(FigureValue.of(it.highInBase().get()));
        most = most.subtract(FigureValue.of(it.lowInBase()));
      }
    }
    Fraction some = missing.max(Fraction.ZERO);
    return some.compareTo(most) > 0 ? most : some;
  }

  private ComparedColumn compared(int index) {
    return ComparedColumn.of(appendix, index, checked);
  }

  private static boolean isRounding(Fraction off, Fraction room) {
    return off.abs().compareTo(room) <= 0;
  }

  /** Where a figure is not there, or cannot be read, the sum is not that of all. */
  private void hangOnGaps(Finding finding, int column) {
    for (int row = 0; row < table.rowCount(); row++) {
      if (!appendix.table().isSum(row) && value(row, column).isEmpty()) {
        finding.hangsOn(table.span(row, column));
      }
    }
    var rows = RowFindings.of(appendix.table(), appendix.group(), appendix.declared());
    for (int member = 0; member < appendix.group().size(); member++) {
      if (appendix.table().rowOf(member) < 0) {
        rows.place(member).filter(it -> it.start() < firstRow()).ifPresent(finding::hangsOn);
      }
    }
  }

  /** Where it is too much by just what the rows have that stand there a second time. */
  private void hangOnTwice(Finding finding, int column, Fraction tooMuch) {
    List<Span> names = new ArrayList<>();
    Fraction twice = Fraction.ZERO;
    for (MatchProblem problem : appendix.table().problems()) {
      if (problem instanceof MatchProblem.RepeatedMember it) {
        names.add(it.span());
        twice = twice.add(value(rowAt(it.span()), column).orElse(Fraction.ZERO));
      }
    }
    if (twice.equals(tooMuch)) {
      names.forEach(finding::hangsOn);
    }
  }

  private int rowAt(Span name) {
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 0; column < table.columnCount(); column++) {
        if (table.start(row, column) == name.start()) {
          return row;
        }
      }
    }
    throw new IllegalArgumentException("no row at " + name);
  }

  /** A member whose row has another name is in the sum; one without any row is not. */
  private int firstRow() {
    return table.rowCount() == 0 ? 0 : table.start(0, 0);
  }

  /** The sum of a column's rows: in whole numbers as long as they are that. */
  private Fraction sum(int column) {
    long plainSum = 0;
    Fraction rest = Fraction.ZERO;
    for (int row = 0; row < table.rowCount(); row++) {
      if (appendix.table().isSum(row)) {
        continue;
      }
      long plain = reading(column).plain(row, column);
      if (plain != Figure.NOT_PLAIN && Math.abs(plainSum) < Long.MAX_VALUE / 2) {
        plainSum += plain;
      } else {
        rest = rest.add(value(row, column).orElse(Fraction.ZERO));
      }
    }
    return rest.add(Fraction.of(plainSum));
  }

  private List<Part> rows(int column) {
    List<Part> parts = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (appendix.table().memberOf(row) >= 0) {
        parts.add(new Part(appendix.table().nameOf(row), value(row, column).orElse(Fraction.ZERO)));
      }
    }
    return parts;
  }

  private List<Part> cells(int row, List<Integer> columns) {
    List<Part> parts = new ArrayList<>();
    for (int index : columns) {
      int column = appendix.columns().get(index);
      Fraction amount = value(row, column).orElse(Fraction.ZERO);
      parts.add(new Part("\"" + table.header(column).text() + "\"", amount));
    }
    return parts;
  }

  private Optional<Fraction> value(int row, int column) {
    long plain = reading(column).plain(row, column);
    if (plain != Figure.NOT_PLAIN) {
      return Optional.of(Fraction.of(plain));
    }
    return switch (reading(column).figure(row, column)) {
      case Figure.Printed printed -> Optional.of(FigureValue.of(printed));
      case Figure.Malformed malformed -> Optional.of(FigureValue.of(malformed.inBase()));
      case Figure.None none -> Optional.empty();
      case Figure.Words words -> Optional.empty();
      case Figure.Unclear unclear -> Optional.empty();
      case Figure.Within it -> Optional.of(FigureValue.of(it.lowInBase()));
      case Figure.Ratio it -> Optional.of(FigureValue.of(it));
      case Figure.TwoWays either -> Optional.empty();
    };
  }

  private Figures figures(int index, Fraction... values) {
    return (money[index] ? Figures.of(types[index].currency()) : Figures.plain()).apart(values);
  }

  /** The column of money whose grants are those of all others together, or -1. */
  private int rowTotal() {
    int best = -1;
    int most = 1;
    for (int index = 0; index < count; index++) {
      int size = money[index] && appendix.columns().get(index) >= 0 ? grants(index).size() : 0;
      if (size > most) {
        most = size;
        best = index;
      }
    }
    return best;
  }

  private List<Grant> grants(int index) {
    return ColumnGrants.of(appendix.declared().columns().get(index).value(), appendix)
        .orElse(List.of());
  }

  /**
   * The columns that make up the total; none unless each of its grants stands in exactly one that
   * the table has.
   */
  private List<Integer> parts(int total) {
    List<Grant> left = new ArrayList<>(grants(total));
    List<Integer> parts = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      List<Grant> own = index == total || !money[index] ? List.of() : grants(index);
      if (!own.isEmpty() && appendix.columns().get(index) < 0) {
        return List.of();
      } else if (!own.isEmpty()) {
        for (Grant grant : own) {
          if (!left.remove(grant)) {
            return List.of();
          }
        }
        parts.add(index);
      }
    }
    return left.isEmpty() ? parts : List.of();
  }

  private void row(int row, int total, List<Integer> parts) {
    int totalColumn = appendix.columns().get(total);
    var printed = value(row, totalColumn);
    if (printed.isEmpty()) {
      return;
    }
    checked.tally().comparison();
    Fraction sum = Fraction.ZERO;
    for (int part : parts) {
      sum = sum.add(value(row, appendix.columns().get(part)).orElse(Fraction.ZERO));
    }
    Fraction off = printed.get().subtract(sum);
    if (off.isZero() || isRounding(off, room(row, total, parts))) {
      return;
    }
    var figures = figures(total, sum, printed.get());
    Fraction right = sum;
    Finding finding =
        ROW.at(table.span(row, totalColumn))
            .with("member", appendix.table().nameOf(row))
            .with("sum", figures.text(sum))
            .with("printed", figures.text(printed.get()))
            .with("off", figures.off(off))
            .label(Sentences.printed())
            .likely(
                () -> checked.slips().inSum(right, printed.get(), Fraction.ONE, cells(row, parts)))
            .figures(sum, printed.get())
            .form(figures)
            .about(new TableCell(appendix.table(), row, totalColumn));
    fix(finding, row, total, printed.get(), sum);
    for (int part : parts) {
      int column = appendix.columns().get(part);
      if (value(row, column).isEmpty()) {
        finding.hangsOn(table.span(row, column));
      }
    }
    checked.add(finding);
    proved(row, parts, off);
  }

  private Fraction room(int row, int total, List<Integer> parts) {
    Fraction room = new RoundedCells(compared(total)).ofRow(row);
    for (int part : parts) {
      room = room.add(new RoundedCells(compared(part)).ofRow(row));
    }
    return room;
  }

  /** To the sum of the cells, where those may be as they are printed and so may their sum. */
  private void fix(Finding finding, int row, int total, Fraction printed, Fraction sum) {
    int member = appendix.table().memberOf(row);
    if (member >= 0
        && ComparedColumn.of(appendix, total, checked).consistent(member, sum, Fraction.ONE)) {
      int column = appendix.columns().get(total);
      finding.fix(() -> new PublishedFigure(table, column).fix(row, printed, sum));
    }
  }

  private void proved(int row, List<Integer> parts, Fraction off) {
    if (appendix.table().totalRow().isEmpty() || appendix.table().memberOf(row) < 0) {
      return;
    }
    int found = -1;
    for (int part : parts) {
      if (off.equals(columnOff[part])) {
        if (found >= 0) {
          return;
        }
        found = part;
      }
    }
    if (found >= 0) {
      int index = found;
      int column = appendix.columns().get(found);
      // A cell without a figure prints nothing that could be proved wrong.
      value(row, column)
          .ifPresent(there -> checked.add(provedWrong(row, index, there, there.add(off))));
    }
  }

  private Finding provedWrong(int row, int index, Fraction there, Fraction needed) {
    int column = appendix.columns().get(index);
    var figures = figures(index, there, needed);
    return PROVED
        .at(table.span(row, column))
        .with("member", appendix.table().nameOf(row))
        .with("column", table.header(column).text())
        .with("printed", figures.text(there))
        .with("needed", figures.text(needed))
        .with("off", figures.off(there.subtract(needed)))
        .label(Sentences.published(figures.text(there)))
        .likely(() -> checked.slips().inFigure(needed, there, Fraction.ONE))
        .figures(needed, there)
        .form(figures)
        // What is no such figure at all was told already.
        .hangsOn(table.span(row, column))
        .about(new TableCell(appendix.table(), row, column));
  }
}
