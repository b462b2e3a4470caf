package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bilaga.calendar.Day;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.book.Book;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.BookWriter;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

/** Tables as workbooks, read back as a spreadsheet reads them. */
class WorkbookWriterTest {
  private static final Denomination KRONOR = Denomination.currency("SEK");

  private static SheetTable.Builder amounts(String title) {
    return SheetTable.titled(Told.text(title))
        .column(Column.name("recipient", Told.text("Mottagare")))
        .column(Column.money("amount", Told.text("Belopp, mkr"), ColumnUnit.millions(KRONOR)))
        .column(Column.share("share", Told.text("Andel")))
        .column(Column.day("day", Told.text("Dag")));
  }

  private static SheetCell[] row(String name, Amount amount) {
    return new SheetCell[] {
      SheetCell.text(name),
      SheetCell.money(amount, KRONOR),
      SheetCell.share(Fraction.of(1, 3)),
      new SheetCell.Date(new Day(2020, 12, 1))
    };
  }

  private static SheetCell[] total(Amount amount) {
    return new SheetCell[] {
      SheetCell.text("Summa"),
      new SheetCell.Formula(SheetCell.money(amount, KRONOR), new SheetCell.Reckoned.SumAbove()),
      SheetCell.EMPTY,
      SheetCell.EMPTY
    };
  }

  private static XSSFWorkbook read(SheetPart... parts) throws Exception {
    byte[] written =
        Format.XLSX.write(
            org.bilaga.sheet.Sheet.of(List.of(parts)), Setting.plain(Language.SWEDISH));
    return new XSSFWorkbook(new ByteArrayInputStream(written));
  }

  private static Amount known(long amount) {
    return Amount.known(Fraction.of(amount));
  }

  @Test
  void figuresAreFiguresInTheirUnitAndSumsFormulasWithWhatTheyComeTo() throws Exception {
    var table = amounts("Stöd").item(row("Halland", known(1_250_000)));
    table.item(row("Skåne", known(750_000))).total(total(known(2_000_000)));
    try (var book = read(table.built())) {
      var sheet = book.getSheet("Stöd");
      Cell amount = sheet.getRow(3).getCell(1);
      assertThat(amount.getNumericCellValue()).isEqualTo(1.25);
      assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
          .isEqualTo("0.00 %");
      assertThat(sheet.getRow(3).getCell(3).getLocalDateTimeCellValue())
          .isEqualTo("2020-12-01T00:00");
      Cell sum = sheet.getRow(5).getCell(1);
      assertThat(sum.getCellFormula()).isEqualTo("SUM(B4:B5)");
      assertThat(sum.getNumericCellValue()).isEqualTo(2);
      assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
    }
  }

  @Test
  void whatIsNotKnownIsADashAndNoFormulaAddsItUp() throws Exception {
    var table = amounts("Stöd").item(row("Halland", known(1_000_000)));
    table.item(row("Skåne", Amount.UNKNOWN)).total(total(Amount.atLeast(Fraction.of(1_000_000))));
    try (var book = read(table.built())) {
      var sheet = book.getSheet("Stöd");
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("–");
      assertThat(sheet.getRow(5).getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("1 +?");
    }
  }

  @Test
  void aSumOfRowsThatAreNotShownIsNoFormula() throws Exception {
    var table = amounts("Stöd").item(row("Halland", known(1_000_000)));
    try (var book = read(table.total(total(known(2_000_000))).built())) {
      assertThat(book.getSheet("Stöd").getRow(4).getCell(1).getCellType())
          .isEqualTo(CellType.NUMERIC);
    }
  }

  @Test
  void noTextIsEverAFormula() throws Exception {
    for (String text : List.of("=1+1", "+1", "-1", "@A1", "\t=1", "=cmd|' /C calc'!A0")) {
      try (var book = read(amounts("Stöd").item(row(text, known(1))).built())) {
        Cell cell = book.getSheet("Stöd").getRow(3).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed() || text.startsWith("\t")).isTrue();
      }
    }
  }

  @Test
  void moreDigitsThanASpreadsheetKeepsAreText() throws Exception {
    Fraction large = Fraction.of(12_345_678_901_234_567L);
    try (var book = read(amounts("Stöd").item(row("Skåne", Amount.known(large))).built())) {
      assertThat(book.getSheet("Stöd").getRow(3).getCell(1).getStringCellValue())
          .isEqualTo("12 345 678 901,234567");
    }
  }

  @Test
  void pagesHaveNamesOfTheirOwnThatEveryProgramTakes() throws Exception {
    try (var book =
        read(
            amounts("Vård [2020]: *allt*/hälften?").built(),
            amounts("History").built(),
            amounts("En rubrik som är mycket längre än en flik").built(),
            amounts("en rubrik som är mycket längre än ett blad").built(),
            amounts("''").built())) {
      assertThat(List.of(0, 1, 2, 3, 4).stream().map(book::getSheetName))
          .containsExactly(
              "Vård 2020 allt hälften",
              "History (2)",
              "En rubrik som är mycket längre…",
              "en rubrik som är mycket lä… (2)",
              "–");
    }
  }

  /** A spreadsheet reckons when it opens a file: what it comes to is what stood there. */
  private static int reckonsToWhatStands(XSSFWorkbook book) {
    var evaluator = book.getCreationHelper().createFormulaEvaluator();
    int formulas = 0;
    for (Sheet page : book) {
      for (Row row : page) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas++;
            assertThat(evaluator.evaluate(cell).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(evaluator.evaluate(cell).getNumberValue())
                .as(cell.getAddress() + " " + cell.getCellFormula())
                .isCloseTo(cell.getNumericCellValue(), within(1e-9));
          }
        }
      }
    }
    return formulas;
  }

  @Test
  void aMeanIsOfThoseToldOfWhateverStandsBesideThem() throws Exception {
    var table =
        amounts("Stöd")
            .item(row("Halland", known(150)))
            .item(row("Skåne", known(100)))
            .row(org.bilaga.sheet.Row.Kind.REST, 0, List.of(row("(ofördelat)", known(500))))
            .item(row("Gotland", known(50)))
            .total(total(known(800)))
            .built();
    for (int top = 0; top < 5; top++) {
      var first = top == 0 ? OptionalInt.empty() : OptionalInt.of(top);
      var arranged = new Arrangement(Optional.empty(), first, true, true).of(table);
      try (var book = read(arranged)) {
        assertThat(reckonsToWhatStands(book)).isGreaterThan(0);
        boolean all = top == 0 || top > 2;
        Sheet page = book.getSheet("Stöd");
        for (int last = page.getLastRowNum() - 1; last <= page.getLastRowNum(); last++) {
          Cell amount = page.getRow(last).getCell(1);
          assertThat(amount.getNumericCellValue()).isEqualTo(0.0001);
          assertThat(amount.getCellType()).isEqualTo(all ? CellType.FORMULA : CellType.NUMERIC);
        }
      }
    }
  }

  @Test
  void noFormulaNeedsAFigureThatIsAText() throws Exception {
    var large = Amount.known(Fraction.of(100_000_000_000_001L, 100));
    for (long other : List.of(0L, 1L, 900_000_000_000_000_000L)) {
      Amount second = known(other);
      var table = amounts("Stöd").item(row("Skåne", large)).item(row("Halland", second));
      try (var book = read(table.total(total(large.plus(second))).built())) {
        reckonsToWhatStands(book);
      }
    }
    Amount wide = Amount.known(Fraction.of(1_000_000_000_000_000_055L, 1_000));
    var table = amounts("Stöd").item(row("Skåne", wide)).item(row("Halland", known(5)));
    try (var book = read(table.total(total(wide.plus(known(5)))).built(), amounts("B").built())) {
      assertThat(reckonsToWhatStands(book)).isZero();
      Sheet page = book.getSheet("Stöd");
      assertThat(page.getRow(page.getLastRowNum()).getCell(0).getStringCellValue())
          .contains("15 siffror");
      assertThat(book.getSheet("B").getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void whatRestsOnATextOnAnotherPageIsAFigure() throws Exception {
    var told = new Book("T", Language.ENGLISH);
    var keys = told.page("It's \"A1\"");
    var sums = told.page("Sums");
    keys.put(0, 0, BookCell.of(SheetCell.money(Fraction.of(1_234_567_890_123_456_789L), KRONOR)));
    keys.put(1, 0, BookCell.number(2)).put(1, 1, BookCell.number(3).by("A2+1"));
    sums.put(0, 0, BookCell.number(7).by(keys.ref(0, 0) + "*0+7"));
    sums.put(1, 0, BookCell.number(2).by("SUM(" + keys.ref(0, 1, 3, 2) + ")-1"));
    sums.put(2, 0, BookCell.number(5).by("SUM(" + keys.ref(0, 0, 1, 1) + ")"));
    sums.put(3, 0, BookCell.number(9).by("A1+2+LEN(\"A1\")-LEN(\"A1\")"));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(BookWriter.write(told)))) {
      assertThat(reckonsToWhatStands(book)).isEqualTo(3);
      assertThat(book.getSheetAt(1).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(7);
      assertThat(book.getSheetAt(1).getRow(2).getCell(0).getNumericCellValue()).isEqualTo(5);
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).contains("15");
      assertThat(book.getSheetAt(1).getRow(5).getCell(0).getStringCellValue()).contains("15");
    }
  }

  /** Two hundred characters on one sheet of paper are too small to be read. */
  @Test
  void aWidePageIsPrintedOnSeveralSheetsSideBySideWithItsNamesOnEach() throws Exception {
    var wide = new Book("T", Language.ENGLISH);
    var page = wide.page("P").headings(0, 0, 1);
    for (int column = 0; column < 12; column++) {
      page.width(column, 24).put(0, column, BookCell.text("h" + column));
      page.put(1, column, BookCell.number(column));
    }
    wide.page("Q").put(0, 0, BookCell.text("narrow"));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(BookWriter.write(wide)))) {
      var printed = book.getSheet("P");
      assertThat(printed.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
      assertThat(printed.getPrintSetup().getLandscape()).isTrue();
      assertThat(printed.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
      assertThat(printed.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(book.getSheet("Q").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    }
  }
}
