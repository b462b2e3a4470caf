package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.paper.Paper;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A sheet on paper: what is on the page for a browser, set for print. A wide table is on paper that
 * is turned, and a wider one is parted, its names with each part.
 */
final class PdfWriter {
  private static final float TEXT = 9.5f;

  /** A title with some rows below it. */
  private static final float LEAST_WITH_TITLE = 120;

  private static final int MOST_CODES = 12;
  private static final float BAR = 9;
  private static final float BARS_NAMES = 170;
  private static final float BARS_FIGURES = 90;
  private static final float BARS_NOTES = 45;
  private static final float MOST_TOGETHER = 420;

  private final Language language;
  private final Paper paper;
  private final List<Prose.Heading> titles = new ArrayList<>();
  private float y;
  private boolean begun;

  private PdfWriter(Language language, Paper paper) {
    this.language = language;
    this.paper = paper;
  }

  static byte[] write(Sheet sheet, Language language) {
    String title = title(sheet, language);
    try (var paper = new Paper(title, language.code())) {
      var writer = new PdfWriter(language, paper);
      writer.turn(false);
      sheet.parts().forEach(writer::part);
      writer.titles.forEach(writer::heading);
      writer.lacking();
      return paper.done(title);
    }
  }

  /** A reader who sees a square is told what should stand there. */
  private void lacking() {
    List<String> codes = new ArrayList<>();
    for (int point : paper.lacking()) {
      codes.add(codes.size() < MOST_CODES ? "U+%04X".formatted(point) : "…");
      if (codes.size() > MOST_CODES) {
        break;
      }
    }
    if (!codes.isEmpty()) {
      y += TEXT;
      lines(said(Sentences.lettersLacking(String.join(", ", codes))), 0, TEXT, false, true);
    }
  }

  private static String title(Sheet sheet, Language language) {
    for (SheetPart part : sheet.parts()) {
      String title =
          part instanceof Prose.Heading it
              ? it.text().in(language)
              : part.asTable().map(it -> it.title().in(language)).orElse("");
      if (!title.isBlank()) {
        return Visible.prose(title);
      }
    }
    return "Bilaga";
  }

  /** A title waits for what stands below it, so that both are on one page. */
  private void part(SheetPart part) {
    if (part instanceof Prose.Heading it) {
      titles.add(it);
      return;
    }
    part.asTable().ifPresent(this::turnFor);
    titles.forEach(this::heading);
    titles.clear();
    switch (part) {
      case Prose.Heading it -> heading(it);
      case Prose.Paragraph it -> {
        for (String line : said(it.text()).split("\n", -1)) {
          lines(line, 0, TEXT, false, false);
        }
        y += 4;
      }
      case Prose.Point it -> point(it);
      case Prose.Answer it -> table(Answers.table(it));
      case SheetTable it -> table(it);
      case Listing it -> table(it.table());
      case Chart it -> chart(it);
      case Aside it -> {
        titles.add(new Prose.Heading(it.title(), true));
        it.parts().forEach(this::part);
      }
    }
  }

  // Text

  private void heading(Prose.Heading heading) {
    float size = !begun ? 17 : heading.isInner() ? 10.5f : 13;
    need(size * 4);
    y += begun ? size * 0.9f : 0;
    boolean name = heading.text() instanceof Told.Text;
    String shown = Visible.prose(said(heading.text()));
    laid(name ? shown : plain(shown), 0, size, true, false);
    y += 3;
    begun = true;
  }

  private void point(Prose.Point point) {
    String text = said(point.text());
    if (!text.isEmpty()) {
      bullet(text, 0);
    }
    for (Told line : point.lines()) {
      bullet(said(line), text.isEmpty() ? 0 : 12);
    }
    y += 2;
  }

  private void bullet(String text, float indent) {
    need(TEXT * 1.4f);
    paper.text("•", indent, y + TEXT, TEXT, false, true);
    lines(text, indent + 9, TEXT, false, false);
  }

  /** A text on as many lines as it takes. */
  private void lines(String text, float indent, float size, boolean strong, boolean quiet) {
    laid(plain(Visible.prose(text)), indent, size, strong, quiet);
  }

  /** A sentence without the signs around what is code in it. */
  static String plain(String sentence) {
    return sentence.replace("`", "");
  }

  private void laid(String shown, float indent, float size, boolean strong, boolean quiet) {
    for (String line : PaperLines.of(shown, paper.room() - indent, size, paper)) {
      need(size * 1.35f);
      paper.text(line, indent, y + size, size, strong, quiet);
      y += size * 1.35f;
    }
  }

  /** Goes on on the next page where there is not so much room. */
  private void need(float high) {
    if (y + high > paper.bottom()) {
      turn(paper.room() > Paper.UPRIGHT_ROOM);
    }
  }

  private void turn(boolean landscape) {
    paper.newPage(landscape);
    y = Paper.MARGIN;
  }

  // Tables and pictures

  /** To paper of the other format, where a table asks for that. */
  private void turnFor(SheetTable table) {
    boolean wide = !new PaperTable(table, language, paper).fits(Paper.UPRIGHT_ROOM);
    boolean turned = paper.room() > Paper.UPRIGHT_ROOM;
    if (wide != turned) {
      turn(wide);
    } else {
      need(titles.isEmpty() ? 0 : LEAST_WITH_TITLE);
    }
  }

  private void table(SheetTable table) {
    var laid = new PaperTable(table, language, paper);
    String title = said(table.title());
    for (PaperTable.Block block : laid.blocks(paper.room())) {
      need(70);
      if (!title.isEmpty()) {
        lines(title, 0, 10, true, false);
        y += 2;
      }
      block(laid, block);
      y += 10;
    }
    for (Told note : table.notes()) {
      lines(said(note), 0, 8, false, true);
    }
    y += 6;
  }

  private void block(PaperTable table, PaperTable.Block block) {
    y = table.head(block, y);
    for (int row = 0; row < table.rows(); row++) {
      if (y + table.height(block, row) > paper.bottom()) {
        turn(paper.room() > Paper.UPRIGHT_ROOM);
        y = table.head(block, y);
      }
      y = table.row(block, row, y);
    }
  }

  /** The bars; a map is left to the page for a browser. */
  private void chart(Chart drawn) {
    if (drawn.kind() == Chart.Kind.MAP) {
      return;
    }
    Chart chart = drawn.named();
    // What fits on a page is not parted.
    need(Math.min(MOST_TOGETHER, (chart.bars().size() + chart.marks().size() + 3) * BAR * 1.4f));
    lines(said(chart.title()), 0, 10, true, false);
    chart.marks().forEach(it -> lines("│ " + said(it.name()), 0, 8, false, false));
    y += 3;
    var scale = ChartScale.of(chart);
    boolean notes = chart.bars().stream().anyMatch(it -> it.note().isPresent());
    float behind = BARS_FIGURES + (notes ? BARS_NOTES : 0);
    float room = Math.min(paper.room(), 520) - BARS_NAMES - behind;
    for (int i = 0; i < chart.bars().size(); i++) {
      need(BAR * 1.4f);
      Chart.Bar bar = chart.bars().get(i);
      ChartScale.Span span = scale.span(i);
      float from = points(span.from().toDecimal(4), room);
      float to = points(span.to().toDecimal(4), room);
      written(PaperLines.cut(Visible.prose(said(bar.name())), BARS_NAMES - 6, 8, paper), 0);
      paper.bar(BARS_NAMES + from, y, Math.max(to - from, 0.5f), BAR, chart.isShort(bar, span));
      for (Fraction mark : scale.marks()) {
        paper.mark(BARS_NAMES + points(mark.toDecimal(4), room), y - 1, BAR * 1.4f);
      }
      String figure = Visible.prose(CellText.of(bar.figure(), chart.column(), language));
      float end = BARS_NAMES + room + BARS_FIGURES - (notes ? BARS_NOTES : 0);
      written(figure, end - paper.width(figure, 8));
      bar.note().ifPresent(it -> written(Visible.prose(said(it)), end + 8));
      y += BAR * 1.4f;
    }
    y += 8;
  }

  /** Beside a bar. */
  private void written(String text, float x) {
    paper.text(text, x, y + BAR - 1.5f, 8, false, false);
  }

  /** A place on paper, where a picture is no money. */
  private static float points(String share, float room) {
    return Float.parseFloat(share) * room;
  }

  private String said(Told told) {
    return told.in(language);
  }
}
