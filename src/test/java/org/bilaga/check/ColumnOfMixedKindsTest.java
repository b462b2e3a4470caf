package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of one column that do not count the same are told, and none of them is used. */
class ColumnOfMixedKindsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5 mdr | 200 | true",
        "1,5 mdr | 200 kr | false",
        "1,5 mdr | 200 mkr | false",
        "1,5 miljoner | 200 | true",
        "3 000 kr | 200 | false",
        "30 % | 200 | true",
        "1/3 | 20 % | true",
        "<5 % | 200 | true",
        "ca 3 mkr | 200 | true",
        "5 EUR | 3 kr | true",
        "1,5 mdr | 0 | false"
      })
  void areTold(String one, String other, boolean told) {
    var kinds =
        new Folder(folder)
            .put(
                "a.agreement",
                """
                party p "P"
                group orter {
                | id | name |
                | ask | Ask |
                | bok | Bok |
                }
                data d by orter {
                | ort | n |
                | Ask | %s |
                | Bok | %s |
                }
                key k = share of d.n
                agreement a { grant c 12 kr to orter by k }
                """
                    .formatted(one, other))
            .kinds("a.agreement");
    assertThat(kinds.contains("column-of-mixed-kinds")).as("%s", kinds).isEqualTo(told);
  }
}
