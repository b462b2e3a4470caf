package org.bilaga.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts a table in order by what its lines are: names first, each column below all that heads it, no
 * lines that are no rows.
 */
final class Arranging {
  private static final int HEADER = Cell.HEADER;

  private final TableLines lines;
  private final Table grid;
  private final TableTerms terms;
  private final boolean turned;
  private final int rival;
  private final List<TableTerms.Unfound> unfound;

  /**
   * @param turned whether the table was
   * @param rival another column that names the members; or -1
   * @param unfound what is said of the table and is not so
   */
  Arranging(
      TableLines lines,
      TableTerms terms,
      boolean turned,
      int rival,
      List<TableTerms.Unfound> unfound) {
    this.lines = lines;
    this.grid = lines.grid();
    this.terms = terms;
    this.turned = turned;
    this.rival = rival;
    this.unfound = unfound;
  }

  TableLayout.Arranged table(TableReading reading) {
    List<Integer> block = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    boolean others = false;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      switch (lines.line(row)) {
        case HEADING -> {
          // Headings of a later page say nothing new.
          if (rows.isEmpty()) {
            block.add(row);
          }
          others |= !rows.isEmpty();
        }
        case TITLE, GROUP, NOTE -> others = true;
        case MEMBER, TOTAL, SUBTOTAL, ROW -> rows.add(row);
      }
    }
    int width = width(block, rows);
    int[] order = new int[rows.size() + 1];
    order[0] = block.isEmpty() ? HEADER : block.get(block.size() - 1);
    int[] whose = new int[rows.size()];
    List<Integer> totals = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order[i + 1] = rows.get(i);
      whose[i] = lines.memberOf(rows.get(i));
      if (lines.line(rows.get(i)) == TableLayout.Line.TOTAL) {
        totals.add(i);
      }
    }
    var sums =
        new Subtotals(lines.all(), order, whose, terms).all(row -> lines.label(rows.get(row)));
    boolean plain = !others && lines.names() == 0 && !turned && block.equals(List.of(HEADER));
    if (plain && width >= reading.table().columnCount()) {
      return new TableLayout.Arranged(
          reading.table(),
          reading.problems(),
          whose,
          totals,
          sums,
          unfound,
          Optional.empty(),
          rivalOf(block),
          headingLines(block));
    }
    int[] columns = new int[width];
    columns[0] = lines.names();
    for (int column = 0, to = 1; column < width; column++) {
      if (column != lines.names()) {
        columns[to++] = column;
      }
    }
    var headings = new HeadingsAbove(lines, terms.headings().isSaid()).of(block, columns);
    var table = grid.arranged(order, columns, headings);
    var problems = problems(reading, table, rows, width);
    var unit = turned ? UnitOfTitle.before(lines.names(), grid) : UnitOfTitle.in(grid, lines.all());
    return new TableLayout.Arranged(
        table, problems, whose, totals, sums, unfound, unit, rivalOf(block), headingLines(block));
  }

  private TableTerms.Lines headingLines(List<Integer> block) {
    return block.isEmpty() || turned
        ? TableTerms.Lines.NONE
        : new TableTerms.Lines(
            grid.line(block.get(0), 0), grid.line(block.get(block.size() - 1), 0));
  }

  private Optional<String> rivalOf(List<Integer> block) {
    int deepest = block.isEmpty() ? HEADER : block.get(block.size() - 1);
    return rival < 0 ? Optional.empty() : Optional.of(grid.text(deepest, rival));
  }

  /** Columns up to the last that is headed, or filled within as many cells as the headings have. */
  private int width(List<Integer> block, List<Integer> rows) {
    int headed = lines.names() + 1;
    int most = 0;
    for (int row : block) {
      most = Math.max(most, lines.cells(row));
      headed = Math.max(headed, lines.used(row));
    }
    int width = headed;
    for (int row : rows) {
      width = Math.max(width, Math.min(most, lines.used(row)));
    }
    return Math.min(width, grid.columnCount());
  }

  /** What is odd about the text stays; rows and headings are judged anew. */
  private List<TableProblem> problems(
      TableReading reading, Table table, List<Integer> rows, int width) {
    List<TableProblem> problems = new ArrayList<>();
    for (TableProblem problem : reading.problems()) {
      switch (problem) {
        case TableProblem.RaggedRow it -> {}
        case TableProblem.DuplicateHeader it -> {}
        case TableProblem.NoRows it -> {}
        case TableProblem.EmptyFile it -> problems.add(it);
        case TableProblem.BinaryFile it -> problems.add(it);
        case TableProblem.TooLarge it -> problems.add(it);
        case TableProblem.NotUtf8 it -> problems.add(it);
        case TableProblem.Undecodable it -> problems.add(it);
        case TableProblem.UnbalancedQuote it -> problems.add(it);
        case TableProblem.TextAfterQuote it -> problems.add(it);
        case TableProblem.WhichPart it -> problems.add(it);
        case TableProblem.NoSuchPart it -> problems.add(it);
        case TableProblem.Hidden it -> problems.add(it);
        case TableProblem.MoreProblems it -> {}
      }
    }
    TableReader.duplicateHeaders(table, problems);
    if (rows.isEmpty()) {
      problems.add(new TableProblem.NoRows(table.rowSpan(HEADER)));
    }
    if (!turned) {
      ragged(rows, width, problems);
    }
    return TableReader.inOrder(problems);
  }

  private void ragged(List<Integer> rows, int width, List<TableProblem> problems) {
    int[] kept = rows.stream().mapToInt(Integer::intValue).toArray();
    for (var odd : grid.oddRows()) {
      if (Arrays.binarySearch(kept, odd.row()) >= 0
          && (odd.cells() < width || odd.used() > width)) {
        int found = odd.cells() < width ? odd.cells() : odd.used();
        problems.add(new TableProblem.RaggedRow(grid.rowSpan(odd.row()), width, found));
      }
    }
  }
}
