package org.bilaga.table.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How large a sheet may be, on both sides of each limit: below the headings, as in a text. */
class GridBuilderTest {
  private final GridBuilder grid = new GridBuilder();

  private void fill(int row, int column) throws Unreadable {
    grid.row(row);
    grid.cell(column, "1");
  }

  private void isTooMuch(DocumentProblem.Limit limit, int row, int column) {
    assertThatThrownBy(() -> fill(row, column))
        .isInstanceOfSatisfying(
            Unreadable.class,
            it ->
                assertThat(it.problem())
                    .isInstanceOfSatisfying(
                        DocumentProblem.TooMuch.class,
                        much -> assertThat(much.limit()).isEqualTo(limit)));
  }

  @Test
  void rowsAreBounded() throws Exception {
    for (int row = 0; row <= GridBuilder.MAX_ROWS; row++) {
      fill(row + 1, 0);
    }
    isTooMuch(DocumentProblem.Limit.ROWS, GridBuilder.MAX_ROWS + 2, 0);
  }

  @Test
  void columnsAreBoundedWhereverTheyBegin() throws Exception {
    fill(1, 7);
    fill(1, GridBuilder.MAX_COLUMNS + 6);
    isTooMuch(DocumentProblem.Limit.COLUMNS, 1, GridBuilder.MAX_COLUMNS + 7);
  }

  @Test
  void cellsAreBoundedThoseThatAreMissingToo() throws Exception {
    fill(1, 0);
    fill(1, GridBuilder.MAX_COLUMNS - 1);
    int rows = GridBuilder.MAX_CELLS / GridBuilder.MAX_COLUMNS;
    for (int row = 2; row <= rows; row++) {
      fill(row, 0);
    }
    isTooMuch(DocumentProblem.Limit.CELLS, rows + 1, 0);
  }
}
