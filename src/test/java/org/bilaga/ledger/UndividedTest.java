package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.evaluate.Why;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why nothing is divided: each reason is one that a reader can do something about. */
class UndividedTest {
  private static final String HEAD =
      """
      party skr
      group g {
        | id |
        | a  |
        | b  |
      }
      group others {
        | id |
        | x  |
      }
      data d by g {
        | m | n | below | zero |
        | a | 1 | -1    | 0    |
        | b | 2 | 3     | 4    |
      }
      key k = share of d.n
      key l = share of d.n
      key u unknown
      key below = share of d.below
      key zero = share of d.zero
      agreement x {
        period 2020
      """;

  @TempDir Path folder;

  private Written written(String grants) {
    return Written.of(HEAD + grants + "\n}\n", folder);
  }

  private static List<String> kinds(Written written) {
    return written.findings().all().stream().map(it -> it.kind().name()).distinct().toList();
  }

  private static String why(Written written, String grant) {
    return written.entry(grant).undivided().map(it -> it.text().in(Language.ENGLISH)).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "grant s 10 kr to g undistributed, NOT_DIVIDED",
    "grant s 10 kr to g by u, NOT_DIVIDED",
    "grant s 10 kr to g by nobody-knows, TOLD",
    "grant s 10 kr to g by below, TOLD",
    "grant s unknown to g by k, NOT_STATED",
    "'grant s 10 kr to g by k, at least 6 kr each', TOLD",
    "'grant s 10 kr to g by k, at least 2 kr for x', TOLD",
    "'grant s 10 kr to g by k, at most 2 kr for x', TOLD",
    "'grant s 10 kr to g by k, except x', TOLD",
    "'grant s 10 kr to g by k, residue to nobody', TOLD",
    "'grant s 10 kr to g by k, ties by lot \"Dnr 1\" (a, nobody)', TOLD"
  })
  void theReasonIs(String grant, String cause) {
    var written = written(grant);
    Why why = written.entry("s").undivided().orElseThrow();
    assertThat(why.isTold()).isEqualTo(cause.equals("TOLD"));
    if (!why.isTold()) {
      assertThat(why.cause()).hasToString(cause);
    }
    assertThat(written.entry("s").isDistributed()).isFalse();
  }

  @Test
  void grantsOfOneAreaAreRoundedTogetherWhereTheyAreAlike() {
    var written =
        written("area o { rounded together grant s 1 kr to g by k grant t 2 kr to g by k }");
    assertThat(written.entry("o.s").together()).isPresent();
    assertThat(written.entry("o.t").together()).isPresent();
    assertThat(kinds(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "grant t 2 kr to g by l",
    "'grant t 2 kr to g by k, rounded down, residue kept'",
    "'grant t 2 kr to g by k, at most 1 kr each'",
    "grant t 2 kr each year to g by k"
  })
  void whatIsNotAlikeIsToldAndDividedByItself(String other) {
    var written =
        written(
            "area o { rounded together grant s 1 kr to g by k "
                + other
                + " grant v 3 kr to g by k }");
    assertThat(written.entry("o.s").together()).isEmpty();
    assertThat(written.entry("o.s").isDistributed()).isTrue();
    assertThat(kinds(written)).containsExactly("not-rounded-together");
    assertThat(written.findings().all()).hasSize(1);
  }

  @Test
  void grantsThatAreSharedEquallyAreAlike() {
    for (String to : List.of("equally", "equally, rounded to 10 kr")) {
      var written =
          written(
              "area o { rounded together grant s 10 kr to g %s grant t 30 kr to g %s }"
                  .formatted(to, to));
      assertThat(written.entry("o.s").together()).isPresent();
      assertThat(written.entry("o.s").amount(0).plus(written.entry("o.t").amount(0)).minor())
          .isEqualTo(2_000);
      assertThat(kinds(written)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grant s 1 kr to g by k grant t 2 kr to g by l, they have different keys",
    "grant s 1 kr to g by k grant t 2 kr to g equally, they have different keys",
    "grant s 1 kr to g equally grant t 2 kr to others equally, they have different recipients",
    "'grant s 1 kr to g by k grant t 2 kr to g by k, rounded cumulative', they have different"
        + " rounding",
    "'grant s 9 kr to g by k, base 1 kr each grant t 8 kr to g by k, base 1 kr each', `o.t` has a"
        + " base",
    "grant s 1 kr each year to g by k grant t 2 kr each year to g by k, `o.t` is stated year",
    "grant s by year to g by k { for 2020 1 kr } grant t by year to g by k { for 2020 2 kr }, `o.t`"
        + " is stated year",
  })
  void whyTheyAreNotAlikeIsTrue(String grants, String why) {
    var written = written("area o { rounded together " + grants + " }");
    written.evaluator().ledger(written.agreement()).entries();
    assertThat(written.findings().all())
        .singleElement()
        .extracting(it -> it.message(Language.ENGLISH))
        .asString()
        .contains(why);
  }

  @Test
  void oneThatIsNotKnownLeavesAllOfThemOpen() {
    var amount =
        written("area o { rounded together grant s 1 kr to g by k grant t unknown to g by k }");
    assertThat(why(amount, "o.s")).isEqualTo(why(amount, "o.t")).contains("not stated");
    var key = written("area o { rounded together grant s 1 kr to g by u grant t 2 kr to g by u }");
    assertThat(why(key, "o.s")).isEqualTo(why(key, "o.t")).contains("the key `u` is not stated");
    assertThat(kinds(key)).isEmpty();
  }

  @Test
  void whatCannotBeRoundedTogetherIsToldOnceAndDividedByNone() {
    var written =
        written("area o { rounded together grant s 1 kr to g by k grant t -2 kr to g by k }");
    assertThat(written.entry("o.s").isDistributed()).isFalse();
    assertThat(written.entry("o.t").undivided().filter(Why::isTold)).isPresent();
    assertThat(written.findings().all()).hasSize(1);
  }

  /**
   * A key below nought divides no step of a ladder either, and neither does one that is not known.
   */
  @ParameterizedTest
  @CsvSource({"below, 0, 0", "u, 0, 0", "k, 1000, 2000", "zero, 0, 3000"})
  void aLadderIsSharedByAKeyThatCanDivide(String key, int one, int other) {
    boolean divided = other > 0;
    var written =
        written(
            "grant s 30 kr to g { step one 100 % when d.n >= 1 each step shared by "
                + key
                + " a step that nobody reaches goes to the step below }");
    assertThat(written.entry("s").isDistributed()).isEqualTo(divided);
    if (divided) {
      assertThat(written.entry("s").amounts()).containsExactly(one, other);
    }
  }
}
