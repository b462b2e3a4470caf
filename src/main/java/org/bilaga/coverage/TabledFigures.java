package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.document.Block;
import org.bilaga.resolve.Agreement;
import org.bilaga.table.Cell;
import org.bilaga.table.Table;

/**
 * The figures of the appendices of an agreement, by which a table of a document is known again
 * whatever it is called there.
 */
final class TabledFigures {
  private static final int FEWEST = 4;

  /** So many digits, in two figures and more, are those of another table by no chance. */
  private static final int FEWEST_DIGITS = 12;

  private final List<Set<String>> tables = new ArrayList<>();

  private TabledFigures() {}

  /** Of no agreement that is known. */
  static TabledFigures none() {
    return new TabledFigures();
  }

  static TabledFigures of(Agreement agreement) {
    var figures = new TabledFigures();
    for (var appendix : agreement.appendices()) {
      figures.tables.add(digits(appendix.table().table()));
    }
    return figures;
  }

  private static Set<String> digits(Table table) {
    Set<String> digits = new HashSet<>();
    for (int row = Cell.HEADER; row < table.rowCount(); row++) {
      for (int column = 0; column < table.columnCount(); column++) {
        digits.add(digits(table.text(row, column)));
      }
    }
    return digits;
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]+", "");
  }

  /** Whether each figure of a table stands in one of the appendices. */
  boolean has(Block.Table block) {
    Set<String> asked = new HashSet<>();
    for (Block.Row row : block.rows()) {
      long filled = row.cells().stream().filter(it -> !it.text().isBlank()).count();
      if (filled > 1) {
        // A title that stands in the table is none of its figures.
        row.cells().forEach(cell -> asked.add(digits(cell.text())));
      }
    }
    asked.remove("");
    int digits = asked.stream().mapToInt(String::length).sum();
    boolean telling = asked.size() >= FEWEST || asked.size() > 1 && digits >= FEWEST_DIGITS;
    return telling && tables.stream().anyMatch(table -> table.containsAll(asked));
  }
}
