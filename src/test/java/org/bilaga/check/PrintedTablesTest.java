package org.bilaga.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables in {@code specs/tables}, each laid out as one of the world's: as it stands nothing is
 * found, and with the change that its file {@code wrong} holds the one cell is found, and no more.
 */
class PrintedTablesTest {
  @TempDir private static Path temporary;

  private static final Path TABLES = Path.of("specs", "tables");

  @TestFactory
  Stream<DynamicTest> aTableIsReadAsItIsPrinted() throws IOException {
    return tables().map(it -> DynamicTest.dynamicTest(it.toString(), () -> isClean(it)));
  }

  @TestFactory
  Stream<DynamicTest> oneWrongFigureIsOneFinding() throws IOException {
    return tables().map(it -> DynamicTest.dynamicTest(it.toString(), () -> isFound(it)));
  }

  private static Stream<Path> tables() throws IOException {
    try (Stream<Path> folders = Files.list(TABLES)) {
      return folders.sorted().toList().stream();
    }
  }

  private static List<Finding> check(Path folder, Path table, byte[] bytes) throws IOException {
    return new Folder(Files.createTempDirectory(temporary, "tables"))
        .put(table.getFileName().toString(), bytes)
        .put("table.agreement", Files.readString(folder.resolve("table.agreement"), UTF_8))
        .check("table.agreement");
  }

  /** The table of a folder, as CSV or in another format. */
  private static Path table(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("table\\.(?!agreement).*"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void isClean(Path folder) throws IOException {
    Path table = table(folder);
    assertThat(check(folder, table, Files.readAllBytes(table))).isEmpty();
  }

  /** A workbook with the wrong figure stands beside the right one; a text has the change alone. */
  private static void isFound(Path folder) throws IOException {
    Path table = table(folder);
    Path other = folder.resolve(table.getFileName().toString().replace("table.", "wrong."));
    byte[] wrong = Files.exists(other) ? Files.readAllBytes(other) : changed(folder, table);
    var findings = check(folder, table, wrong);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).kind().name()).isEqualTo("appendix-cell-differs");
  }

  private static byte[] changed(Path folder, Path table) throws IOException {
    String[] change = Files.readString(folder.resolve("wrong")).strip().split("\\|");
    String text = Files.readString(table, UTF_8);
    assertThat(text).contains(change[0]);
    return text.replaceFirst(Pattern.quote(change[0]), change[1]).getBytes(UTF_8);
  }
}
