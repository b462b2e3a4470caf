package org.bilaga.explain;

import java.util.List;

/** A stretch of a telling: what is said, not how it is set. */
public sealed interface Passage {

  /** A title. */
  record Heading(String text) implements Passage {}

  /** A paragraph of its own; lines in it stay apart. */
  record Paragraph(String text) implements Passage {}

  /** A point with what belongs to it. */
  record Point(String text, List<String> lines) implements Passage {}

  /** A table; columns of figures stand to the right. The last row is a total if so said. */
  record Rows(List<Column> columns, List<List<String>> cells, boolean lastIsTotal)
      implements Passage {}

  /** A column of a table. */
  record Column(String heading, boolean isFigures) {}
}
