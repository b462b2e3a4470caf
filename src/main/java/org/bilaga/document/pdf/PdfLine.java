package org.bilaga.document.pdf;

import java.util.List;

/**
 * A line of text of a document; where it is a row of a table, its cells.
 *
 * @param page from 1
 * @param number of the line on its page, from 1
 * @param text without tabs, but for those that part what stands apart
 * @param sort what it is
 * @param level of a heading, from 1; the number of a table, from 1; else 0
 * @param certain whether rules on the page say where the cells are
 * @param begins whether it begins something, and does not go on with the line before it
 */
public record PdfLine(
    int page,
    int number,
    String text,
    List<String> cells,
    Sort sort,
    int level,
    boolean certain,
    boolean begins) {
  public PdfLine {
    cells = List.copyOf(cells);
  }

  /** A line that is no row of a table. */
  static PdfLine of(int page, int number, String text, Sort sort, int level, boolean begins) {
    return new PdfLine(page, number, text, List.of(), sort, level, false, begins);
  }

  /** The empty line before one that begins something. */
  public PdfLine emptyBefore() {
    return new PdfLine(page, number, "", List.of(), sort, 0, certain, true);
  }

  /** What lines are. */
  public enum Sort {
    TEXT,
    HEADING,
    ROW,
    NOTE,
    MARGIN
  }
}
