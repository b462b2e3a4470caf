package org.bilaga.check.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.check.Audit;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a quotation says must be in its sentence, whatever sentence that is. */
class QuotationOnAnySentenceTest {
  private static final String TEXT =
      """
      party skr "SKR" formerly "SKL" until 2019-11-26 § 1 "till och med den 26 november 2019"
      unit plats "plats" "platser" § 2 "antal platser"
      group orter "Orterna" also known as "De två" § 3 "orterna" {
          | id  | name  |
          | ask | Ask 2 |
          | bok | Bok   |
      }
      data folk by orter {
          column n
          | ort   | n   |
          | Ask 2 | 500 |
          | Bok   | 100 |
      }
      group stora = orter where folk.n >= 300 § 3 "minst 300 invånare"
      agreement a {
          period 2020
          grant g 600 kr to orter equally
          grant s 300 kr to stora equally
          appendix 1 from "b.csv" by orter {
              column "Belopp" = 50 % of g § 9 "hälften"
          }
          unmodelled § 4 "x"
      }
      facts f for a § 5 "den 1 mars 2020" {
          dated 2020-03-01
          | recipient | event | subject | date | amount (kr) |
          | Ask 2 | paid | g | 2020-02-01 | 5 |
      }
      scenario mer "Med 700 kr" for a § 6 "700 kr" {
          set g = 700 kr § 6 "700 kr"
      }
      """;

  @TempDir private Path temporary;

  private List<String> kinds(String text) throws Exception {
    Path root = temporary.toRealPath();
    Files.writeString(root.resolve("b.csv"), "Ort;Belopp\nAsk 2;150 kr\nBok;150 kr\n");
    Files.writeString(root.resolve("a.agreement"), text);
    var findings = new Findings();
    var modules = new Modules(new Workspace(root, root), findings);
    new Audit(findings).run(List.of(modules.load(root.resolve("a.agreement")).orElseThrow()));
    return findings.sorted().stream()
        .map(it -> it.kind().name())
        .filter(it -> it.equals("quotation-says-other") || it.contains("unknown"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | x",
        "den 26 november | den 27 november",
        "antal platser | 5 platser",
        "§ 3 \"orterna\" | § 3 \"orterna den 1 maj\"",
        "minst 300 inv | minst 400 inv",
        "\"hälften\" | \"en tredjedel\"",
        "den 1 mars | den 2 mars",
        "for a § 6 \"700 kr\" | for a § 6 \"800 kr\"",
        "= 700 kr § 6 \"700 kr\" | = 700 kr § 6 \"800 kr\""
      })
  void aQuotationOfSomethingElseIsTold(String said, String other) throws Exception {
    assertThat(TEXT).contains(said);
    assertThat(kinds(TEXT.replace(said, other)))
        .isEqualTo(said.equals(other) ? List.of() : List.of("quotation-says-other"));
  }
}
