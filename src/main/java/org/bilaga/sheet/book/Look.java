package org.bilaga.sheet.book;

/** What a cell is to a reader, which decides how it is set. */
public enum Look {
  PLAIN,
  /** Of a page. */
  TITLE,
  /** Above a column. */
  HEADING,
  /** Above a column of figures, to the right as they are. */
  HEADING_OF_FIGURES,
  /** What rows or lines below have in common. */
  GROUP,
  /** A part of the row above, counted in it. */
  PART,
  /** Below a line, after the others. */
  TOTAL,
  /** Reckoned of all and no part of them: a mean. */
  MEASURE,
  /** A figure that was put in and may be changed; the others follow. */
  INPUT,
  /** What is said beside the figures. */
  NOTE
}
