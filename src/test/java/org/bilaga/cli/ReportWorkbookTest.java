package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of a workbook: what nobody disputes is to be nought. */
class ReportWorkbookTest {
  private static final String AGREEMENT =
      """
      group byar "Byarna" {
          | id  | name |
          | ask | Ask  |
          | bok | Bok  |
      }
      agreement x "X" {
          total 100 EUR
          grant g "G" 100 EUR to byar equally%s
          appendix 1 "Bilaga 1" from "bilaga-1.csv" by byar {
              column "Belopp" = g
              %s
          }
      }
      """;

  @TempDir Path folder;

  private List<Double> differences(String disputed) throws IOException {
    return differences("", disputed);
  }

  private Path written(String rounding, String disputed) throws IOException {
    Asked.write(folder, "bilaga-1.csv", "By;Belopp\nAsk;50\nBok;51\n");
    Asked.write(folder, "x.agreement", AGREEMENT.formatted(rounding, disputed));
    Path file = folder.resolve("x.xlsx");
    var asked =
        Asked.run("report", "x", "-w", folder.toString(), "-o", file.toString(), "-l", "en");
    assertThat(asked.code()).as(asked.err()).isZero();
    return file;
  }

  private List<Double> differences(String rounding, String disputed) throws IOException {
    Path file = written(rounding, disputed);
    List<Double> differences = new ArrayList<>();
    try (var workbook = new XSSFWorkbook(file.toFile())) {
      for (Row row : workbook.getSheet("Checks")) {
        var cell = row.getCell(3);
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
          differences.add(cell.getNumericCellValue());
        }
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
      throw new IOException(broken);
    }
    return differences;
  }

  @Test
  void aWrongCellThatNobodyDisputesIsADeviation() throws IOException {
    assertThat(differences("")).contains(1.0).last().isEqualTo(1.0);
  }

  @Test
  void whatTheAgreementDisputesIsAsItShouldBe() throws IOException {
    assertThat(differences("disputed row \"Bok\" column \"Belopp\" 1 EUR too high \"as printed\""))
        .containsOnly(0.0);
  }

  /** What is kept under version control differs only where the agreement does. */
  @Test
  void whatIsWrittenTwiceIsTheSameToTheByte() throws IOException {
    byte[] once = Files.readAllBytes(written("", ""));
    Path again = written("", "");
    assertThat(Files.readAllBytes(again)).isEqualTo(once);
    try (var zip = new ZipFile(again.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
          .containsExactly(LocalDateTime.of(1980, 2, 1, 0, 0));
      try (var properties = zip.getInputStream(zip.getEntry("docProps/core.xml"))) {
        assertThat(new String(properties.readAllBytes(), StandardCharsets.UTF_8))
            .contains("Bilaga")
            .doesNotContain("created", "modified");
      }
    }
  }

  /** The parts and what is left over make the amount whatever they are: that checks nothing. */
  @Test
  void whatCannotFailIsNoCheck() throws IOException {
    int checks = differences("").size();
    assertThat(differences(", rounded down, residue kept", "")).hasSize(checks - 1);
  }

  /** What is open may be Ask's or Bok's, and is there once; a program would add their texts up. */
  @Test
  void whatIsNotDividedIsInASumOnce() throws Exception {
    Asked.write(
        folder,
        "open.agreement",
        """
        group byar "Byarna" {
            | id  | name |
            | ask | Ask  |
            | bok | Bok  |
            | cem | Cem  |
        }
        agreement open "Open" {
            grant g "G" 300 EUR to byar equally
            grant o "O" 500 EUR to byar undistributed
            grant u "U" at most 90 EUR to byar undistributed
        }
        """);
    Path file = folder.resolve("open.xlsx");
    var asked = Asked.run("report", "open", "-w", folder.toString(), "-o", file.toString());
    assertThat(asked.code()).as(asked.err()).isZero();
    try (var workbook = new XSSFWorkbook(file.toFile())) {
      Row sum = workbook.getSheet("Byarna").getRow(6);
      assertThat(sum.getCell(1).getCellFormula()).isEqualTo("SUM(B4:B6)");
      assertThat(sum.getCell(2).getNumericCellValue()).isEqualTo(500);
      assertThat(sum.getCell(3).getStringCellValue()).isEqualTo("0–90 EUR");
      assertThat(sum.getCell(4).getStringCellValue()).isEqualTo("800–890 EUR");
    }
  }
}
