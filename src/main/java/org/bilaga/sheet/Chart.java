package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * A picture of figures, which a table beside it also has: nothing is told by it alone.
 *
 * @param title what it shows
 * @param column how its figures are written
 * @param marks figures that the bars are held against, as the steps of a ladder
 * @param credit whose the picture's ground is, where it is another's: a map's
 */
public record Chart(
    Told title, Kind kind, Column column, List<Bar> bars, List<Mark> marks, Optional<Told> credit)
    implements SheetPart {
  /** More bars than these, each with its name, are no picture. */
  private static final int MOST_BARS = 60;

  private static final int NAMED_MOST = 5;
  private static final int NAMED_LEAST = 3;

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
    MAP,
    /** So many that few can be named: beside each other, the greatest first. */
    SORTED
  }

  /**
   * One figure.
   *
   * @param place where it is on the map; empty elsewhere
   * @param note what follows from it, behind the figure; empty where nothing does
   */
  public record Bar(Told name, SheetCell figure, String place, Optional<Told> note) {
    public Bar(Told name, SheetCell figure) {
      this(name, figure, "", Optional.empty());
    }

    public Bar(Told name, SheetCell figure, String place) {
      this(name, figure, place, Optional.empty());
    }

    private Fraction known() {
      return figure.figure().known().orElseThrow();
    }
  }

  /** A figure to reach, across all bars. */
  public record Mark(Told name, Fraction at) {}

  public Chart {
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  public static Chart of(Told title, Kind kind, Column column, List<Bar> bars) {
    return new Chart(title, kind, column, bars, List.of(), Optional.empty());
  }

  /**
   * The picture that a table has, else the figures of its most telling column, a bar for each row
   * that stands by itself; empty where there are too few.
   */
  public static Optional<Chart> of(SheetTable table) {
    if (table.picture().isPresent()) {
      return table.picture();
    }
    int column = telling(table);
    if (column < 0) {
      return Optional.empty();
    }
    int name = table.names() - 1;
    // What stands at the top, where that is some; else each by itself.
    long tops = table.rows().stream().filter(Chart::isTop).count();
    List<Bar> bars = new ArrayList<>();
    boolean isAnyKnown = false;
    for (Row row : table.rows()) {
      boolean shown =
          switch (row.kind()) {
            case GROUP -> tops >= LEAST_TOPS && isTop(row);
            case ITEM -> tops < LEAST_TOPS || isTop(row);
            case REST, OPEN -> row.cells().get(column).figure().isKnown();
            case PART, HEADING, TOTAL, MEASURE -> false;
          };
      if (shown) {
        var figure = row.cells().get(column).value();
        bars.add(new Bar(told(row.cells().get(name)), figure));
        isAnyKnown |= !row.isRest() && figure.figure().isKnown();
      }
    }
    long drawn = bars.stream().filter(bar -> bar.figure().figure().isKnown()).count();
    // What nobody has yet is no picture of who has it.
    if (drawn < 2 || !isAnyKnown) {
      return Optional.empty();
    }
    Column shown = table.columns().get(column);
    return Optional.of(
        bars.size() > MOST_BARS
            ? of(table.title(), Kind.SORTED, shown, sorted(bars))
            : of(table.title(), Kind.BARS, shown, bars));
  }

  /** Those that are known, the greatest first. */
  private static List<Bar> sorted(List<Bar> bars) {
    return bars.stream()
        .filter(it -> it.figure().figure().isKnown())
        .sorted(Comparator.comparing(Bar::known).reversed())
        .toList();
  }

  /** The same that says what it shows in other words. */
  public Chart titled(Told other) {
    return new Chart(other, kind, column, bars, marks, credit);
  }

  /** Whether a bar is of what is lost, or of one who reaches nothing of what is to be reached. */
  boolean isShort(Bar bar, ChartScale.Span span) {
    return marks.isEmpty() ? span.isNegative() : bar.note().isEmpty();
  }

  // Of those that are sorted

  /** The greatest, which are named. */
  List<Bar> highest() {
    return bars.subList(0, Math.min(NAMED_MOST, bars.size()));
  }

  /** That which half of them have at least. */
  Bar middle() {
    Bar middle = bars.get((bars.size() - 1) / 2);
    String figures = String.valueOf(bars.size());
    return new Bar(Sentences.halfAtLeast(figures), middle.figure());
  }

  /** The smallest, which are named. */
  List<Bar> lowest() {
    return bars.subList(Math.max(bars.size() - NAMED_LEAST, highest().size()), bars.size());
  }

  /** As bars with names: of those that are sorted the ends and the middle. */
  Chart named() {
    if (kind != Kind.SORTED) {
      return this;
    }
    List<Bar> named = new ArrayList<>(highest());
    named.add(middle());
    named.addAll(lowest());
    return of(title, Kind.BARS, column, named);
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
