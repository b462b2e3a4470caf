package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts tables among the lines of a document: one that goes on from page to page is one table, and
 * its headings, repeated on each page, belong to the heads of these.
 */
final class TablesOverPages {
  private final List<PdfLine> text;
  private final List<PdfLine> margins;
  private int tables;

  /** The part of a table that was read last, and how the first part of it begins. */
  private PagePart.Table last = new PagePart.Table(0, List.of(List.of()), false, 0);

  private List<List<String>> heading = List.of();

  /** The page on which that table goes on. */
  private int continues;

  /** Adds to the text of the document, and to what stands at the heads of its pages. */
  TablesOverPages(List<PdfLine> text, List<PdfLine> margins) {
    this.text = text;
    this.margins = margins;
  }

  void add(int page, PagePart.Table table) {
    firstRows(page, table);
    boolean goesOn =
        isAfterTable(page - 1)
            && last.columns() == table.columns()
            && last.ruled() == table.ruled();
    if (!goesOn) {
      tables++;
      heading = table.rows();
    }
    rows(page, table, goesOn);
  }

  /** Adds a line that is the last row of a table which began on the page before, if it is one. */
  boolean goesOnWith(int page, PagePart.Line line) {
    List<String> cells = cells(line.text());
    boolean figures = cells.stream().skip(1).anyMatch(cell -> cell.matches("[-–(]?\\d.*"));
    boolean row =
        (isAfterTable(page - 1) || continues == page && isAfterTable(page))
            && !last.ruled()
            && cells.size() == last.columns()
            && (figures || heading.contains(cells));
    if (row) {
      rows(page, new PagePart.Table(line.y(), List.of(cells), false, line.number()), true);
    }
    return row;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  /** Whether the line before stands on that page and is a row of a table. */
  private boolean isAfterTable(int page) {
    return !text.isEmpty()
        && text.get(text.size() - 1).sort() == PdfLine.Sort.ROW
        && text.get(text.size() - 1).page() == page;
  }

  private void rows(int page, PagePart.Table table, boolean goesOn) {
    continues = goesOn ? page : 0;
    int repeated = 0;
    while (goesOn
        && repeated < table.rows().size()
        && repeated < heading.size()
        && heading.get(repeated).equals(table.rows().get(repeated))) {
      repeated++;
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      String said = String.join("\t", cells);
      int number = table.number() + row;
      if (row < repeated) {
        margins.add(PdfLine.of(page, number, said, PdfLine.Sort.MARGIN, 0, true));
      } else {
        text.add(row(page, number, cells, table.ruled(), row == 0 && !goesOn));
      }
    }
    last = table;
  }

  private PdfLine row(int page, int number, List<String> cells, boolean ruled, boolean begins) {
    String said = String.join("\t", cells);
    return new PdfLine(page, number, said, cells, PdfLine.Sort.ROW, tables, ruled, begins);
  }

  /** The first rows of a table may be too few on the page before to be known as such. */
  private void firstRows(int page, PagePart.Table table) {
    int from = text.size();
    while (from > 0 && !table.ruled() && isLike(text.get(from - 1), page - 1, table.columns())) {
      from--;
    }
    List<PdfLine> first = new ArrayList<>(text.subList(from, text.size()));
    if (first.isEmpty()) {
      return;
    }
    text.subList(from, text.size()).clear();
    tables++;
    heading = first.stream().map(line -> cells(line.text())).toList();
    last = new PagePart.Table(0, heading, false, first.get(0).number());
    for (int row = 0; row < first.size(); row++) {
      PdfLine line = first.get(row);
      text.add(row(line.page(), line.number(), heading.get(row), false, row == 0));
    }
  }

  private static boolean isLike(PdfLine line, int page, int columns) {
    return line.page() == page
        && line.sort() == PdfLine.Sort.TEXT
        && cells(line.text()).size() == columns;
  }
}
