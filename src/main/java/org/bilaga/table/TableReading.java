package org.bilaga.table;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a table: the table, and the problems in the order of their places.
 *
 * @param table under its first line, which is taken for its headings
 * @param grid all lines as wide as the widest; the same where none is wider than the first
 * @param above what the text above it says that its money is counted in, where it stands in a
 *     document
 */
public record TableReading(
    Table table, Table grid, List<TableProblem> problems, Optional<UnitOfTitle> above) {
  public TableReading {
    problems = List.copyOf(problems);
  }

  public TableReading(Table table, Table grid, List<TableProblem> problems) {
    this(table, grid, problems, Optional.empty());
  }

  public TableReading(Table table, List<TableProblem> problems) {
    this(table, table, problems);
  }

  /** The same cells read otherwise. */
  public TableReading with(Table read, Table readGrid) {
    return new TableReading(read, readGrid, problems, above);
  }

  /** Whether the file is the text itself that the cells stand in. */
  public boolean isOfText() {
    return usable() && table.source().cells().isEmpty();
  }

  /** Whether the table holds the file's content; when not, it is empty. */
  public boolean usable() {
    for (TableProblem problem : problems) {
      if (problem.fatal()) {
        return false;
      }
    }
    return true;
  }
}
