package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers with another figure take over what does not rest on it, and nothing else. */
class LedgersReusedTest {
  private static final String TEXT =
      """
      party skr
      group g {
        | id |
        | a  |
        | b  |
      }
      data d by g {
        | m | n | w |
        | a | 1 | 1 |
        | b | 1 | 3 |
      }
      key k = share of d.n
      key l = share of d.w
      agreement x {
        period 2020
        grant first 100 kr to g by k
        grant second first[a] to skr
        grant third 2 * first[a] + 1 kr to g by l
        grant fourth 10 kr to g by l
        grant fifth 10 kr to g by l, at least first[a] / 100 for a
        area o { total 200 kr grant p first[a] to skr grant rest remainder to skr }
      }
      """;

  @TempDir Path folder;

  /** In whatever order they were asked for first. */
  @ParameterizedTest
  @ValueSource(strings = {"", "third", "second", "o.rest", "fifth", "fourth"})
  void theSameAsIfAllWereMadeAnew(String before) {
    var written = Written.of(TEXT, folder);
    assertThat(written.findings().all()).isEmpty();
    var agreement = written.agreement();
    var column = column(written);
    var made = new Ledgers(new Findings(), Inputs.AS_WRITTEN.with(column, 0, Fraction.of(2)));
    if (!before.isEmpty()) {
      made.ledger(agreement).entry(written.grant(before));
    }
    made.ledger(agreement).entries();
    for (int figure : new int[] {1, 2, 7, 0}) {
      var inputs = Inputs.AS_WRITTEN.with(column, 0, Fraction.of(figure));
      var reused = made.with(new Findings(), inputs).ledger(agreement);
      var anew = new Ledgers(new Findings(), inputs).ledger(agreement);
      for (var grant : agreement.grants()) {
        assertThat(reused.entry(grant).amount())
            .as("%s of %s", grant.path(), figure)
            .isEqualTo(anew.entry(grant).amount());
        assertThat(reused.entry(grant).amounts()).containsExactly(anew.entry(grant).amounts());
      }
      assertThat(reused.entry(written.grant("fourth")))
          .isSameAs(made.ledger(agreement).entry(written.grant("fourth")));
    }
  }

  @Test
  void whatDoesNotVaryHereCannotVaryThere() {
    var written = Written.of(TEXT, folder);
    var other = Inputs.AS_WRITTEN.with(column(written), 0, Fraction.ONE);
    assertThatThrownBy(
            () ->
                new Ledgers(new Findings(), other)
                    .with(new Findings(), Inputs.AS_WRITTEN.with(column(written), 1, Fraction.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Data.Column column(Written written) {
    var data = (Referent.OfData) written.agreement().module().lookUp("d").orElseThrow();
    return data.data().column("n").orElseThrow();
  }
}
