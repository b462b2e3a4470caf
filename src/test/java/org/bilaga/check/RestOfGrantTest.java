package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilaga.check.Folder.claim;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is earmarked as the rest of a grant is what the other earmarks leave of it. */
class RestOfGrantTest {
  private static final String GROUP =
      """
      party p "P"
      group orter {
      | namn |
      | Ask |
      | Upplands Väsby |
      }
      """;

  @TempDir private Path temporary;

  private List<String> kinds(String clauses) {
    return new Folder(temporary)
        .put("a.agreement", GROUP + "agreement a {" + clauses + "}")
        .kinds("a.agreement");
  }

  @Test
  void itIsWhatTheOthersLeave() {
    String grant = "grant c 10 kr to p { of which d 6 kr of which e remainder }";
    assertThat(kinds(grant + claim("c.e", "4 kr"))).isEmpty();
    assertThat(kinds(grant + claim("c.e", "5 kr"))).containsExactly("claim-differs");
    assertThat(
            kinds(
                "grant c 10 kr to p { of which d 6 kr { of which f 1 kr of which g remainder } }"
                    + claim("c.d.g", "5 kr")))
        .isEmpty();
  }

  @Test
  void itIsThatOfAYearWhereTheGrantIsByYear() {
    assertThat(
            kinds(
                "period 2026..2027 grant c 10 kr each year to p { of which d 6 kr of which e"
                    + " remainder }"
                    + claim("c.e", "8 kr")
                    + claim("c.e[2026]", "4 kr")))
        .isEmpty();
  }

  /** A rest below nothing does not make up for what is too much. */
  @Test
  void whatIsTooMuchIsTold() {
    assertThat(kinds("grant c 10 kr to p { of which d 16 kr of which e remainder }"))
        .containsExactly("earmark-exceeds-whole");
  }

  /** Two rests of one whole are not known, whatever they are parts of. */
  @Test
  void twoRestsOfOneWholeAreToldOnce() {
    assertThat(kinds("grant c 10 kr to p { of which d remainder of which e remainder }"))
        .containsExactly("said-twice");
    assertThat(
            kinds(
                "grant c 10 kr to p { of which d 6 kr { of which f remainder of which g remainder }"
                    + " of which e remainder }"))
        .containsExactly("said-twice");
    assertThat(
            kinds(
                "total 10 kr area b { total remainder grant c remainder to p }"
                    + " area d { total remainder grant e remainder to p }"))
        .containsExactly("amount-in-circle");
    // Nor is it known then what the whole lacks.
    assertThat(
            kinds(
                "total 100 kr area b { total remainder grant c 10 kr to p }"
                    + " area d { total remainder grant e 20 kr to p } grant f 30 kr to p"))
        .containsExactly("amount-in-circle");
    // But that its parts are too much.
    assertThat(
            kinds(
                "total 20 kr area b { total remainder grant c 10 kr to p }"
                    + " area d { total remainder grant e 20 kr to p } grant f 30 kr to p"))
        .contains("parts-differ-from-total");
    assertThat(kinds("total 10 kr grant c remainder to p grant d remainder to p"))
        .containsExactly("said-twice");
    assertThat(
            kinds(
                "total 10 kr area b { total 4 kr grant c remainder to p }"
                    + " area d { total remainder grant e remainder to p }"))
        .isEmpty();
  }

  /** People leave out the word before a part: no recipient is meant. */
  @Test
  void aPartWithoutItsWordIsToldOnce() {
    assertThat(kinds("grant c 10 kr to p { follow-up 6 kr }")).containsExactly("name-unknown");
  }

  @Test
  void membersAreKnownByTheirNamesWhereTheyHaveNoId() {
    assertThat(kinds("grant c 10 kr to orter equally" + claim("c[upplands-väsby]", "5 kr")))
        .isEmpty();
  }
}
