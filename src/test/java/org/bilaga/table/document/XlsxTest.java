package org.bilaga.table.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.table.Table;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
  private static TableReading read(WrittenBook book, TablePart part) {
    return new TableReader().read(book.bytes(), "a.xlsx", part);
  }

  private static Table table(WrittenBook book) {
    var reading = read(book, TablePart.ANY);
    assertThat(reading.problems()).isEmpty();
    return reading.table();
  }

  private static TablePart part(String sheet, String cells, String table) {
    return new TablePart(said(sheet), said(cells), said(table), List.of(), false);
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  /** One cell as it is read, with a format that has style 1. */
  private static String cell(String xml, String format, boolean asPrinted) {
    var book = new WrittenBook().format(format);
    book.sheet("A", "<row><c t=\"str\"><v>n</v></c></row><row>" + xml + "</row>");
    var part = asPrinted ? TablePart.ANY.printed() : TablePart.ANY;
    return read(book, part).table().text(0, 0);
  }

  @Test
  void cellsKnowTheirSheetColumnAndRow() {
    var table = table(new WrittenBook().table("Blad 1", ";;\n;Region;Antal\n;Halland;12"));
    assertThat(table.header(0).text()).isEqualTo("Region");
    assertThat(table.cell(0, 1).text()).isEqualTo("12");
    assertThat(table.cell(0, 1).span()).hasToString("a.xlsx:'Blad 1'!C3");
    assertThat(table.cell(0, 1).span().line()).isEqualTo(3);
    assertThat(table.cell(0, 1).span().column()).isEqualTo(3);
    assertThat(table.source().text()).isEqualTo("Region\tAntal\nHalland\t12\n");
  }

  @Test
  void anEmptyCellHasItsOwnPlace() {
    var table = table(new WrittenBook().table("B", "a;b;c\n1;;\n;;3"));
    assertThat(table.cell(0, 1).span()).hasToString("a.xlsx:B!B2");
    assertThat(table.cell(0, 2).span()).hasToString("a.xlsx:B!C2");
    assertThat(table.cell(1, 0).span()).hasToString("a.xlsx:B!A3");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.10000000000000001, 0.1",
    "0.6029870000000001, 0.602987",
    "0.30000000000000004, 0.30000000000000004",
    "0.28999999999999998, 0.29",
    "64691490.539999999, 64691490.54",
    "6250500000, 6250500000",
    "6.2505E9, 6250500000",
    "1E-3, 0.001",
    "12345678901234567890, 12345678901234567890",
    "0.12345678901234567, 0.12345678901234567",
    "0.123456789012345678, 0.123456789012345678",
    "-0, 0",
    "1E999999999, 1E999999999",
    "x, x"
  })
  void aNumberIsTheDecimalNumberOfTheFile(String raw, String read) {
    assertThat(cell("<c><v>" + raw + "</v></c>", "0", false)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.12               | 0%                              | 12 %         | 12 %",
        "0.123456           | 0.0%                            | 12.3456 %    | 12.3 %",
        "64691490.54        | #,##0                           | 64691490.54  | 64691491",
        "64691490.5         | #,##0.00 \"kr\"                 | 64691490.5 kr | 64691490.50 kr",
        "64691490           | #,##0\\ [$kr-41D]               | 64691490 kr  | 64691490 kr",
        "12                 | [$€-2]\\ #,##0.00               | € 12         | € 12.00",
        "64691490           | #,##0,                          | 64691.49     | 64691",
        "-3                 | #,##0;[Red]-#,##0               | -3           | -3",
        "0.30000000000000004| General                         | 0.30000000000000004 | 0.3",
        "43800              | yyyy\\-mm\\-dd                  | 2019-12-01   | 2019-12-01",
        "43800.5            | d/m/yyyy h:mm                   | 2019-12-01 12:00 | 2019-12-01"
            + " 12:00",
        "43800              | mmm\\-yy                        | 2019-12      | 2019-12",
        "43800              | yyyy                            | 2019         | 2019",
        "0.25               | h:mm                            | 06:00        | 06:00",
        "1                  | d/m/yyyy                        | 1900-01-01   | 1900-01-01",
        "61                 | d/m/yyyy                        | 1900-03-01   | 1900-03-01",
        "2.5                | @                               | 2.5          | 2.5",
        "2.5                | # ?/?                           | 2.5          | 2.5",
        "2500               | 0.00E+00                        | 2500         | 2500",
        "5                  | _-* #,##0_-;-* #,##0_-          | 5            | 5",
      })
  void aFormatSaysWhatTheNumberIs(String raw, String format, String held, String shown) {
    String xml = "<c s=\"1\"><v>" + raw + "</v></c>";
    assertThat(cell(xml, format, false)).isEqualTo(held);
    assertThat(cell(xml, format, true)).isEqualTo(shown);
  }

  @Test
  void stringsMaySharedInlineRichOrOfFormulas() {
    var book =
        new WrittenBook()
            .string("<t>delad</t>")
            .string("<r><t>r</t></r><r><rPr><b/></rPr><t>ik</t></r><rPh><t>fonetik</t></rPh>")
            .string("<t xml:space=\"preserve\"> två_x000D_\nrader </t>")
            .sheet(
                "A",
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                    + "<row><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>bäddad</t></r></is></c>"
                    + "<c t=\"str\"><f>A1</f><v>ur formel</v></c><c t=\"b\"><v>1</v></c></row>");
    var table = table(book);
    assertThat(table.source().text())
        .isEqualTo("delad\trik\ttvå rader\ninbäddad\tur formel\tTRUE\n");
  }

  @Test
  void aFormulaCountsByTheValueSavedWithIt() {
    var table =
        table(
            new WrittenBook()
                .sheet(
                    "A",
                    "<row><c t=\"str\"><v>n</v></c></row><row><c><f>1+1</f><v>2</v></c></row>"
                        + "<row><c><f>A2/0</f></c></row>"
                        + "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"));
    assertThat(table.figure(0, 0)).isInstanceOf(Figure.Printed.class);
    assertThat(table.text(1, 0)).isEqualTo("=A2/0");
    assertThat(table.figure(1, 0)).isInstanceOf(Figure.Unclear.class);
    assertThat(table.figure(2, 0)).isInstanceOf(Figure.Unclear.class);
  }

  @Test
  void theOnlySheetWithContentIsTakenAndOfSeveralNone() {
    var book = new WrittenBook().sheet("Tom", "").table("Full", "a\n1");
    assertThat(table(book).cell(0, 0).span()).hasToString("a.xlsx:Full!A2");
    book.table("Nytt", "Region;Nära vård\nx;1");
    var wanted = new TablePart(said(""), said(""), said(""), List.of("nära vård"), false);
    assertThat(read(book, wanted).problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TableProblem.WhichPart.class,
            it -> assertThat(it.there()).containsExactly("Nytt", "Full"));
    assertThat(read(book, part("full", "", "")).table().text(0, 0)).isEqualTo("1");
  }

  @Test
  void aHiddenSheetIsPassedOverUnlessItIsNamedAndThenTold() {
    var book = new WrittenBook().table("Synlig", "a\n1").table("Dold", "a\n2").hidden("Dold");
    assertThat(table(book).text(0, 0)).isEqualTo("1");
    var reading = read(book, part("Dold", "", ""));
    assertThat(reading.table().text(0, 0)).isEqualTo("2");
    assertThat(reading.problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TableProblem.Hidden.class,
            it -> assertThat(it.what()).isEqualTo(Grid.What.HIDDEN_SHEET));
  }

  @Test
  void aPartOfASheetIsARangeANameOrATable() {
    var book =
        new WrittenBook()
            .table("Blad 1", "rubrik;;\n;a;b\n;1;2\n;3;4\nkälla;;")
            .table("Annat", "x\n9")
            .inWorkbook(
                "<definedNames><definedName name=\"Fördelning\">'Blad 1'!$B$2:$C$3</definedName>"
                    + "</definedNames>");
    for (var part :
        List.of(
            part("Blad 1", "B2:C3", ""),
            part("", "'Blad 1'!$B$2:$C$3", ""),
            part("", "", "fördelning"))) {
      var table = read(book, part).table();
      assertThat(table.source().text()).isEqualTo("a\tb\n1\t2\n");
      assertThat(table.cell(0, 1).span()).hasToString("a.xlsx:'Blad 1'!C3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "B2:", "2B:C3", "B2:C", ""})
  void whatIsNoRangeIsTold(String cells) {
    assertThat(CellRange.of(cells)).isEmpty();
  }

  @Test
  void columnsHaveLetters() {
    for (int column : new int[] {0, 25, 26, 51, 52, 701, 702, 16383}) {
      assertThat(CellRange.column(CellRange.letters(column))).isEqualTo(column);
    }
    assertThat(CellRange.letters(16383)).isEqualTo("XFD");
  }
}
