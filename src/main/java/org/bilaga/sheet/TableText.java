package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as text for a terminal: figures to the right, words to the left, nothing after the last
 * letter of a line.
 *
 * <p>A table that is too wide is set in blocks one below the other, each with the names of its
 * rows; where that has no room or is longer, it is turned: each row by itself, a line for each
 * column.
 */
final class TableText {
  private final Laid laid;
  private final SheetTable table;
  private final int most;
  private final StringBuilder out;

  TableText(Laid laid, int most, StringBuilder out) {
    this.laid = laid;
    this.table = laid.table();
    this.most = most;
    this.out = out;
  }

  void render() {
    if (table.columns().isEmpty()) {
      return;
    }
    List<List<Integer>> blocks = laid.blocks(most);
    int turned = table.rows().size() * (table.columns().size() - table.names() + 1);
    if (blocks.isEmpty()
        || blocks.size() > 1 && turned < blocks.size() * (table.rows().size() + 4)) {
      new TurnedText(laid, most, out).render();
      return;
    }
    for (List<Integer> block : blocks) {
      out.append(block == blocks.getFirst() ? "" : "\n");
      block(block);
    }
  }

  private void block(List<Integer> columns) {
    List<List<String>> headings = new ArrayList<>();
    int lines = 0;
    for (int column : columns) {
      headings.add(laid.heading(column, laid.width(column)));
      lines = Math.max(lines, headings.getLast().size());
    }
    // The last line of a heading stands nearest to the figures.
    for (List<String> heading : headings) {
      while (heading.size() < lines) {
        heading.addFirst("");
      }
    }
    lines(columns, headings);
    rule(columns);
    boolean wasLast = false;
    for (int row = 0; row < table.rows().size(); row++) {
      boolean last = table.rows().get(row).isLast();
      if (last && !wasLast) {
        rule(columns);
      }
      wasLast = last;
      List<List<String>> cells = new ArrayList<>();
      for (int column : columns) {
        cells.add(laid.lines(row, column));
      }
      lines(columns, cells);
    }
  }

  private void rule(List<Integer> columns) {
    out.append("─".repeat(laid.width(columns))).append('\n');
  }

  private void lines(List<Integer> columns, List<List<String>> cells) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      int start = out.length();
      for (int i = 0; i < columns.size(); i++) {
        List<String> cell = cells.get(i);
        String text = line < cell.size() ? cell.get(line) : "";
        int column = columns.get(i);
        String pad = " ".repeat(Math.max(0, laid.width(column) - Wrapping.width(text)));
        boolean figures = table.columns().get(column).isFigures();
        out.append(i == 0 ? "" : Laid.GAP);
        out.append(figures ? pad : "").append(text).append(figures ? "" : pad);
      }
      int end = out.length();
      while (end > start && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
      out.append('\n');
    }
  }
}
