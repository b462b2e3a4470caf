package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bilaga.settle.Performance.State.DONE;
import static org.bilaga.settle.Performance.State.DONE_LATE;
import static org.bilaga.settle.Performance.State.NOT_TOLD;
import static org.bilaga.settle.Performance.State.OVERDUE;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the reports that come again a row is of. */
class SubmissionsTest {
  private static final String MONTHLY = "within 30 days after each month of 2020-01..2020-03";

  @TempDir Path folder;

  private Settling with(String when, String... rows) {
    String before = Settling.AGREEMENT.substring(0, Settling.AGREEMENT.indexOf("area vård"));
    String text =
        before.replace("period 2020", "period 2020..2022")
            + "grant ett 600 kr to regioner by folkmängd\ncondition c for ett { regioner submit"
            + " \"Plan\" to skr "
            + when
            + " otherwise withheld } }";
    return new Settling(folder, text, "gnv").facts(rows);
  }

  private List<Performance.State> states(String when, String... rows) {
    var settling = with(when, rows);
    Settlement settlement = settling.on("2022-12-31");
    assertThat(settling.kinds()).isEmpty();
    return settlement.performances().stream()
        .filter(it -> it.recipient().id().equals("a"))
        .map(Performance::state)
        .toList();
  }

  private static String plan(String date) {
    return "a;submitted;Plan;" + date + ";";
  }

  @Test
  void oneRowIsOneReportAndOfTheOthersNothingIsKnown() {
    assertThat(states(MONTHLY, plan("2020-02-10"))).containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    assertThat(states(MONTHLY, plan("2020-03-01"))).containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    assertThat(states(MONTHLY, plan("2020-03-02"))).containsExactly(NOT_TOLD, DONE, NOT_TOLD);
    assertThat(states(MONTHLY, "a;submitted;Plan[2020];2020-02-10;"))
        .containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    assertThat(states(MONTHLY, "a;submitted;c;2020-02-10;"))
        .containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    var withheld = Settling.of(with(MONTHLY, plan("2020-02-10")).on("2022-12-31"), "a").given();
    assertThat(withheld.withheld()).isEqualTo(new BoundedAmount(0, 10_000));
  }

  @Test
  void aRowForEachMonthIsAllOfThem() {
    assertThat(states(MONTHLY, plan("2020-02-10"), plan("2020-03-10"), plan("2020-04-10")))
        .containsExactly(DONE, DONE, DONE);
  }

  @Test
  void whatWasHandedInBeforeIsTheSameOnceMore() {
    assertThat(states(MONTHLY, plan("2020-02-10"), plan("2020-02-20")))
        .containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    assertThat(states(MONTHLY, "a;submitted;Plan[2020-01];2020-02-20;", plan("2020-02-10")))
        .containsExactly(DONE, NOT_TOLD, NOT_TOLD);
    String longer = MONTHLY.replace("30", "60");
    assertThat(states(longer, plan("2020-02-10"), plan("2020-03-10")))
        .containsExactly(DONE, DONE, NOT_TOLD);
  }

  @Test
  void afterTheLastDayItIsTheOneThatWasLastDue() {
    assertThat(states(MONTHLY, plan("2020-06-01"))).containsExactly(NOT_TOLD, NOT_TOLD, DONE_LATE);
    String yearly = "by 31 january each year";
    assertThat(states(yearly, plan("2021-02-03"))).containsExactly(NOT_TOLD, DONE_LATE, NOT_TOLD);
    assertThat(states(yearly, plan("2021-01-20"))).containsExactly(NOT_TOLD, DONE, NOT_TOLD);
    assertThat(states(yearly, plan("2019-12-20"))).containsExactly(DONE, NOT_TOLD, NOT_TOLD);
  }

  @Test
  void aNamedMonthIsThatAloneAndADecisionOfAllIsOnAll() {
    assertThat(states(MONTHLY, "a;submitted;Plan[2020-02];2020-03-10;"))
        .containsExactly(OVERDUE, DONE, OVERDUE);
    assertThat(states(MONTHLY, "a;met;Plan;2020-03-10;")).containsExactly(DONE, DONE, DONE);
    assertThat(states(MONTHLY, "a;met;Plan[2020];2020-03-10;")).containsExactly(DONE, DONE, DONE);
  }

  @Test
  void aReportThatIsNotAskedForIsTold() {
    assertThat(with(MONTHLY, "a;submitted;Plan[2020-09];2020-10-10;").kinds())
        .containsExactly("fact-subject-unknown");
    assertThat(with(MONTHLY, "a;met;c[2020-01];2020-10-10;").kinds())
        .containsExactly("fact-subject-unknown");
    assertThat(with("by 2020-05-29", "a;submitted;Plan[2020-05];2020-05-10;").kinds())
        .containsExactly("fact-subject-unknown");
    assertThat(
            with(MONTHLY, "a;submitted;Plan[2020-09];2020-10-10;")
                .findings()
                .getFirst()
                .help(Language.ENGLISH))
        .asString()
        .contains("Plan[2020-01]", "Plan[2020-03]");
  }

  @Test
  void aReportOfAMonthThatHasNotBegunIsTold() {
    var early = with(MONTHLY, "a;submitted;Plan[2020-03];2020-02-29;");
    assertThat(early.kinds()).containsExactly("fact-before-its-time");
    assertThat(early.log().lastDay()).isEmpty();
    assertThat(states(MONTHLY, "a;submitted;Plan[2020-03];2020-03-01;"))
        .containsExactly(OVERDUE, OVERDUE, DONE);
    assertThat(states("by 31 january each year", "a;submitted;Plan[2021];2020-12-20;"))
        .containsExactly(OVERDUE, DONE, OVERDUE);
    assertThat(with(MONTHLY, "a;met;Plan[2020-03];2020-02-10;").kinds()).isEmpty();
  }
}
