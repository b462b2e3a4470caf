package org.bilaga.sheet;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * How the rows of tables are to stand: sorted, only the first, with what is reckoned of all.
 *
 * <p>Nothing is lost: what is not among the first is one row, so that the total is that of the
 * rows.
 *
 * @param sort the column to sort by, as {@link #column} reads it; figures from the greatest, words
 *     from A, the other way with a hyphen before it
 * @param top how many to show; empty for all
 */
public record Arrangement(
    Optional<String> sort, OptionalInt top, boolean hasMean, boolean hasMedian) {
  /** Names are mostly Swedish, whatever language is spoken: å, ä and ö stand last. */
  private static final Locale ALPHABET = Locale.of("sv");

  /** As it stands. */
  public static final Arrangement NONE =
      new Arrangement(Optional.empty(), OptionalInt.empty(), false, false);

  private static final List<String> AMOUNTS =
      List.of("amount", "difference", "granted", "at_risk", "total", "value");

  /** The sheet so arranged; what programs read by names stays as it is. */
  public Sheet of(Sheet sheet) {
    if (equals(NONE)) {
      return sheet;
    }
    List<SheetPart> parts = new ArrayList<>();
    for (SheetPart part : sheet.parts()) {
      parts.add(part.asTable().<SheetPart>map(this::of).orElse(part));
    }
    return new Sheet(parts, forPrograms().of(sheet.rows()), sheet.data());
  }

  /** A sum of rows or a mean among rows would be counted with them. */
  private Arrangement forPrograms() {
    return new Arrangement(sort, top, false, false);
  }

  /** The column that is asked for and that no table has; empty where there is none such. */
  public Optional<String> unknownIn(Sheet sheet) {
    return sort.filter(
        asked ->
            sheet.parts().stream()
                .flatMap(it -> it.asTable().stream())
                .noneMatch(it -> column(it, asked) >= 0));
  }

  /** A table so arranged. */
  SheetTable of(SheetTable table) {
    int by = sort.map(asked -> column(table, asked)).orElseGet(() -> column(table, "amount"));
    if (by < 0) {
      return table;
    }
    List<Row> body = table.rows().stream().filter(row -> !row.isLast()).toList();
    List<Row> rows = new ArrayList<>();
    if (top.isPresent()) {
      first(table, items(body), rest(body), by, rows);
    } else if (sort.isPresent()) {
      sorted(body, by, rows);
    } else {
      rows.addAll(body);
    }
    table.rows().stream().filter(Row::isLast).forEach(rows::add);
    if (hasMean) {
      rows.add(measure(table, Sentences.mean(), new SheetCell.Reckoned.Mean()));
    }
    if (hasMedian) {
      rows.add(measure(table, Sentences.median(), new SheetCell.Reckoned.Median()));
    }
    return table.with(rows);
  }

  private static List<Row> items(List<Row> rows) {
    return rows.stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
  }

  private static List<Row> rest(List<Row> rows) {
    return rows.stream().filter(Row::isRest).toList();
  }

  /**
   * Where a column stands: by its name, by its heading in any language, or by the word for names or
   * amounts; -1 where there is none.
   */
  private static int column(SheetTable table, String asked) {
    String word = asked.startsWith("-") ? asked.substring(1) : asked;
    if (isSaid(Sentences.byName(), word)) {
      return table.names() - 1;
    }
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (column.name().equals(word) || isSaid(column.heading(), word)) {
        return i;
      }
    }
    if (isSaid(Sentences.byAmount(), word)) {
      for (String name : AMOUNTS) {
        if (table.column(name) >= 0) {
          return table.column(name);
        }
      }
      return onlyFigures(table);
    }
    return -1;
  }

  /** The only column of figures, or the only one of money; -1 where there is none such. */
  private static int onlyFigures(SheetTable table) {
    List<Column> columns = table.columns();
    if (columns.size() == table.names() + 1) {
      return table.names();
    }
    int only = -1;
    for (int i = table.names(); i < columns.size(); i++) {
      if (columns.get(i).type() == Column.Type.MONEY) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  private static boolean isSaid(Told told, String word) {
    return Language.all().stream()
        .anyMatch(language -> told.in(language).replace("\n", " ").equalsIgnoreCase(word));
  }

  /** The rows of each level by the column, each with what belongs to it. */
  private void sorted(List<Row> rows, int by, List<Row> out) {
    List<List<Row>> blocks = new ArrayList<>();
    for (Row row : rows) {
      if (blocks.isEmpty() || row.depth() <= blocks.getLast().getFirst().depth()) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(row);
    }
    blocks.sort(Comparator.comparing(List::getFirst, order(by)));
    for (List<Row> block : blocks) {
      out.add(block.getFirst());
      sorted(block.subList(1, block.size()), by, out);
    }
  }

  /** What is none of those told of stands after them; what is not known after what is. */
  private Comparator<Row> order(int by) {
    boolean turned = sort.filter(it -> it.startsWith("-")).isPresent();
    Comparator<Row> known =
        Comparator.comparing(
            row -> row.cells().get(by).figure().told(), Arrangement::greatestFirst);
    var alphabet = Collator.getInstance(ALPHABET);
    Comparator<Row> words =
        Comparator.comparing(row -> said(row.cells().get(by)), alphabet::compare);
    Comparator<Row> both = known.thenComparing(words);
    return Comparator.<Row, Boolean>comparing(Row::isRest)
        .thenComparing(turned ? both.reversed() : both);
  }

  private static int greatestFirst(Optional<Fraction> one, Optional<Fraction> other) {
    return one.isPresent() && other.isPresent()
        ? other.get().compareTo(one.get())
        : Boolean.compare(one.isEmpty(), other.isEmpty());
  }

  private static String said(SheetCell cell) {
    return cell instanceof SheetCell.Text text ? text.told().in(Language.ENGLISH) : "";
  }

  /** The first of all that are told of, and one row for all others. */
  private void first(SheetTable table, List<Row> items, List<Row> rest, int by, List<Row> out) {
    List<Row> sorted = items.stream().sorted(order(by)).toList();
    int count = Math.min(top.orElseThrow(), sorted.size());
    for (Row row : sorted.subList(0, count)) {
      out.add(new Row(row.kind(), 0, row.cells()));
    }
    List<Row> others =
        Stream.concat(sorted.subList(count, sorted.size()).stream(), rest.stream()).toList();
    if (!others.isEmpty()) {
      List<SheetCell> cells = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        cells.add(
            i == table.names() - 1
                ? SheetCell.text(Sentences.others(others.size()))
                : sum(others, i, table.columns().get(i)));
      }
      boolean open = others.stream().anyMatch(row -> row.kind() == Row.Kind.OPEN);
      out.add(new Row(open ? Row.Kind.OPEN : Row.Kind.REST, 0, cells));
    }
  }

  private static SheetCell sum(List<Row> rows, int column, Column of) {
    boolean sums = of.type() == Column.Type.MONEY || of.type() == Column.Type.COUNT;
    List<SheetCell> cells = figures(rows, column);
    return !sums || cells.isEmpty() ? SheetCell.EMPTY : cells.getFirst().with(sum(rows, column));
  }

  private static Amount sum(List<Row> rows, int column) {
    List<Row> own = rows.stream().filter(row -> row.kind() != Row.Kind.OPEN).toList();
    Amount all = sum(figures(rows, column));
    return isKnown(own, column) ? all : among(own, rows, column, all);
  }

  private static boolean isKnown(List<Row> rows, int column) {
    return figures(rows, column).stream().allMatch(cell -> cell.figure().isKnown());
  }

  /**
   * What some have, who may get more: what is open among rows is what each of them may get, and
   * counted once.
   *
   * @param otherwise where nothing is open
   */
  private static Amount among(List<Row> own, List<Row> rows, int column, Amount otherwise) {
    List<SheetCell> open =
        figures(rows.stream().filter(row -> row.kind() == Row.Kind.OPEN).toList(), column);
    Optional<Fraction> least = sum(figures(own, column)).least();
    return open.isEmpty()
        ? otherwise
        : new Amount(least, least.flatMap(some -> sum(open).most().map(some::add)));
  }

  private static Amount sum(List<SheetCell> cells) {
    return cells.stream().map(SheetCell::figure).reduce(Amount.known(Fraction.ZERO), Amount::plus);
  }

  /** The cells of a column that have a figure, known or not. */
  static List<SheetCell> figures(List<Row> rows, int column) {
    return rows.stream()
        .map(row -> row.cells().get(column).value())
        .filter(cell -> !(cell instanceof SheetCell.Empty) && !(cell instanceof SheetCell.Text))
        .toList();
  }

  private static Row measure(SheetTable table, Told label, SheetCell.Reckoned how) {
    List<SheetCell> cells = new ArrayList<>();
    List<Row> items = items(table.rows());
    for (int i = 0; i < table.columns().size(); i++) {
      List<SheetCell> figures = figures(items, i);
      boolean some = table.columns().get(i).isFigures() && !figures.isEmpty();
      if (i == table.names() - 1) {
        cells.add(SheetCell.text(label));
      } else if (some) {
        cells.add(
            new SheetCell.Formula(
                figures.getFirst().with(measured(how, items, table.rows(), i)), how));
      } else {
        cells.add(SheetCell.EMPTY);
      }
    }
    return new Row(Row.Kind.MEASURE, 0, cells);
  }

  /** The mean of figures, or their median; not known of none. */
  static Amount measured(SheetCell.Reckoned how, List<SheetCell> figures) {
    return figures.isEmpty()
        ? Amount.UNKNOWN
        : how instanceof SheetCell.Reckoned.Mean ? mean(figures) : median(figures);
  }

  private static Amount measured(
      SheetCell.Reckoned how, List<Row> items, List<Row> all, int column) {
    List<SheetCell> figures = figures(items, column);
    return how instanceof SheetCell.Reckoned.Mean && !isKnown(items, column)
        ? among(items, all, column, sum(figures)).over(Fraction.of(figures.size()))
        : measured(how, figures);
  }

  private static Amount mean(List<SheetCell> cells) {
    return sum(cells).over(Fraction.of(cells.size()));
  }

  /** Of an even number the mean of the two in the middle; not known where one is not. */
  private static Amount median(List<SheetCell> cells) {
    List<Fraction> known = new ArrayList<>();
    cells.forEach(cell -> cell.figure().known().ifPresent(known::add));
    if (known.size() < cells.size()) {
      return Amount.UNKNOWN;
    }
    known.sort(Comparator.naturalOrder());
    int middle = known.size() / 2;
    return Amount.known(
        known.size() % 2 == 1
            ? known.get(middle)
            : known.get(middle - 1).add(known.get(middle)).divide(Fraction.of(2)));
  }
}
