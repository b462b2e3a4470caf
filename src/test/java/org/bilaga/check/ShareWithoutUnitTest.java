package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A share is compared with a share: 40 % are not more than 30, and nobody is told that they are.
 */
class ShareWithoutUnitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          towns reach d.part >= 30                      | true
          towns reach d.part >= 30 %                    | false
          towns reach d.part >= 0,3                     | false
          towns reach d.part > 0                        | false
          towns reach d.part <= 1                       | false
          towns reach 30 <= d.part                      | true
          towns reach d.part >= 30 and d.n > 2          | true
          towns reach d.n >= 30                         | false
          towns reach share of d.n > 40                 | true
          towns reach d.part - d.part > 2               | true
          towns reach g / total > 2                     | false
          """)
  void isTold(String duty, boolean told) {
    assertThat(kinds("obligation o \"O\" { " + duty + " }").contains("value-of-wrong-sort"))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claim § 1 "30": d.part[ask] = 30              | true
          claim § 1 "30 %": d.part[ask] = 30 %          | false
          claim § 1 "mer än 30": k[ask] > 30            | true
          claim § 1 "mer än 30": named > 30             | true
          claim § 1 "dubbelt": total / g = 2            | false
          claim § 1 "dubbelt": twice = 2                | false
          """)
  void isToldOfClaimsToo(String claim, boolean told) {
    assertThat(kinds(claim).contains("value-of-wrong-sort")).isEqualTo(told);
  }

  private List<String> kinds(String sentence) {
    return new Folder(folder)
        .put(
            "a.agreement",
            """
            group towns {
            | id | name |
            | ask | Ask |
            | bok | Bok |
            }
            data d by towns {
            | town | part | n |
            | Ask | 30 %% | 3 |
            | Bok | 40 %% | 5 |
            }
            key k = share of d.n
            agreement a {
            total 12 kr
            let named = d.part[ask]
            let twice = total / g
            grant g 6 kr to towns by k
            grant h 6 kr to towns by k
            %s
            }
            """
                .formatted(sentence))
        .kinds("a.agreement");
  }
}
