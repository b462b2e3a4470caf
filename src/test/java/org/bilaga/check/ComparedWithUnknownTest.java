package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not known is compared with nothing, and is told as nought nowhere. */
class ComparedWithUnknownTest {
  private static final String GROUP =
      """
      party skr "SKR"
      group regioner "Regionerna" {
          | id | name  |
          | a  | Alfa  |
          | b  | Beta  |
          | c  | Gamma |
      }
      """;

  @TempDir private Path temporary;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temporary);
  }

  private List<Finding> errors(String text) {
    return Folder.failing(folder.put("x.agreement", GROUP + text).check("x.agreement"));
  }

  private static List<String> kinds(List<Finding> findings) {
    return findings.stream().map(it -> it.kind().name()).toList();
  }

  @Test
  void aPrintedTotalOfWhatIsNotKnownIsNotCompared() {
    folder.put(
        "b.csv",
        """
        Region;Ett;Totalt
        Alfa;1 000 000;1 100 000
        Beta;2 000 000;2 200 000
        Gamma;7 000 000;7 700 000
        Summa;10 000 000;11 000 000
        """);
    var found =
        errors(
            """
            data folk by regioner {
                | region | antal |
                | Alfa   | 100   |
                | Beta   | 200   |
                | Gamma  | 700   |
            }
            agreement x "X" {
                total 11 mkr
                key k = share of folk.antal
                grant ett 10 mkr to regioner by k
                grant två unknown "beslutas senare" to regioner by k
                appendix 1 "B" from "b.csv" by regioner {
                    column "Ett"    = ett
                    column "Totalt" = total
                    total row "Summa"
                }
            }
            """);
    assertThat(found).isEmpty();
  }

  @Test
  void aMeanByWhatIsNotKnownIsNotCompared() {
    folder.put(
        "cni.csv", "Region;Barn;Tal\nAlfa;10;1,00\nBeta;x1y;2,00\nGamma;30;3,00\nRiket;60;2,33\n");
    folder.put("b.csv", "Region;Tal\nAlfa;1,00\nBeta;2,00\nGamma;3,00\nSumma;2,33\n");
    var found =
        errors(
            """
            data cni by regioner from "cni.csv" {
                column barn = "Barn"
                column tal  = "Tal" rounded to 0,01, averaged by barn
                total row "Riket"
            }
            agreement x "X" {
                appendix 1 "B" from "b.csv" by regioner {
                    column "Tal" = cni.tal averaged by cni.barn
                    total row "Summa"
                }
            }
            """);
    assertThat(kinds(found)).containsExactly("figure-malformed");
  }

  @Test
  void partsWithinBoundsAreToldByTheNearestBound() {
    var most =
        errors(
            """
            agreement x "X" {
                period 2024..2026
                total 100 000 EUR in 2024
                grant ett by year to skr { for 2024..2026 60 000 EUR }
            }
            """);
    assertThat(kinds(most)).containsExactly("parts-differ-from-total");
    assertThat(most.get(0).message(Language.ENGLISH)).contains("at most 60");
    assertThat(most.get(0).message(Language.SWEDISH)).contains("högst 60");
    var least =
        errors(
            """
            agreement x "X" {
                total 50 mkr
                grant ett 60 mkr to regioner undistributed
                grant två unknown "vet ej" to skr
                grant tre 10 mkr to skr
            }
            """);
    assertThat(kinds(least)).containsExactly("parts-differ-from-total");
    assertThat(least.get(0).message(Language.ENGLISH)).contains("at least 70 mkr");
    assertThat(least.get(0).message(Language.SWEDISH)).contains("minst 70 mkr");
    assertThat(least.get(0).likely()).isEmpty();
  }

  @Test
  void theTotalOfOneYearIsNotThatOfAll() {
    assertThat(
            errors(
                """
                agreement x "X" {
                    period 2024..2026
                    total 100 mkr in 2024
                    grant ett 300 mkr to skr
                }
                """))
        .isEmpty();
  }

  @Test
  void theTotalsOfAllYearsAreComparedTogetherWhereNoYearCanBe() {
    String agreement =
        """
        agreement x "X" {
            period 2024..2026
            total 100 mkr in 2024
            total 100 mkr in 2025
            total 100 mkr in 2026
            grant ett %s mkr to skr
        }
        """;
    assertThat(errors(agreement.formatted("300"))).isEmpty();
    assertThat(kinds(errors(agreement.formatted("310"))))
        .containsExactly("parts-differ-from-total");
  }

  @Test
  void theLastYearMayBeDecidedWhereAnEarlierIsNot() {
    var found =
        errors(
            """
            agreement x "X" {
                period 2024..2025
                total 100 mkr in 2024
                total 100 mkr in 2025
                grant ett by year to skr {
                    for 2024 unknown "vet ej"
                    for 2025 100 mkr
                }
            }
            """);
    assertThat(found).isEmpty();
  }

  @Test
  void aRowWithAGapIsCountedWithTheGap() {
    folder.put(
        "b.csv",
        """
        Region;Ett;Två;Totalt
        Alfa;1 000 000;se not;1 100 000
        Beta;2 000 000;200 000;2 200 000
        Gamma;7 000 000;700 000;7 700 000
        Summa;10 000 000;1 000 000;11 000 000
        """);
    var found =
        errors(
            """
            data folk by regioner {
                | region | antal |
                | Alfa   | 100   |
                | Beta   | 200   |
                | Gamma  | 700   |
            }
            agreement x "X" {
                key k = share of folk.antal
                grant ett 10 mkr to regioner by k
                grant två 1 mkr to regioner by k
                appendix 1 "B" from "b.csv" by regioner {
                    column "Ett"    = ett
                    column "Två"    = två
                    column "Totalt" = total to regioner
                    total row "Summa"
                }
            }
            """);
    assertThat(kinds(found)).containsExactly("appendix-cell-empty");
  }
}
