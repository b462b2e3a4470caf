package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.figure.Figure;
import org.junit.jupiter.api.Test;

class CellScannerTest {
  private static final String[] CONTENT = {
    "1 234",
    "0,98",
    "27 292 319 kr",
    "Örebro",
    "a\nb",
    "a\r\nb",
    "x;y",
    "x,y",
    "\"",
    "a\"b",
    "12",
    "1 2345",
    "",
    "413 817*",
    "\"\"",
    "tab\tbed",
    "12 345678",
    "007",
    "0 123"
  };

  @Test
  void agreesWithFastCsvOnWellFormedText() {
    var random = new Random(20_200_131);
    var reader = new TableReader();
    for (int round = 0; round < 3_000; round++) {
      char delimiter = ";,\t".charAt(random.nextInt(3));
      String text = text(random, delimiter);
      var expected = new ArrayList<List<String>>();
      CsvReader.builder()
          .fieldSeparator(delimiter)
          .ofCsvRecord(text)
          .forEach(row -> expected.add(row.getFields()));
      var reading =
          reader.read(("sep=" + delimiter + "\n" + text).getBytes(StandardCharsets.UTF_8), "t");
      var found = new ArrayList<List<String>>();
      var table = reading.table();
      for (int row = Cell.HEADER; row < table.rowCount(); row++) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < table.columnCount(); column++) {
          cells.add(table.text(row, column));
          String content = table.span(row, column).text();
          assertThat(content.replace("\"\"", "\"").replace("\"\"", "\""))
              .isEqualTo(cells.get(column).replace("\"\"", "\""));
          String printed = table.text(row, column);
          assertThat(table.plain(row, column))
              .isEqualTo(Figure.plain(printed, 0, printed.length()));
        }
        found.add(cells);
      }
      assertThat(found).as(text).isEqualTo(expected);
    }
  }

  @Test
  void anyTextGivesCellsInsideItInOrder() {
    var random = new Random(1);
    var reader = new TableReader();
    String alphabet = "\"\";;,\t\n\r 12å\u00A0";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var reading = reader.read(text.toString().getBytes(StandardCharsets.UTF_8), "t");
      var table = reading.table();
      int before = 0;
      for (int row = Cell.HEADER; row < table.rowCount(); row++) {
        for (int column = 0; column < table.columnCount(); column++) {
          assertThat(table.start(row, column)).as("%s", text).isGreaterThanOrEqualTo(before);
          before = table.end(row, column);
          assertThat(table.text(row, column)).hasSizeLessThanOrEqualTo(before);
          assertThat(table.figure(row, column)).isNotNull();
        }
      }
      assertThat(before).isLessThanOrEqualTo(text.length());
      for (var problem : reading.problems()) {
        assertThat(problem.span().end()).isBetween(problem.span().start(), text.length());
      }
    }
  }

  @Test
  void stopsBeforeItHoldsTooMuch() {
    var scanner = new CellScanner(12);
    char[] wide = "a;b;c\n1\n2\n3\n4\n".toCharArray();
    scanner.scan(wide, 0, wide.length, ';');
    assertThat(scanner.tooMany()).isEqualTo(TableProblem.Limit.CELLS);
    assertThat(scanner.at()).isEqualTo("a;b;c\n1\n2\n3\n".length());
    scanner.scan(wide, 0, scanner.at(), ';');
    assertThat(scanner.tooMany()).isNull();
    assertThat(scanner.rows()).isEqualTo(3);
  }

  private static String text(Random random, char delimiter) {
    int columns = 1 + random.nextInt(5);
    int rows = 1 + random.nextInt(6);
    String end = random.nextBoolean() ? "\n" : "\r\n";
    var text = new StringBuilder();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column < columns; column++) {
        // First and last cell have content, so that no row is blank and no column empty.
        boolean edge = column == 0 || column == columns - 1;
        String content = row == 0 ? "h" + column : CONTENT[random.nextInt(CONTENT.length)];
        content = edge && content.isEmpty() ? "1" : content;
        boolean needed =
            content.indexOf(delimiter) >= 0 || content.contains("\n") || content.startsWith("\"");
        if (needed || random.nextInt(4) == 0) {
          content = '"' + content.replace("\"", "\"\"") + '"';
        }
        text.append(column > 0 ? String.valueOf(delimiter) : "").append(content);
      }
      text.append(end);
    }
    return text.toString();
  }
}
