package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.calendar.Slot;
import org.bilaga.document.Documents;
import org.bilaga.document.pdf.PdfFile;
import org.bilaga.finding.Findings;
import org.bilaga.table.TableProblem;
import org.bilaga.table.TableReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The limits that the reference names: what is just within one is computed, what is just beyond it
 * is told.
 */
class LimitsTest {
  private static final String PARTY = "party p \"P\"\n";
  private static final String DATA =
      "group o {\n"
          + "| id |\n"
          + "| ask |\n"
          + "| bok |\n"
          + "}\n"
          + "data d by o {\n"
          + "| ort | n |\n"
          + "| ask | %s |\n"
          + "| bok | 5 |\n"
          + "}\n"
          + "agreement a {\n"
          + "key k = share of d.n\n"
          + "grant g 8 kr to o by k\n"
          + "}\n";

  @TempDir Path folder;

  /** Two texts on both sides of a limit, and the kind that the second is told as. */
  private record Limit(String name, String within, String beyond, String kind) {}

  private static Limit of(String name, String text, String within, String beyond, String kind) {
    return new Limit(name, text.formatted(within), text.formatted(beyond), kind);
  }

  private static Stream<Limit> limits() {
    String grant = "agreement a {\ngrant g %s to p\n}\n";
    return Stream.of(
        of(
            "an amount",
            PARTY + grant,
            "10 000 000 000 mkr",
            "10 000 000 000 000 001 kr",
            "amount-too-large"),
        of("an amount's smallest part", PARTY + grant, "0,01 kr", "0,001 kr", "amount-not-whole"),
        of("a figure", "let x = %s\n", "1".repeat(30), "1".repeat(31), "figure-too-long"),
        of("a figure of data", DATA, "9".repeat(18), "9".repeat(19), "figure-not-countable"),
        of("parentheses", "let x = %s\n", nested(200), nested(201), "nesting-too-deep"),
        of("braces", PARTY + "agreement a {\n%s}\n", areas(199), areas(200), "nesting-too-deep"),
        of(
            "signs in one sum",
            "let x = 1%s\n",
            " + 1".repeat(1_000),
            " + 1".repeat(1_001),
            "nesting-too-deep"),
        of(
            "a period",
            PARTY + "agreement a {\nperiod %s\ngrant g 12 kr to p\n}\n",
            "2000..2099",
            "2000..2100",
            "period-too-long"),
        of(
            "an agreement file",
            "//%s",
            "x".repeat((16 << 20) - 2),
            "x".repeat((16 << 20) - 1),
            "file-too-large"));
  }

  private static String nested(int deep) {
    return "(".repeat(deep) + "1" + ")".repeat(deep);
  }

  private static String areas(int deep) {
    var text = new StringBuilder();
    for (int i = 0; i < deep; i++) {
      text.append("area a").append(i).append(" {\n");
    }
    return text + "grant g 12 kr to p\n" + "}\n".repeat(deep);
  }

  @TestFactory
  Stream<DynamicTest> whatIsJustWithinIsComputedAndWhatIsJustBeyondIsTold() {
    return limits()
        .map(
            limit ->
                DynamicTest.dynamicTest(
                    limit.name(),
                    () -> {
                      assertThat(found(limit.within())).doesNotContain("[" + limit.kind() + "]");
                      assertThat(found(limit.beyond())).contains("[" + limit.kind() + "]");
                    }));
  }

  private String found(String text) {
    Asked.write(folder, "a.agreement", text);
    return Asked.run("check", folder.toString(), "--allow-empty").out();
  }

  @Test
  void soAreFilesThatUseOneAnother() {
    Asked.write(folder, "f0.agreement", "let q0 = 1\n");
    for (int i = 1; i <= 100; i++) {
      String text = "use \"f%d.agreement\"\nlet q%d = 1\n".formatted(i - 1, i);
      Asked.write(folder, "f" + i + ".agreement", text);
    }
    for (int last : List.of(99, 100)) {
      String file = folder.resolve("f" + last + ".agreement").toString();
      boolean told = Asked.run("check", file, "--allow-empty").out().contains("[uses-too-deep]");
      assertThat(told).isEqualTo(last == 100);
    }
  }

  @Test
  void soAreColumnsAndCellsOfATable() {
    String wide = "c;".repeat(999) + "c\n";
    assertThat(isTooLarge("c;" + wide + "1\n")).isTrue();
    assertThat(isTooLarge(wide + "1\n")).isFalse();
    // What is missing in a row counts: a few bytes can ask for many cells.
    assertThat(isTooLarge(wide + "1\n".repeat(9_999))).isFalse();
    assertThat(isTooLarge(wide + "1\n".repeat(10_001))).isTrue();
  }

  private static boolean isTooLarge(String table) {
    return new TableReader()
        .read(table.getBytes(UTF_8), "t.csv").problems().stream()
            .anyMatch(TableProblem.TooLarge.class::isInstance);
  }

  /** What the page says is what the code has, in both languages. */
  @Test
  void thePageIsTrue() throws Exception {
    for (String page : List.of("16-limits.md", "sv/16-gränser.md")) {
      String text = Files.readString(Path.of("specs/language", page));
      for (String figure :
          List.of(
              written(TableReader.MAX_BYTES >> 20) + " MB",
              written(TableReader.MAX_ROWS),
              written(TableReader.MAX_COLUMNS),
              written(TableReader.MAX_CELLS / 1_000_000) + " milj",
              written(Findings.MOST),
              written(Documents.MOST_BYTES / 1_000_000) + " MB",
              written(Documents.MOST_CHARACTERS / 1_000_000) + " milj",
              written(PdfFile.MOST_PAGES),
              written(PdfFile.MOST_SECONDS) + " s",
              written(Slot.MOST_YEARS),
              written(AskedBefore.MOST))) {
        assertThat(text.replace("million", "milj")).as(page).contains(figure);
      }
    }
  }

  private static String written(int number) {
    return String.valueOf(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
  }
}
