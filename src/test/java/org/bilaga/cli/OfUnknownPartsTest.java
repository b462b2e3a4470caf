package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what is not all known, what its bounds decide is decided. */
class OfUnknownPartsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    Asked.write(
        folder,
        "x.agreement",
        """
        group m "M" {
          | id | code |
          | a  | 1    |
          | b  | 2    |
        }
        party p "P"
        data d by m {
          | id | n   |
          | a  | 100 |
          | b  | <5  |
        }
        agreement x "X" {
          period 2020
          grant g 10 EUR to m undistributed
          grant h unknown to p
          grant k 5 EUR to p
          claim § 1 "12 EUR": x >= 12 EUR
          claim § 2 "12 EUR": x < 12 EUR
          claim § 3 "10 EUR": x[a] <= 10 EUR
          claim § 4 "11 EUR": x[a] >= 11 EUR
          claim § 5 "16 EUR": x > 16 EUR
        }
        """);
  }

  @Test
  void inequalitiesAreDecidedByBoundsWhereTheseDecide() {
    assertThat(Asked.run("check", folder.toString()).out())
        .contains(
            "§ 2 claims `x < 12 EUR`, but the left side is at least 15 EUR and the right side 12"
                + " EUR: they differ by at least 3 EUR.",
            "§ 4 claims `x[a] >= 11 EUR`, but the left side is at most 10 EUR and the right side 11"
                + " EUR: they differ by at least 1 EUR.")
        .doesNotContain("§ 1 claims", "§ 3 claims", "§ 5 claims");
  }

  @Test
  void aTotalToSomebodyIsInTheCurrencyOfTheAgreementThatIsAsked() {
    assertThat(solve("total to p >= 7 EUR").out()).contains("It holds for x.k from 7 EUR and up");
    assertThat(solve("total to p >= 7 SEK").err()).contains("An amount in EUR stands here");
  }

  @Test
  void whatIsNotKnownIsToldWithTheReason() {
    for (String asked : new String[] {"total to m[a]", "total to m[a] + 1 EUR"}) {
      Asked unknown = show(asked);
      assertThat(unknown.out()).as(asked).isEqualTo("–\n");
      assertThat(unknown.err())
          .as(asked)
          .contains("`" + asked + "` is not known: how `g` is divided is not stated.");
    }
    assertThat(show("total to p").err())
        .contains("`total to p` is not known: the amount of `h` is not stated.");
    Asked figure = show("d.n[b] + 1");
    assertThat(figure.out()).isEqualTo("1–5\n");
    assertThat(figure.err()).contains("known only within bounds: b's figure in `d.n` is given");
  }

  /** It was the whole: so much for everybody. */
  @Test
  void aShareOfAWholeThatIsKnownOnlyWithinBoundsIsNotKnown() {
    Asked share = show("share of d.n");
    assertThat(share.out()).doesNotContain("%").contains("–");
    assertThat(share.err()).contains("`share of d.n` is not known: b's figure in `d.n` is given");
  }

  private Asked show(String what) {
    return Asked.run("show", what, "-w", folder.toString(), "-l", "en");
  }

  private Asked solve(String goal) {
    return Asked.run("solve", "--for", goal, "--vary", "x.k", "-w", folder.toString());
  }
}
