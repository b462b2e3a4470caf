package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Palette;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;

/** A telling set as text for a terminal or as Markdown. */
public final class Page {
  private static final int WIDTH = 100;

  private Page() {}

  public static void text(List<Passage> passages, Palette palette, int most, StringBuilder out) {
    int width = most > 0 ? Math.min(most, WIDTH) : WIDTH;
    boolean first = true;
    boolean afterHeading = false;
    for (Passage passage : passages) {
      boolean close = afterHeading || first || passage instanceof Passage.Point;
      out.append(close ? "" : "\n");
      switch (passage) {
        case Passage.Heading it ->
            palette.paint(Style.STRONG, Visible.prose(it.text()) + "\n", out);
        case Passage.Paragraph it -> {
          for (String line : it.text().split("\n", -1)) {
            wrap(line, "", width, out);
          }
        }
        case Passage.Point it -> {
          if (!it.text().isEmpty()) {
            wrap(it.text(), "  ", width, out);
          }
          for (String line : it.lines()) {
            wrap(line, it.text().isEmpty() ? "  " : "    ", width, out);
          }
        }
        case Passage.Rows it -> new GridText(most).render(grid(it), out);
      }
      first = false;
      afterHeading = passage instanceof Passage.Heading;
    }
  }

  private static void wrap(String text, String indent, int width, StringBuilder out) {
    wrap(text, indent, indent + "  ", width, out);
  }

  /** Text on as many lines as it takes, each after the first with a margin of its own. */
  static void wrap(String text, String indent, String hanging, int width, StringBuilder out) {
    String rest = Visible.prose(text);
    String margin = indent;
    while (GridText.width(rest) + margin.length() > width) {
      int at = rest.lastIndexOf(' ', Math.max(1, width - margin.length()));
      while (at > 0 && isInsideFigure(rest, at)) {
        at = rest.lastIndexOf(' ', at - 1);
      }
      if (at <= 0) {
        break;
      }
      out.append(margin).append(rest, 0, at).append('\n');
      rest = rest.substring(at + 1);
      margin = hanging;
    }
    out.append(margin).append(rest).append('\n');
  }

  /** A figure, its thousands and its unit stay together. */
  private static boolean isInsideFigure(String text, int at) {
    boolean afterDigit = Character.isDigit(text.charAt(at - 1));
    boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    boolean beforeUnit = text.startsWith("kr", at + 1) || text.startsWith("%", at + 1);
    return afterDigit && (beforeDigit || beforeUnit) || text.charAt(at - 1) == '§';
  }

  public static void markdown(List<Passage> passages, StringBuilder out) {
    boolean first = true;
    for (Passage passage : passages) {
      out.append(first ? "" : "\n");
      switch (passage) {
        case Passage.Heading it ->
            out.append(first ? "# " : "## ").append(GridMarkdown.text(it.text())).append('\n');
        case Passage.Paragraph it -> {
          String[] lines = it.text().split("\n", -1);
          for (int i = 0; i < lines.length; i++) {
            out.append(GridMarkdown.text(lines[i])).append(i + 1 < lines.length ? "  \n" : "\n");
          }
        }
        case Passage.Point it -> {
          if (!it.text().isEmpty()) {
            out.append("- ").append(GridMarkdown.text(it.text())).append('\n');
          }
          for (String line : it.lines()) {
            out.append(it.text().isEmpty() ? "- " : "  - ")
                .append(GridMarkdown.text(line))
                .append('\n');
          }
        }
        case Passage.Rows it -> GridMarkdown.render(grid(it), out);
      }
      first = false;
    }
  }

  private static Grid grid(Passage.Rows rows) {
    List<Grid.Column> columns = new ArrayList<>();
    for (Passage.Column column : rows.columns()) {
      columns.add(
          column.isFigures()
              ? Grid.Column.figures(column.heading())
              : Grid.Column.words(column.heading()));
    }
    var grid = new Grid(columns);
    for (int i = 0; i < rows.cells().size(); i++) {
      grid.add(rows.cells().get(i), rows.lastIsTotal() && i == rows.cells().size() - 1);
    }
    return grid;
  }
}
