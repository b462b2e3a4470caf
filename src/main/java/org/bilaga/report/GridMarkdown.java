package org.bilaga.report;

import org.bilaga.finding.Visible;

/** A grid as a table in Markdown; a total is in bold. Nothing in a cell can end the cell. */
public final class GridMarkdown {
  private GridMarkdown() {}

  public static void render(Grid grid, StringBuilder out) {
    out.append('|');
    for (Grid.Column column : grid.columns()) {
      out.append(' ').append(text(String.join(" ", column.heading()))).append(" |");
    }
    out.append("\n|");
    for (Grid.Column column : grid.columns()) {
      out.append(column.isFigures() ? " ---: |" : " --- |");
    }
    out.append('\n');
    for (Grid.Row row : grid.rows()) {
      out.append('|');
      for (String cell : row.cells()) {
        cell(cell, row.isTotal(), out);
      }
      out.append('\n');
    }
  }

  private static void cell(String cell, boolean isTotal, StringBuilder out) {
    String text = text(cell);
    String bold = isTotal && !text.isEmpty() ? "**" : "";
    out.append(' ').append(bold).append(indented(text)).append(bold).append(" |");
  }

  /** Spaces at the start of a cell mean depth, but Markdown drops them. */
  private static String indented(String text) {
    int depth = 0;
    while (depth < text.length() && text.charAt(depth) == ' ') {
      depth++;
    }
    return "&nbsp;".repeat(depth) + text.substring(depth);
  }

  /** Text that means itself. */
  public static String text(String text) {
    String shown = Visible.prose(text);
    var escaped = new StringBuilder(shown.length() + 8);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '|', '\\', '`', '*', '_', '[', ']', '#' -> escaped.append('\\').append(c);
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
