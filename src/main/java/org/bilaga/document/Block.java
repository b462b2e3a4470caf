package org.bilaga.document;

import java.util.List;
import org.bilaga.source.Span;

/** A piece of a document, as a reader sees it. */
public sealed interface Block {
  /** All of it, in the text of the document. */
  Span span();

  /** Running text. */
  sealed interface Running extends Block {
    Passage text();

    @Override
    default Span span() {
      return text().span();
    }
  }

  /** A heading; the level of the highest is 1. */
  record Heading(Passage text, int level) implements Running {}

  /** Sentences that belong together. */
  record Paragraph(Passage text) implements Running {}

  /** A point of a list; how deep it stands, from 1. */
  record Item(Passage text, int depth) implements Running {}

  /** A note at the foot of a page, at the end, or below a table. */
  record Note(Passage text) implements Running {}

  /** What stands at the head or foot of every page, and belongs to none of the text. */
  record Margin(Passage text) implements Running {}

  /**
   * A table.
   *
   * @param rows from above, the headings among them; all have the same number of cells
   * @param certain whether the document itself says where its cells are; otherwise they were told
   *     from how the text is laid out
   */
  record Table(Span span, List<Row> rows, boolean certain) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    public int columns() {
      return rows.isEmpty() ? 0 : rows.get(0).cells().size();
    }
  }

  /** The cells of a row, from the left. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell: its text on one line, and where that stands; an empty one stands where it would.
   *
   * @param sure whether its text is certainly that of the cell; not so where a line could be parted
   *     in several ways and nothing tells which
   */
  record Cell(String text, Span span, boolean sure) {}
}
