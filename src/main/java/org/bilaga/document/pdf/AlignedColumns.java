package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns in which the cells of rows below each other stand, where no rules part them. */
final class AlignedColumns {
  private final List<float[]> columns;

  private AlignedColumns(List<float[]> columns) {
    this.columns = columns;
  }

  /** By the rows with the usual number of cells; none where these stand otherwise in each row. */
  static AlignedColumns of(List<List<RowCell>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    int usual =
        Collections.max(
                counts.entrySet(),
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .getKey();
    List<float[]> spans = new ArrayList<>();
    for (List<RowCell> row : rows) {
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
    return new AlignedColumns(columns.size() == usual && usual > 1 ? columns : List.of());
  }

  boolean areThere() {
    return !columns.isEmpty();
  }

  /**
   * The same, where each column but that of the names has exactly one of them; nothing elsewhere.
   */
  List<String> each(List<RowCell> cells) {
    List<String> placed = placed(cells);
    boolean one = cells.size() == columns.size() || cells.size() == columns.size() - 1;
    boolean all = one && placed.stream().skip(1).noneMatch(String::isEmpty);
    return all && placed.stream().filter(text -> !text.isEmpty()).count() == cells.size()
        ? placed
        : List.of();
  }

  /** Each cell in the column that it stands in; nothing where one stands in several or none. */
  List<String> placed(List<RowCell> cells) {
    List<String> placed = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    for (RowCell cell : cells) {
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
