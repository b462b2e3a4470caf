package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One thing that is wrong in a published table is one finding, not one more for each of its sums.
 */
class OneCauseOfSumsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T;Book, kr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 000|
          T;Book, tkr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 000|heading-unit-differs
          T;Book, kr;Time, kr;All, tkr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 000|heading-unit-differs
          T;Book, kr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 000|row-twice
          T;Book, kr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 010;3 010|row-twice appendix-grand-total-differs appendix-grand-total-differs appendix-column-total-differs appendix-column-total-differs
          T;Book, kr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 100;1 000;3 000|appendix-grand-total-differs
          T;Book, kr;Time, kr;All, kr/Ask;1 000;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 100|appendix-grand-total-differs
          T;Book, kr;Time, kr;All, kr/Ask;7,5 %;500;1 500/Bok;1 000;500;1 500/Sum;2 000;1 000;3 000|cell-unit-differs
          """)
  void isTold(String table, String kinds) {
    var folder =
        new Folder(this.folder)
            .put("t.csv", table.replace('/', '\n'))
            .put(
                "a.agreement",
                """
                group towns {
                | name |
                | Ask |
                | Bok |
                }
                agreement a {
                grant book 2 000 kr to towns equally
                grant time 1 000 kr to towns equally
                appendix 1 from "t.csv" by towns {
                column "%s" = book
                column "Time, kr" = time
                column "%s" = total to towns
                total row "Sum"
                }
                }
                """
                    .formatted(heading(table, 1), heading(table, 3)));
    assertThat(folder.kinds("a.agreement"))
        .containsExactlyInAnyOrder(kinds == null ? new String[0] : kinds.split(" "));
  }

  private static String heading(String table, int column) {
    return table.substring(0, table.indexOf('/')).split(";")[column];
  }
}
