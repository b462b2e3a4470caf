package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A key is no share of itself, and data have their figures in columns. */
  @ParameterizedTest
  @ValueSource(strings = {"folk", "folkmängden", "antal"})
  void theColumnIsNamedWhereAKeyIsMadeOfSomethingElse(String written) {
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
                agreement a {
                    key folkmängd = share of %s
                    grant c 4 kr to orter by folkmängd
                }
                """
                    .formatted(written));
    assertThat(Folder.failing(folder.check("a.agreement")))
        .extracting(it -> it.help(Language.ENGLISH))
        .singleElement()
        .asString()
        .contains("`folk.antal`")
        .doesNotContain("`folkmängd`");
  }
}
