package org.bilaga.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.parser.Part;

/**
 * Brings like parts of neighbouring sentences below each other.
 *
 * <p>A run is of sentences of one kind, one after the other in one block; a blank line ends it, and
 * so does a block of several lines. Lines that go on with a sentence and comments stand in no
 * column but end no run.
 */
final class LayoutColumns {
  private static final int WIDEST = 132;

  private final List<LayoutRow> all = new ArrayList<>();

  /** Those of them that stand in columns with each other. */
  private List<LayoutRow> run = List.of();

  private LayoutColumns() {}

  static void align(List<LayoutRow> rows) {
    var columns = new LayoutColumns();
    for (LayoutRow row : rows) {
      columns.next(row);
    }
    columns.end();
  }

  private void next(LayoutRow row) {
    if (row.blankLines() > 0 || row.role() == LayoutRow.Role.BLOCK) {
      end();
    }
    if (row.role() == LayoutRow.Role.SENTENCE) {
      if (!all.isEmpty() && !isLike(all.get(0), row)) {
        end();
      }
      all.add(row);
      if (row.endsRun()) {
        end();
      }
    }
  }

  private static boolean isLike(LayoutRow one, LayoutRow other) {
    return one.indent() == other.indent()
        && Alignment.of(one.kind()).isPresent()
        && Alignment.of(one.kind()).equals(Alignment.of(other.kind()));
  }

  /** Aligns what fits, from the top: then what is left, as a run of its own. */
  private void end() {
    int from = 0;
    while (from < all.size()) {
      int count = fitting(from);
      run = all.subList(from, from + count);
      alignRun();
      from += count;
    }
    all.clear();
  }

  /** How many sentences can stand in columns without a line that would become too wide by it. */
  private int fitting(int from) {
    int most = all.size() - from;
    int fits = 1;
    int next = Math.min(2, most);
    while (next > fits && isFitting(from, next)) {
      fits = next;
      next = Math.min(2 * next, most);
    }
    int tooMany = next > fits ? next : most + 1;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) >>> 1;
      if (isFitting(from, middle)) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return fits;
  }

  private boolean isFitting(int from, int count) {
    run = all.subList(from, from + count);
    int[] natural = new int[count];
    for (int i = 0; i < count; i++) {
      run.get(i).cells().forEach(LayoutCell::reset);
      natural[i] = run.get(i).width();
    }
    alignRun();
    boolean fits = true;
    for (int i = 0; i < count; i++) {
      fits &= natural[i] > WIDEST || run.get(i).width() <= WIDEST;
      run.get(i).cells().forEach(LayoutCell::reset);
    }
    return fits;
  }

  private void alignRun() {
    int count = run.size();
    int[] ends = new int[count];
    int[] at = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = run.get(i).cells().get(0).width();
      at[i] = 1;
    }
    for (Part part : Part.values()) {
      alignColumn(part, ends, at);
    }
  }

  private void alignColumn(Part part, int[] ends, int[] at) {
    int start = 0;
    int figures = 0;
    for (int i = 0; i < run.size(); i++) {
      if (isAt(part, i, at)) {
        LayoutCell cell = run.get(i).cells().get(at[i]);
        start = Math.max(start, ends[i] + 1);
        figures = Math.max(figures, cell.isFigure() ? cell.widthToFigureEnd() : 0);
      }
    }
    for (int i = 0; i < run.size(); i++) {
      if (isAt(part, i, at)) {
        LayoutCell cell = run.get(i).cells().get(at[i]);
        boolean below = part != Part.REST;
        cell.indent(below ? start - ends[i] - 1 : 0);
        if (cell.isFigure()) {
          cell.widenFigure(figures - cell.widthToFigureEnd());
        }
        ends[i] = (below ? start : ends[i] + 1) + cell.width();
        at[i]++;
      }
    }
  }

  private boolean isAt(Part part, int row, int[] at) {
    List<LayoutCell> cells = run.get(row).cells();
    return at[row] < cells.size() && cells.get(at[row]).part().equals(Optional.of(part));
  }
}
