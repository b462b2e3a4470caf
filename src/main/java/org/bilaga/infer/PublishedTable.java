package org.bilaga.infer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.table.Cell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.HeadingWords;
import org.bilaga.table.MatchedTable;
import org.bilaga.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a table prints of its members: their names, and the columns of figures about them.
 *
 * <p>Columns of words, codes, years and serial numbers are none of these.
 */
public final class PublishedTable {
  /** Each is tried against each: of more than this it would take long. */
  private static final int MOST_COLUMNS = 60;

  private final List<String> names;
  private final List<PublishedColumn> columns;
  private final List<Grouping> groupings;
  private final int left;

  private PublishedTable(
      List<String> names, List<PublishedColumn> columns, List<Grouping> groupings, int left) {
    this.names = List.copyOf(names);
    this.columns = List.copyOf(columns);
    this.groupings = List.copyOf(groupings);
    this.left = left;
  }

  /** The rows of members of a table that was laid out; those of sums are only read for totals. */
  public static PublishedTable of(MatchedTable matched) {
    var reading = new Reading(matched);
    List<PublishedColumn> columns = new ArrayList<>();
    int left = 0;
    for (int column = 1; column < matched.table().columnCount(); column++) {
      var read = reading.column(column);
      if (columns.size() < MOST_COLUMNS) {
        read.ifPresent(columns::add);
      } else {
        left += read.isPresent() ? 1 : 0;
      }
    }
    List<String> names = new ArrayList<>();
    reading.rows.forEach(row -> names.add(matched.table().cell(row, 0).name()));
    return new PublishedTable(names, columns, reading.groupings(), left);
  }

  /** One column of it beside columns of other tables, of the same rows. */
  public PublishedTable of(PublishedColumn column, List<PublishedColumn> others) {
    List<PublishedColumn> all = new ArrayList<>(others);
    all.add(column);
    return new PublishedTable(names, all, List.of(), left);
  }

  /** The same without some of its columns, but with one of them. */
  PublishedTable without(Set<PublishedColumn> some, PublishedColumn kept) {
    return new PublishedTable(
        names,
        columns.stream().filter(it -> it == kept || !some.contains(it)).toList(),
        groupings,
        left);
  }

  /** Who the rows are about, in their order. */
  public List<String> names() {
    return names;
  }

  public List<PublishedColumn> columns() {
    return columns;
  }

  /** Rows that belong together, by a column of words or by subtotals. */
  List<Grouping> groupings() {
    return groupings;
  }

  /** The same of the groups of one grouping. */
  PublishedTable grouped(Grouping grouping) {
    return new PublishedTable(
        grouping.names(),
        columns.stream()
            .filter(it -> it.counts() != PublishedColumn.Counts.SHARES)
            .map(it -> it.grouped(grouping))
            .toList(),
        List.of(),
        0);
  }

  /** How many more columns of figures there are, which are not looked at. */
  public int left() {
    return left;
  }

  /** Reads the columns of one table. */
  private static final class Reading {
    private final MatchedTable matched;
    private final Table table;
    private final List<Integer> rows = new ArrayList<>();

    /** The columns that are counted as the title says. */
    private final BitSet byTitle = new BitSet();

    Reading(MatchedTable matched) {
      this.matched = matched;
      for (int column = 1; column < matched.table().columnCount(); column++) {
        if (matched.isByTitle(column) && !isNoMoney(matched.table(), column)) {
          byTitle.set(column);
          matched.countByTitle(column);
        }
      }
      this.table = matched.table();
      for (int row = 0; row < table.rowCount(); row++) {
        if (matched.memberOf(row) >= 0) {
          rows.add(row);
        }
      }
    }

    List<Grouping> groupings() {
      List<Grouping> found = new ArrayList<>();
      for (int column = 1; column < table.columnCount(); column++) {
        List<String> words = new ArrayList<>();
        for (int row : rows) {
          String text = table.text(row, column);
          words.add(table.figure(row, column) instanceof Figure.Words ? text : "");
        }
        grouping(table.text(Cell.HEADER, column), words).ifPresent(found::add);
      }
      List<String> sums = new ArrayList<>();
      for (int row : rows) {
        String name = "";
        for (var subtotal : matched.subtotals()) {
          name = subtotal.rows().contains(row) ? matched.nameOf(subtotal.row()) : name;
        }
        sums.add(name);
      }
      grouping("", sums).ifPresent(found::add);
      return found;
    }

    private static Optional<Grouping> grouping(String heading, List<String> words) {
      List<String> names = new ArrayList<>(new LinkedHashSet<>(words));
      var grouping = new Grouping(heading, names, words.stream().map(names::indexOf).toList());
      return words.contains("") || !grouping.tells() ? Optional.empty() : Optional.of(grouping);
    }

    private static boolean isNoMoney(Table table, int column) {
      String heading = table.text(Cell.HEADER, column);
      return HeadingWords.isCounted(heading) || HeadingWords.isShare(heading);
    }

    Optional<PublishedColumn> column(int column) {
      @Nullable Fraction[] values = new Fraction[rows.size()];
      Optional<Fraction> step = Optional.empty();
      Optional<PrintedUnit> unit = Optional.empty();
      int figures = 0;
      for (int i = 0; i < rows.size(); i++) {
        if (table.figure(rows.get(i), column) instanceof Figure.Printed it && !it.approximate()) {
          values[i] = FigureValue.of(it);
          Fraction own = FigureValue.step(it.number(), it.unit());
          step = step.filter(least -> least.compareTo(own) <= 0).or(() -> Optional.of(own));
          unit = unit.or(() -> Optional.of(it.unit()));
          figures++;
        } else if (table.figure(rows.get(i), column) instanceof Figure.None none
            && !none.mark().isEmpty()) {
          values[i] = Fraction.ZERO;
        }
      }
      String heading = table.text(Cell.HEADER, column);
      if (figures < 2 || matched.isOfNames(column) || isNumbering(values)) {
        return Optional.empty();
      }
      PrintedUnit counted = unit.orElseThrow();
      var money =
          counted.money() ? Denomination.known(counted.currency()) : Optional.<Denomination>empty();
      return Optional.of(
          new PublishedColumn(
              column,
              heading,
              counts(counted, heading, values),
              money.orElse(Denomination.NONE),
              byTitle.get(column),
              values,
              step.orElseThrow(),
              total(column)));
    }

    private Optional<Fraction> total(int column) {
      var row = matched.totalRow();
      return row.isPresent()
              && table.figure(row.getAsInt(), column) instanceof Figure.Printed printed
          ? Optional.of(FigureValue.of(printed))
          : Optional.empty();
    }

    private static PublishedColumn.Counts counts(
        PrintedUnit unit, String heading, @Nullable Fraction[] values) {
      if (unit.share() || HeadingWords.isShare(heading) && isWithinOne(values)) {
        return PublishedColumn.Counts.SHARES;
      } else if (unit.money() || unit.isNone() && HeadingWords.saysMoney(heading)) {
        return PublishedColumn.Counts.MONEY;
      }
      return HeadingWords.isCounted(heading)
          ? PublishedColumn.Counts.THINGS
          : PublishedColumn.Counts.UNKNOWN;
    }

    private static boolean isWithinOne(@Nullable Fraction[] values) {
      for (Fraction value : values) {
        if (value != null && (value.signum() < 0 || value.compareTo(Fraction.ONE) > 0)) {
          return false;
        }
      }
      return true;
    }

    /** Whether the figures are codes, years, or count the rows. */
    private static boolean isNumbering(@Nullable Fraction[] values) {
      boolean counting = true;
      boolean years = true;
      for (int i = 0; i < values.length; i++) {
        Fraction value = values[i];
        counting &= value != null && value.equals(Fraction.of(i + 1L));
        years &= value != null && isYear(value);
      }
      return counting || years;
    }

    private static boolean isYear(Fraction value) {
      return value.isInteger()
          && value.compareTo(Fraction.of(1900)) >= 0
          && value.compareTo(Fraction.of(2100)) < 0;
    }
  }
}
