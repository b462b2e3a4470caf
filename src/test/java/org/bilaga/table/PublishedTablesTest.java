package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real appendices of the agreement of 2020, read and matched to the real regions and län. */
class PublishedTablesTest {
  private static final Path AGREEMENTS = Path.of("specs", "agreements");

  @ParameterizedTest
  @CsvSource({
    "god-och-nara-vard-2020/bilaga-2.csv, regioner.csv, 11",
    "god-och-nara-vard-2020/bilaga-3.csv, län.csv, 6",
    "god-och-nara-vard-2020/bilaga-3.csv, regioner.csv, 6",
    "god-och-nara-vard-2020/bilaga-4.csv, regioner.csv, 11",
    "god-och-nara-vard-2020/bilaga-4.csv, län.csv, 11",
    "god-och-nara-vard-2020/patienter-2018.csv, län.csv, 2",
    "god-och-nara-vard-2020/cni-2019.csv, regioner.csv, 11",
    "common/befolkning-2019-11-01.csv, regioner.csv, 2",
    "common/befolkning-2019-11-01.csv, län.csv, 2",
  })
  void everyRowBelongsToOneMemberAndEveryCellIsAFigure(String file, String group, int columns)
      throws IOException {
    var table = table(file);
    assertThat(table.columnCount()).isEqualTo(columns);
    var matched =
        MatchedTable.of(new TableReading(table, List.of()), matcher(group), TableTerms.NONE);
    assertThat(matched.problems()).isEmpty();
    assertThat(matched.totalRow()).hasValue(21);
    for (int row = 0; row < table.rowCount(); row++) {
      for (int column = 1; column < columns; column++) {
        assertThat(table.figure(row, column)).isInstanceOf(Figure.Printed.class);
      }
    }
  }

  @Test
  void spellingsBelongToOneMemberEach() throws IOException {
    assertThat(matcher("regioner.csv").clashes()).isEmpty();
    assertThat(matcher("län.csv").clashes()).isEmpty();
  }

  @Test
  void cellsStandWhereTheyArePrinted() throws IOException {
    var table = table("god-och-nara-vard-2020/bilaga-2.csv");
    int column = ((Columns.Lookup.Found) table.columns().find("nära vård/primärvård")).column();
    int row = table.rowCount() - 2;
    assertThat(table.text(row, 0)).isEqualTo("Östergötland");
    assertThat(table.plain(row, column)).isEqualTo(64_691_490);
    assertThat(table.span(row, column).line()).isEqualTo(22);
    assertThat(table.span(row, column).column())
        .isEqualTo("Östergötland;465 214;4,51%;".length() + 1);
  }

  @Test
  void columnsSumAsKnown() throws IOException {
    assertThat(missing("god-och-nara-vard-2020/bilaga-2.csv", 10)).isZero();
    assertThat(missing("god-och-nara-vard-2020/bilaga-3.csv", 5)).isEqualTo(1);
    assertThat(missing("god-och-nara-vard-2020/bilaga-4.csv", 10)).isEqualTo(-30_969);
  }

  /** The printed total less the sum of the rows. */
  private static long missing(String file, int column) throws IOException {
    var table = table(file);
    long sum = 0;
    for (int row = 0; row < 21; row++) {
      sum += value(table.figure(row, column));
    }
    return value(table.figure(21, column)) - sum;
  }

  private static long value(Figure figure) {
    return ((Figure.Printed) figure).inBase().toBigDecimal().longValueExact();
  }

  private static Table table(String file) throws IOException {
    var reading = new TableReader().read(Files.readAllBytes(AGREEMENTS.resolve(file)), file);
    assertThat(reading.problems()).isEmpty();
    return reading.table();
  }

  private static MemberMatcher matcher(String group) throws IOException {
    var table = table("common/" + group);
    var members = new ArrayList<Member>();
    for (int row = 0; row < table.rowCount(); row++) {
      members.add(
          new Member(
              table.text(row, 0),
              table.text(row, 1),
              table.text(row, 2),
              List.of(table.text(row, 4).split("\\|"))));
    }
    assertThat(members).hasSize(21);
    return new MemberMatcher(members);
  }
}
