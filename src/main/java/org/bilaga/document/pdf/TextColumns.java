package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells columns of running text on a page, which are read one after the other, from those of a
 * table, which are read across.
 */
final class TextColumns {
  private static final int FEWEST_LINES = 4;

  /** How much of the breadth of a column its lines fill on average, where it is running text. */
  private static final float FILLED = 0.55f;

  private static final int SHORTEST_LINE = 12;
  private static final float LETTERS = 0.6f;
  private static final int DEEPEST = 4;

  /** What parts paragraphs, in sizes of type. */
  private static final float APART = 1.6f;

  /** What parts more than paragraphs. */
  private static final float FAR = 2.4f;

  /** How near a line comes to the edge of a column that it fills, as a part of it. */
  private static final float NEAR = 0.12f;

  private static final Pattern FIGURE =
      Pattern.compile("[-–(−]?\\d{1,3}([ . ]?\\d{3})*([,.]\\d+)?\\)?[  ]?(%|\\p{L}{0,4})[*¹²³]?");

  private TextColumns() {}

  /** Rows in the order in which they are read, those of one column together. */
  static List<List<PageRow>> of(List<PageRow> rows) {
    List<List<PageRow>> columns = new ArrayList<>();
    split(rows, columns, 0);
    return columns;
  }

  /** Rows from one to another that leave a place free. */
  private record Gap(float x, int from, int to) {}

  private static void split(List<PageRow> rows, List<List<PageRow>> out, int depth) {
    Gap best = new Gap(0, 0, 0);
    if (depth < DEEPEST) {
      for (float x : places(rows)) {
        Gap found = longest(rows, x);
        best = found.to - found.from > best.to - best.from ? found : best;
      }
    }
    if (best.to == best.from) {
      if (!rows.isEmpty()) {
        out.add(rows);
      }
      return;
    }
    split(rows.subList(0, best.from), out, depth + 1);
    List<PageRow> between = rows.subList(best.from, best.to);
    split(side(between, best.x, true), out, depth + 1);
    split(side(between, best.x, false), out, depth + 1);
    split(rows.subList(best.to, rows.size()), out, depth + 1);
  }

  /** Where several lines begin, and others end before. */
  private static List<Float> places(List<PageRow> rows) {
    Map<Integer, Integer> starts = new HashMap<>();
    for (PageRow row : rows) {
      for (Chunk chunk : row.chunks()) {
        starts.merge(Math.round(chunk.left() / 2), 1, Integer::sum);
      }
    }
    List<Float> places = new ArrayList<>();
    starts.forEach(
        (start, count) -> {
          if (count >= FEWEST_LINES) {
            places.add(start * 2 - 3f);
          }
        });
    return places;
  }

  private static Gap longest(List<PageRow> rows, float x) {
    Gap best = new Gap(x, 0, 0);
    int from = 0;
    for (int row = 0; row <= rows.size(); row++) {
      if (row == rows.size() || crosses(rows.get(row), x)) {
        int to = end(rows, from, row, x);
        if (to - from > best.to - best.from && areColumns(rows.subList(from, to), x)) {
          best = new Gap(x, from, to);
        }
        from = row + 1;
      }
    }
    return best;
  }

  /**
   * Where columns end that leave a place free as far as to a row: what stands below the last line
   * on the right belongs to the left column only where its lines go on to fill that.
   */
  private static int end(List<PageRow> rows, int from, int to, float x) {
    int end = to;
    while (end > from && rows.get(end - 1).right() < x) {
      end--;
    }
    float right = 0;
    for (PageRow row : rows.subList(from, end)) {
      for (Chunk chunk : row.chunks()) {
        right = chunk.right() < x ? Math.max(right, chunk.right()) : right;
      }
    }
    while (end > from && end < to && !isApart(rows.get(end - 1), rows.get(end))) {
      end++;
    }
    int start = end;
    if (end > from && end < to && isFar(rows.get(end - 1), rows.get(end))) {
      return end;
    }
    for (int row = end; row < to; row++) {
      boolean apart = row > 0 && isApart(rows.get(row - 1), rows.get(row));
      if (apart && row > start) {
        if (!fills(rows.subList(start, row), right)) {
          return end;
        }
        end = row;
        start = row;
      }
    }
    return start < to && fills(rows.subList(start, to), right) ? to : end;
  }

  private static boolean isApart(PageRow above, PageRow below) {
    return below.y() - above.y() > APART * below.size();
  }

  private static boolean isFar(PageRow above, PageRow below) {
    return below.y() - above.y() > FAR * below.size();
  }

  private static boolean fills(List<PageRow> rows, float right) {
    return rows.size() > 1
        && rows.stream().noneMatch(row -> row.right() > right + 2)
        && rows.stream().anyMatch(row -> row.right() > right - NEAR * (right - row.left()));
  }

  private static boolean crosses(PageRow row, float x) {
    return isOfTable(row)
        || row.chunks().stream().anyMatch(chunk -> chunk.left() < x && chunk.right() > x);
  }

  /** Whether a row is a name and single figures, and so is read across. */
  private static boolean isOfTable(PageRow row) {
    return row.chunks().size() > 1
        && row.chunks().stream().skip(1).allMatch(c -> FIGURE.matcher(c.text()).matches());
  }

  private static boolean areColumns(List<PageRow> rows, float x) {
    List<PageRow> left = side(rows, x, true);
    List<PageRow> right = side(rows, x, false);
    return isRunning(left)
        && isRunning(right)
        && left.get(0).y() < right.get(right.size() - 1).y()
        && right.get(0).y() < left.get(left.size() - 1).y();
  }

  private static boolean isRunning(List<PageRow> rows) {
    if (rows.size() < FEWEST_LINES) {
      return false;
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    float filled = 0;
    int letters = 0;
    int signs = 0;
    for (PageRow row : rows) {
      left = Math.min(left, row.left());
      right = Math.max(right, row.right());
      filled += row.right() - row.left();
      for (Chunk chunk : row.chunks()) {
        String text = chunk.text();
        letters += (int) text.chars().filter(Character::isLetter).count();
        signs += (int) text.chars().filter(c -> c != ' ').count();
      }
    }
    return filled >= FILLED * rows.size() * (right - left)
        && signs >= SHORTEST_LINE * rows.size()
        && letters >= LETTERS * signs;
  }

  private static List<PageRow> side(List<PageRow> rows, float x, boolean left) {
    List<PageRow> side = new ArrayList<>();
    for (PageRow row : rows) {
      var chunks = row.chunks().stream().filter(chunk -> chunk.left() < x == left).toList();
      if (!chunks.isEmpty()) {
        side.add(new PageRow(chunks));
      }
    }
    return side;
  }
}
