package org.bilaga.table.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.bilaga.finding.Edit;
import org.bilaga.table.EditedBytes;
import org.bilaga.table.Table;
import org.bilaga.table.TableReader;
import org.junit.jupiter.api.Test;

class WorkbookEditsTest {
  private static final String ROWS =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\n"
          + "<row r=\"2\" ht=\"20\"><c r=\"A2\" s=\"1\"><v>0.1230</v></c><c t=\"s\" r=\"B2\"\n"
          + " s='2' ><v>2</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\" s=\"2\"><f>1+1</f><v>2</v></c><!-- ö --><c r=\"B3\"><v>7</v>"
          + "</c></row>";

  private final byte[] bytes =
      new WrittenBook()
          .string("<t>andel</t>")
          .string("<t>text &amp; mer</t>")
          .string("<t>64 691 491 kr</t>")
          .sheet("Blad 1", ROWS)
          .table("Annat", "a\n1")
          .format("0.0%")
          .format("#,##0\\ \"kr\"")
          .part("xl/media/bild.png", "PNG ö")
          .bytes();

  private Table table(byte[] bytes, boolean asPrinted) {
    var part =
        new TablePart(
            java.util.Optional.of("Blad 1"),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            List.of(),
            asPrinted);
    return new TableReader().read(bytes, "a.xlsx", part).table();
  }

  private static Map<String, String> entries(byte[] bytes) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  private byte[] edited(Table table, int row, int column, String text) throws IOException {
    return EditedBytes.of(bytes, table.source(), List.of(new Edit(table.span(row, column), text)));
  }

  @Test
  void onlyTheCellChangesAndItsStyleStays() throws IOException {
    for (boolean asPrinted : new boolean[] {false, true}) {
      byte[] edited = edited(table(bytes, asPrinted), 0, 0, "45.6 %");
      var before = entries(bytes);
      var after = entries(edited);
      String sheet = "xl/worksheets/sheet1.xml";
      assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
      assertThat(after.get(sheet))
          .isEqualTo(before.get(sheet).replace("<v>0.1230</v>", "<v>0.456</v>"));
      before.remove(sheet);
      after.remove(sheet);
      assertThat(after).isEqualTo(before);
      assertThat(table(edited, asPrinted).text(0, 0)).isEqualTo("45.6 %");
    }
  }

  @Test
  void aTextThatCellsShareIsLeftToTheOthers() throws IOException {
    byte[] edited = edited(table(bytes, true), 0, 1, "64 691 490 kr");
    assertThat(entries(edited).get("xl/worksheets/sheet1.xml"))
        .contains(
            "<c r=\"B2\"\n s='2' t=\"inlineStr\"><is><t>64 691 490 kr</t></is></c></row><row");
    assertThat(entries(edited).get("xl/sharedStrings.xml"))
        .isEqualTo(entries(bytes).get("xl/sharedStrings.xml"));
    assertThat(table(edited, true).text(0, 1)).isEqualTo("64 691 490 kr");
  }

  @Test
  void thePackedBytesOfAllOtherPartsStay() throws IOException {
    byte[] edited = edited(table(bytes, false), 1, 1, "8");
    String before = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    String after = new String(edited, java.nio.charset.StandardCharsets.ISO_8859_1);
    int own = before.indexOf("xl/worksheets/sheet1.xml") - ZipArchive.LOCAL_SIZE;
    int next = before.indexOf("xl/worksheets/sheet2.xml") - ZipArchive.LOCAL_SIZE;
    int directory = before.indexOf("PK\u0001\u0002");
    assertThat(after).startsWith(before.substring(0, own));
    assertThat(after).contains(before.substring(next, directory));
  }

  @Test
  void aFormulaIsNotWrittenOver() {
    var table = table(bytes, false);
    assertThat(table.span(1, 0).isWritable()).isFalse();
    assertThat(table.span(1, 1).isWritable()).isTrue();
    assertThatThrownBy(() -> edited(table, 1, 0, "3")).isInstanceOf(IOException.class);
  }

  @Test
  void whatHasChangedSinceIsNotWrittenOver() {
    var table = table(bytes, false);
    byte[] other = new WrittenBook().sheet("Blad 1", ROWS.replace("0.1230", "0.5")).bytes();
    var edit = List.of(new Edit(table.span(0, 0), "45.6 %"));
    assertThatThrownBy(() -> EditedBytes.of(other, table.source(), edit))
        .isInstanceOf(IOException.class);
  }

  /** What a parser tells of its place is right also behind many characters of several bytes. */
  @Test
  void aCellFarDownInALargeSheetIsFound() throws IOException {
    var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>n</v></c></row>");
    for (int row = 2; row < 20_000; row++) {
      rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"str\"><v>ö€😀&amp;å</v></c>")
          .append("<c r=\"B" + row + "\"><v>" + row + "</v></c></row>");
    }
    byte[] large = new WrittenBook().sheet("Blad 1", rows.toString()).bytes();
    var table = table(large, false);
    byte[] edited =
        EditedBytes.of(large, table.source(), List.of(new Edit(table.span(19_000, 1), "-1")));
    var after = table(edited, false);
    assertThat(after.text(19_000, 1)).isEqualTo("-1");
    assertThat(after.text(18_999, 1)).isEqualTo("19001");
    assertThat(after.text(19_001, 1)).isEqualTo("19003");
    assertThat(after.source().text().length()).isEqualTo(table.source().text().length() - 3);
  }
}
