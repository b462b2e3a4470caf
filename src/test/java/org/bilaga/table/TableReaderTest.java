package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.table.TableProblem.BinaryFile;
import org.bilaga.table.TableProblem.DuplicateHeader;
import org.bilaga.table.TableProblem.EmptyFile;
import org.bilaga.table.TableProblem.Limit;
import org.bilaga.table.TableProblem.Looks;
import org.bilaga.table.TableProblem.MoreProblems;
import org.bilaga.table.TableProblem.NoRows;
import org.bilaga.table.TableProblem.NotUtf8;
import org.bilaga.table.TableProblem.RaggedRow;
import org.bilaga.table.TableProblem.TextAfterQuote;
import org.bilaga.table.TableProblem.TooLarge;
import org.bilaga.table.TableProblem.UnbalancedQuote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static TableReading read(byte[] bytes) {
    return new TableReader().read(bytes, "t.csv");
  }

  private static TableReading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Table clean(String text) {
    var reading = read(text);
    assertThat(reading.problems()).isEmpty();
    return reading.table();
  }

  private static List<List<String>> cells(Table table) {
    var rows = new ArrayList<List<String>>();
    for (int row = Cell.HEADER; row < table.rowCount(); row++) {
      var cells = new ArrayList<String>();
      for (int column = 0; column < table.columnCount(); column++) {
        cells.add(table.text(row, column));
      }
      rows.add(cells);
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"r;a;b\nx;1;2\n", "r,a,b\nx,1,2\n", "r\ta\tb\nx\t1\t2\n"})
  void delimiterIsFoundOut(String text) {
    assertThat(cells(clean(text))).containsExactly(List.of("r", "a", "b"), List.of("x", "1", "2"));
  }

  @Test
  void decimalCommasDoNotPartCells() {
    assertThat(clean("Region;Andel\nHalland;3,23%\nSkåne;13,34%\n").delimiter()).isEqualTo(';');
    assertThat(clean("1,5;2,5\n1,6;2,6\n").delimiter()).isEqualTo(';');
    assertThat(clean("a\tb\n1,5\t2,5\n").delimiter()).isEqualTo('\t');
  }

  @Test
  void semicolonInsideQuotesDoesNotFool() {
    assertThat(clean("a,b,c\n\"x;y\",1,2\n\"z;w\",3,4\n").delimiter()).isEqualTo(',');
  }

  @Test
  void raggedRowIsReportedAndFilled() {
    var reading = read("r;a;b\nx;1\ny;1;2;3\nz;4;5\n");
    assertThat(reading.problems()).hasSize(2);
    assertThat(reading.problems().get(0))
        .isInstanceOfSatisfying(
            RaggedRow.class,
            ragged -> {
              assertThat(ragged.expected()).isEqualTo(3);
              assertThat(ragged.found()).isEqualTo(2);
              assertThat(ragged.span().text()).isEqualTo("x;1");
            });
    assertThat(((RaggedRow) reading.problems().get(1)).found()).isEqualTo(4);
    assertThat(reading.table().blank(0, 2)).isTrue();
    assertThat(cells(reading.table())).endsWith(List.of("z", "4", "5"));
  }

  @Test
  void blankRowsAndTrailingEmptyColumnsAreSkipped() {
    assertThat(cells(clean("\n;;;\nr;a;;\n\n;;;\nx;1;;\n ; ;;\n\n")))
        .containsExactly(List.of("r", "a"), List.of("x", "1"));
    assertThat(cells(clean("r;a;;\nx;1\ny;2;;;;\n")))
        .containsExactly(List.of("r", "a"), List.of("x", "1"), List.of("y", "2"));
  }

  @Test
  void everyLineEndIsUnderstood() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      var table = clean("r;a" + end + "x;1" + end + "y;2");
      assertThat(table.rowCount()).isEqualTo(2);
      assertThat(table.span(1, 1).line()).isEqualTo(3);
      assertThat(table.span(1, 1).column()).isEqualTo(3);
    }
  }

  @Test
  void quotedCellKeepsLineBreaksAndPlaces() {
    var table = clean("r;\"a \"\"b\"\"\nc\"\n\"x;y\" ;2\n");
    assertThat(table.text(Cell.HEADER, 1)).isEqualTo("a \"b\"\nc");
    assertThat(table.text(0, 0)).isEqualTo("x;y");
    assertThat(table.span(0, 0).text()).isEqualTo("x;y");
    assertThat(table.span(0, 1).line()).isEqualTo(3);
    assertThat(table.span(0, 1).column()).isEqualTo(8);
  }

  @Test
  void quotedFigureIsPlain() {
    assertThat(clean("r;a\nx;\" 1 234 \"\n").plain(0, 1)).isEqualTo(1234);
  }

  @Test
  void markWithoutEndIsReportedAndReadAsItStands() {
    var reading = read("r;a\n\"x;1\ny;2\n");
    assertThat(reading.problems()).hasSize(1).first().isInstanceOf(UnbalancedQuote.class);
    assertThat(reading.problems().get(0).span().line()).isEqualTo(2);
    assertThat(cells(reading.table())).endsWith(List.of("\"x", "1"), List.of("y", "2"));
  }

  @Test
  void markClosedByAnotherCellsMarkIsUnbalanced() {
    var reading = read("r;a\n\"x;1\n\"y\";2\n");
    assertThat(reading.problems()).hasSize(1).first().isInstanceOf(UnbalancedQuote.class);
    assertThat(cells(reading.table())).endsWith(List.of("\"x", "1"), List.of("y", "2"));
  }

  @Test
  void textAfterQuoteIsReported() {
    var reading = read("r;a\n\"x\"y;1\n");
    assertThat(reading.problems()).hasSize(1).first().isInstanceOf(TextAfterQuote.class);
    assertThat(reading.table().text(0, 0)).isEqualTo("\"x\"y");
  }

  @Test
  void separatorLineIsObeyedAndCountsAsALine() {
    var table = clean("sep=,\r\nr,a\r\nx,1\r\n");
    assertThat(table.delimiter()).isEqualTo(',');
    assertThat(table.span(0, 1).line()).isEqualTo(3);
  }

  @Test
  void byteOrderMarksAreNoText() {
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var reading = read("\uFEFFlän;å\nÖrebro;1\n".getBytes(charset));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.table().text(Cell.HEADER, 0)).isEqualTo("län");
      assertThat(reading.table().span(Cell.HEADER, 0).column()).isEqualTo(1);
    }
  }

  @Test
  void oldSpreadsheetsAreReadAsWindows1252() {
    var reading = read("Region;Andel\nSkåne;1\n".getBytes(Charset.forName("windows-1252")));
    assertThat(reading.table().text(0, 0)).isEqualTo("Skåne");
    assertThat(reading.problems())
        .singleElement()
        .isInstanceOfSatisfying(
            NotUtf8.class,
            problem -> {
              assertThat(problem.taken()).isEqualTo(Encoding.WINDOWS_1252);
              assertThat(problem.span().text()).isEqualTo("å");
              assertThat(problem.span().line()).isEqualTo(2);
            });
  }

  @Test
  void printedReplacementCharacterIsUtf8() {
    assertThat(clean("r;a\n\uFFFD;1\n").encoding()).isEqualTo(Encoding.UTF_8);
  }

  @Test
  void binaryFilesAreNamedForWhatTheyAre() {
    assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0}).problems())
        .singleElement()
        .isInstanceOfSatisfying(
            BinaryFile.class, problem -> assertThat(problem.looks()).isEqualTo(Looks.DAMAGED));
    assertThat(read("%PDF-1.7\n").usable()).isFalse();
    assertThat(read("a;b\n1\0;2\n").problems()).singleElement().isInstanceOf(BinaryFile.class);
    assertThat(read(new byte[0]).problems()).singleElement().isInstanceOf(EmptyFile.class);
    assertThat(read(" \n;;\n").problems()).singleElement().isInstanceOf(EmptyFile.class);
  }

  @Test
  void headerAloneIsReported() {
    assertThat(read("r;a\n").problems()).singleElement().isInstanceOf(NoRows.class);
  }

  @Test
  void limitsAreProblemsNotExceptions() {
    assertThat(read(new byte[TableReader.MAX_BYTES]).problems())
        .singleElement()
        .isNotInstanceOf(TooLarge.class);
    assertThat(read(new byte[TableReader.MAX_BYTES + 1]).problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TooLarge.class, problem -> assertThat(problem.limit()).isEqualTo(Limit.BYTES));
    assertThat(read("a;".repeat(1_001) + "\n1\n").problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TooLarge.class, problem -> assertThat(problem.limit()).isEqualTo(Limit.COLUMNS));
    assertThat(read("a\n" + "1\n".repeat(TableReader.MAX_ROWS)).usable()).isTrue();
    assertThat(read("a\n" + "1\n".repeat(TableReader.MAX_ROWS + 1)).problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TooLarge.class, problem -> assertThat(problem.limit()).isEqualTo(Limit.ROWS));
  }

  @Test
  void sameHeaderTwiceIsReportedWithBothPlaces() {
    assertThat(read("r;Andel;andel \nx;1;2\n").problems())
        .singleElement()
        .isInstanceOfSatisfying(
            DuplicateHeader.class,
            problem -> {
              assertThat(problem.first().column()).isEqualTo(3);
              assertThat(problem.span().column()).isEqualTo(9);
            });
  }

  @Test
  void endlessProblemsAreCounted() {
    var problems = read("r;a;b\n" + "x;1\n".repeat(500)).problems();
    assertThat(problems).hasSize(101);
    assertThat(problems.get(100)).isInstanceOf(MoreProblems.class);
    assertThat(((MoreProblems) problems.get(100)).omitted()).isEqualTo(400);
  }

  @Test
  void oneColumnIsATable() {
    assertThat(cells(clean("namn\nHalland\nSkåne\n")))
        .containsExactly(List.of("namn"), List.of("Halland"), List.of("Skåne"));
  }

  @Test
  void strayMarksDoNotMakeReadingQuadratic() {
    var reading = read("r;a\n" + "\"x;1\n".repeat(200_001));
    assertThat(reading.table().rowCount()).isEqualTo(200_001);
  }

  @Test
  void columnsAreFoundByFoldedName() {
    var columns = clean("Region;\"Befolkning\n1/11 - 2019\";Andel\nx;1;2\n").columns();
    assertThat(columns.find("befolkning  1/11\u00A0- 2019")).isEqualTo(new Columns.Lookup.Found(1));
    assertThat(columns.find("Andl")).isEqualTo(new Columns.Lookup.Unknown(List.of("Andel")));
    assertThat(read("a;A\n1;2\n").table().columns().find("a"))
        .isEqualTo(new Columns.Lookup.Ambiguous(List.of(0, 1)));
    assertThat(clean("a\u0308r;b\n1;2\n").columns().find("är"))
        .isEqualTo(new Columns.Lookup.Found(0));
  }
}
