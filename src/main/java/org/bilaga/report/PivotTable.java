package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/**
 * A pivot as a table for a reader.
 *
 * <p>In million kronor where that is exact for every figure, else in whole units. Where there is no
 * room for all years, those with the least money share a column: nothing is left out, so that it
 * sums.
 */
public final class PivotTable {
  /** Names may be cut before years are put together, but not to less than this. */
  private static final int LEAST_NAMES = 26;

  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction TENTH_OF_MILLION = Fraction.of(100_000);
  static final String MORE = " +?";

  private final Pivot pivot;
  private final Language language;
  private final String unit;
  private final Figures figures;
  private final List<List<Step>> columns = new ArrayList<>();

  public PivotTable(Pivot pivot, String currency, int most, Language language) {
    this.pivot = pivot;
    this.language = language;
    boolean millions = currency.equals("SEK") && inMillions(pivot.whole());
    this.unit = millions ? "mkr" : currency.equals("SEK") ? "kr" : currency;
    this.figures = Figures.in("", millions ? MILLION : Fraction.ONE);
    for (Step column : pivot.columns()) {
      columns.add(new ArrayList<>(List.of(column)));
    }
    while (most > 0 && columns.size() > 2 && !fits(most)) {
      join();
    }
  }

  /**
   * Puts two columns together: of years those with the least money, of what became of money all
   * that is not to a recipient.
   */
  private void join() {
    int into = columns.size() - 1;
    boolean joined = columns.get(into).size() > 1;
    if (pivot.by().isTime()) {
      columns.get(into).addAll(columns.remove(into - 1));
      return;
    }
    int least = least(joined ? into : columns.size());
    List<Step> moved = columns.remove(least);
    if (joined) {
      columns.get(columns.size() - 1).addAll(moved);
    } else {
      moved.addAll(columns.remove(least(columns.size())));
      columns.add(moved);
    }
  }

  /** Of the first columns the one with the least money. */
  private int least(int among) {
    int least = 0;
    for (int i = 1; i < among; i++) {
      least = money(columns.get(i)).compareTo(money(columns.get(least))) < 0 ? i : least;
    }
    return least;
  }

  private Fraction money(List<Step> column) {
    Fraction sum = Fraction.ZERO;
    for (Step step : column) {
      sum = sum.add(pivot.whole().cell(step).amount().abs());
    }
    return sum;
  }

  private static boolean inMillions(Pivot.Row row) {
    for (Pivot.Row below : row.below()) {
      if (!inMillions(below)) {
        return false;
      }
    }
    boolean whole = row.beside().amount().divide(TENTH_OF_MILLION).isInteger();
    whole &= row.unplaced().amount().divide(TENTH_OF_MILLION).isInteger();
    for (Sum sum : row.own().values()) {
      whole &= sum.amount().divide(TENTH_OF_MILLION).isInteger();
    }
    return whole;
  }

  private boolean fits(int most) {
    return GridText.least(grid(), LEAST_NAMES) <= most;
  }

  /** Whether years share a column. */
  public boolean isNarrowed() {
    return !pivot.by().isTime() && columns.size() < pivot.columns().size();
  }

  /** The unit of its figures. */
  public String unit() {
    return unit;
  }

  public Grid grid() {
    boolean single = columns.size() == 1;
    boolean unplaced = pivot.tellsUnplaced() && !pivot.whole().unplaced().isEmpty();
    boolean beside = !pivot.whole().beside().isEmpty();
    List<Grid.Column> headings = new ArrayList<>();
    headings.add(Grid.Column.words(pivot.by().heading().in(language)));
    for (List<Step> column : columns) {
      headings.add(heading(column));
    }
    if (!single) {
      headings.add(Grid.Column.figures(say("Total", "Totalt")));
    }
    if (unplaced) {
      headings.add(
          Grid.Column.figures(say("of which not", "varav ej"), say("distributed", "fördelat")));
    }
    if (beside) {
      headings.add(
          Grid.Column.figures(
              say("not distributed,", "ofördelat,"), say("to their group", "till gruppen")));
    }
    List<List<String>> cells = new ArrayList<>();
    List<Boolean> totals = new ArrayList<>();
    for (Pivot.Row row : pivot.whole().below()) {
      row(row, unplaced, beside, cells, totals);
    }
    cells.add(cells(pivot.whole(), say("Total", "Totalt"), unplaced, beside));
    totals.add(true);
    var grid = new Grid(headings);
    for (int i = 0; i < cells.size(); i++) {
      grid.add(cells.get(i), totals.get(i));
    }
    return grid;
  }

  private Grid.Column heading(List<Step> column) {
    String first = column.get(0).label().in(language);
    boolean asked = !pivot.whole().beside().isEmpty() && pivot.by().isTime();
    if (asked && column.get(0).rank() == 0) {
      first = say("gets", "får");
    } else if (column.size() > 1) {
      first =
          pivot.by().isTime()
              ? say("not to any\nrecipient", "ej till\nmottagare")
              : say("other\nyears", "andra\når");
    } else if (first.indexOf('\n') < 0 && first.indexOf(' ') > 0) {
      // "year not stated", on two lines.
      first = first.replaceFirst(" ", "\n");
    }
    return Grid.Column.figures(first.split("\n", -1));
  }

  private void row(
      Pivot.Row row,
      boolean unplaced,
      boolean beside,
      List<List<String>> cells,
      List<Boolean> totals) {
    String label = "  ".repeat(row.depth()) + row.step().label().in(language);
    cells.add(cells(row, label, unplaced, beside));
    totals.add(false);
    for (Pivot.Row inner : row.below()) {
      row(inner, unplaced, beside, cells, totals);
    }
  }

  private List<String> cells(Pivot.Row row, String label, boolean unplaced, boolean beside) {
    List<String> cells = new ArrayList<>();
    cells.add(label);
    for (List<Step> column : columns) {
      Sum sum = new Sum();
      column.forEach(step -> sum.add(row.cell(step)));
      cells.add(text(sum));
    }
    if (columns.size() != 1) {
      cells.add(text(row.total()));
    }
    if (unplaced) {
      cells.add(text(row.unplaced()));
    }
    if (beside) {
      cells.add(text(row.beside()));
    }
    return cells;
  }

  /** Nothing where there is nothing, nought where nought is stated, ? where it is not known. */
  private String text(Sum sum) {
    if (sum.isEmpty()) {
      return "";
    }
    boolean more = sum.hasUnknown(pivot.portfolio());
    return sum.amount().isZero() && more ? "?" : figures.text(sum.amount()) + (more ? MORE : "");
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
