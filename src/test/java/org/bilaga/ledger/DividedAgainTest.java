package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grant of one unit more, and one among fewer, without telling of it. */
class DividedAgainTest {
  private static final String HEAD =
      """
      party skr
      group g {
        | id |
        | a  |
        | b  |
        | c  |
      }
      data d by g {
        | m | n |
        | a | 1 |
        | b | 2 |
        | c | 3 |
      }
      key k = share of d.n
      agreement x {
        period 2020
      """;

  @TempDir Path folder;

  private Written written(String grants) {
    return Written.of(HEAD + grants + "\n}\n", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", at least 2 kr each", ", rounded sainte-laguë", ", except b"})
  void oneUnitMoreIsWhatAGrantOfSoMuchGives(String terms) {
    var written = written("grant s 10 kr to g by k" + terms + "\ngrant t 11 kr to g by k" + terms);
    var more = DividedAgain.amounts(written.evaluator(), written.entry("s"));
    assertThat(more).isPresent();
    assertThat(more.get()).containsExactly(written.entry("t").amounts());
    assertThat(written.findings().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant s 10 kr to g by k, at most 6 kr each",
        "grant s 10 kr to g { step one 100 % when d.n >= 1 each step shared equally }",
        "grant s 10 kr to g as listed { a 10 kr }",
        "grant s 10 kr to g undistributed"
      })
  void whatIsNotDividedByAKeyAloneIsNot(String grant) {
    var written = written(grant);
    assertThat(DividedAgain.amounts(written.evaluator(), written.entry("s"))).isEmpty();
  }

  @Test
  void whatIsRoundedTogetherIsNotDividedByItself() {
    var written =
        written("area o { rounded together grant s 1 kr to g by k grant t 2 kr to g by k }");
    assertThat(DividedAgain.amounts(written.evaluator(), written.entry("o.s"))).isEmpty();
    assertThat(without(written, "o.s", Set.of(0), Set.of())).isNull();
  }

  @Test
  void amongFewerTheOthersShareAll() {
    var written = written("grant s 10 kr to g by k\ngrant t 10 kr to g by k, except a");
    Without without = without(written, "s", Set.of(0), Set.of());
    assertThat(without.least()).containsExactly(written.entry("t").amounts());
    assertThat(without.most()).containsExactly(without.least());
  }

  @Test
  void whatIsSaidForOneSaysNothingOfTheOthers() {
    var written = written("grant s as listed to g { a 5 kr b 7 kr c -1 kr }");
    Without without = without(written, "s", Set.of(0), Set.of(1, 2));
    assertThat(without.least()).containsExactly(0, 0, -100);
    assertThat(without.most()).containsExactly(0, 700, 0);
    assertThat(without.all().least()).isEqualTo(-100);
    assertThat(without.all().most()).isEqualTo(700);
  }

  @Test
  void whereNobodyIsLeftAllIsAsItWas() {
    var written = written("grant s 10 kr to g by k");
    Without without = without(written, "s", Set.of(0, 1, 2), Set.of());
    assertThat(without == null || without.most()[2] == written.entry("s").amounts()[2]).isTrue();
  }

  @SuppressWarnings("NullAway") // null where it is empty
  private static Without without(
      Written written, String grant, Set<Integer> out, Set<Integer> open) {
    return written
        .evaluator()
        .ledger(written.agreement())
        .without(written.grant(grant), out, open)
        .orElse(null);
  }
}
