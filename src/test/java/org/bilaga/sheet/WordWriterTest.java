package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bilaga.document.Documents;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and passages as a text for Word, read back. */
class WordWriterTest {
  private static final Denomination KRONOR = Denomination.currency("SEK");

  private static SheetTable table() {
    var table =
        SheetTable.titled(Told.text("Stöd"))
            .column(Column.name("recipient", Told.text("Mottagare")))
            .column(Column.money("amount", Told.text("Belopp, kr"), ColumnUnit.of(KRONOR)));
    row(table, "Halland", Amount.known(Fraction.of(1_250_000)));
    row(table, "=SUM(A1)", Amount.UNKNOWN);
    table.total(
        SheetCell.text("Summa"), SheetCell.money(Amount.atLeast(Fraction.of(1_250_000)), KRONOR));
    return table.note(Told.text("Inte allt är känt.")).built();
  }

  private static void row(SheetTable.Builder table, String name, Amount amount) {
    table.item(SheetCell.text(name), SheetCell.money(amount, KRONOR));
  }

  private static byte[] written() {
    var sheet =
        Sheet.of(
            List.of(
                new Prose.Paragraph(Told.text("Det här gäller 2020.")),
                new Prose.Point(Told.text("En punkt"), List.of(Told.text("och en till"))),
                table()));
    return Format.DOCX.write(sheet, Setting.plain(Language.SWEDISH));
  }

  @Test
  void figuresStandToTheRightAndAreNeverPartedAndHeadsAreRepeated() throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(written()))) {
      var table = document.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      var figure = table.getRow(1).getCell(1).getParagraphs().get(0);
      assertThat(figure.getText()).isEqualTo("1\u00a0250\u00a0000");
      assertThat(figure.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("–");
      assertThat(table.getRow(3).getCell(0).getParagraphs().get(0).getRuns().get(0).isBold())
          .isTrue();
      assertThat(document.getParagraphs().stream().map(it -> it.getText()))
          .contains("Det här gäller 2020.", "•\tEn punkt", "–\toch en till", "Inte allt är känt.");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void whatReadsDocumentsReadsItBack() {
    var read = Documents.read(written(), "a.docx", Language.SWEDISH);
    assertThat(read.hindrance()).isEmpty();
    assertThat(read.document()).isPresent();
  }

  /**
   * A cell keeps some room free at both sides whatever is in it, so that a narrow column is not as
   * wide as its part of all characters: {@code 500} was parted into {@code 50} and {@code 0}.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 6, 8, 12})
  void aFigureHasRoomInItsColumn(int columns) throws Exception {
    var table = SheetTable.untitled().column(Column.name("name", Told.text("Name")));
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text("A recipient with a name that is longer than that of others"));
    for (int i = 0; i < columns; i++) {
      String heading = String.valueOf((char) ('a' + i));
      table.column(Column.money(heading, Told.text(heading), ColumnUnit.of(KRONOR)));
      cells.add(SheetCell.money(Fraction.of(i % 3 == 0 ? 500 : 123_456_789L), KRONOR));
    }
    table.row(Row.Kind.TOTAL, 0, cells);
    byte[] written =
        Format.DOCX.write(Sheet.of(List.of(table.built())), Setting.plain(Language.ENGLISH));
    try (var read = new XWPFDocument(new ByteArrayInputStream(written))) {
      var row = read.getTables().getFirst().getRow(1);
      int room = columns + 1 > 7 ? 690 : 450;
      for (int i = 1; i <= columns; i++) {
        var cell = row.getCell(i);
        var run = cell.getParagraphs().getFirst().getRuns().getFirst();
        double wide = cell.getWidthDecimal() / 100 * room;
        // A digit in bold is 0,556 of the size; 5,4 points are free on each side.
        double taken = cell.getText().length() * 0.556 * run.getFontSizeAsDouble() + 10.8;
        assertThat(wide).as(cell.getText()).isGreaterThanOrEqualTo(taken);
      }
    }
  }
}
