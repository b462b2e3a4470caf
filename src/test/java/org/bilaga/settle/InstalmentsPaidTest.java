package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to have been paid by the day of each instalment. Region A is granted 100 kr. */
class InstalmentsPaidTest {
  @TempDir Path folder;

  private List<Performance> of(String day, String... rows) {
    String before = Settling.AGREEMENT.substring(0, Settling.AGREEMENT.indexOf("area vård"));
    var settling =
        new Settling(
            folder,
            before
                + "grant ett 600 kr to regioner by folkmängd payment to regioner {"
                + " paid 25 % by 2020-03-31, 25 % by 2020-06-30, remainder by 2020-12-15 } }",
            "gnv");
    return settling.facts(rows).on(day).performances().stream()
        .filter(it -> it.recipient().id().equals("a"))
        .toList();
  }

  @Test
  void whatIsPaidCountsTowardsTheFirstOfThem() {
    assertThat(of("2020-07-01", "a;paid;;2020-03-30;25", "a;paid;;2020-06-30;10"))
        .extracting(Performance::state)
        .containsExactly(
            Performance.State.DONE, Performance.State.OVERDUE, Performance.State.AHEAD);
    assertThat(of("2020-07-01", "a;paid;;2020-03-30;25", "a;paid;;2020-06-30;10"))
        .extracting(it -> it.atStake().least())
        .containsExactly(0L, 1_500L, 6_500L);
  }

  @Test
  void ofWhomNothingIsToldNothingIsSaidToBeLate() {
    assertThat(of("2020-07-01", "b;paid;;2020-03-30;50").get(0).state())
        .isEqualTo(Performance.State.NOT_TOLD);
  }
}
