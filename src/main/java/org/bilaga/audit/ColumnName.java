package org.bilaga.audit;

import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** A column by its heading, or by its number where it has none. */
record ColumnName(FigureTable table, int column) implements Told {
  @Override
  public String in(Language language) {
    String heading = table.heading(column);
    return heading.isEmpty()
        ? Sentences.columnNumber(column + 1).in(language)
        : "\"" + heading + "\"";
  }
}
