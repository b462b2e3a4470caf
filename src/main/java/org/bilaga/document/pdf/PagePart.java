package org.bilaga.document.pdf;

import java.util.List;

/** A line or a table of a page. */
sealed interface PagePart {
  /** Its place from above. */
  float y();

  /** The number of its first line on the page, from 1. */
  int number();

  /**
   * A line of text.
   *
   * @param left where the column of text begins that it stands in
   * @param right where that ends
   * @param column its number on the page
   */
  record Line(PageRow row, String text, float left, float right, int column, int number)
      implements PagePart {
    @Override
    public float y() {
      return row.y();
    }

    float size() {
      return row.size();
    }

    boolean isTabbed() {
      return text.indexOf('\t') >= 0;
    }
  }

  /**
   * A table.
   *
   * @param ruled whether rules say where its cells are
   */
  record Table(float y, List<List<String>> rows, boolean ruled, int number) implements PagePart {
    public Table {
      rows = List.copyOf(rows);
    }

    int columns() {
      return rows.get(0).size();
    }
  }
}
