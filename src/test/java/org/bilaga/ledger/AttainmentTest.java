package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.ast.Act;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Attainment;
import org.bilaga.evaluate.Attainment.Outcome;
import org.bilaga.resolve.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttainmentTest {
  private static final String DATA =
      """
      party staten "Staten"
      party skr "SKR"
      group regioner {
        | id | name |
        | a | Alfa |
        | b | Beta |
        | c | Gamma |
      }
      data svar by regioner and month {
        column andel
        | region | månad | andel |
        | a | 2019-01 | 95 % |
        | a | 2019-02 | 96,1 % |
        | a | 2019-03 | 99 % |
        | b | 2019-01 | 97 % |
        | b | 2019-02 | 94,9 % |
        | c | 2019-01 | 97 % |
        | c | 2019-03 | 98 % |
      }
      """;

  @TempDir Path folder;

  @Test
  void isMetWhenItIsMetInEveryMonth() {
    assertThat(asked("andel >= 95 % in every month of 2019-01..2019-03", 0).outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void isNotMetAsSoonAsOneMonthMissesWhateverIsUnknownOfTheOthers() {
    var answer = asked("andel >= 95 % in every month of 2019-01..2019-03", 1);
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
    var moment = answer.deciding().orElseThrow();
    assertThat(moment.slot().orElseThrow().text()).isEqualTo("2019-02");
    var figure = moment.figures().get(0);
    assertThat(figure.name()).isEqualTo("svar.andel[b, 2019-02]");
    assertThat(figure.value()).hasToString("Optional[949/1000]");
    assertThat(figure.place().orElseThrow().line()).isEqualTo(16);
  }

  @Test
  void isNotKnownWhileAMonthIsUnknownAndNoneMisses() {
    var answer = asked("andel >= 95 % in every month of 2019-01..2019-03", 2);
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_KNOWN);
    var moment = answer.deciding().orElseThrow();
    assertThat(moment.slot().orElseThrow().text()).isEqualTo("2019-02");
    assertThat(moment.figures().get(0).value()).isEmpty();
    assertThat(moment.figures().get(0).place()).isEmpty();
  }

  @Test
  void everyMonthOfAYearIsAllTwelve() {
    var answer = asked("andel >= 95 % in every month of 2019", 0);
    assertThat(answer.moments()).hasSize(12);
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_KNOWN);
  }

  @Test
  void inOneMonthOnlyThatCounts() {
    assertThat(asked("andel >= 95 % in 2019-01", 1).outcome()).isEqualTo(Outcome.MET);
    assertThat(asked("andel >= 95 % in 2019-02", 1).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aFigureOfOneNamedMonthNeedsNoPeriod() {
    var answer = asked("andel[2019-02] >= 95 %", 1);
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer.moments().get(0).figures().get(0).name()).isEqualTo("svar.andel[b, 2019-02]");
  }

  private Attainment asked(String level, int member) {
    String agreement =
        DATA
            + "agreement k \"K\" { between staten and skr\n period 2019\n total 10 mkr\n"
            + " grant g 10 mkr to regioner in equal parts for each month of 2019-01..2019-03"
            + " undistributed\n"
            + " condition c \"C\" for g { regioner reach svar."
            + level
            + "  otherwise withheld } }\n";
    var written = Written.of(agreement, folder);
    assertThat(written.findings().all()).isEmpty();
    var condition =
        (Clause.Condition)
            written.agreement().declared().clauses().stream()
                .filter(Clause.Condition.class::isInstance)
                .findFirst()
                .orElseThrow();
    var reach = (Act.Reach) condition.duties().get(0).act();
    Group group = written.grant("g").group().orElseThrow();
    return Attainment.of(written.evaluator(), written.agreement(), reach, group, member);
  }
}
