package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the pages of a document together: its text, page after page, then its notes, then what
 * stands at the heads and feet of its pages, so that a sentence goes on from one page to the next.
 */
final class DocumentLines {
  private final List<PageContent> pages;
  private final List<List<PagePart>> parts = new ArrayList<>();
  private final List<PdfLine> text = new ArrayList<>();
  private final List<PdfLine> notes = new ArrayList<>();
  private final List<PdfLine> margins = new ArrayList<>();
  private final TablesOverPages tables = new TablesOverPages(text, margins);

  private DocumentLines(List<PageContent> pages) {
    this.pages = pages;
    pages.forEach(page -> parts.add(PageParts.of(page)));
  }

  static List<PdfLine> of(List<PageContent> pages) {
    var lines = new DocumentLines(pages);
    lines.read();
    lines.text.addAll(lines.notes);
    lines.text.addAll(lines.margins);
    return lines.text;
  }

  private void read() {
    Set<PagePart.Line> margin = Margins.of(pages, parts);
    List<List<PagePart>> body = new ArrayList<>();
    for (List<PagePart> page : parts) {
      body.add(page.stream().filter(part -> !margin.contains(part)).toList());
    }
    var types = TypeSizes.of(body);
    Set<PagePart> apart = new HashSet<>(margin);
    for (int page = 0; page < pages.size(); page++) {
      var found = FootNotes.of(pages.get(page), body.get(page), types.body());
      apart.addAll(found);
      for (var line : found) {
        boolean begins = FootNotes.begins(line, pages.get(page));
        notes.add(line(page, line, PdfLine.Sort.NOTE, 0, begins));
      }
    }
    var breaks = new TextBreaks(types);
    for (int page = 0; page < pages.size(); page++) {
      for (PagePart part : body.get(page)) {
        if (!apart.contains(part)) {
          body(page, part, breaks);
        }
      }
      for (PagePart part : parts.get(page)) {
        if (part instanceof PagePart.Line line && margin.contains(line)) {
          margins.add(line(page, line, PdfLine.Sort.MARGIN, 0, true));
        }
      }
      aside(page);
    }
  }

  private void body(int page, PagePart part, TextBreaks breaks) {
    switch (part) {
      case PagePart.Line line when tables.goesOnWith(pages.get(page).number(), line) -> {}
      case PagePart.Line line -> {
        int level = breaks.heading(page, line);
        var sort = level > 0 ? PdfLine.Sort.HEADING : PdfLine.Sort.TEXT;
        text.add(line(page, line, sort, level, breaks.begins()));
      }
      case PagePart.Table table -> {
        breaks.table();
        tables.add(pages.get(page).number(), table);
      }
    }
  }

  /** What stands across the page, such as a number in its margin. */
  private void aside(int page) {
    int number = parts.get(page).size();
    for (List<Glyph> glyphs : pages.get(page).aside()) {
      for (PageRow row : PageRow.of(glyphs)) {
        String said = String.join(" ", row.chunks().stream().map(Chunk::text).toList());
        number++;
        margins.add(
            PdfLine.of(pages.get(page).number(), number, said, PdfLine.Sort.MARGIN, 0, true));
      }
    }
  }

  private PdfLine line(int page, PagePart.Line line, PdfLine.Sort sort, int level, boolean begins) {
    return PdfLine.of(pages.get(page).number(), line.number(), line.text(), sort, level, begins);
  }
}
