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

  /** A table pasted out of a spreadsheet has the figures of one with bars. */
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t"})
  void rowsWithTabsAreReadAsThoseWithBars(String indent) {
    String barred =
        """
        group orter {
        | id | name |
        | ask | Ask by |
        | bok | Bok |
        }
        data d by orter {
        | ort | antal | andel |
        | Ask by | 1 000 | 25 % |
        | bok | 3000 | 75,0 % |
        }
        agreement a {
        key k = share of d.antal
        grant c 4 kr to orter by k
        claim § 1 "25 %": d.andel[ask] = 25 %
        }
        """;
    String pasted =
        barred
            .lines()
            .map(
                it ->
                    it.startsWith("|")
                        ? indent + it.substring(2, it.length() - 2).replace(" | ", "\t")
                        : it)
            .reduce("", (text, line) -> text + line + "\n");
    assertThat(pasted).contains("\t").doesNotContain("|");
    var folder = new Folder(temporary).put("a.agreement", barred).put("b.agreement", pasted);
    assertThat(folder.check("b.agreement")).isEmpty();
    assertThat(folder.ledger("b.agreement"))
        .isEqualTo(folder.ledger("a.agreement"))
        .contains("a.c[ask] 100");
  }
}
