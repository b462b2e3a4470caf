package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Span;
import org.bilaga.typing.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mistake an answer rests on; none where it does not touch it. */
class TouchedTest {
  private static final String HEAD =
      """
      party skr
      group g {
        | id |
        | a  |
        | b  |
      }
      data d by g {
        | m | n |
        | a | 1 |
        | b | 2 |
      }
      key k = share of d.n
      agreement x {
        period 2020
      """;

  @TempDir Path folder;

  private Written written = null;

  private Touched touched(String clauses) {
    written = Written.of(HEAD + clauses + "\n}\n", folder);
    Agreement agreement = written.agreement();
    return new Touched(new Mistakes(written.findings(), List.of(agreement.module()), false));
  }

  private static Optional<String> words(Optional<Span> place) {
    return place.map(Span::text);
  }

  @Test
  void aFileWithoutMistakesTouchesNothing() {
    var touched = touched("grant s unknown to g by k");
    assertThat(touched.anything(written.agreement())).isEmpty();
    assertThat(touched.parts(written.agreement())).isEmpty();
    assertThat(touched.shares(written.agreement().grants())).isEmpty();
    assertThat(touched.duties(written.agreement())).isEmpty();
  }

  @Test
  void aMistakeElsewhereTouchesNothingOfTheMoney() {
    var touched = touched("grant s 10 kr to g by k\nclaim § 1 \"3 kr\": nobody = 3 kr");
    assertThat(touched.anything(written.agreement())).isEmpty();
    assertThat(touched.shares(written.agreement().grants())).isEmpty();
  }

  @Test
  void anAmountOfANameThatNothingHas() {
    var touched = touched("grant s 2 * nobody to skr\ngrant t 5 kr to skr");
    assertThat(words(touched.anything(written.agreement()))).contains("nobody");
    assertThat(words(touched.shares(List.of(written.grant("s"))))).contains("nobody");
    assertThat(touched.shares(List.of(written.grant("t")))).isEmpty();
    assertThat(touched.parts(written.agreement())).isEmpty();
  }

  @Test
  void aKeyThatNothingHas() {
    var touched = touched("grant s 10 kr to g by nobody");
    assertThat(words(touched.shares(written.agreement().grants()))).contains("nobody");
    assertThat(words(touched.anything(written.agreement()))).contains("nobody");
    assertThat(touched.parts(written.agreement())).isEmpty();
  }

  @Test
  void aRecipientThatNothingHas() {
    var touched = touched("grant s 10 kr to nobody");
    assertThat(words(touched.parts(written.agreement()))).contains("nobody");
  }

  @Test
  void aDutyThatWasNotUnderstoodTouchesDutiesAlone() {
    var touched = touched("grant s 10 kr to skr\npayment to skr { once on gibberish here }");
    assertThat(touched.duties(written.agreement())).isPresent();
    assertThat(touched.shares(written.agreement().grants())).isEmpty();
  }

  @Test
  void aTotalOrAnEarmark() {
    assertThat(words(touched("total nobody\ngrant s 10 kr to skr").anything(written.agreement())))
        .contains("nobody");
    assertThat(
            words(
                touched("grant s 10 kr to skr { of which t 2 * nobody }")
                    .anything(written.agreement())))
        .contains("nobody");
  }

  /** What is only found when it is computed is told where it is asked, not as the file's. */
  @Test
  void whatComputingFindsIsNoMistakeOfTheFile() {
    var touched = touched("grant s 10 kr / (2 - 2) to skr\nclaim § 1 \"3 kr\": nobody = 3 kr");
    assertThat(touched.anything(written.agreement())).isEmpty();
    assertThat(touched.shares(written.agreement().grants())).isEmpty();
  }
}
