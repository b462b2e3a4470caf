package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in the cells of a ruled row: mostly each cell is one text, but where only columns are
 * ruled every line is a row of its own.
 */
final class CellLines {
  private static final float SAME_LINE = 2;

  private CellLines() {}

  /**
   * @param cells of each cell its lines
   * @return rows of cells
   */
  static List<List<String>> rows(List<List<PageRow>> cells) {
    if (!isManyRows(cells)) {
      return List.of(cells.stream().map(CellLines::text).toList());
    }
    List<List<String>> rows = new ArrayList<>();
    for (PageRow first : cells.get(0)) {
      List<String> row = new ArrayList<>();
      for (List<PageRow> cell : cells) {
        row.add(text(cell.stream().filter(line -> isBeside(line, first)).toList()));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Whether figures of one cell stand beside the lines of the first, each beside its own. */
  private static boolean isManyRows(List<List<PageRow>> cells) {
    List<PageRow> first = cells.get(0);
    if (first.size() < 2) {
      return false;
    }
    boolean figures = false;
    for (List<PageRow> cell : cells.subList(1, cells.size())) {
      for (PageRow line : cell) {
        if (first.stream().noneMatch(name -> isBeside(line, name))) {
          return false;
        }
      }
      figures |= cell.size() > 1 && cell.stream().allMatch(line -> isFigure(text(line)));
    }
    return figures;
  }

  private static boolean isBeside(PageRow one, PageRow other) {
    return Math.abs(one.y() - other.y()) <= SAME_LINE;
  }

  private static boolean isFigure(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return Character.isDigit(first) || Character.isDigit(last) || text.equals("–");
  }

  private static String text(List<PageRow> lines) {
    return JoinedLines.of(lines.stream().map(CellLines::text).toList());
  }

  private static String text(PageRow line) {
    return String.join(" ", line.chunks().stream().map(Chunk::text).toList());
  }
}
