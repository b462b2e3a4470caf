package org.bilaga.sheet;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.jsoup.nodes.Element;

/**
 * A chart of a page as SVG: it needs no script, its colours are those of the page, and each figure
 * can be read in it as text.
 */
final class HtmlChart {
  private static final int WIDTH = 720;
  private static final int NAMES = 250;
  private static final int FIGURES = 120;
  private static final int BAR = 16;
  private static final int STEP = 22;
  private static final int HEIGHT = 190;
  private static final int MOST_NAME = 33;
  private static final int DEGREES = 5;

  private final Language language;

  HtmlChart(Language language) {
    this.language = language;
  }

  void write(Chart chart, Element into) {
    Element figure = into.appendElement("figure");
    String title = Visible.prose(chart.title().in(language));
    String unit = chart.column().unit().map(it -> ", " + it.text()).orElse("");
    if (!title.isEmpty()) {
      figure.appendElement("figcaption").text(HtmlWriter.shown(title) + unit);
    }
    switch (chart.kind()) {
      case BARS, STEPS -> bars(chart, svg(figure, title, WIDTH, chart.bars().size() * STEP + 8));
      case YEARS -> years(chart, svg(figure, title, WIDTH, HEIGHT + 40));
      case MAP -> map(chart, figure, title);
    }
    chart
        .credit()
        .ifPresent(it -> figure.appendElement("p").attr("class", "credit").text(it.in(language)));
  }

  private static Element svg(Element figure, String title, int width, int height) {
    return figure
        .appendElement("svg")
        .attr("viewBox", "0 0 " + width + " " + height)
        .attr("width", String.valueOf(width))
        .attr("role", "img")
        .attr("aria-label", title);
  }

  private void bars(Chart chart, Element svg) {
    var scale = ChartScale.of(chart);
    int room = WIDTH - NAMES - FIGURES;
    int zero = NAMES + pixels(scale.zero(), room);
    for (int i = 0; i < chart.bars().size(); i++) {
      Chart.Bar bar = chart.bars().get(i);
      ChartScale.Span span = scale.span(i);
      int y = i * STEP + 4;
      Element row = svg.appendElement("g");
      row.appendElement("title").text(HtmlTable.figure(bar, chart.column(), language));
      text(row, NAMES - 8, y + 12, "end", name(bar));
      int from = NAMES + pixels(span.from(), room);
      int length =
          Math.max(span.isSome() ? 1 : 0, pixels(span.to(), room) - pixels(span.from(), room));
      rectangle(row, from, y, length, BAR, span.isNegative() ? "less" : "bar");
      text(row, WIDTH - 4, y + 12, "end", figure(bar, chart.column()));
    }
    svg.appendElement("line")
        .attr("x1", String.valueOf(zero))
        .attr("x2", String.valueOf(zero))
        .attr("y1", "0")
        .attr("y2", String.valueOf(chart.bars().size() * STEP + 8))
        .attr("class", "axis");
  }

  private void years(Chart chart, Element svg) {
    var scale = ChartScale.of(chart);
    int each = WIDTH / Math.max(1, chart.bars().size());
    int wide = Math.min(80, each - 12);
    int top = 20;
    for (int i = 0; i < chart.bars().size(); i++) {
      Chart.Bar bar = chart.bars().get(i);
      ChartScale.Span span = scale.span(i);
      int middle = i * each + each / 2;
      int to = top + HEIGHT - pixels(span.to(), HEIGHT);
      int length =
          Math.max(span.isSome() ? 1 : 0, pixels(span.to(), HEIGHT) - pixels(span.from(), HEIGHT));
      Element row = svg.appendElement("g");
      row.appendElement("title").text(HtmlTable.figure(bar, chart.column(), language));
      rectangle(row, middle - wide / 2, to, wide, length, span.isNegative() ? "less" : "bar");
      text(row, middle, to - 4, "middle", figure(bar, chart.column()));
      text(row, middle, top + HEIGHT + 16, "middle", name(bar));
    }
  }

  /** The members' shapes, the darker the more, with a key to the colours. */
  private void map(Chart chart, Element figure, String title) {
    ChartMap map = ChartMap.sweden();
    Map<String, Chart.Bar> byPlace = new HashMap<>();
    chart.bars().forEach(bar -> byPlace.put(bar.place(), bar));
    var degrees = MapDegrees.of(chart, DEGREES);
    Element svg =
        figure
            .appendElement("svg")
            .attr("viewBox", map.viewBox())
            .attr("class", "map")
            .attr("role", "img")
            .attr("aria-label", title);
    for (ChartMap.Shape shape : map.shapes()) {
      Element path = svg.appendElement("path").attr("d", shape.path());
      Chart.Bar bar = byPlace.get(shape.id());
      path.attr("class", "m" + (bar == null ? 0 : degrees.of(bar)));
      path.appendElement("title")
          .text(bar == null ? shape.name() : HtmlTable.figure(bar, chart.column(), language));
    }
    Element key = figure.appendElement("p").attr("class", "key");
    for (int i = 1; i <= DEGREES; i++) {
      key.appendElement("span").attr("class", "m" + i).text("\u00a0\u00a0\u00a0");
      SheetCell upTo = chart.bars().getFirst().figure().with(Amount.known(degrees.upTo(i)));
      String told = CellText.of(upTo, chart.column(), language);
      key.appendText(" ≤ " + HtmlWriter.shown(told) + " ");
    }
  }

  private String figure(Chart.Bar bar, Column column) {
    return HtmlWriter.shown(CellText.of(bar.figure(), column, language));
  }

  private String name(Chart.Bar bar) {
    String name = Visible.prose(bar.name().in(language));
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME - 1).strip() + "…";
  }

  private static void text(Element row, int x, int y, String anchor, String text) {
    row.appendElement("text")
        .attr("x", String.valueOf(x))
        .attr("y", String.valueOf(y))
        .attr("text-anchor", anchor)
        .text(text);
  }

  private static void rectangle(Element row, int x, int y, int width, int height, String style) {
    row.appendElement("rect")
        .attr("x", String.valueOf(x))
        .attr("y", String.valueOf(y))
        .attr("width", String.valueOf(width))
        .attr("height", String.valueOf(height))
        .attr("class", style);
  }

  private static int pixels(Fraction share, int room) {
    return share.multiply(Fraction.of(room)).round(RoundingMode.HALF_UP).intValueExact();
  }
}
