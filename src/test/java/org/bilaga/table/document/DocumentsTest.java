package org.bilaga.table.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReader;
import org.bilaga.table.TableReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs write them, pages, and files that mean no good. */
class DocumentsTest {
  private static TableReading read(byte[] bytes, TablePart part) {
    return new TableReader().read(bytes, "a", part);
  }

  private static TableReading page(String html) {
    return read(html.getBytes(UTF_8), TablePart.ANY);
  }

  private static TablePart table(String name) {
    return new TablePart(Optional.empty(), Optional.empty(), Optional.of(name), List.of(), false);
  }

  private static TableProblem only(TableReading reading) {
    assertThat(reading.usable()).isFalse();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  /** One table saved by LibreOffice 7.4 in both formats. */
  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.ods", "libreoffice.xlsx"})
  void bothFormatsOfAProgramSayTheSame(String name) throws IOException {
    byte[] bytes;
    try (var in = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream(name))) {
      bytes = in.readAllBytes();
    }
    var sheet =
        new TablePart(
            Optional.of("Fördelning 2020"), Optional.empty(), Optional.empty(), List.of(), true);
    var reading = read(bytes, sheet);
    assertThat(reading.problems())
        .singleElement()
        .isInstanceOfSatisfying(
            TableProblem.Hidden.class, it -> assertThat(it.names()).isEqualTo("4"));
    assertThat(reading.table().source().text())
        .isEqualTo(
            """
            Fördelning till regionerna\t\t\t\t\t\t\t
            Region\tFolkmängd\tAndel\tBelopp\tDag\t\t\t
            Region Blekinge\t159748\t28.9 %\t2890917 kr\t2020-01-31\t\t#DIV/0!\t
            Region Gotland\t59636\t10.8 %\t1079217 kr\t2020-01-31\t\t0.1\t€ 12.50
            Region Halland\t333202\t60.3 %\t6029867 kr\t2020-02-29\t\ttvå rader\t
            Summa\t552586\t100.0 %\t10000001 kr\t\t\t\t
            """);
    var named = read(bytes, table("Belopp")).table();
    assertThat(named.cell(1, 3).text()).isEqualTo("1079217 kr");
    assertThat(named.cell(1, 3).span()).hasToString("a:'Fördelning 2020'!D4");
    assertThat(only(read(bytes, TablePart.ANY)))
        .isInstanceOfSatisfying(
            TableProblem.WhichPart.class,
            it -> assertThat(it.there()).containsExactly("Fördelning 2020", "Annat"));
  }

  @Test
  void aPageSaysWhatAReaderSees() {
    var reading =
        page(
            """
            <!DOCTYPE html><html><body><table><tr><td>
            <table><caption>Fördelning</caption>
            <thead><tr><th rowspan=2>Region<th colspan=2>Belopp</tr>
              <tr><th>2019<th>2020</tr></thead>
            <tr><td>Gotland<sup>1</sup><td>1&nbsp;234<td>12 500<sup>2</sup></tr>
            <tr><td><a href=x>Halland</a><sup>a</sup><td>2<br>000<td
              ><span style="display: none">77</span>3 000
            </table></table>
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.table().source().text())
        .isEqualTo(
            """
            Region\tBelopp\t
            \t2019\t2020
            Gotland¹\t1\u00a0234\t12 500²
            Halland[a]\t2 000\t3 000
            """);
    assertThat(reading.table().cell(1, 1).span()).hasToString("a:5:28");
    assertThat(reading.table().cell(1, 1).span().isWritable()).isFalse();
  }

  @Test
  void ofSeveralTablesOneIsNamedByCaptionOrNumber() {
    String html =
        "<table><caption>Ett</caption><tr><td>a<td>b<tr><td>1<td>2</table>"
            + "<table><tr><td>meny</table>"
            + "<table id=t><tr><td>c<td>d<tr><td>3<td>4</table>";
    assertThat(only(page(html)))
        .isInstanceOfSatisfying(
            TableProblem.WhichPart.class, it -> assertThat(it.there()).containsExactly("Ett", "3"));
    assertThat(read(html.getBytes(UTF_8), table("ett")).table().text(0, 0)).isEqualTo("1");
    assertThat(read(html.getBytes(UTF_8), table("3")).table().text(0, 0)).isEqualTo("3");
    assertThat(read(html.getBytes(UTF_8), table("t")).table().text(0, 0)).isEqualTo("3");
    assertThat(only(read(html.getBytes(UTF_8), table("4"))))
        .isInstanceOf(TableProblem.NoSuchPart.class);
  }

  @Test
  void anEntityOfAnotherFileIsNotFetchedAndABombIsNotUnpacked() {
    String entity =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
            + " t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
    assertThat(only(read(new WrittenBook().whole("A", entity).bytes(), TablePart.ANY)))
        .isInstanceOfSatisfying(
            TableProblem.BinaryFile.class,
            it -> assertThat(it.looks()).isEqualTo(TableProblem.Looks.DAMAGED));
    String row = "<row><c><v>1</v></c></row>";
    byte[] bomb = new WrittenBook().sheet("A", row + " ".repeat(40_000_000)).bytes();
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(only(read(bomb, TablePart.ANY)))
        .isInstanceOfSatisfying(
            TableProblem.TooLarge.class,
            it -> assertThat(it.limit()).isEqualTo(TableProblem.Limit.UNPACKED));
  }

  @Test
  void aSheetWithTooManyColumnsIsTold() {
    String row = "<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>";
    assertThat(only(read(new WrittenBook().sheet("A", row).bytes(), TablePart.ANY)))
        .isInstanceOfSatisfying(
            TableProblem.TooLarge.class,
            it -> assertThat(it.limit()).isEqualTo(TableProblem.Limit.COLUMNS));
  }

  @Test
  void olderAndEncryptedWorkbooksAreCalledWhatTheyAre() {
    byte[] old = new byte[2_000];
    byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(mark, 0, old, 0, 4);
    assertThat(((TableProblem.BinaryFile) only(read(old, TablePart.ANY))).looks())
        .isEqualTo(TableProblem.Looks.OLD_WORKBOOK);
    byte[] name = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1_024, name.length);
    assertThat(((TableProblem.BinaryFile) only(read(old, TablePart.ANY))).looks())
        .isEqualTo(TableProblem.Looks.ENCRYPTED);
  }

  /** Whatever is broken off or overwritten, something is told or the table is read. */
  @Test
  void aDamagedFileNeverEndsTheRun() {
    byte[] whole = new WrittenBook().table("A", "a;b\n1;2").string("<t>x</t>").bytes();
    var random = new java.util.Random(20261128);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes =
          i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int j = 0; j < 1 + i % 5 && bytes.length > 0; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var reading = read(bytes, TablePart.ANY);
      assertThat(reading.usable() || !reading.problems().isEmpty()).isTrue();
    }
  }
}
