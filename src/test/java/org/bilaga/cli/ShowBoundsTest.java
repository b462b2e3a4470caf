package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts of which bounds are said stand in tables with both, and sums with the sums of them. */
class ShowBoundsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    Asked.write(
        folder,
        "x.agreement",
        """
        party s "S"
        group orter "Orterna" {
            | id |
            | ask |
            | bok |
        }
        agreement a "A" {
            period 2020
            grant stöd at most 10 mkr to orter equally
            grant mer 20 mkr to s { of which kurs at most 5 mkr }
        }
        agreement b "B" {
            period 2020
            grant stöd at most 10 mkr to s
            grant fri at least 1 mkr to s
        }
        """);
  }

  private String shown(String... asked) {
    var words = new ArrayList<String>(List.of("show"));
    words.addAll(List.of(asked));
    words.addAll(List.of("-w", folder.toString()));
    return Asked.run(words.toArray(String[]::new)).out();
  }

  @Test
  void anAmountWithinBoundsHasBoth() {
    assertThat(shown("a"))
        .containsPattern("stöd +0–10 000 000 +Orterna")
        .containsPattern("kurs +0–5 000 000")
        .containsPattern("Total +20 000 000–30 000 000");
  }

  @Test
  void soHaveSumsByRecipient() {
    assertThat(shown("a", "--by", "recipient"))
        .containsPattern("Orterna +0–10\\n")
        .containsPattern("Total +20–30\\n");
  }

  @Test
  void whereOneHasNoMostTheSumHasNone() {
    assertThat(shown("b"))
        .containsPattern("stöd +0–10 000 000")
        .containsPattern("fri +1 000 000 \\+\\?")
        .containsPattern("Total +1 000 000 \\+\\?");
  }

  /** Of nobody nought is told where something may come, and of nobody more than there can be. */
  @Test
  void membersHaveTheBoundsOfWhatIsNotDivided(@TempDir Path empty) {
    Asked.write(
        empty,
        "a.agreement",
        """
        group wards "Wards" {
          | id | name  |
          | n  | North |
          | s  | South |
        }
        key u unknown "by need"
        agreement x "X" {
          grant g 334 kr to wards by u, except s
          grant h at most 100 kr to wards equally
          grant l 10 kr to wards as listed { n 10 kr s 0 kr }
          claim for each wards "at most 50": h <= 50 kr
        }
        """);
    assertThat(Asked.run("show", "x", "--by", "wards", "-w", empty.toString()).out())
        .containsPattern("North +0–334 +0–50 +10 +10–394\\n")
        .containsPattern("South +0 +0–50 +0 +0–50\\n");
    assertThat(Asked.run("explain", "x.h[n]", "-w", empty.toString()).out())
        .contains("at least 0 kr, at most 50 kr");
    assertThat(Asked.run("check", "-w", empty.toString()).out()).doesNotContain("not verified");
  }
}
