package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.words.Told;

/**
 * A picture of figures, which a table beside it also has: nothing is told by it alone.
 *
 * @param title what it shows
 * @param column how its figures are written
 * @param credit whose the picture's ground is, where it is another's: a map's
 */
public record Chart(Told title, Kind kind, Column column, List<Bar> bars, Optional<Told> credit)
    implements SheetPart {
  /** More bars than these are no picture. */
  private static final int MOST_BARS = 60;

  /** Fewer at the top tell little. */
  private static final int LEAST_TOPS = 3;

  /** How the figures are drawn. */
  public enum Kind {
    /** One below another, in the order of the table. */
    BARS,
    /**
     * Each from where the one before ended, the last one from nought: what changed, and to what.
     */
    STEPS,
    /** Beside each other, as time goes. */
    YEARS,
    /** Each in its place on a map. */
    MAP
  }

  /**
   * One figure.
   *
   * @param place where it is on the map; empty elsewhere
   */
  public record Bar(Told name, SheetCell figure, String place) {
    public Bar(Told name, SheetCell figure) {
      this(name, figure, "");
    }
  }

  public Chart {
    bars = List.copyOf(bars);
  }

  public static Chart of(Told title, Kind kind, Column column, List<Bar> bars) {
    return new Chart(title, kind, column, bars, Optional.empty());
  }

  /**
   * The figures of a table's most telling column, a bar for each row that stands by itself; empty
   * where there are too few for a picture, or too many.
   */
  public static Optional<Chart> of(SheetTable table) {
    int column = telling(table);
    if (column < 0) {
      return Optional.empty();
    }
    int name = table.names() - 1;
    // What stands at the top, where that is some; else each by itself.
    long tops = table.rows().stream().filter(Chart::isTop).count();
    List<Bar> bars = new ArrayList<>();
    for (Row row : table.rows()) {
      boolean shown =
          switch (row.kind()) {
            case GROUP -> tops >= LEAST_TOPS && isTop(row);
            case ITEM -> tops < LEAST_TOPS || isTop(row);
            case REST -> row.cells().get(column).figure().isKnown();
            case PART, HEADING, TOTAL, MEASURE -> false;
          };
      if (shown) {
        bars.add(new Bar(told(row.cells().get(name)), row.cells().get(column).value()));
      }
    }
    long drawn = bars.stream().filter(bar -> bar.figure().figure().isKnown()).count();
    return drawn < 2 || bars.size() > MOST_BARS
        ? Optional.empty()
        : Optional.of(of(table.title(), Kind.BARS, table.columns().get(column), bars));
  }

  /** The same that says what it shows in other words. */
  public Chart titled(Told other) {
    return new Chart(other, kind, column, bars, credit);
  }

  private static boolean isTop(Row row) {
    return row.depth() == 0 && (row.kind() == Row.Kind.GROUP || row.kind() == Row.Kind.ITEM);
  }

  private static Told told(SheetCell cell) {
    return cell.value() instanceof SheetCell.Text it ? it.told() : SheetTable.UNTITLED;
  }

  /** The column of what it is all about: what differs, else the total, else the last of money. */
  private static int telling(SheetTable table) {
    for (String name : List.of("difference", "amount", "total", "at_risk", "value")) {
      int column = table.column(name);
      if (column >= 0) {
        return column;
      }
    }
    int found = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      var type = table.columns().get(i).type();
      boolean figures = type == Column.Type.MONEY || type == Column.Type.COUNT;
      found = figures ? i : found;
    }
    return found;
  }
}
