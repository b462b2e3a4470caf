package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of text out of rows: what stands apart is parted by tabs, and where rows below each other
 * stand in the same columns an empty cell has its tab too.
 */
final class TabbedRows {
  private static final int FEWEST_ROWS = 3;

  private TabbedRows() {}

  static List<String> of(List<Row> rows) {
    List<String> lines = new ArrayList<>(Collections.nCopies(rows.size(), ""));
    int from = 0;
    for (int row = 0; row <= rows.size(); row++) {
      if (row == rows.size() || cells(rows.get(row)).size() < 2) {
        put(rows, from, row, lines);
        if (row < rows.size()) {
          lines.set(row, String.join("\t", cells(rows.get(row)).stream().map(Cell::text).toList()));
        }
        from = row + 1;
      }
    }
    return lines;
  }

  /** A stretch of a row and what it says. */
  private record Cell(String text, float left, float right) {}

  /** The chunks of a row, but that the mark of a point or heading is one with what follows it. */
  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      String text = chunk.text();
      Cell first = cells.size() == 1 ? cells.get(0) : null;
      if (first != null && isMark(first.text())) {
        cells.set(0, new Cell(first.text() + " " + text, first.left(), chunk.right()));
      } else if (!text.isEmpty()) {
        cells.add(new Cell(text, chunk.left(), chunk.right()));
      }
    }
    return cells;
  }

  private static boolean isMark(String text) {
    return text.matches(
        "[•◦▪‣·*–—\\-\u2212\uF0B7oØ§]|(\\d{1,2}\\.)+\\d{0,2}|\\(?[a-zA-Z0-9]{1,3}\\)|§\\s?\\d+");
  }

  private static void put(List<Row> rows, int from, int to, List<String> lines) {
    List<List<Cell>> cells = new ArrayList<>();
    for (Row row : rows.subList(from, to)) {
      cells.add(cells(row));
    }
    List<float[]> columns = to - from < FEWEST_ROWS ? List.of() : columns(cells);
    for (int row = from; row < to; row++) {
      List<Cell> own = cells.get(row - from);
      List<String> placed = placed(own, columns);
      lines.set(
          row,
          String.join("\t", placed.isEmpty() ? own.stream().map(Cell::text).toList() : placed));
    }
  }

  /**
   * Where the columns stand by the rows with the usual number of cells; none where these differ.
   */
  private static List<float[]> columns(List<List<Cell>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    int usual =
        Collections.max(
                counts.entrySet(),
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .getKey();
    List<float[]> spans = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.size() == usual) {
        row.forEach(cell -> spans.add(new float[] {cell.left(), cell.right()}));
      }
    }
    spans.sort(Comparator.comparingDouble(span -> span[0]));
    List<float[]> columns = new ArrayList<>();
    for (float[] span : spans) {
      float[] last = columns.isEmpty() ? span : columns.get(columns.size() - 1);
      if (!columns.isEmpty() && span[0] <= last[1]) {
        last[1] = Math.max(last[1], span[1]);
      } else {
        columns.add(span.clone());
      }
    }
    return columns.size() == usual ? columns : List.of();
  }

  /** Each cell in the column that it stands in; nothing where one stands in several or none. */
  private static List<String> placed(List<Cell> cells, List<float[]> columns) {
    List<String> placed = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    for (Cell cell : cells) {
      int found = -1;
      for (int column = 0; column < columns.size(); column++) {
        float[] bounds = columns.get(column);
        if (cell.left() <= bounds[1] && cell.right() >= bounds[0]) {
          if (found >= 0) {
            return List.of();
          }
          found = column;
        }
      }
      if (found < 0) {
        return List.of();
      }
      placed.set(found, (placed.get(found) + " " + cell.text()).strip());
    }
    return placed;
  }
}
