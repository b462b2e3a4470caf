package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim about what is only bounded is told where no amount within the bounds could be it. */
class ClaimWithinBoundsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 60 mkr | 1",
        "60 mkr = x | 1",
        "x = 45 mkr | 0",
        "x = 40 mkr | 0",
        "x = 46 mkr | 1",
        "x = 45,4 mkr | 1",
        "total = 20 mkr | 1",
        "total = 76 mkr | 1",
        "total = 60 mkr | 0"
      })
  void outsideIsTold(String claim, int findings) throws IOException {
    var found =
        new Folder(folder)
            .put(
                "k.agreement",
                """
                party a "A"
                party b "B"
                agreement k "K" {
                    between a
                    period 2020
                    grant x "X" at most 45 mkr to b
                    grant y "Y" 30 mkr to a
                    claim § 1 "%s": %s
                }
                """
                    .formatted(claim.replaceAll("[^0-9,]*(\\d+(,\\d+)?).*", "$1 mkr"), claim))
            .check("k.agreement");
    assertThat(found.stream().map(it -> it.kind().name()))
        .hasSize(findings)
        .allMatch("claim-does-not-hold"::equals);
  }
}
