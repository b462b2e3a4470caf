package org.bilaga.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the figures of a table say together of how each of them is written. */
class TableFormTest {
  /** A column a semicolon, its cells by bars; then what the first cell of the first is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "1,106|733|2,138,093 = 1106",
        "1,240|812|3,048 = 1240",
        "1.240|812|3.048 = 1240",
        "61.240|730|4.030 = 61240",
        "76.250|1.318.400|640 = 76250",
        "1,106|733;5|1,234.5 = 1106",
        "1,500|0,125|0,375 = 1.500",
        "1,106|2,45 = 1.106",
        "1,106|2,5|12 = 1.106",
        "1,106|2,407;12 345|9 = 1.106",
        "1.106|2.407;1,234,567|9 = 1.106",
        "1,106|12.5 = 1106",
        "1,106|733 = ?",
        "1,106|2,407 = ?",
        "1,106|500,-|733 = ?",
        "1,245|-13.860|500 = ?",
        "1,106|733;12 345|9 = ?",
        "1,106|733;12,5|9,1 = ?",
        "1,106|2,407;12,5|1,234,567 = ?",
      })
  void theFormIsFoundFromAllCells(String columns, String first) {
    var figure = table(columns).figure(0, 1);
    String read = figure instanceof Figure.Printed it ? it.value().toPlainString() : "?";
    assertThat(read).isEqualTo(first);
  }

  @Test
  void aTotalThatAddsUpInOneFormDecides() {
    var members = List.of(new Member("a", "", "A", List.of()), new Member("b", "", "B", List.of()));
    var read = new TableReader().read("Ort;N\nA;1,106\nB;733\nSumma;1,839\n".getBytes(UTF_8), "t");
    var matched = MatchedTable.of(read, new MemberMatcher(members), TableTerms.NONE);

    assertThat(matched.table().figure(0, 1))
        .isInstanceOfSatisfying(
            Figure.Printed.class, it -> assertThat(it.value()).isEqualByComparingTo("1106"));
    assertThat(read.table().figure(0, 1)).isInstanceOf(Figure.TwoWays.class);
  }

  @Test
  void aTotalThatAddsUpInBothFormsDecidesNothing() {
    var members = List.of(new Member("a", "", "A", List.of()), new Member("b", "", "B", List.of()));
    var read =
        new TableReader().read("Ort;N\nA;1,106\nB;2,407\nSumma;3,513\n".getBytes(UTF_8), "t");
    var matched = MatchedTable.of(read, new MemberMatcher(members), TableTerms.NONE);

    assertThat(matched.table().figure(0, 1)).isInstanceOf(Figure.TwoWays.class);
  }

  private static Table table(String columns) {
    List<List<String>> cells = new ArrayList<>();
    for (String column : columns.strip().split(";")) {
      cells.add(List.of(column.split("\\|")));
    }
    var text = new StringBuilder("Namn");
    for (int column = 0; column < cells.size(); column++) {
      text.append(";C").append(column);
    }
    for (int row = 0; row < cells.get(0).size(); row++) {
      text.append("\nOrt ").append(row);
      for (var column : cells) {
        text.append(';').append(row < column.size() ? column.get(row) : "");
      }
    }
    return new TableReader().read(text.toString().getBytes(UTF_8), "t").table();
  }
}
