package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataAsKeyTest {
  @TempDir private Path temporary;

  /** People divide by figures, which a key makes shares of: it is told how, with their name. */
  @Test
  void whoeverDividesByDataIsToldOfTheKey() {
    var folder =
        new Folder(temporary)
            .put(
                "a.agreement",
                """
                group orter {
                | id | name |
                | ask | Ask |
                | bok | Bok |
                }
                data folk by orter {
                | ort | antal |
                | Ask | 10 |
                | Bok | 30 |
                }
                agreement a { grant c 4 kr to orter by folk }
                """);
    assertThat(Folder.failing(folder.check("a.agreement")).getFirst().help(Language.ENGLISH))
        .contains("`key NAME = share of folk.antal`");
  }
}
