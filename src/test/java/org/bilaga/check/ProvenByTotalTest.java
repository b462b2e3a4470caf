package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the other figures of a column leave no doubt about one that is badly written. */
class ProvenByTotalTest {
  @TempDir Path folder;

  private Finding malformed(String north, String south, String total) throws IOException {
    var found =
        new Folder(folder)
            .put(
                "towns.agreement",
                """
                party st "State"
                group towns {
                    | id    | name  |
                    | north | North |
                    | south | South |
                }
                data pop by towns {
                    total row "All"
                    | town  | people |
                    | North | %s |
                    | South | %s |
                    | All   | %s |
                }
                key k = share of pop.people
                agreement a {
                    between st
                    period 2024
                    grant g 300 EUR to towns by k
                }
                """
                    .formatted(north, south, total))
            .check("towns.agreement");
    return found.stream()
        .filter(it -> it.kind().name().equals("figure-malformed"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 34 | 200 | 1 434 | The total 1 434 proves it: it is 1 234 together with the other rows,"
            + " which come to 200.",
        "12,,5 | 1,5 | 14 | The total 14 proves it: it is 12,5 together with the other rows, which"
            + " come to 1,5.",
        "1 234 | 200 | 14 34 | Its rows prove it: they come to 1 434."
      })
  void theProofIsTold(String north, String south, String total, String proof) throws IOException {
    assertThat(malformed(north, south, total).notes().stream().map(it -> it.in(Language.ENGLISH)))
        .map(it -> it.replace('\u00A0', ' '))
        .contains(proof);
  }

  /** A total that asks for something else proves nothing, nor does one of two such figures. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12 34 | 200 | 1 435", "12 34 | 2 0 0 | 1 434", "12 34 | ca 200 | 1 434"})
  void nothingElseIsProven(String north, String south, String total) throws IOException {
    assertThat(malformed(north, south, total).notes()).isEmpty();
  }

  @Test
  void inSwedishToo() throws IOException {
    Told note = malformed("12 34", "200", "1 434").notes().get(0);
    assertThat(note.in(Language.SWEDISH)).startsWith("Summan");
  }
}
