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
  private int tables;

  /** The table that was read last, and how the first part of it begins. */
  private PagePart.Table last = new PagePart.Table(0, List.of(List.of()), false, 0);

  private List<List<String>> heading = List.of();

  /** The page on which that table goes on. */
  private int continues;

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
      case PagePart.Line line when isLastOfTable(page, line) -> {
        List<String> cells = List.of(line.text().split("\t", -1));
        table(page, new PagePart.Table(line.y(), List.of(cells), false, line.number()));
      }
      case PagePart.Line line -> {
        int level = breaks.heading(page, line);
        var sort = level > 0 ? PdfLine.Sort.HEADING : PdfLine.Sort.TEXT;
        text.add(line(page, line, sort, level, breaks.begins()));
      }
      case PagePart.Table table -> {
        breaks.table();
        firstRows(page, table);
        table(page, table);
      }
    }
  }

  /** The last row of a table may stand on the next page, with its headings or without. */
  private boolean isLastOfTable(int page, PagePart.Line line) {
    List<String> cells = List.of(line.text().split("\t", -1));
    boolean figures = cells.stream().skip(1).anyMatch(cell -> cell.matches("[-–(]?\\d.*"));
    return isAfterTable(page)
        && !last.ruled()
        && cells.size() == last.columns()
        && (figures || heading.contains(cells));
  }

  /** The first rows of a table may be too few on the page before to be known as such. */
  private void firstRows(int page, PagePart.Table table) {
    int at = pages.get(page).number();
    int from = text.size();
    while (from > 0 && !table.ruled() && isLike(text.get(from - 1), at - 1, table.columns())) {
      from--;
    }
    List<PdfLine> first = new ArrayList<>(text.subList(from, text.size()));
    if (first.isEmpty()) {
      return;
    }
    text.subList(from, text.size()).clear();
    List<List<String>> rows = new ArrayList<>();
    for (PdfLine line : first) {
      rows.add(List.of(line.text().split("\t", -1)));
    }
    last = new PagePart.Table(0, rows, false, first.get(0).number());
    heading = rows;
    tables++;
    for (int row = 0; row < rows.size(); row++) {
      PdfLine line = first.get(row);
      text.add(
          new PdfLine(
              line.page(),
              line.number(),
              line.text(),
              rows.get(row),
              PdfLine.Sort.ROW,
              tables,
              false,
              row == 0));
    }
  }

  private static boolean isLike(PdfLine line, int page, int columns) {
    return line.page() == page
        && line.sort() == PdfLine.Sort.TEXT
        && line.text().split("\t", -1).length == columns;
  }

  /** Whether the line before was the last of its page and a row of a table. */
  private boolean isAfterTable(int page) {
    PdfLine before = text.isEmpty() ? null : text.get(text.size() - 1);
    int at = pages.get(page).number();
    return before != null
        && before.sort() == PdfLine.Sort.ROW
        && (before.page() == at - 1 || before.page() == at && continues == at);
  }

  /** A table that goes on from the page before repeats its headings, which belong to no row. */
  private void table(int page, PagePart.Table table) {
    boolean goesOn =
        isAfterTable(page) && last.columns() == table.columns() && last.ruled() == table.ruled();
    continues = goesOn ? pages.get(page).number() : 0;
    int before = 0;
    while (goesOn
        && before < table.rows().size()
        && before < heading.size()
        && heading.get(before).equals(table.rows().get(before))) {
      before++;
    }
    if (!goesOn) {
      tables++;
      heading = table.rows();
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      String said = String.join("\t", cells);
      int at = pages.get(page).number();
      int number = table.number() + row;
      if (row < before) {
        margins.add(PdfLine.of(at, number, said, PdfLine.Sort.MARGIN, 0, true));
      } else {
        boolean begins = row == 0 && !goesOn;
        text.add(
            new PdfLine(at, number, said, cells, PdfLine.Sort.ROW, tables, table.ruled(), begins));
      }
    }
    last = table;
  }

  /** What stands across the page, such as a number in its margin. */
  private void aside(int page) {
    int number = parts.get(page).size();
    for (List<Glyph> glyphs : pages.get(page).aside()) {
      for (Row row : Row.of(glyphs)) {
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
