package org.bilaga.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilaga.figure.Figure;
import org.bilaga.figure.NumberForm;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.source.Folding;

/**
 * A table of which nothing is known but its cells, under what its columns are called: by all lines
 * of headings above its figures, without titles, numbers of columns, and what heads the first rows.
 *
 * @param table all rows below the headings, of the same columns
 * @param lines how many stand above those rows
 * @param names the column of the names; what stands before it are codes, or words
 * @param title the words that stand above the headings, or in the corner over the names
 */
public record HeadedTable(Table table, int lines, int names, List<String> title) {
  public HeadedTable {
    title = List.copyOf(title);
  }

  /** All lines of a table, the first as its header. */
  public static HeadedTable of(Table grid) {
    return new Finding(grid).headed();
  }

  /** The same, its money counted in what its own title says, else the nearest of those above it. */
  public HeadedTable titled(List<String> above) {
    return Stream.concat(title.stream(), above.stream())
        .flatMap(words -> UnitOfTitle.named(words).stream())
        .findFirst()
        .map(this::in)
        .orElse(this);
  }

  /** The same, its figures written in a form. */
  public HeadedTable in(NumberForm form) {
    return new HeadedTable(table.in(form), lines, names, title);
  }

  /** As the title of a table counts for the columns whose headings say nothing of the sort. */
  private HeadedTable in(PrintedUnit unit) {
    Table counted = table;
    for (int column = names + 1; column < table.columnCount(); column++) {
      String heading = table.text(Cell.HEADER, column);
      boolean other = HeadingWords.isCounted(heading) || HeadingWords.isShare(heading);
      if (table.unitOfHeading(column).isNone() && !other) {
        counted = counted.with(column, unit);
      }
    }
    return new HeadedTable(counted, lines, names, title);
  }

  private static final class Finding {
    private final Table grid;
    private final TableLines lines;
    private final int names;

    Finding(Table grid) {
      this.grid = grid;
      this.lines = new TableLines(grid, new MemberMatcher(List.of()));
      int most = OwnMembers.namesColumn(grid);
      this.names = hasFiguresAfter(most) && isBehindCodes(most) ? most : 0;
      lines.names(names);
    }

    HeadedTable headed() {
      int first = Cell.HEADER;
      while (first < grid.rowCount() && isHeading(first)) {
        first++;
      }
      first = withoutGroups(first);
      List<Integer> block = new ArrayList<>();
      List<String> title = new ArrayList<>();
      for (int row = Cell.HEADER; row < first; row++) {
        if (row == first - 1 || !isAlone(row)) {
          block.add(row);
        } else {
          title.add(lines.label(row));
        }
      }
      int[] columns = IntStream.range(0, grid.columnCount()).toArray();
      var headings = new HeadingsAbove(lines, false).of(block, columns);
      int[] rows =
          IntStream.concat(
                  IntStream.of(Math.max(Cell.HEADER, first - 1)),
                  IntStream.range(first, grid.rowCount()))
              .toArray();
      var table = grid.arranged(rows, columns, headings);
      title.add(first > Cell.HEADER ? table.text(Cell.HEADER, names) : "");
      return new HeadedTable(table, first - Cell.HEADER, names, title);
    }

    /** Before lines that head the rows below them, as the headings above head the columns. */
    private int withoutGroups(int first) {
      int last = first - 1;
      while (last >= Cell.HEADER && isAlone(last) && !TableWords.isUnit(lines.label(last))) {
        last--;
      }
      return last < Cell.HEADER ? first : last + 1;
    }

    /** Whether a line has a word where a name would stand, and nothing else. */
    private boolean isAlone(int row) {
      return lines.isAlone(row) && lines.firstFilled(row) <= names;
    }

    /** A line of which no cell behind the name is a figure; years and units head columns, too. */
    private boolean isHeading(int row) {
      if (lines.isNumbering(row)) {
        return row > Cell.HEADER;
      }
      for (int column = names + 1; column < grid.columnCount(); column++) {
        if (!heads(row, column) && !isAside(row, column)) {
          return false;
        }
      }
      return true;
    }

    private boolean heads(int row, int column) {
      String text = grid.text(row, column);
      if (TableLayout.isYear(text.replaceAll("^[(\\[*]+|[)\\]*\u2020]+$", "").strip())) {
        return true;
      }
      return switch (Figure.of(text)) {
        // 20,000 can be read in two ways, and is a figure in both.
        case Figure.Printed it -> false;
        case Figure.TwoWays it -> false;
        case Figure.None it -> it.mark().isEmpty();
        default -> true;
      };
    }

    /** Whether nothing else stands in a column: a cell beside the table, as workbooks have them. */
    private boolean isAside(int row, int column) {
      for (int other = Cell.HEADER; other < grid.rowCount(); other++) {
        if (other != row && !grid.blank(other, column)) {
          return false;
        }
      }
      return grid.rowCount() > 1 && column > names + 1;
    }

    private boolean hasFiguresAfter(int column) {
      for (int row = Cell.HEADER + 1; row < grid.rowCount(); row++) {
        for (int after = column + 1; after < grid.columnCount(); after++) {
          if (lines.isFigure(row, after)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean isBehindCodes(int column) {
      return IntStream.range(0, column).allMatch(before -> isOfCodes(before, column));
    }

    /**
     * Whether the digits of a column are codes: headed so, counting the rows, or each another of
     * the same length; and no sum has any.
     */
    private boolean isOfCodes(int column, int named) {
      Set<String> codes = new HashSet<>();
      boolean counting = true;
      boolean alike = true;
      int length = -1;
      for (int row = Cell.HEADER + 1; row < grid.rowCount(); row++) {
        if (grid.blank(row, column) || NamesColumn.hasLetter(grid, row, column)) {
          continue;
        }
        String code = grid.text(row, column).replaceAll("[.)]$", "");
        String name = Folding.letters(grid.text(row, named));
        if (!code.chars().allMatch(Character::isDigit) || TableWords.isTotal(name)) {
          return false;
        }
        length = length < 0 ? code.length() : length;
        alike &= code.length() == length && (codes.add(code) || TableLayout.isYear(code));
        counting &= code.equals(String.valueOf(codes.size()));
      }
      return alike || counting || NamesColumn.isHeadedCode(grid, column);
    }
  }
}
