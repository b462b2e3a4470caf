package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilaga.finding.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamingTest {
  @TempDir Path folder;
  private Module module;

  @BeforeEach
  void read() throws IOException {
    Path file = folder.resolve("avtal.agreement");
    Files.writeString(
        file,
        """
        party skr "Sveriges Kommuner och Regioner" also known as "SKR"
            formerly "Kommunerna" until 2007-03-13
            formerly "Sveriges Kommuner och Landsting" until 2019-11-26
            formerly "SKL" until 2019-11-26
        agreement undertecknad { period 2021 signed 2019-11-26 for skr signed 2019-11-20 for skr }
        agreement år { period 2019..2020 }
        agreement månad { period 2019-12 }
        agreement dag { period 2019-11-26 }
        agreement när-som-helst { }
        """);
    var findings = new Findings();
    var workspace = new Workspace(folder.toRealPath(), folder);
    module = new Modules(workspace, findings).load(file).orElseThrow();
  }

  private String names(String day) {
    var skr = module.lookUp("skr").orElseThrow();
    var naming = Naming.on(day);
    return naming.name(skr) + ", " + naming.shortName(skr);
  }

  @Test
  void aNameHoldsUpToAndWithItsLastDay() {
    assertThat(names("2007-03-13")).isEqualTo("Kommunerna, Kommunerna");
    assertThat(names("2007-03-14")).isEqualTo("Sveriges Kommuner och Landsting, SKL");
    assertThat(names("2019-11-26")).isEqualTo("Sveriges Kommuner och Landsting, SKL");
    assertThat(names("2019-11-27")).isEqualTo("Sveriges Kommuner och Regioner, SKR");
    assertThat(names("")).isEqualTo("Sveriges Kommuner och Regioner, SKR");
  }

  @Test
  void theDayOfAnAgreementIsThatOfItsLastSignature() {
    assertThat(module.agreements().stream().map(Naming::dayOf))
        .containsExactly("2019-11-26", "2019-01-01", "2019-12-01", "2019-11-26", "");
  }

  @Test
  void aPartyIsKnownByEveryNameItHasHad() {
    var skr = (Referent.OfParty) module.lookUp("skr").orElseThrow();
    assertThat(Naming.spellings(skr.party()))
        .containsExactly(
            "skr",
            "Sveriges Kommuner och Regioner",
            "SKR",
            "Kommunerna",
            "Sveriges Kommuner och Landsting",
            "SKL");
  }
}
