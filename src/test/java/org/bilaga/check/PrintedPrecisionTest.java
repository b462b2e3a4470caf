package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure says that was rounded before it was printed, below nought too, and in sums. */
class PrintedPrecisionTest {
  private static final String GROUP =
      """
      group orter {
          | id  |
          | ask |
          | bok |
          | ek  |
      }
      """;

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  private List<Finding> check(String text) {
    folder.put("a.agreement", text.contains("orter") ? GROUP + text : text);
    return folder.check("a.agreement");
  }

  private static List<String> kinds(List<Finding> findings) {
    return findings.stream().map(it -> it.kind().name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b - a = -43 mkr          | true",
        "b - a = -44 mkr          | false",
        "b - a = -43,4 mkr        | true",
        "b - a = about -40 mkr    | true",
        "b - a = about -50 mkr    | false",
        "a - b = about 40 mkr     | true",
        "(b - a) / a = -3,5 %     | true",
        "(b - a) / a = -3,4 %     | false",
        "-43 mkr = b - a          | true",
        "5 - 10 = -5              | true",
        "5 - 10 = -6              | false",
      })
  void aFigureBelowNoughtIsPrintedAndRoundedAsOneAbove(String claim, boolean agrees) {
    var findings =
        check(
            """
            party p "P"
            agreement x "X" {
                grant a 1 243,4 mkr to p
                grant b 1 200 mkr to p
                claim § 1 "%s": %s
            }
            """
                .formatted(claim.replace("-", ""), claim));
    assertThat(kinds(findings)).isEqualTo(agrees ? List.of() : List.of("claim-differs"));
    if (!agrees && !claim.contains("mkr")) {
      assertThat(findings.get(0).message(Language.ENGLISH)).doesNotContain("kr");
    }
  }

  @Test
  void aClaimIsToldWithItsParentheses() {
    var findings =
        check(
            """
            party p "P"
            agreement x "X" {
                grant b 1 kr to p
                claim § 1 "7": (5 - 10) / 5 = 7
            }
            """);
    assertThat(findings.get(0).message(Language.ENGLISH)).contains("`(5 - 10) / 5` is -1");
  }

  /** Figures of data that are rounded, and their total, from random exact ones. */
  @Test
  void aTotalOfRoundedFiguresIsWithinHalfAStepForEach() {
    var random = new Random(7);
    int noticed = 0;
    for (int i = 0; i < 60; i++) {
      long sum = 0;
      var table = new StringBuilder("Ort;Antal\n");
      for (String ort : List.of("ask", "bok", "ek")) {
        long exact = random.nextInt(9_000_000) - 1_000_000;
        sum += exact;
        table.append(ort).append(';').append(tens(exact, 10_000)).append('\n');
      }
      long total = tens(sum, 10_000);
      boolean wrong = random.nextBoolean();
      total += wrong ? 30_000 : 0;
      table.append("Summa;").append(total).append('\n');
      folder.put("t.csv", table.toString());
      var findings =
          check(
              """
              data d by orter from "t.csv" {
                  column n = "Antal" rounded to 10 000
                  total row "Summa"
              }
              """);
      boolean told = kinds(findings).contains("data-total-differs");
      // What is more than two steps off was wrong; what was right is never more.
      assertThat(told && !wrong).as(table.toString()).isFalse();
      noticed += told ? 1 : 0;
    }
    assertThat(noticed).isPositive();
  }

  private static long tens(long value, long step) {
    return Math.round((double) value / step) * step;
  }

  /** Cells in millions, each right, and a total that is right too, make no sum of themselves. */
  @ParameterizedTest
  @CsvSource({"59, 20, 20, 100, ''", "59, 20, 20, 103, appendix-grand-total-differs"})
  void theSumOfRoundedCellsMayBeOff(String ask, String bok, String ek, String total, String wrong) {
    folder.put(
        "t.csv", "Ort;Miljoner\nask;%s\nbok;%s\nek;%s\nTotalt;%s\n".formatted(ask, bok, ek, total));
    var findings =
        check(
            """
            data d by orter {
                | ort | n   |
                | ask | 594 |
                | bok | 203 |
                | ek  | 203 |
            }
            agreement x "X" {
                key k = share of d.n
                grant g 100 mkr to orter by k
                appendix 1 from "t.csv" by orter {
                    column "Miljoner" = g / 1 mkr
                    total row "Totalt"
                }
            }
            """);
    if (wrong.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(kinds(findings)).contains(wrong);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "61,5 | 25,95 | 12,55 | | true",
        "0,615 | 0,2595 | 0,1255 | | true",
        "61,5 | 25,95 | 12,55 | rounded to 0,01 | false",
      })
  void sharesThatMakeTheWholeAreExact(
      String ask, String bok, String ek, String said, boolean exact) {
    folder.put("n.csv", "Ort;Andel\nask;%s\nbok;%s\nek;%s\n".formatted(ask, bok, ek));
    folder.put("t.csv", "Ort;Belopp\nask;615 010\nbok;259 490\nek;125 500\n");
    var findings =
        check(
            """
            data d by orter from "n.csv" { column andel = "Andel" %s }
            agreement x "X" {
                key k = share of d.andel
                grant g 1 mkr to orter by k
                appendix 1 from "t.csv" by orter { column "Belopp" = g }
            }
            """
                .formatted(said == null ? "" : said));
    assertThat(!findings.isEmpty()).as(findings.toString()).isEqualTo(exact);
    if (exact) {
      assertThat(findings.get(0).notes())
          .extracting(it -> it.in(Language.ENGLISH))
          .anyMatch(it -> it.contains("taken as exact"));
    }
  }
}
