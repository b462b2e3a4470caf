package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that a grant is divided by: whom it excepts needs none, of a key with one term. */
class KeyFiguresTest {
  private static final String TEXT =
      """
      group g {
        | id |
        | a  |
        | b  |
        | c  |
      }
      data d by g {
        | m | n | w |
        | a | 1 | 1 |
        | b | 3 | 1 |
        | c | - | 1 |
      }
      key k = share of d.n
      key both = 1/2 share of d.n + 1/2 share of d.w
      agreement x {
        period 2020
        grant all 40 kr to g by k
        grant some 40 kr to g by k, except c
        grant mixed 40 kr to g by both, except c
      }
      """;

  @TempDir Path folder;

  private Optional<KeyFigures> figures(String grant) {
    var written = Written.of(TEXT, folder);
    Key key = written.grant(grant).key().orElseThrow();
    var group = ((Referent.OfGroup) written.agreement().module().lookUp("g").orElseThrow()).group();
    return KeyFigures.of(written.evaluator(), key, group, written.grant(grant));
  }

  @Test
  void whoIsExceptedNeedsNone() {
    var written = Written.of(TEXT, folder);
    assertThat(written.entry("all").isDistributed()).isFalse();
    assertThat(written.entry("some").amounts()).containsExactly(1000, 3000, 0);
    assertThat(written.entry("mixed").isDistributed()).isFalse();
    assertThat(figures("all")).isEmpty();
    assertThat(figures("mixed")).isEmpty();
    var some = figures("some").orElseThrow();
    assertThat(some.terms().get(0).total()).isEqualTo(Fraction.of(4));
    assertThat(some.terms().get(0).figures()[2]).isEqualTo(Fraction.ZERO);
  }
}
