package org.bilaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys to weights: each member's share of all, exactly 1 together. */
class WeighingTest {
  private static final String TEXT =
      """
      party skr
      group g {
        | id |
        | a  |
        | b  |
        | c  |
      }
      group most = g except c
      data d by g {
        | m | n | w   | zero | open | below | large           | even |
        | a | 1 | 0,5 | 0    | 1    | -1    | 999999999999999 | 1    |
        | b | 2 | 1,5 | 0    | -    | 2     | 999999999999999 | 2    |
        | c | 3 | 2   | 0    | 3    | 3     | 3               | -3   |
      }
      key plain = share of d.n
      key decimals = share of d.w
      key twice = share of (2 * d.n)
      key mixed = 1/4 share of d.n + 3/4 share of d.w
      key whole = 0 share of d.zero + 1 share of d.n
      key sums = share of (d.n + d.w)
      key nought = share of d.zero
      key lacking = share of d.open
      key even = share of d.even
      key evenly = share of (d.even + d.zero)
      key said unknown
      key large = share of d.large
      agreement x {
        period 2020
        grant s 6 kr to g by plain
        grant t 6 kr to most by plain
      }
      """;

  @TempDir Path folder;

  private Written written() {
    return Written.of(TEXT, folder);
  }

  private static Key key(Written written, String name) {
    return ((Referent.OfKey) written.agreement().module().lookUp(name).orElseThrow()).key();
  }

  private static Group group(Written written, String name) {
    return ((Referent.OfGroup) written.agreement().module().lookUp(name).orElseThrow()).group();
  }

  private static Data.Column column(Written written, String name) {
    return ((Referent.OfData) written.agreement().module().lookUp("d").orElseThrow())
        .data()
        .column(name)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "plain, 1/6, 1/3, 1/2",
    "decimals, 1/8, 3/8, 1/2",
    "twice, 1/6, 1/3, 1/2",
    "mixed, 13/96, 35/96, 1/2",
    "whole, 1/6, 1/3, 1/2",
    "sums, 3/20, 7/20, 1/2",
    "large, 333333333333333/666666666666667, 333333333333333/666666666666667,"
        + " 1/666666666666667"
  })
  void aShareIsOfAll(String key, String a, String b, String c) {
    var written = written();
    var weights =
        written.evaluator().weighing().weights(key(written, key), group(written, "g")).known();
    assertThat(weights).isPresent();
    assertThat(weights.get().share(0)).hasToString(a);
    assertThat(weights.get().share(1)).hasToString(b);
    assertThat(weights.get().share(2)).hasToString(c);
    var share = written.evaluator().weighing().share(key(written, key), group(written, "g"), 1);
    assertThat(share.known().orElseThrow()).hasToString(b);
    assertThat(written.findings().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nought, true, 1",
    "even, true, 1",
    "evenly, true, 1",
    "lacking, true, 0",
    "said, false, 0"
  })
  void whereNothingCanBeDividedNobodysShareIsKnown(String key, boolean told, int findings) {
    var written = written();
    var weighing = written.evaluator().weighing();
    Group group = group(written, "g");
    assertThat(weighing.weights(key(written, key), group).known()).isEmpty();
    for (int member = 0; member < group.size(); member++) {
      Value share = weighing.share(key(written, key), group, member);
      assertThat(share.why().orElseThrow().isTold()).isEqualTo(told);
    }
    assertThat(written.findings().all()).hasSize(findings);
  }

  /** By what a part of a group is divided is known; what a share of it is of is not. */
  @Test
  void aShareOfAPartMayBeOfThePartOrOfTheWhole() {
    var written = written();
    var weighing = written.evaluator().weighing();
    Key key = key(written, "plain");
    var weights = weighing.weights(key, group(written, "most")).known().orElseThrow();
    assertThat(weights.share(0)).isEqualTo(Fraction.of(1, 3));
    Value share = weighing.share(key, group(written, "most"), 0);
    assertThat(share.why().orElseThrow().cause()).isEqualTo(Why.Cause.TOGETHER);
  }

  @Test
  void aTotalIsExactWhateverItsSize() {
    var written = written();
    var weighing = written.evaluator().weighing();
    assertThat(weighing.total(column(written, "large")).known())
        .contains(Fraction.of(2_000_000_000_000_001L));
    assertThat(weighing.total(column(written, "w")).known()).contains(Fraction.of(4));
    assertThat(weighing.total(column(written, "below")).known()).contains(Fraction.of(4));
    assertThat(weighing.total(column(written, "open")).known()).isEmpty();
  }

  /** What a key is taken to divide by instead, and figures that are taken to be others. */
  @Test
  void whatIsTakenToBeAnotherCounts() {
    var written = written();
    Group group = group(written, "g");
    Key plain = key(written, "plain");
    var as = Inputs.AS_WRITTEN;
    assertThat(share(as.with(plain, Optional.of(column(written, "w"))), plain, group))
        .contains(Fraction.of(1, 8));
    assertThat(share(as.with(plain, Optional.empty()), plain, group)).contains(Fraction.of(1, 3));
    assertThat(share(as.with(plain, Optional.of(column(written, "open"))), plain, group)).isEmpty();
    assertThat(share(as.with(column(written, "n"), 0, Fraction.of(5)), plain, group))
        .contains(Fraction.of(1, 2));
    assertThat(share(as.with(column(written, "n"), 0, Fraction.of(1, 2)), plain, group))
        .contains(Fraction.of(1, 11));
    assertThat(share(as.with(column(written, "n"), column(written, "w")), plain, group))
        .contains(Fraction.of(1, 8));
    assertThat(share(as.with(column(written, "w"), 0, Fraction.of(5)), plain, group))
        .contains(Fraction.of(1, 6));
    var both =
        as.with(column(written, "n"), 0, Fraction.of(9))
            .and(as.with(column(written, "n"), 0, Fraction.of(5)));
    assertThat(share(both, plain, group)).contains(Fraction.of(1, 2));
    assertThat(share(as.and(as.with(plain, Optional.empty())), plain, group))
        .contains(Fraction.of(1, 3));
    assertThat(both.changeAllOf(as)).isTrue();
    assertThat(as.changeAllOf(both)).isFalse();
    assertThat(as.with(plain, Optional.empty()).changeAllOf(both)).isFalse();
    assertThat(both.changeAllOf(as.with(plain, Optional.empty()))).isFalse();
  }

  private static Optional<Fraction> share(Inputs inputs, Key key, Group group) {
    return new Ledgers(new Findings(), inputs)
        .weighing()
        .weights(key, group)
        .known()
        .map(it -> it.share(0));
  }
}
