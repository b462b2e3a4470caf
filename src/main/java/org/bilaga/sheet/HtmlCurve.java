package org.bilaga.sheet;

import java.math.RoundingMode;
import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jsoup.nodes.Element;

/**
 * A chart of more figures than have room for their names: a slope from the greatest to the
 * smallest, beside it the ends and the middle with names. Each of the others says its name where it
 * is pointed at.
 */
final class HtmlCurve {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 250;
  private static final int SLOPE = 380;
  private static final int SIDE = 410;
  private static final int LINE = 19;
  private static final int MOST_NAME = 27;

  /** Where there are more than these, a finger's width is many of them. */
  private static final int MOST_POINTED_AT = 1_000;

  private final Chart chart;
  private final Language language;
  private final ChartScale scale;

  HtmlCurve(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
    this.scale = ChartScale.of(chart);
  }

  void write(Element figure) {
    Element svg = HtmlChart.svg(figure, told(), WIDTH, HEIGHT);
    svg.appendElement("path").attr("class", "bar").attr("d", slope());
    int zero = y(scale.zero());
    HtmlChart.line(svg, "axis", 0, SLOPE, zero, zero);
    int middle = (chart.bars().size() - 1) / 2;
    int half = HtmlChart.pixels(Fraction.of(2 * middle + 1, 2 * chart.bars().size()), SLOPE);
    HtmlChart.line(svg, "mark", half, half, 0, HEIGHT);
    if (chart.bars().size() <= MOST_POINTED_AT) {
      pointedAt(svg);
    }
    int y = list(svg, Sentences.highest(), chart.highest(), 14);
    y = list(svg, chart.middle().name(), List.of(), y + 8);
    HtmlChart.text(svg, WIDTH - 4, y - LINE, "end", figure(chart.middle()));
    list(svg, Sentences.lowest(), chart.lowest(), y + 8);
  }

  /** For one who hears it. */
  private String told() {
    return Sentences.sortedTold(
            Visible.prose(chart.title().in(language)),
            HtmlTable.figure(chart.bars().getFirst(), chart.column(), language),
            String.valueOf(chart.bars().size()),
            figure(chart.middle()),
            HtmlTable.figure(chart.bars().getLast(), chart.column(), language))
        .in(language);
  }

  /** The tops from the left, and back along nought. */
  private String slope() {
    int zero = y(scale.zero());
    var path = new StringBuilder("M0 ").append(zero);
    for (int i = 0; i < chart.bars().size(); i++) {
      ChartScale.Span span = scale.span(i);
      path.append('V').append(y(span.isNegative() ? span.from() : span.to()));
      path.append('H').append(x(i + 1));
    }
    return path.append('V').append(zero).append('Z').toString();
  }

  private void pointedAt(Element svg) {
    Element all = svg.appendElement("g").attr("class", "hits");
    String wide = x(1);
    for (int i = 0; i < chart.bars().size(); i++) {
      Element one = all.appendElement("rect");
      one.attr("x", x(i)).attr("width", wide).attr("height", String.valueOf(HEIGHT));
      one.appendElement("title")
          .text(HtmlTable.figure(chart.bars().get(i), chart.column(), language));
    }
  }

  private int list(Element svg, Told heading, List<Chart.Bar> bars, int from) {
    int y = from;
    HtmlChart.text(svg, SIDE, y, "start", heading.in(language)).attr("class", "head");
    for (Chart.Bar bar : bars) {
      y += LINE;
      HtmlChart.text(svg, SIDE, y, "start", HtmlChart.name(bar, MOST_NAME, language));
      HtmlChart.text(svg, WIDTH - 4, y, "end", figure(bar));
    }
    return y + LINE;
  }

  private String figure(Chart.Bar bar) {
    return HtmlWriter.shown(CellText.of(bar.figure(), chart.column(), language));
  }

  private String x(int bar) {
    return Fraction.of((long) bar * SLOPE, chart.bars().size()).toDecimal(2);
  }

  private static int y(Fraction share) {
    return HEIGHT
        - 2
        - share.multiply(Fraction.of(HEIGHT - 4)).round(RoundingMode.HALF_UP).intValueExact();
  }
}
