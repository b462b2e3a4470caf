package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened in God och nära vård 2020, told by the names that the documents use. */
class SettledYearTest {
  @TempDir Path folder;

  @Test
  void regionCountyAndAssociationAreSettledApartByIdAndByName() {
    Asked.write(
        folder,
        "utfall.csv",
        """
        mottagare;händelse;ämne;datum;belopp
        Region Halland;rekvirerat;;2020-11-20;183 029 314 kr
        Hallands län;rekvirerat;kommuner;2020-11-20;14 782 258 kr
        halland;utbetalt;;2020-12-14;183 029 314 kr
        hallands-län;utbetalt;;2020-12-14;14 782 258 kr
        Sveriges Kommuner och Landsting;rekvirerat;stöd;2020-11-20;52 mkr
        SKL;utbetalt;stöd;2020-12-14;52 mkr
        """);
    String facts = folder.resolve("utfall.csv").toString();
    var asked =
        Asked.run(
            "settle",
            "gnv-2020",
            Asked.AGREEMENTS,
            "--facts",
            facts,
            "-f",
            "csv",
            "--as-of",
            "2020-12-31");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    assertThat(row(asked, "halland")).contains(",183029314,183029314,0,0,0,0,0,0,0,");
    assertThat(row(asked, "hallands-län")).contains(",14782258,14782258,0,0,0,0,0,0,0,");
    assertThat(row(asked, "skr")).contains(",52000000,52000000,0,0,0,0,0,0,0,");
  }

  private static String row(Asked asked, String recipient) {
    return asked
        .out()
        .lines()
        .filter(it -> it.contains("," + recipient + ","))
        .findFirst()
        .orElse("");
  }
}
