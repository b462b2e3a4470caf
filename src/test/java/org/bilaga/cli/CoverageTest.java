package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section by section what is covered: the agreement of 2020 as published, and a small one. */
class CoverageTest {
  @TempDir Path folder;

  @BeforeEach
  void smallAgreement() {
    Asked.write(folder, "m.agreement", Asked.resource("deadlines.agreement"));
  }

  @ParameterizedTest
  @CsvSource({"en", "sv"})
  void theSectionsOf2020AreListedInTheOrderOfTheDocument(String language) {
    var asked = Asked.run("coverage", "gnv-2020", Asked.AGREEMENTS, "-l", language);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out()).isEqualTo(Asked.resource("coverage-gnv-2020." + language + ".txt"));
  }

  @Test
  void aSectionIsAsFarCoveredAsItsSentencesSay() {
    assertThat(small())
        .containsPattern("\n1.1 +modelled +2 ")
        .containsPattern("\n2 +MISSING\n")
        .containsPattern("\n3.2–3.3 +MISSING\n")
        .containsPattern("\n4 +parts only\n")
        .containsPattern("\n6 +claimed +1 +1 +57\n")
        .containsPattern("\n9 +unmodelled +1 +59\n")
        .containsPattern("\nskr.se +in part +1 +1\n")
        .contains("8 missing.");
  }

  @Test
  void everyAssumptionIsToldWithItsReason() {
    assertThat(small())
        .contains("Disputed\n  § 6: tio, enligt § 5 (line 57)\n")
        .contains("Readings of the model\n  § 1.1: får dela på: lika (line 61)\n")
        .contains("Not known\n  § 3.4: 70 % av kostnaden (line 31)\n");
  }

  @Test
  void inFullEverySentenceIsListedWithItsLine() {
    assertThat(small()).doesNotContain("condition svar");
    assertThat(small("--full"))
        .contains("  § 4.1\n", "    44  condition svar\n", "    45  Nulägesrapport\n")
        .contains("  § 9\n    59  unmodelled: slutet\n")
        .contains("  Without a section\n    23  the parties\n");
    assertThat(small("--full", "-f", "md")).contains("- § 9\n  - 59  unmodelled: slutet\n");
  }

  @Test
  void programsReadTheSame() {
    JsonObject json = JsonParser.parseString(small("-f", "json")).getAsJsonObject();
    assertThat(json.getAsJsonArray("sections")).hasSize(17);
    assertThat(json.getAsJsonArray("assumptions")).hasSize(3);
    assertThat(small("-f", "csv").lines())
        .contains(
            "kö-2019,6,,claimed,claimed,11 mkr,\"tio, enligt § 5\"," + name() + ",57",
            "kö-2019,7–8,,missing,,,,,");
  }

  @Test
  void oneAgreementIsAskedFor() {
    var asked = Asked.run("coverage", Asked.AGREEMENTS);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).isEqualTo("Say which agreement: bilaga coverage NAME.\n");
    assertThat(Asked.run("coverage", "kö-2091", folder.toString()).err())
        .isEqualTo("There is no agreement called `kö-2091`. Did you mean `kö-2019`?\n");
  }

  private String name() {
    return small("-f", "csv").lines().skip(1).findFirst().orElseThrow().split(",")[7];
  }

  private String small(String... options) {
    List<String> all = new ArrayList<>(List.of("coverage", "kö-2019", folder.toString()));
    all.addAll(List.of(options));
    var asked = Asked.run(all.toArray(new String[0]));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }
}
