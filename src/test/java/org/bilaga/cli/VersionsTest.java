package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios and amended versions, asked for by name and beside their agreement. */
class VersionsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() {
    Asked.write(folder, ".bilaga", "");
    Asked.write(
        folder,
        "avtal.agreement",
        """
        party skr "SKR"
        agreement avtal "Avtal" { period 2020 total 10 kr grant ett 10 kr to skr }
        """);
    Asked.write(
        folder,
        "om.agreement",
        """
        use "avtal.agreement"
        scenario mer for avtal { set ett = 11 kr set avtal.total = 11 kr }
        amendment ändrad to avtal from 2020-05-01 { set ett = 12 kr set avtal.total = 12 kr }
        """);
  }

  private Asked ask(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "-w";
    all[words.length + 1] = folder.toString();
    return Asked.run(all);
  }

  @Test
  void aVersionIsShownByItsNameAndSaysWhatItIs() {
    assertThat(ask("show", "mer").out()).contains("11").contains("What if: avtal with changes.");
    assertThat(ask("show", "ändrad").out()).contains("avtal as amended from 2020-05-01.");
    assertThat(ask("show", "avtal").out()).doesNotContain("What if").doesNotContain("amended");
    assertThat(ask("show", "mer.total - avtal.total").out()).isEqualTo("1 kr\n");
  }

  @Test
  void aValueAskedWithoutAnAgreementIsThatOfTheOriginal() {
    assertThat(ask("show", "ett").out()).isEqualTo("10 kr\n");
    assertThat(ask("show", "total").out()).isEqualTo("10 kr\n");
    assertThat(ask("show", "total", "--in", "mer").out()).isEqualTo("11 kr\n");
  }

  @Test
  void anAmountThatWasSetIsExplainedAtThePlaceWhereItWas() {
    assertThat(ask("explain", "mer.ett").out()).contains("om.agreement:2");
  }

  @Test
  void versionsAreNotAddedToTheirAgreement() {
    var shown = Asked.run("show", folder.toString(), "--language", "en");
    assertThat(shown.out()).contains("avtal").doesNotContain("mer").doesNotContain("ändrad");
    var alone = Asked.run("show", folder.resolve("om.agreement").toString(), "--language", "en");
    assertThat(alone.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(alone.err())
        .isEqualTo("There are only scenarios and amendments here; name the one that is meant.\n");
  }

  @Test
  void aCheckCountsTheAgreementAlone() {
    assertThat(Asked.run("check", folder.toString(), "--language", "en").out())
        .startsWith("1 agreement, ")
        .contains("no findings");
  }
}
