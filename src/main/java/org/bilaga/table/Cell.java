package org.bilaga.table;

import org.bilaga.figure.Figure;
import org.bilaga.source.Folding;
import org.bilaga.source.Span;

/**
 * One cell of a table, made when asked for.
 *
 * <p>Row {@link #HEADER} is the header.
 */
public record Cell(Table table, int row, int column) {
  public static final int HEADER = -1;

  /** The content, without surrounding white space and with quotation marks resolved. */
  public String text() {
    return table.text(row, column);
  }

  public Span span() {
    return table.span(row, column);
  }

  public boolean blank() {
    return table.blank(row, column);
  }

  public Figure figure() {
    return table.figure(row, column);
  }

  /** The content as a name: with composed letters, as names in agreements are. */
  public String name() {
    return Folding.composed(text());
  }
}
