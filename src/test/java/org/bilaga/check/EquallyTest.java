package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant that is divided equally gives every member the same, whatever the rest of its terms. */
class EquallyTest {
  private static final String GROUP =
      "group orter {\n| id |\n| ask |\n| bok |\n| ek |\n}\nparty p \"P\"\n";

  @TempDir private Path temporary;

  private List<String> kinds(String clauses) {
    var folder = new Folder(temporary).put("a.agreement", GROUP + "agreement a {" + clauses + "}");
    return folder.kinds("a.agreement");
  }

  @Test
  void everyMemberGetsTheSame() {
    assertThat(
            kinds(
                "grant c 12 kr to orter equally "
                    + "claim § 1 \"4 kr\": c[ask] = 4 kr claim § 1 \"4 kr\": c[ek] = 4 kr"))
        .isEmpty();
    assertThat(kinds("grant c 12 kr to orter equally claim § 1 \"5 kr\": c[ask] = 5 kr"))
        .containsExactly("claim-differs");
  }

  @Test
  void whoIsExceptedLeavesItToTheOthers() {
    assertThat(
            kinds(
                "grant c 12 kr to orter equally, except ask "
                    + "claim § 1 \"6 kr\": c[bok] = 6 kr claim § 1 \"0 kr\": c[ask] = 0 kr"))
        .isEmpty();
  }

  @Test
  void inSwedishToo() {
    assertThat(kinds("bidrag c 12 kr till orter lika påstående § 1 \"4 kr\": c[bok] = 4 kr"))
        .isEmpty();
  }

  @Test
  void besideAKeyItIsSaidTwice() {
    assertThat(kinds("key k = share of 1 grant c 12 kr to orter by k equally"))
        .contains("said-twice");
  }

  @Test
  void toOneItHasNoEffect() {
    assertThat(kinds("grant c 12 kr to p equally")).containsExactly("term-without-effect");
  }
}
