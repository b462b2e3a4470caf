package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a table that stand in the text of an agreement. */
class InlineRowsTest {
  @TempDir private Path temporary;

  /** What is pasted with a row and not seen is no cell of it. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\uFEFF", " \u202F\uFEFF"})
  void blanksBehindTheLastBarAreNoCell(String behind) {
    var folder =
        new Folder(temporary)
            .put(
                "a.agreement",
                """
                group orter {
                | id | name |
                | ask | Ask |%s
                | bok | Bok |
                }
                agreement a { grant c 4 kr to orter equally }
                """
                    .formatted(behind));
    assertThat(Folder.failing(folder.check("a.agreement"))).isEmpty();
  }
}
