package org.bilaga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.document.PrintedTable.Print;
import org.bilaga.document.PrintedTable.Rules;
import org.bilaga.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of a real agreement, printed over several pages, are one table each, cell for cell.
 */
class PrintedTablesOfPagesTest {
  private static final Path AGREEMENT = Path.of("specs/agreements/god-och-nara-vard-2020");

  @ParameterizedTest
  @CsvSource({
    "bilaga-2.csv, 9, 12, NONE",
    "bilaga-2.csv, 9, 5.5, NONE",
    "bilaga-2.csv, 11, 6, ALL",
    "bilaga-2.csv, 8, 5, AREAS",
    "bilaga-2.csv, 8, 5, COLUMNS",
    "bilaga-2.csv, 22, 6, ALL",
    "bilaga-3.csv, 10, 12, NONE",
    "bilaga-4.csv, 10, 12, NONE",
    "bilaga-4.csv, 10, 6, ALL"
  })
  void aTableOverPagesIsOneTable(String file, int rowsOfPage, float apart, Rules rules)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(AGREEMENT.resolve(file))) {
      rows.add(List.of(line.split(";", -1)));
    }
    byte[] pdf = PrintedTable.of(rows, new Print(rowsOfPage, apart, rules));
    var reading = Documents.read(pdf, "a.pdf", Language.SWEDISH).document().orElseThrow();
    var tables = reading.blocks().stream().filter(block -> block instanceof Block.Table).toList();
    assertThat(tables).hasSize(1);
    var table = (Block.Table) tables.get(0);
    assertThat(
            table.rows().stream().map(row -> row.cells().stream().map(Block.Cell::text).toList()))
        .containsExactlyElementsOf(rows);
    assertThat(table.certain()).isEqualTo(rules != Rules.NONE);
    if (rowsOfPage < rows.size() - 1) {
      String place = table.rows().get(rowsOfPage + 1).cells().get(0).span().place();
      assertThat(place).isEqualTo("s. 2, rad 2");
    }
  }
}
