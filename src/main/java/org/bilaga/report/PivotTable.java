package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Language;
import org.bilaga.money.Fraction;

/**
 * A pivot as a table for a reader.
 *
 * <p>In million kronor where that is exact for every figure, else in whole units. Where there is no
 * room for all years, the earliest share a column: nothing is left out, so that it sums.
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
      columns.add(List.of(column));
    }
    // Of years the earliest share a column, of what became of money all that nobody gets.
    int first = pivot.by().isTime() ? 1 : 0;
    while (most > 0 && columns.size() > 2 && !fits(most)) {
      List<Step> both = new ArrayList<>(columns.get(first));
      both.addAll(columns.remove(first + 1));
      columns.set(first, both);
    }
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
      headings.add(Grid.Column.figures(say("of which not", "varav ej"), say("distributed", "fördelat")));
    }
    if (beside) {
      headings.add(
          Grid.Column.figures(say("not distributed,", "ofördelat,"), say("to their group", "till gruppen")));
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
    if (column.size() > 1 && pivot.by().isTime()) {
      first = say("not to any\nrecipient", "ej till\nmottagare");
    } else if (column.size() > 1) {
      String last = column.get(column.size() - 1).label().in(language);
      first = first + "–" + last;
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
