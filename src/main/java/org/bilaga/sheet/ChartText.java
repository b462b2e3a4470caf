package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/** A chart as lines of text: a name, a bar of blocks, a figure. */
final class ChartText {
  private static final int MOST_NAME = 32;
  private static final int LEAST_BAR = 10;
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

  private final Language language;
  private final int width;
  private final StringBuilder out;

  ChartText(Language language, int width, StringBuilder out) {
    this.language = language;
    this.width = width;
    this.out = out;
  }

  /** The bars below their title. */
  void render(Chart chart) {
    String title = chart.title().in(language);
    out.append(title.isEmpty() ? "" : Visible.prose(title) + "\n\n");
    bars(chart);
  }

  void bars(Chart chart) {
    List<String> names = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (Chart.Bar bar : chart.bars()) {
      names.add(shortened(Visible.prose(bar.name().in(language))));
      figures.add(Visible.prose(CellText.of(bar.figure(), chart.column(), language)));
    }
    int name = names.stream().mapToInt(Wrapping::width).max().orElse(0);
    int figure = figures.stream().mapToInt(Wrapping::width).max().orElse(0);
    int room = Math.max(LEAST_BAR, width - name - figure - 2 * Laid.GAP.length());
    var scale = ChartScale.of(chart);
    for (int i = 0; i < names.size(); i++) {
      String drawn = bar(scale.span(i), room);
      out.append(padded(names.get(i), name)).append(Laid.GAP);
      out.append(" ".repeat(figure - Wrapping.width(figures.get(i)))).append(figures.get(i));
      out.append(drawn.isEmpty() ? "" : Laid.GAP + drawn).append('\n');
    }
  }

  /** Blocks from where a bar begins to where it ends, of a line that holds the whole scale. */
  private static String bar(ChartScale.Span span, int room) {
    int from = eighths(span.from(), room);
    int to = eighths(span.to(), room);
    if (from == to && span.isSome()) {
      return " ".repeat(Math.min(from / 8, room - 1)) + EIGHTHS[1];
    }
    // A bar begins at a whole block: blocks that begin later there are none.
    int start = from / 8;
    int length = Math.max(1, to - start * 8);
    return to <= from ? "" : " ".repeat(start) + "█".repeat(length / 8) + EIGHTHS[length % 8];
  }

  private static int eighths(Fraction share, int room) {
    return share.multiply(Fraction.of(8L * room)).floor().intValueExact();
  }

  private static String shortened(String name) {
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME - 1).strip() + "…";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - Wrapping.width(text));
  }
}
