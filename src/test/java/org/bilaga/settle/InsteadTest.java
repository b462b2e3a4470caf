package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What may be done instead of a duty, and what frees from one or from its consequence. Region A is
 * granted 100 kr, B 200 kr and C 300 kr, on a condition; amounts in öre.
 */
class InsteadTest {
  @TempDir Path folder;

  private Settling with(String terms) {
    String grants = "grant två  60 kr to regioner by folkmängd";
    String before = Settling.AGREEMENT.substring(0, Settling.AGREEMENT.indexOf("area vård"));
    assertThat(Settling.AGREEMENT).contains(grants);
    return new Settling(
        folder, before + "grant ett 600 kr to regioner by folkmängd " + terms + "}", "gnv");
  }

  private static BoundedAmount withheld(Settling settling, String day, String id) {
    return Settling.of(settling.on(day), id).given().withheld();
  }

  private static final String EITHER =
      "condition plan { regioner submit \"Plan\" to skr by 2020-05-29"
          + " or submit \"Skäl\" to skr by 2020-06-30 otherwise not entitled to ett }";

  @Test
  void theOneOrTheOtherIsEnough() {
    var settling =
        with(EITHER).facts("a;submitted;Plan;2020-05-29;", "b;submitted;Skäl;2020-06-30;");
    assertThat(withheld(settling, "2020-07-01", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-07-01", "b")).isEqualTo(BoundedAmount.ZERO);
  }

  @Test
  void eachHasItsOwnLastDay() {
    var settling =
        with(EITHER).facts("a;submitted;Plan;2020-06-01;", "b;submitted;Plan;2020-05-30;");
    assertThat(withheld(settling, "2020-06-02", "a")).isEqualTo(new BoundedAmount(0, 10_000));
    assertThat(withheld(settling, "2020-07-01", "a")).isEqualTo(BoundedAmount.of(10_000));
    assertThat(settling.on("2020-06-02").late()).isEmpty();
  }

  @Test
  void whatDataDecideFreesThoseOfWhomItIsSo() {
    var settling =
        with("condition plan { regioner submit \"Plan\" to skr by 2020-05-29 unless folk.antal <= 1"
                + " otherwise withheld }")
            .facts("a;submitted;Plan;2020-06-01;", "b;submitted;Plan;2020-06-01;");
    assertThat(withheld(settling, "2020-06-02", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-06-02", "b")).isEqualTo(BoundedAmount.of(20_000));
  }

  @Test
  void whatIsAskedOnlyIfIsNotAskedOfOthers() {
    var settling =
        with("condition plan { regioner submit \"Plan\" to skr by 2020-05-29 if folk.antal >= 2"
                + " otherwise withheld }")
            .facts("a;submitted;Plan;2020-06-01;", "b;submitted;Plan;2020-06-01;");
    assertThat(withheld(settling, "2020-06-02", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-06-02", "b")).isEqualTo(BoundedAmount.of(20_000));
  }

  @Test
  void whatSomebodyMustJudgeIsNotKnownUntilItIsTold() {
    String[] rows = {"a;submitted;Plan;2020-06-01;", "b;submitted;Plan;2020-06-01;"};
    String condition =
        "condition plan { regioner submit \"Plan\" to skr by 2020-05-29 otherwise withheld"
            + " unless \"Särskilda skäl\" }";
    var settling = with(condition).facts(rows);
    assertThat(withheld(settling, "2020-06-02", "a")).isEqualTo(new BoundedAmount(0, 10_000));
    settling.facts("a;met;Särskilda skäl;2020-06-02;", "b;not met;Särskilda skäl;2020-06-02;");
    assertThat(settling.kinds()).isEmpty();
    assertThat(withheld(settling, "2020-06-02", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-06-02", "b")).isEqualTo(BoundedAmount.of(20_000));
  }

  @Test
  void aLevelMayBeReachedOrSomethingElseDone() {
    var settling =
        with("condition svar { regioner reach folk.antal >= 2 or instead submit \"Skäl\" to skr by"
                + " 2020-06-30 otherwise withheld }")
            .facts("a;submitted;Skäl;2020-06-01;");
    assertThat(withheld(settling, "2020-07-02", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-07-02", "b")).isEqualTo(BoundedAmount.ZERO);
  }

  @Test
  void theRightDoesNotLapseForThoseWhoAreFreed() {
    var settling =
        with("payment to regioner { once on requisition to kammarkollegiet by 2020-12-01, otherwise"
                + " the right lapses unless \"Särskilda skäl\" }")
            .facts(
                "a;requisitioned;;2020-12-05;100",
                "b;requisitioned;;2020-12-05;200",
                "c;requisitioned;;2020-12-05;300",
                "a;met;Särskilda skäl;2020-12-06;",
                "b;not met;Särskilda skäl;2020-12-06;");
    var day = settling.on("2020-12-31");
    assertThat(settling.kinds()).doesNotContain("fact-subject-unknown");
    assertThat(Settling.of(day, "a").given().lapsed()).isEqualTo(BoundedAmount.ZERO);
    assertThat(Settling.of(day, "a").given().open()).isEqualTo(BoundedAmount.of(10_000));
    assertThat(Settling.of(day, "b").given().lapsed()).isEqualTo(BoundedAmount.of(20_000));
    assertThat(Settling.of(day, "c").given().lapsed()).isEqualTo(new BoundedAmount(0, 30_000));
  }

  @Test
  void inSwedishToo() {
    var settling =
        with("villkor plan { regioner lämnar \"Plan\" till skr senast 2020-05-29 eller lämnar"
                + " \"Skäl\" till skr senast 2020-06-30 om inte folk.antal <= 1"
                + " annars ej berättigad till ett om inte \"Särskilda skäl\" }")
            .facts("b;submitted;Skäl;2020-06-30;");
    assertThat(settling.kinds()).isEmpty();
    assertThat(withheld(settling, "2020-07-01", "a")).isEqualTo(BoundedAmount.ZERO);
    assertThat(withheld(settling, "2020-07-01", "b")).isEqualTo(BoundedAmount.ZERO);
  }
}
