package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the step above would have paid somebody who had just reached it. */
class LadderOutlookTest {
  private static final String HEAD =
      """
      group g {
        | id |
        | a  |
        | b  |
        | c  |
      }
      data d by g {
        | who | n  | m |
        | a   | 5  | 9 |
        | b   | 30 | 0 |
        | c   | 5  | 0 |
      }
      agreement x {
        period 2020
        grant s 100 kr to g {
          step one 40 % when d.n <= 10, or else when d.m >= 5
      """;
  private static final String FOOT =
      """
          each step shared equally among those who reach it
          a step that nobody reaches goes to the step below
        }
      }
      """;

  @TempDir Path folder;

  /**
   * Above step one at most 10 are asked for: who just has 20 has it by its alternative, if at all.
   * Where it cannot be told what is just enough, the step above comes to those that one is on.
   */
  @ParameterizedTest
  @CsvSource({
    "d.n >= 20, 0, 1, 50",
    "d.n >= 20, 1, -1, 0",
    "d.n >= 20, 2, 1, 30",
    "d.n >= 20 and d.m >= 0, 0, 1, 50",
    "d.n >= 20 and d.m >= 0, 2, 1, 50",
    "d.n > 20, 2, 1, 30"
  })
  void isReckonedFromWhatIsJustEnough(String when, int member, int step, int amount) {
    var written = Written.of(HEAD + "step two 60 % when " + when + "\n" + FOOT, folder);
    assertThat(written.findings().all()).isEmpty();
    Ladder ladder = written.entry("s").ladder().orElseThrow();

    Optional<LadderOutlook.Above> above =
        new LadderOutlook(written.evaluator(), written.grant("s"), ladder, member).above();

    assertThat(above.map(LadderOutlook.Above::step).orElse(-1)).isEqualTo(step);
    above.ifPresent(it -> assertThat(it.amount()).isEqualTo(Fraction.of(amount)));
  }
}
