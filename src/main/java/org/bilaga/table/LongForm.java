package org.bilaga.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.figure.Figure;
import org.bilaga.source.Folding;

/**
 * A table in long form, with a row for each member and year, or each member and purpose: laid out
 * with a row a member and a column for each of what the rows tell apart.
 *
 * <p>Each cell keeps its place. Loaded only where members have several rows.
 */
final class LongForm {
  /** More than this are no columns. */
  private static final int MOST_KINDS = 200;

  private final TableLayout.Arranged arranged;
  private final Table table;
  private final TableTerms terms;

  private LongForm(TableLayout.Arranged arranged, TableTerms terms) {
    this.arranged = arranged;
    this.table = arranged.table();
    this.terms = terms;
  }

  /**
   * What tells the rows of a member apart.
   *
   * @param heading of the column that does
   * @param kinds what stands there, in the order in which it is met
   */
  record Apart(String heading, List<String> kinds) {}

  /** Where several members have several rows, which one column tells apart. */
  static Optional<Apart> apart(TableLayout.Arranged arranged, TableTerms terms) {
    var form = new LongForm(arranged, terms);
    int column = form.isRepeated() ? form.apart() : -1;
    return column < 0
        ? Optional.empty()
        : Optional.of(
            new Apart(arranged.table().text(Cell.HEADER, column), List.copyOf(form.kinds(column))));
  }

  /** The table in wide form, where headings that are asked for are what tells the rows apart. */
  static Optional<TableLayout.Arranged> wide(TableLayout.Arranged arranged, TableTerms terms) {
    var form = new LongForm(arranged, terms);
    int column = form.isRepeated() ? form.apart() : -1;
    return column >= 0 && form.isAskedFor(column)
        ? Optional.of(form.wide(column))
        : Optional.empty();
  }

  /** Whether more than one member has more than one row. */
  private boolean isRepeated() {
    Set<Integer> seen = new HashSet<>();
    Set<Integer> repeated = new HashSet<>();
    for (int member : arranged.members()) {
      if (member >= 0 && !seen.add(member)) {
        repeated.add(member);
      }
    }
    return repeated.size() > 1;
  }

  /** The first column in which no member has the same twice, that is none of figures; or -1. */
  private int apart() {
    for (int column = 1; column < table.columnCount(); column++) {
      Set<String> seen = new HashSet<>();
      boolean may = kinds(column).size() <= MOST_KINDS;
      boolean years = true;
      boolean words = true;
      for (int row = 0; row < table.rowCount() && may; row++) {
        int member = arranged.members()[row];
        String kind = kind(row, column);
        may = member < 0 || !kind.isEmpty() && seen.add(member + " " + kind);
        years &= TableLayout.isYear(table.text(row, column));
        words &= NamesColumn.hasLetter(table, row, column);
      }
      if (may && (years || words || isAskedFor(column))) {
        return column;
      }
    }
    return -1;
  }

  private String kind(int row, int column) {
    return Folding.words(table.text(row, column));
  }

  private Set<String> kinds(int column) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount() && kinds.size() <= MOST_KINDS; row++) {
      kinds.putIfAbsent(kind(row, column), table.text(row, column));
    }
    return new java.util.LinkedHashSet<>(kinds.values());
  }

  /** Whether a heading that no column has is what stands in this one, maybe with a heading. */
  private boolean isAskedFor(int column) {
    var columns = table.columns();
    for (String asked : terms.asked()) {
      if (!(columns.find(asked) instanceof Columns.Lookup.Found)) {
        for (String kind : kinds(column)) {
          String wanted = Folding.words(asked);
          String own = Folding.words(kind);
          if (wanted.equals(own) || wanted.endsWith(" " + own) && !own.isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private TableLayout.Arranged wide(int apart) {
    List<String> kinds = new ArrayList<>(kinds(apart));
    Map<String, Integer> places = new LinkedHashMap<>();
    kinds.forEach(kind -> places.put(Folding.words(kind), places.size()));
    List<Integer> values = values(apart);
    // The rows that belong together: a member's, those with the totals, any others by their name.
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.computeIfAbsent(whose(row), name -> new ArrayList<>()).add(row);
    }
    int columns = 1 + kinds.size() * values.size();
    int[][] cells = new int[(rows.size() + 1) * columns][];
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(new Table.Heading(Cell.HEADER, List.of(table.text(Cell.HEADER, 0)), ""));
    cells[0] = new int[] {Cell.HEADER, 0};
    for (String kind : kinds) {
      int first = firstOf(kind, apart);
      for (int value : values) {
        cells[headings.size()] = new int[] {first, apart};
        String own = table.text(Cell.HEADER, value);
        String unit = table.unitOfHeading(value).isNone() ? "" : own;
        headings.add(new Table.Heading(Cell.HEADER, List.of(own, kind), unit));
      }
    }
    int[] members = new int[rows.size()];
    List<Integer> totals = new ArrayList<>();
    int to = 0;
    for (List<Integer> own : rows.values()) {
      int base = (to + 1) * columns;
      cells[base] = new int[] {own.get(0), 0};
      for (int row : own) {
        int place = places.getOrDefault(kind(row, apart), 0);
        for (int i = 0; i < values.size(); i++) {
          cells[base + 1 + place * values.size() + i] = new int[] {row, values.get(i)};
        }
      }
      members[to] = arranged.members()[own.get(0)];
      if (arranged.totals().contains(own.get(0))) {
        totals.add(to);
      }
      to++;
    }
    return arranged.with(table.pivoted(columns, cells, headings), members, totals);
  }

  private String whose(int row) {
    int member = arranged.members()[row];
    return member >= 0
        ? "" + member
        : arranged.totals().contains(row) ? "=" : "=" + Folding.letters(table.text(row, 0));
  }

  private int firstOf(String kind, int apart) {
    String wanted = Folding.words(kind);
    int row = 0;
    while (!kind(row, apart).equals(wanted)) {
      row++;
    }
    return row;
  }

  /** The columns of figures; where there are none, all. */
  private List<Integer> values(int apart) {
    List<Integer> values = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int column = 1; column < table.columnCount(); column++) {
      if (column != apart) {
        all.add(column);
        boolean figures = false;
        for (int row = 0; row < Math.min(table.rowCount(), MOST_KINDS); row++) {
          figures |=
              !(table.figure(row, column) instanceof Figure.Words)
                  && !(table.figure(row, column) instanceof Figure.None);
        }
        if (figures) {
          values.add(column);
        }
      }
    }
    return values.isEmpty() ? all : values;
  }
}
