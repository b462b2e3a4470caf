package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody gets of what several have together: all of it, nothing, or something between. */
class HolderTest {
  /** Three, parts of them, others that correspond to them, and villages within two of them. */
  private static final String GROUPS =
      """
      party office
      group all {
        | id | code |
        | a  | 1    |
        | b  | 2    |
        | c  | 3    |
      }
      group most = all except c
      group last = all except a, b
      group same corresponds to all {
        | id | code |
        | x  | 1    |
        | y  | 2    |
      }
      group villages in all {
        | id | all |
        | n  | a   |
        | o  | a   |
        | p  | b   |
      }
      group strangers {
        | id |
        | s  |
        | t  |
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "all, all, 10, 10",
    "all, most, 0, 10",
    "all, last, 0, 10",
    "all, a, 0, 10",
    "all, c, 0, 10",
    "all, same, 0, 10",
    "all, x, 0, 10",
    "all, villages, 0, 0",
    "all, n, 0, 0",
    "all, strangers, 0, 0",
    "all, office, 0, 0",
    "most, all, 10, 10",
    "most, most, 10, 10",
    "most, last, 0, 0",
    "most, a, 0, 10",
    "most, c, 0, 0",
    "most, same, 10, 10",
    "most, y, 0, 10",
    "last, all, 10, 10",
    "last, same, 0, 0",
    "same, all, 10, 10",
    "same, most, 10, 10",
    "same, last, 0, 0",
    "same, c, 0, 0",
    "same, b, 0, 10",
    "villages, all, 10, 10",
    "villages, most, 10, 10",
    "villages, last, 0, 0",
    "villages, villages, 10, 10",
    "villages, a, 0, 10",
    "villages, c, 0, 0",
    "villages, n, 0, 10",
    "strangers, all, 0, 0",
    "strangers, s, 0, 10",
    "office, office, 10, 10",
    "office, all, 0, 0",
    "a, all, 10, 10",
    "a, most, 10, 10",
    "a, last, 0, 0",
    "a, a, 10, 10",
    "a, b, 0, 0",
    "a, x, 10, 10",
    "c, same, 0, 0",
    "n, all, 10, 10",
    "n, a, 10, 10",
    "n, b, 0, 0",
    "n, last, 0, 0",
    "x, a, 10, 10"
  })
  void whatIsNotDividedIsSomebodysInPart(String to, String who, int least, int most) {
    boolean one = to.length() == 1 || to.equals("office");
    var written =
        Written.of(
            GROUPS
                + "agreement agreed {\nperiod 2020\ngrant g 10 kr to "
                + to
                + (one ? "" : " undistributed")
                + "\n}\n",
            folder);
    assertThat(written.findings().all()).isEmpty();

    Value gets =
        written.evaluator().ledger(written.agreement()).totalTo(of(written, who), Optional.empty());

    assertThat(gets.least()).contains(Fraction.of(least));
    assertThat(gets.most()).contains(Fraction.of(most));
  }

  /** Of what is for several years together it is not known what one has. */
  @ParameterizedTest
  @CsvSource({
    "2018, 0, 10",
    "2019, 0, 10",
    "2017, 0, 0",
    "2018-03, 0, 10",
  })
  void whatIsForSeveralYearsIsOneYearsInPart(String slot, int least, int most) {
    var written =
        Written.of(
            GROUPS + "agreement agreed {\nperiod 2018..2019\ngrant g 10 kr to office\n}\n", folder);
    Value gets =
        written
            .evaluator()
            .ledger(written.agreement())
            .totalTo(of(written, "office"), Slot.of(slot));
    assertThat(gets.least()).contains(Fraction.of(least));
    assertThat(gets.most()).contains(Fraction.of(most));
    if (most > least) {
      assertThat(gets.why().orElseThrow().cause()).isEqualTo(Why.Cause.NOT_DIVIDED);
    }
  }

  private static Referent of(Written written, String name) {
    var module = written.agreement().module();
    if (name.length() > 1) {
      return module.lookUp(name).orElseThrow();
    }
    for (Group group : module.groups()) {
      for (int member = 0; member < group.size(); member++) {
        if (group.member(member).id().equals(name)) {
          return new Referent.OfMember(group, member);
        }
      }
    }
    throw new AssertionError(name);
  }
}
