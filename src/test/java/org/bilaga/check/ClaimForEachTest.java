package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim for each member of a group is held against every one, and told once. */
class ClaimForEachTest {
  private static final String BEFORE =
      """
      group orter {
          | id |
          | ask |
          | bok |
          | ek |
          | lind |
          | sälg |
      }
      data tal by orter {
          column a
          column b
          | id   | a   | b |
          | ask  | 1,0 | 3 |
          | bok  | 2,0 | 2 |
          | ek   | 3,0 | 1 |
          | lind | 4,0 | 0 |
          | sälg | 5,0 | 0 |
      }
      """;

  @TempDir private Path temporary;

  private List<Finding> found(String clauses) {
    String text = BEFORE + "agreement a { grant c 10 kr to orter equally " + clauses + "}";
    return told(text);
  }

  /** But that something is not used. */
  private List<Finding> told(String text) {
    return new Folder(temporary)
        .put("a.agreement", text).check("a.agreement").stream()
            .filter(it -> !it.kind().name().equals("unused-declaration"))
            .toList();
  }

  private List<String> kinds(String clauses) {
    return found(clauses).stream().map(it -> it.kind().name()).toList();
  }

  @Test
  void ofWhomNobodyKnowsNothingIsVerified() {
    assertThat(found("claim for each orten § 1 \"2 kr\": c = 2 kr"))
        .extracting(it -> it.kind().name())
        .containsExactly("name-unknown");
    assertThat(found("claim for each orter § 1 \"2 kr\": c = 2 kr")).isEmpty();
  }

  @Test
  void whatIsSoForEachIsRight() {
    assertThat(kinds("claim for each orter § 1 \"2 kr\": c = 2 kr")).isEmpty();
    assertThat(kinds("claim for each orter § 1 \"2 kr\": total to orter = 2 kr")).isEmpty();
    assertThat(kinds("claim for each orter § 1 \"minst 1\": tal.a >= 1")).isEmpty();
  }

  @Test
  void oneFindingNamesThoseForWhomItIsNotSo() {
    var found = found("claim for each orter § 1 \"4\": tal.a + tal.b = 4");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message(Language.ENGLISH))
        .isEqualTo(
            "§ 1 claims `tal.a + tal.b = 4` for each of `orter`, which is not so for 1 of 5:"
                + " sälg (5 against 4).");
  }

  @Test
  void ofManyThreeAreNamed() {
    assertThat(
            found("claim for each orter § 1 \"mer än 5\": tal.a > 5")
                .get(0)
                .message(Language.SWEDISH))
        .isEqualTo(
            "§ 1 påstår `tal.a > 5` för varje medlem i `orter`, men det stämmer inte för 5 av 5:"
                + " ask (1 mot 5), bok (2 mot 5), ek (3 mot 5) och 2 till.");
  }

  @Test
  void aMarkAcceptsIt() {
    assertThat(found("claim for each orter § 1 \"4\": tal.a + tal.b = 4 disputed 1 too low \"x\""))
        .allMatch(it -> it.disputed().isPresent());
    assertThat(kinds("claim for each orter § 1 \"4\": tal.a + tal.b = 4 disputed 2 too low \"x\""))
        .containsExactly("claim-differs-for-members");
    assertThat(kinds("claim for each orter § 1 \"2 kr\": c = 2 kr disputed \"x\""))
        .containsExactly("stale-dispute");
  }

  @Test
  void theFigureMustStandInTheQuotation() {
    assertThat(kinds("claim for each orter § 1 \"3 kr\": c = 2 kr"))
        .containsExactly("quotation-differs");
  }

  @Test
  void whatIsNotKnownOfSomeIsNotVerified() {
    var found =
        found("grant d 9 kr to orter undistributed claim for each orter § 1 \"1 kr\": d = 1 kr");
    assertThat(found).noneMatch(it -> it.kind().name().startsWith("claim"));
  }

  @Test
  void ofNoGroupNothingIsClaimed() {
    assertThat(kinds("claim for each ort § 1 \"2 kr\": c = 2 kr")).containsExactly("name-unknown");
    assertThat(kinds("claim for each orter § 1 \"2\": c = 2")).containsExactly("unit-missing");
  }

  @Test
  void ofAPartOfAGroupItIsHeldForThat() {
    String part = "group få = orter except sälg\n";
    assertThat(
            new Folder(temporary)
                .put(
                    "a.agreement",
                    BEFORE
                        + part
                        + "agreement a { grant c 10 kr to orter equally"
                        + " claim for each få § 1 \"4\": tal.a + tal.b = 4 }")
                .check("a.agreement"))
        .isEmpty();
  }
}
