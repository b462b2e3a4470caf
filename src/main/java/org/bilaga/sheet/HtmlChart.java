package org.bilaga.sheet;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jsoup.nodes.Element;

/**
 * A chart of a page as SVG: it needs no script, its colours are those of the page, and each figure
 * can be read in it as text.
 */
final class HtmlChart {
  private static final int WIDTH = 720;
  private static final int NAMES = 250;
  private static final int FIGURES = 120;
  private static final int NOTES = 190;
  private static final int NOTED = 60;
  private static final int DIGIT = 7;
  private static final int MOST_FIGURE = 240;
  private static final int BAR = 16;
  private static final int STEP = 22;
  private static final int HEIGHT = 190;
  private static final int MARK = 18;
  private static final int MOST_NAME = 33;
  private static final int MOST_MARK = 36;
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
      case BARS, STEPS -> bars(chart, figure, title);
      case YEARS -> years(chart, svg(figure, title, WIDTH, HEIGHT + 40));
      case MAP -> map(chart, figure, title);
      case SORTED -> new HtmlCurve(chart, language).write(figure);
    }
    chart
        .credit()
        .ifPresent(it -> figure.appendElement("p").attr("class", "credit").text(it.in(language)));
  }

  static Element svg(Element figure, String title, int width, int height) {
    return figure
        .appendElement("svg")
        .attr("viewBox", "0 0 " + width + " " + height)
        .attr("width", String.valueOf(width))
        .attr("role", "img")
        .attr("aria-label", title);
  }

  private void bars(Chart chart, Element figure, String title) {
    boolean notes = chart.bars().stream().anyMatch(it -> it.note().isPresent());
    int top = chart.marks().size() * MARK;
    int bottom = top + chart.bars().size() * STEP + 8;
    int behind = notes ? NOTES : FIGURES;
    int room = WIDTH - NAMES - behind - Math.max(0, longest(chart) - (notes ? NOTED : FIGURES));
    Element svg = svg(figure, told(chart, title), WIDTH, bottom);
    var scale = ChartScale.of(chart);
    for (int i = 0; i < chart.bars().size(); i++) {
      Chart.Bar bar = chart.bars().get(i);
      ChartScale.Span span = scale.span(i);
      int y = top + i * STEP + 4;
      Element row = svg.appendElement("g");
      row.appendElement("title").text(HtmlTable.figure(bar, chart.column(), language));
      text(row, NAMES - 8, y + 12, "end", name(bar, MOST_NAME, language));
      int from = NAMES + pixels(span.from(), room);
      int length =
          Math.max(span.isSome() ? 1 : 0, pixels(span.to(), room) - pixels(span.from(), room));
      rectangle(row, from, y, length, BAR, chart.isShort(bar, span) ? "less" : "bar");
      int end = notes ? WIDTH - NOTES + NOTED : WIDTH - 4;
      text(row, end, y + 12, "end", figure(bar, chart.column()));
      bar.note().ifPresent(it -> text(row, end + 12, y + 12, "start", said(it)));
    }
    int zero = NAMES + pixels(scale.zero(), room);
    line(svg, "axis", zero, zero, top, bottom);
    int y = 0;
    for (ChartScale.Placed mark : scale.fromRight(chart)) {
      int x = NAMES + pixels(mark.at(), room);
      line(svg, "mark", x, x, y + 2, bottom);
      text(svg, x - 5, y + 12, "end", Wrapping.cut(said(mark.name()), MOST_MARK));
      y += MARK;
    }
  }

  /** About as much as the longest figure takes, so that no bar is below it. */
  private int longest(Chart chart) {
    int longest = 0;
    for (Chart.Bar bar : chart.bars()) {
      longest = Math.max(longest, figure(bar, chart.column()).length());
    }
    return Math.min(MOST_FIGURE, longest * DIGIT + 12);
  }

  /** For one who hears it: also what is to be reached. */
  private String told(Chart chart, String title) {
    var told = new StringBuilder(title);
    chart.marks().forEach(it -> told.append("; ").append(said(it.name())));
    return told.toString();
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
      text(row, middle, top + HEIGHT + 16, "middle", name(bar, MOST_NAME, language));
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

  private String said(Told told) {
    return HtmlWriter.shown(Visible.prose(told.in(language)));
  }

  private String figure(Chart.Bar bar, Column column) {
    return HtmlWriter.shown(CellText.of(bar.figure(), column, language));
  }

  static String name(Chart.Bar bar, int most, Language language) {
    return Wrapping.cut(Visible.prose(bar.name().in(language)), most);
  }

  static void line(Element into, String style, int fromX, int toX, int fromY, int toY) {
    into.appendElement("line")
        .attr("x1", String.valueOf(fromX))
        .attr("x2", String.valueOf(toX))
        .attr("y1", String.valueOf(fromY))
        .attr("y2", String.valueOf(toY))
        .attr("class", style);
  }

  static Element text(Element row, int x, int y, String anchor, String text) {
    return row.appendElement("text")
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

  static int pixels(Fraction share, int room) {
    return share.multiply(Fraction.of(room)).round(RoundingMode.HALF_UP).intValueExact();
  }
}
