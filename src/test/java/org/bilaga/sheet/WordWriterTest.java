package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bilaga.document.Documents;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

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
}
