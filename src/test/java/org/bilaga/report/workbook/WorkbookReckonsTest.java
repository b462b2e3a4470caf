package org.bilaga.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bilaga.ledger.Written;
import org.bilaga.report.AgreementSheet;
import org.bilaga.sheet.book.BookWriter;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a spreadsheet reckons by the formulas of a workbook is what the ledger has, cell by cell:
 * over all agreements, over every rule, and after an amount and a weight are changed.
 */
class WorkbookReckonsTest {
  private static final Path SPECS = Path.of("specs/agreements");

  private static final String HEAD =
      """
      party staten "Staten"
      group orter {
      | id | name |
      | a | Askby |
      | b | Boda |
      | c | Cedra |
      | d | Dala |
      | e | Ekeby |
      }
      data tal by orter {
      | ort | antal | lika | andel |
      | a | 1400 | 3 | 0,10 |
      | b | 2600 | 3 | 0,25 |
      | c | 911 | 5 | 0,05 |
      | d | 40 | 2 | 0,40 |
      | e | 7777 | 3 | 0,20 |
      }
      agreement x "X" {
          period 2020
          key folk = share of tal.antal
          key lika = share of tal.lika
          key delad = 1/3 share of tal.antal + 2/3 share of tal.andel
      """;

  /** Every rule that a formula has, and those for which the figures stand. */
  private static final List<String> GRANTS =
      List.of(
          "grant g 1 000 000 kr to orter by folk",
          "grant g 1 000 000,50 kr to orter by folk, residue to largest",
          "grant g 1 000 000 kr to orter by lika",
          "grant g 1 000 007 kr to orter by lika, ties by larger weight",
          "grant g 1 000 003 kr to orter by delad",
          "grant g 1 000 003 kr to orter by delad, rounded half up, residue kept",
          "grant g 999 999 kr to orter by folk, rounded half up, residue to largest",
          "grant g 999 999 kr to orter by folk, rounded down, residue to first",
          "grant g 999 999 kr to orter by folk, rounded down, residue to last",
          "grant g 999 999 kr to orter by folk, rounded up, residue to smallest",
          "grant g 999 999 kr to orter by folk, rounded half even, residue to d",
          "grant g 1 000 000 kr to orter by folk, rounded to 100 kr",
          "grant g 1 000 000 kr to orter by folk, rounded to 0,01 kr",
          "grant g 1 000 000 kr to orter by folk, rounded cumulative",
          "grant g 1 000 000 kr to orter by folk, base 10 000 kr each",
          "grant g 1 000 000 kr to orter by folk, except b, d",
          "grant g 1 000 000 kr to orter by folk, at least 100 000 kr each",
          "grant g 1 000 000 kr to orter by folk, at most 500 000 kr each",
          "grant g 1 000 000 kr to orter by folk, at least 90 000 kr each, at most 600 000 kr each,"
              + " except c",
          "grant g 1 000 000 kr to orter by folk, base 10 000 kr each, at least 50 000 kr for d, at"
              + " most 300 000 kr for e",
          "grant g 1 000 000 kr to orter by folk, at least (tal.antal + tal.lika × 1 000)"
              + " × 9,1 kr each",
          "grant g 1 000 000 kr to orter by delad, at least 100 000 kr each",
          "grant g 1 000 002 kr to orter by lika, rounded ties by lot \"Dnr 1\" (e, b, a)",
          "grant g 47 kr to orter by folk, rounded sainte-laguë",
          "grant g 47 kr to orter by folk, rounded d-hondt",
          "grant g 47 kr to orter by folk, rounded adams",
          "grant g 47 kr to orter by folk, rounded dean",
          "grant g 47 kr to orter by folk, rounded huntington-hill",
          "grant g 31 kr to orter by lika, rounded sainte-laguë",
          "grant g 31 kr to orter by lika, rounded d-hondt ties by lot \"Dnr 1\" (e, b, a)",
          "grant g 3 kr to orter by lika, rounded huntington-hill ties by larger weight",
          "grant g 2 kr to orter by folk, rounded adams",
          "grant g 971 kr to orter by delad, rounded sainte-laguë",
          "grant g 100 000 007 kr to orter by folk, rounded sainte-laguë",
          "grant g 97 kr to orter by folk, rounded d-hondt, except b",
          "grant g 97 kr to orter by folk, rounded sainte-laguë, base 4 kr each",
          "grant g 97 kr to orter by folk, rounded d-hondt, at least 6 kr each, at most 31 kr each",
          "grant g 97 kr to orter by folk, rounded dean, base 2 kr each, at least 6 kr each",
          "grant g 97 000 kr to orter by folk, rounded d-hondt to 1 000 kr, residue kept",
          "grant g 1 000 kr × tal.antal each to orter",
          "grant g 1 000 kr × tal.andel each to orter, rounded half up",
          "grant g 12 345 678 901 kr to orter by folk",
          "grant g 300 000 kr in equal parts for each year of 2020..2022 to orter by folk",
          ladder("lika", "", "", ""),
          ladder("folk", "", "a step that nobody reaches goes to the step below", ", rounded down"),
          ladder("folk", "or else when tal.lika >= 5", "", ", rounded half up, residue kept"),
          ladder(
              "folk",
              "or else when tal.lika >= 3",
              "when nobody reaches any step but by the alternative, kept by staten",
              ", rounded to 10 kr"),
          """
          area h {
              total 1 000 kr
              grant g 600 kr to orter by folk
              grant k remainder to orter by lika
          }
          """,
          """
          area h {
              rounded together
              grant g 600 001 kr to orter by folk
              grant k 400 002 kr to orter by folk
          }
          """);

  /** What no formula has: figures that stand, whose check is red when what they rest on changes. */
  private static final List<String> STANDING =
      List.of(
          "grant g 1 000 kr × tal.antal each to orter, rounded half even",
          "grant g 1 000 kr × tal.antal each to orter, at most 1 500 000 kr each",
          "grant g 1 000 000 kr to orter by folk, rounded cumulative, base 10 000 kr each",
          "grant g 97,50 kr to orter by folk, rounded d-hondt, residue to largest",
          ladder("folk", "", "", ", rounded down, residue to largest"),
          """
          area h {
              rounded together
              grant g 600 001 kr to orter by folk
              grant k 400 002 kr to orter by folk
              grant l 300 004 kr to orter by folk
          }
          """,
          """
          grant g by year to orter by folk {
              for 2020 total of tal.antal × 1 kr
              for 2021 the year before × 2
          }
          """);

  private static String ladder(String key, String alternative, String passing, String rounding) {
    return """
    grant g 1 000 003 kr to orter%s {
        step låg 60 %% when tal.antal >= 900%s
        step mitten 25 %% when tal.antal > 2000
        step hög 10 %% when tal.andel >= 60 %%
        each step shared by %s among those who reach it
        %s
    }
    """
        .formatted(rounding, alternative.isEmpty() ? "" : ", " + alternative, key, passing);
  }

  @TempDir private Path temporary;

  @Test
  void everyCellIsWhatTheLedgerHas() throws Exception {
    needsLibreOffice();
    Path books = Files.createDirectories(temporary.resolve("books"));
    for (Path file : agreements()) {
      write(Written.at(file, SPECS), books.resolve(file.getFileName() + ".xlsx"));
    }
    write(invented(grants(GRANTS), HEAD), books.resolve("rules.xlsx"));
    write(invented(grants(STANDING), HEAD), books.resolve("standing.xlsx"));
    Path reckoned = Recalculated.all(books, temporary);
    List<String> differ = new ArrayList<>();
    int cells = 0;
    for (Path file : files(books)) {
      cells += compare(file, reckoned.resolve(file.getFileName()), differ);
    }
    assertThat(differ).isEmpty();
    assertThat(cells).isGreaterThan(8_000);
    assertThat(checks(reckoned.resolve("rules.xlsx"), "En divisor .*")).hasSize(16);
  }

  @Test
  void whatIsChangedIsFollowedByAllAmountsTotalsAndChecks() throws Exception {
    needsLibreOffice();
    Path books = Files.createDirectories(temporary.resolve("books"));
    Path wanted = Files.createDirectories(temporary.resolve("wanted"));
    Path now = wanted.resolve("rules.xlsx");
    write(invented(changed(grants(GRANTS)), HEAD.replace("| 1400 |", "| 2917 |")), now);
    Path then = temporary.resolve("then.xlsx");
    write(invented(grants(GRANTS), HEAD), then);
    putIn(then, now, books.resolve("rules.xlsx"));
    Path reckoned = Recalculated.all(books, temporary);
    List<String> differ = new ArrayList<>();
    for (Path file : files(wanted)) {
      compare(file, reckoned.resolve(file.getFileName()), differ);
    }
    assertThat(differ).isEmpty();
  }

  @Test
  void figuresThatStandTurnTheirCheckRed() throws Exception {
    needsLibreOffice();
    Path books = Files.createDirectories(temporary.resolve("books"));
    Path then = temporary.resolve("then.xlsx");
    write(invented(grants(STANDING), HEAD), then);
    try (XSSFWorkbook book = Recalculated.read(then);
        OutputStream out = Files.newOutputStream(books.resolve("changed.xlsx"))) {
      Cell weight = book.getSheet("Data tal").getRow(4).getCell(1);
      assertThat(weight.getNumericCellValue()).isEqualTo(1400);
      weight.setCellValue(1401);
      book.write(out);
    }
    Path reckoned = Recalculated.all(books, temporary);
    assertThat(checks(reckoned.resolve("changed.xlsx"), "Det som .* vilar på .*"))
        .hasSize(10)
        .doesNotContain(0.0);
  }

  /** The differences of the checks that say so. */
  private static List<Double> checks(Path file, String saying) throws IOException {
    List<Double> differences = new ArrayList<>();
    try (XSSFWorkbook book = Recalculated.read(file)) {
      for (Row row : book.getSheet("Kontroller")) {
        if (row.getCell(0) != null && row.getCell(0).toString().matches(saying)) {
          differences.add(row.getCell(3).getNumericCellValue());
        }
      }
    }
    return differences;
  }

  /** Another amount of as many digits, so that no cell changes its form. */
  private static String changed(String grant) {
    return Pattern.compile("grant g\\d+ (\\d+)")
        .matcher(grant)
        .replaceFirst(
            it -> {
              int first = Integer.parseInt(it.group(1));
              return it.group().replaceFirst("\\d+$", String.valueOf(first == 1 ? 2 : first - 1));
            });
  }

  private static void needsLibreOffice() throws InterruptedException {
    assumeTrue(
        Recalculated.isThere() || System.getenv("CI") != null, "LibreOffice is not installed");
  }

  /** All in one agreement, so that one workbook has them. */
  private static String grants(List<String> grants) {
    var text = new StringBuilder();
    for (int i = 0; i < grants.size(); i++) {
      text.append(grants.get(i).replaceAll("\\b(grant [gkl]|area h) ", "$1" + i + " "))
          .append('\n');
    }
    return text.toString();
  }

  private Written invented(String grants, String head) {
    Written written = Written.of(head + grants + "}\n", temporary);
    var ledger = written.evaluator().ledger(written.agreement());
    for (var entry : ledger.entries()) {
      assertThat(entry.isDistributed())
          .as(entry.grant().declared().span().text() + written.findings().all())
          .isTrue();
    }
    return written;
  }

  private static void write(Written written, Path to) throws IOException {
    var agreement = written.agreement();
    Files.write(
        to,
        BookWriter.write(
            AgreementWorkbook.of(
                AgreementSheet.title(agreement.root()),
                List.of(agreement),
                written.evaluator(),
                Language.SWEDISH)));
  }

  /** Puts the figures that were put in in one workbook into another, and nothing else. */
  private static void putIn(Path then, Path now, Path to) throws IOException {
    try (XSSFWorkbook book = Recalculated.read(then);
        XSSFWorkbook other = Recalculated.read(now);
        OutputStream out = Files.newOutputStream(to)) {
      for (Sheet sheet : other) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            Cell old =
                book.getSheet(sheet.getSheetName())
                    .getRow(row.getRowNum())
                    .getCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.NUMERIC && old.getCellType() == CellType.NUMERIC) {
              old.setCellValue(cell.getNumericCellValue());
            }
          }
        }
      }
      book.write(out);
    }
  }

  /** Compares all figures that stand in a workbook with those reckoned; how many there are. */
  private static int compare(Path written, Path reckoned, List<String> differ) throws IOException {
    int cells = 0;
    try (XSSFWorkbook book = Recalculated.read(written);
        XSSFWorkbook other = Recalculated.read(reckoned)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              cells++;
              Cell there =
                  other
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex());
              if (!isSame(cell, there) && differ.size() < 60) {
                differ.add(
                    written.getFileName()
                        + " "
                        + sheet.getSheetName()
                        + " "
                        + cell.getAddress()
                        + ": "
                        + shown(cell)
                        + " but "
                        + shown(there)
                        + " by "
                        + cell.getCellFormula());
              }
            }
          }
        }
      }
    }
    return cells;
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String shown(Cell cell) {
    return switch (type(cell)) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      default -> type(cell).toString();
    };
  }

  /** Whole numbers to the last digit; what has no end as near as a figure of 15 digits is. */
  private static boolean isSame(Cell one, Cell other) {
    if (type(one) != CellType.NUMERIC || type(other) != CellType.NUMERIC) {
      return shown(one).equals(shown(other));
    }
    double here = one.getNumericCellValue();
    double there = other.getNumericCellValue();
    return here == there
        || here != Math.rint(here) && Math.abs(here - there) <= 1e-12 * Math.max(1, Math.abs(here))
        || Math.abs(here - there) <= 1e-9;
  }

  private static List<Path> agreements() throws IOException {
    try (Stream<Path> files = Files.walk(SPECS)) {
      return files
          .filter(it -> it.toString().endsWith(".agreement") && !it.toString().contains("common"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
