package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.calendar.Slot;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.table.Cell;
import org.bilaga.table.Columns;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.MemberMatcher;
import org.bilaga.table.Table;

/**
 * Reads data that are measured month by month or year by year: a row a member and month, in any
 * order, with the month in a column of its own.
 */
final class SeriesLoader {
  static final Kind NO_PERIOD_COLUMN =
      Kind.mistake("period-column-missing")
          .en(
              "The table has no column that tells the month or year.",
              "Head it month or year, and write months as 2019-09.")
          .sv(
              "Tabellen saknar en kolumn som anger månad eller år.",
              "Ge den rubriken månad eller år, och skriv månader som 2019-09.");
  static final Kind PERIOD_MALFORMED =
      Kind.mistake("period-malformed")
          .en("\"{text}\" is not {what}, so the row is not read.", "Write it as {example}.")
          .sv("\"{text}\" är inte {what}, så raden läses inte.", "Skriv som {example}.");
  static final Kind PERIOD_TWICE =
      Kind.mistake("period-twice")
          .en(
              "{name} has two rows for {period}; the first is used.",
              "Remove one of them, or correct its month or name.")
          .sv(
              "{name} har två rader för {period}; den första används.",
              "Ta bort den ena, eller rätta dess månad eller namn.");

  private static final String[] PERIODS = {
    "month", "månad", "period", "year", "år", "mätmånad", "mätperiod"
  };

  private final Declaration.Data declared;
  private final Group group;
  private final Findings out;
  private final Set<Character> told = new HashSet<>();

  SeriesLoader(Declaration.Data declared, Group group, Findings out) {
    this.declared = declared;
    this.group = group;
    this.out = out;
  }

  /** The columns that are named, all without figures: data that are still to come. */
  List<Data.Column> withoutTable() {
    List<Data.Column> columns = new ArrayList<>();
    for (var column : declared.columns()) {
      columns.add(
          new Data.Column(
              declared,
              group,
              column.name().text(),
              counts(column.step(), false, Denomination.NONE),
              ColumnReader.unitOf(column.step()),
              new Series(group.size())));
    }
    return columns;
  }

  List<Data.Column> columns(MatchedTable matched) {
    Table table = matched.table();
    int period = periodColumn(table);
    if (period < 0) {
      out.add(NO_PERIOD_COLUMN.at(table.rowSpan(Cell.HEADER)));
      return withoutTable();
    }
    int[] members = new int[table.rowCount()];
    Slot[] slots = new Slot[table.rowCount()];
    rows(matched, period, members, slots);
    List<Data.Column> columns = new ArrayList<>();
    for (int index = 1; index < table.columnCount(); index++) {
      if (index != period) {
        columns.add(column(table, index, members, slots));
      }
    }
    return columns;
  }

  private static int periodColumn(Table table) {
    for (String name : PERIODS) {
      if (table.columns().find(name) instanceof Columns.Lookup.Found found) {
        return found.column();
      }
    }
    return -1;
  }

  /** Each row's member and period; a row that does not fit has member -1. */
  private void rows(MatchedTable matched, int period, int[] members, Slot[] slots) {
    Table table = matched.table();
    Map<Slot, Span[]> seen = new HashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      var slot = slot(table.text(row, period));
      members[row] = matched.memberOf(row);
      if (members[row] < 0 && !matched.isSum(row)) {
        unknown(table, row);
      }
      slots[row] = slot.orElse(Slot.year(0));
      if (slot.isEmpty()) {
        malformed(table, row, period);
        members[row] = -1;
      } else if (members[row] >= 0) {
        Span[] places = seen.computeIfAbsent(slot.get(), it -> new Span[group.size()]);
        Span first = places[members[row]];
        if (first != null) {
          twice(table.span(row, 0), members[row], slot.get(), first);
          members[row] = -1;
        } else {
          places[members[row]] = table.span(row, 0);
        }
      }
    }
  }

  private void twice(Span place, int member, Slot slot, Span first) {
    out.add(
        PERIOD_TWICE
            .at(place)
            .with("name", group.member(member).name())
            .with("period", slot.text())
            .and(first, Sentences.firstHere())
            .about(declared));
  }

  /** {@code 2019-09}, {@code 2019}, and {@code 201909} as a spreadsheet may have made it. */
  private Optional<Slot> slot(String text) {
    String plain =
        text.length() == 6 && text.indexOf('-') < 0
            ? text.substring(0, 4) + "-" + text.substring(4)
            : text;
    return Slot.of(plain)
        .filter(slot -> slot.isYear() == (declared.every() == Declaration.Every.YEAR));
  }

  private void malformed(Table table, int row, int column) {
    boolean year = declared.every() == Declaration.Every.YEAR;
    out.add(
        PERIOD_MALFORMED
            .at(table.span(row, column))
            .with("text", table.text(row, column))
            .with("what", year ? Sentences.aYear() : Sentences.aMonth())
            .with("example", year ? "2019" : "2019-09")
            .about(declared));
  }

  private void unknown(Table table, int row) {
    List<String> near =
        group.matcher().match(table.text(row, 0)) instanceof MemberMatcher.Match.Unknown unknown
            ? unknown.suggestions()
            : List.of();
    out.add(
        RowFindings.ROW_UNKNOWN
            .at(table.span(row, 0))
            .with("name", table.text(row, 0))
            .with("group", group.name())
            .with("suggestion", TableFindings.suggestion(near))
            .about(declared));
  }

  /** The columns that are headed by a month or a year each, of a table with a row a member. */
  private List<Integer> across(Table table) {
    List<Integer> headed = new ArrayList<>();
    for (int index = 1; index < table.columnCount(); index++) {
      if (slot(table.text(Cell.HEADER, index)).isPresent()) {
        headed.add(index);
      }
    }
    return headed;
  }

  /**
   * Whether the months or years are columns, and the one measure that is named is what they tell.
   */
  boolean isAcross(Table table) {
    return declared.columns().size() == 1
        && declared.columns().get(0).heading().isEmpty()
        && periodColumn(table) < 0
        && TableLoader.declaredFor(declared, table).isEmpty()
        && across(table).size() > 1;
  }

  /** The measure whose months or years are columns. */
  List<Data.Column> acrossColumns(MatchedTable matched) {
    Table table = matched.table();
    int[] members = new int[table.rowCount()];
    Span[] seen = new Span[group.size()];
    List<Integer> headed = across(table);
    for (int row = 0; row < table.rowCount(); row++) {
      members[row] = matched.memberOf(row);
      if (members[row] < 0 && !matched.isSum(row)) {
        unknown(table, row);
      } else if (members[row] >= 0 && seen[members[row]] != null) {
        Slot first = slot(table.text(Cell.HEADER, headed.get(0))).orElseThrow();
        twice(table.span(row, 0), members[row], first, seen[members[row]]);
        members[row] = -1;
      } else if (members[row] >= 0) {
        seen[members[row]] = table.span(row, 0);
      }
    }
    var column = declared.columns().get(0);
    return List.of(
        column(
            column.name().text(),
            Optional.of(column),
            table,
            headed,
            members,
            (row, index) -> slot(table.text(Cell.HEADER, index)).orElseThrow()));
  }

  /** The month or year of a cell. */
  private interface SlotOf {
    Slot of(int row, int column);
  }

  private Data.Column column(Table table, int index, int[] members, Slot[] slots) {
    var wanted = TableLoader.declaredFor(declared, table, index);
    String name = wanted.map(it -> it.name().text()).orElse(table.header(index).name());
    return column(name, wanted, table, List.of(index), members, (row, column) -> slots[row]);
  }

  private Data.Column column(
      String name,
      Optional<Declaration.DataColumn> wanted,
      Table table,
      List<Integer> indices,
      int[] members,
      SlotOf slots) {
    var series = new Series(group.size());
    boolean shares = false;
    var step = wanted.flatMap(Declaration.DataColumn::step);
    boolean percent = step.isPresent() && step.get().unit() instanceof Unit.Percent;
    Denomination unit = ColumnReader.unitOf(step);
    for (int at = 0; at < table.rowCount() * indices.size(); at++) {
      int row = at / indices.size();
      int index = indices.get(at % indices.size());
      var figure = table.figure(row, index);
      if (members[row] >= 0 && figure instanceof Figure.Printed printed) {
        boolean bare = printed.unit().isNone();
        shares |= printed.unit().share();
        unit = printed.unit().money() ? ColumnReader.unitOf(printed.unit(), unit) : unit;
        Fraction value = FigureValue.of(printed);
        series.put(
            slots.of(row, index),
            members[row],
            new Series.Point(
                percent && bare ? value.divide(Fraction.of(100)) : value, table.span(row, index)));
      } else if (figure instanceof Figure.Malformed malformed) {
        out.add(MalformedCell.at(cell(table, row, index), malformed).about(declared));
      } else if (figure instanceof Figure.TwoWays either && told.add(either.mark())) {
        out.add(
            FormUnclear.at(cell(table, row, index), either, declared.name().text())
                .about(declared));
      } else if (figure instanceof Figure.Unclear unclear) {
        out.add(MalformedCell.at(cell(table, row, index), unclear).about(declared));
      } else if (figure instanceof Figure.Ratio || figure instanceof Figure.Within) {
        var unclear = new Figure.Unclear(table.text(row, index));
        out.add(MalformedCell.at(cell(table, row, index), unclear).about(declared));
      }
    }
    return new Data.Column(declared, group, name, counts(step, shares, unit), unit, series);
  }

  private static MalformedCell.MatchedCell cell(Table table, int row, int column) {
    return new MalformedCell.MatchedCell(table, row, column);
  }

  private static Data.Counts counts(
      Optional<Expression.Figure> step, boolean shares, Denomination unit) {
    boolean percent = step.isPresent() && step.get().unit() instanceof Unit.Percent;
    return !unit.equals(Denomination.NONE)
        ? Data.Counts.MONEY
        : shares || percent ? Data.Counts.SHARES : Data.Counts.NUMBERS;
  }
}
