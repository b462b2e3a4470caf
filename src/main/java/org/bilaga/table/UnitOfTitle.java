package org.bilaga.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.source.Span;

/**
 * What a title above a table, or a note below it, says that its money is counted in: {@code Table 3
 * (£000)}, {@code Belopp i tusental kronor}.
 *
 * <p>It is what the columns of money are counted in that say nothing themselves. Two that differ
 * say nothing, and an amount in a title is no unit.
 */
public record UnitOfTitle(Span span, String text, PrintedUnit unit) {
  /** A caption, and what stands between it and its table. */
  private static final int MOST_TITLES = 3;

  /** An amount at the end: {@code 100 mkr}; but {@code i 1 000 kr} is a unit. */
  private static final Pattern AMOUNT = Pattern.compile("\\d[\\s)]*\\p{L}[\\p{L}. ]*$");

  /** Said to be counted in them, or alone as a sentence: {@code Tilskudd. 1 000 kroner}. */
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?i)(?:^|[\\s(])(?:in|i|en)\\s+1?[ \u00A0.,]?000"
              + "|(?:^|\\.\\s+)1?[ \u00A0.,]?000\\s+\\p{L}+$");

  /** The unit of the first lines that are titles, else of those that are notes. */
  static Optional<UnitOfTitle> in(Table grid, TableLayout.Line[] lines) {
    var title = in(grid, lines, TableLayout.Line.TITLE);
    return title.isPresent() ? title : in(grid, lines, TableLayout.Line.NOTE);
  }

  /**
   * The same of a table that is turned, where a title stands alone in a column.
   *
   * @param names the column that has the names; a title stands before it
   */
  static Optional<UnitOfTitle> before(int names, Table turned) {
    Optional<UnitOfTitle> found = Optional.empty();
    for (int column = 0; column < names; column++) {
      var title = alone(column, turned);
      if (title.isPresent()
          && found.isPresent()
          && !title.get().unit().equals(found.get().unit())) {
        return Optional.empty();
      }
      found = found.or(() -> title);
    }
    return found;
  }

  /** What the heading of the names says, in the corner: {@code Belopp i tkr;2018;2019}. */
  static Optional<UnitOfTitle> over(Table arranged) {
    if (arranged.columnCount() == 0) {
      return Optional.empty();
    }
    String corner = arranged.text(Cell.HEADER, 0);
    return named(corner)
        .filter(PrintedUnit::money)
        .map(unit -> new UnitOfTitle(arranged.span(Cell.HEADER, 0), corner, unit));
  }

  private static Optional<UnitOfTitle> alone(int column, Table turned) {
    Optional<UnitOfTitle> found = Optional.empty();
    int texts = 0;
    for (int row = Cell.HEADER; row < turned.rowCount() && texts < 2; row++) {
      String text = turned.text(row, column);
      if (!text.isBlank()) {
        int at = row;
        texts++;
        found = named(text).map(unit -> new UnitOfTitle(turned.span(at, column), text, unit));
      }
    }
    return texts == 1 ? found : Optional.empty();
  }

  private static Optional<UnitOfTitle> in(
      Table grid, TableLayout.Line[] lines, TableLayout.Line sort) {
    Optional<UnitOfTitle> found = Optional.empty();
    for (int row = Cell.HEADER; row < grid.rowCount(); row++) {
      for (int column = 0; lines[row + 1] == sort && column < grid.columnCount(); column++) {
        String text = grid.text(row, column);
        var unit = text.isEmpty() ? Optional.<PrintedUnit>empty() : named(text);
        if (unit.isPresent() && found.isPresent() && !unit.get().equals(found.get().unit())) {
          return Optional.empty();
        } else if (unit.isPresent() && found.isEmpty()) {
          found = Optional.of(new UnitOfTitle(grid.span(row, column), text, unit.get()));
        }
      }
    }
    return found;
  }

  /**
   * What texts above a table say that its money is counted in: its caption, or a line between that
   * and the table, up to a heading. A sentence and an amount say nothing of the table.
   *
   * @param texts up to another table, the nearest first
   */
  public static Optional<UnitOfTitle> above(Iterable<Above> texts) {
    int titles = 0;
    for (Above one : texts) {
      String text = one.text().strip();
      boolean sentence = text.endsWith(".");
      var unit = sentence ? Optional.<PrintedUnit>empty() : named(text);
      if (unit.isPresent()) {
        return Optional.of(new UnitOfTitle(one.span(), text, unit.get()));
      }
      titles += sentence ? 0 : 1;
      if (one.heading() || titles == MOST_TITLES) {
        break;
      }
    }
    return Optional.empty();
  }

  /** A text that stands above a table. */
  public record Above(String text, Span span, boolean heading) {}

  /** What a title says that money is counted in. */
  public static Optional<PrintedUnit> named(String text) {
    String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    boolean amount = AMOUNT.matcher(sentence).find() && !THOUSANDS.matcher(sentence).find();
    return amount
        ? Optional.empty()
        : PrintedUnit.inHeading(sentence).filter(unit -> unit.money() || unit.exponent() > 0);
  }
}
