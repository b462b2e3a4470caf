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

  void bars(Chart all) {
    Chart chart = all.named();
    List<String> names = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (Chart.Bar bar : chart.bars()) {
      names.add(Wrapping.cut(Visible.prose(bar.name().in(language)), MOST_NAME));
      String note = bar.note().map(it -> " · " + it.in(language)).orElse("");
      String figure = CellText.of(bar.figure(), chart.column(), language);
      figures.add(Visible.prose(figure + note));
    }
    int name = names.stream().mapToInt(Wrapping::width).max().orElse(0);
    int figure = figures.stream().mapToInt(Wrapping::width).max().orElse(0);
    int room = Math.max(LEAST_BAR, width - name - figure - 2 * Laid.GAP.length());
    var scale = ChartScale.of(chart);
    List<Integer> marks = new ArrayList<>();
    for (ChartScale.Placed mark : scale.fromRight(chart)) {
      int at = Math.min(room - 1, eighths(mark.at(), room) / 8);
      int before = name + figure + 2 * Laid.GAP.length() + at - 1;
      String told = Wrapping.cut(Visible.prose(mark.name().in(language)), before);
      out.append(" ".repeat(before - Wrapping.width(told))).append(told).append(' ');
      marks.add(at);
      out.append(marked("", marks).substring(at)).append('\n');
    }
    for (int i = 0; i < names.size(); i++) {
      String drawn = marked(bar(scale.span(i), room), marks);
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

  /** With what is to be reached across it. */
  private static String marked(String bar, List<Integer> marks) {
    var marked = new StringBuilder(bar);
    for (int at : marks) {
      marked.append(" ".repeat(Math.max(0, at + 1 - marked.length())));
      marked.setCharAt(at, '│');
    }
    return marked.toString();
  }

  private static int eighths(Fraction share, int room) {
    return share.multiply(Fraction.of(8L * room)).floor().intValueExact();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - Wrapping.width(text));
  }
}
