package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {
  private static final int COUNTIES = 290;

  @TempDir Path folder;

  private List<Referent> bodies(String text) throws IOException {
    Path file = folder.resolve("avtal.agreement");
    Files.writeString(file, text);
    var findings = new Findings();
    var workspace = new Workspace(folder.toRealPath(), folder);
    var loaded = new Modules(workspace, findings).load(file);
    assertThat(findings.all()).isEmpty();
    Module module = loaded.orElseThrow();
    List<Referent> bodies = new ArrayList<>();
    for (Referent referent : module.declared().values()) {
      bodies.add(referent);
      if (referent instanceof Referent.OfGroup of) {
        bodies.addAll(Bodies.members(of.group()));
      }
    }
    return bodies;
  }

  private static List<String> ids(Bodies bodies, String name) {
    return bodies.named(name).stream().map(Naming::id).toList();
  }

  @Test
  void anIdComesBeforeANameAndANameBeforeWhatOneAlsoGoesBy() throws IOException {
    var bodies =
        new Bodies(
            bodies(
                """
                party skr "Sveriges Kommuner och Regioner" also known as "SKR"
                    formerly "Sveriges Kommuner och Landsting" until 2019-11-26
                    formerly "SKL" until 2019-11-26
                group regioner "Regionerna" {
                    | id  | code | name         | aliases         |
                    | r-n | 01   | Region Norra | Norra län;Norra |
                    | nya | 02   | Region Södra | Södra län       |
                }
                group län "Länen" corresponds to regioner {
                    | id        | code | name      | aliases            |
                    | norra-län | 01   | Norra län | Region Norra;Norra |
                    | s-l       | 02   | Nya       | Region Södra       |
                }
                """));
    assertThat(ids(bodies, "norra-län")).containsExactly("norra-län");
    assertThat(ids(bodies, "Norra län")).containsExactly("norra-län");
    assertThat(ids(bodies, "NORRA LÄN")).containsExactly("norra-län");
    assertThat(ids(bodies, "Region Norra")).containsExactly("r-n");
    assertThat(ids(bodies, "r-n")).containsExactly("r-n");
    assertThat(ids(bodies, "nya")).containsExactly("nya");
    assertThat(ids(bodies, "Södra län")).containsExactly("nya");
    assertThat(ids(bodies, "Norra")).containsExactlyInAnyOrder("r-n", "norra-län");
    assertThat(ids(bodies, "län[Norra]")).containsExactly("norra-län");
    assertThat(ids(bodies, "län.norra-län")).containsExactly("norra-län");
    assertThat(ids(bodies, "01 Norra län")).containsExactly("norra-län");
    assertThat(ids(bodies, "SKL")).containsExactly("skr");
    assertThat(ids(bodies, "sveriges kommuner och landsting")).containsExactly("skr");
    assertThat(ids(bodies, "Östra")).isEmpty();
    assertThat(bodies.suggestions("Regon Norra")).contains("Region Norra");
  }

  @Test
  void noCountyOfManyIsTakenForItsRegion() throws IOException {
    var regions = new StringBuilder("group regioner {\n | id | code | name | aliases |\n");
    var counties =
        new StringBuilder("group län corresponds to regioner {\n | id | code | name | aliases |\n");
    for (int i = 1; i <= COUNTIES; i++) {
      String names = "Ort " + i + " län;Ort " + i;
      regions.append(" | r" + i + " | " + i + " | Region Ort " + i + " | " + names + " |\n");
      counties.append(" | l" + i + " | " + i + " | Ort " + i + " län | Region Ort " + i + " |\n");
    }
    var bodies =
        new Bodies(bodies(regions.append("}\n").append(counties).append("}\n").toString()));
    for (int i = 1; i <= COUNTIES; i++) {
      assertThat(ids(bodies, "l" + i)).containsExactly("l" + i);
      assertThat(ids(bodies, "Ort " + i + " län")).containsExactly("l" + i);
      assertThat(ids(bodies, "Region Ort " + i)).containsExactly("r" + i);
      assertThat(ids(bodies, "Ort " + i)).containsExactly("r" + i);
    }
  }
}
