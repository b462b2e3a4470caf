package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table whose cells are ruled on the page; a cell that spans others has its text in the first of
 * them.
 */
final class RuledTable {
  private static final float NEAR = 2.5f;

  /** How much of the side of a cell must be drawn. */
  private static final float DRAWN = 0.7f;

  private final float[] xs;
  private final float[] ys;
  private final List<Rule> rules;
  private final Map<Integer, List<Glyph>> cells = new HashMap<>();

  private RuledTable(float[] xs, float[] ys, List<Rule> rules) {
    this.xs = xs;
    this.ys = ys;
    this.rules = rules;
  }

  /** Of rules that hang together; nothing but a frame where there are no two rows and columns. */
  static RuledTable of(List<Rule> rules) {
    List<Float> xs = new ArrayList<>();
    List<Float> ys = new ArrayList<>();
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (Rule rule : rules) {
      (rule.isLevel() ? ys : xs).add(rule.at());
      left = Math.min(left, rule.left());
      right = Math.max(right, rule.right());
      top = Math.min(top, rule.top());
      bottom = Math.max(bottom, rule.bottom());
    }
    // Tables are often open at their sides.
    xs.addAll(List.of(left, right));
    ys.addAll(List.of(top, bottom));
    return new RuledTable(apart(xs), apart(ys), rules);
  }

  private static float[] apart(List<Float> places) {
    places.sort(null);
    var apart = new float[places.size()];
    int count = 0;
    for (float place : places) {
      if (count == 0 || place - apart[count - 1] > NEAR) {
        apart[count++] = place;
      }
    }
    return Arrays.copyOf(apart, count);
  }

  boolean isTable() {
    return xs.length > 2 && ys.length > 1;
  }

  float top() {
    return ys[0];
  }

  float bottom() {
    return ys[ys.length - 1];
  }

  float left() {
    return xs[0];
  }

  float right() {
    return xs[xs.length - 1];
  }

  boolean holds(Glyph glyph) {
    float x = glyph.x() + glyph.width() / 2;
    float y = glyph.y() - glyph.size() * 0.3f;
    return x > left() && x < right() && y > top() && y < bottom();
  }

  void add(Glyph glyph) {
    int column = place(xs, glyph.x() + glyph.width() / 2);
    int row = place(ys, glyph.y() - glyph.size() * 0.3f);
    cells.computeIfAbsent(row * columns() + column, cell -> new ArrayList<>()).add(glyph);
  }

  int columns() {
    return xs.length - 1;
  }

  private static int place(float[] bounds, float at) {
    int found = Arrays.binarySearch(bounds, at);
    return Math.max(0, Math.min(bounds.length - 2, found >= 0 ? found : -found - 2));
  }

  /** Cells of rows from above; columns and rows in which nothing stands are left out. */
  List<List<String>> rows() {
    int rows = ys.length - 1;
    int[] whole = whole(rows);
    Map<Integer, List<Glyph>> together = new HashMap<>();
    for (var cell : cells.entrySet()) {
      together
          .computeIfAbsent(whole[cell.getKey()], first -> new ArrayList<>())
          .addAll(cell.getValue());
    }
    List<List<String>> said = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<List<PageRow>> lines = new ArrayList<>();
      for (int column = 0; column < columns(); column++) {
        lines.add(PageRow.of(together.getOrDefault(row * columns() + column, List.of())));
      }
      said.addAll(CellLines.rows(lines));
    }
    return filled(said);
  }

  private static List<List<String>> filled(List<List<String>> rows) {
    List<List<String>> filled = new ArrayList<>();
    rows.forEach(row -> filled.add(new ArrayList<>(row)));
    filled.removeIf(row -> row.stream().allMatch(String::isEmpty));
    int columns = filled.isEmpty() ? 0 : filled.get(0).size();
    for (int column = columns - 1; column >= 0; column--) {
      int at = column;
      if (filled.stream().allMatch(row -> row.get(at).isEmpty())) {
        filled.forEach(row -> row.remove(at));
      }
    }
    return filled;
  }

  /** For each cell the first of those that it is one with, as no rule parts them. */
  private int[] whole(int rows) {
    var whole = new int[rows * columns()];
    Arrays.setAll(whole, cell -> cell);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns(); column++) {
        int cell = row * columns() + column;
        if (column > 0 && !isDrawn(false, xs[column], ys[row], ys[row + 1])) {
          join(whole, cell - 1, cell);
        }
        if (row > 0 && !isDrawn(true, ys[row], xs[column], xs[column + 1])) {
          join(whole, cell - columns(), cell);
        }
      }
    }
    return whole;
  }

  private static void join(int[] whole, int one, int other) {
    int first = Math.min(whole[one], whole[other]);
    int last = Math.max(whole[one], whole[other]);
    for (int cell = 0; cell < whole.length && first != last; cell++) {
      whole[cell] = whole[cell] == last ? first : whole[cell];
    }
  }

  private boolean isDrawn(boolean level, float at, float from, float to) {
    float drawn = 0;
    for (Rule rule : rules) {
      if (rule.isLevel() == level && Math.abs(rule.at() - at) <= NEAR) {
        drawn += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return drawn >= DRAWN * (to - from);
  }
}
