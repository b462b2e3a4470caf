package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.ledger.Ladder.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on a step when some figures are not known. */
final class LadderKnowledgeTest {
  @TempDir Path folder;

  @Test
  void theAlternativeDecidesWhereItDoesNotMatterWhichWay() {
    Ladder ladder = ladder("when d.a >= 1, or else when d.b >= 1", "");
    assertThat(ladder.rungs().get(0).reach())
        .isEqualTo(List.of(Reach.BY_STEP, Reach.ONE_WAY_OR_OTHER, Reach.NOT_KNOWN));
    assertThat(ladder.isDecided()).isFalse();
  }

  @Test
  void whatIsDecidedOneWayOrOtherIsDivided() {
    Ladder ladder = ladder("when d.a >= 5, or else when d.b >= 1", "but by the alternative");
    assertThat(ladder.isDecided()).as("it matters who climbed in the main way").isFalse();
    // Gamma knows nothing; with it known all would be decided but for the keeper.
    assertThat(ladder.least().get(0).isZero()).isTrue();
  }

  @Test
  void aShareOfTheMonthsSumIsNotKnownBeforeAllFiguresAre() {
    Ladder ladder = ladder("when share of d.c >= 30 %", "");
    assertThat(ladder.rungs().get(0).reach()).containsOnly(Reach.NOT_KNOWN);
    Ladder known = ladder("when share of d.e >= 30 %", "");
    assertThat(known.rungs().get(0).reach())
        .isEqualTo(List.of(Reach.NO, Reach.BY_STEP, Reach.BY_STEP));
  }

  @Test
  void orIsDecidedAsSoonAsOneSideHolds() {
    Ladder ladder = ladder("when d.a >= 1 or d.b >= 1", "");
    assertThat(ladder.rungs().get(0).reach())
        .isEqualTo(List.of(Reach.BY_STEP, Reach.BY_STEP, Reach.NOT_KNOWN));
  }

  @Test
  void whoIsAloneOnAStepGetsItWhateverTheBasis() {
    Ladder ladder = unstated("when d.e >= 3");
    assertThat(ladder.isDecided()).isFalse();
    assertThat(ladder.least().get(2).toString()).isEqualTo("100");
    assertThat(ladder.most().get(0).isZero()).isTrue();
    Ladder two = unstated("when d.e >= 2");
    assertThat(two.least().get(2).isZero()).isTrue();
    assertThat(two.most().get(2).toString()).isEqualTo("100");
  }

  private Ladder ladder(String asked, String but) {
    return written(
        "step 100 % "
            + asked
            + "\neach step shared equally among those who reach it\n"
            + "when nobody reaches any step "
            + but
            + " kept by staten\n");
  }

  private Ladder unstated(String asked) {
    return written("step 100 % " + asked + "\nwhen nobody reaches any step kept by staten\n");
  }

  private Ladder written(String ladder) {
    var written =
        Written.of(
            """
            party staten "Staten"
            group g "Gruppen" {
              | id | name |
              | a | Alfa |
              | b | Beta |
              | c | Gamma |
            }
            data d by g and month {
              column a
              column b
              column c
              column e
              | id | month | a | b | c | e |
              | a | 2019-09 | 1 | 2 | 1 | 1 |
              | b | 2019-09 |  | 2 |  | 2 |
              | c | 2019-09 |  |  | 3 | 3 |
            }
            agreement k "K" {
              period 2019
              grant x 100 kr in 2019-09 to g {
            """
                + ladder
                + "}\n}\n",
            folder);
    assertThat(written.findings().all()).isEmpty();
    return written.entry("x").ladder().orElseThrow();
  }
}
