package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * The file that holds a table, and which of its tables it is: {@code from "a.xlsx" sheet "Blad 1"}.
 *
 * @param sheet the sheet of a workbook
 * @param cells a range of cells
 * @param table the name of a table, or its number
 */
public record TableFile(
    Span span, Text file, Optional<Text> sheet, Optional<Text> cells, Optional<Text> table)
    implements Node {
  @Override
  public List<Node> parts() {
    return Parts.in(span).and(file).and(sheet).and(cells).and(table).asWritten();
  }
}
