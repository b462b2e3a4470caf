package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody gets of two agreements is what it gets of each, with those who belong to it. */
class ComparedForTest {
  @TempDir Path folder;

  private static String agreement(String name, int mills, int dew) {
    return """
    agreement %s {
      period 2026
      grant m %d GBP to mills equally
      grant b 200 GBP to basins equally
      grant dd %d GBP to dew
    }
    """
        .formatted(name, mills, dew);
  }

  private void write() {
    Asked.write(
        folder,
        "a.agreement",
        """
        group basins "Basins" {
          | id  | name  |
          | up  | Upper |
          | low | Lower |
        }
        group mills in basins {
          | id  | name | basins |
          | ash | Ash  | up     |
          | dew | Dew  | low    |
          | elm | Elm  | low    |
        }
        group few = mills except elm
        """
            + agreement("z", 90, 5)
            + agreement("y", 120, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "low, 165, 188",
    "Lower, 165, 188",
    "up, 130, 140",
    "basins, 295, 328",
    "dew, 35, 48"
  })
  void isTheSameAsOfEach(String who, String before, String after) {
    write();
    for (String name : new String[] {"z", "y"}) {
      String shown =
          Answer.to("show", name, "--where", "recipient=" + who, "-w", folder.toString()).out();
      assertThat(shown).containsPattern("Total.* " + (name.equals("z") ? before : after));
    }
    assertThat(Answer.to("compare", "z", "y", "--for", who, "-w", folder.toString()).out())
        .containsPattern("Total +" + before + " +" + after + " ");
  }

  /** Of two groups that are divided alike, each is held against itself. */
  @Test
  void keysAreComparedOverTheSameGroup() {
    write();
    assertThat(Answer.to("compare", "z", "y", "-w", folder.toString()).out())
        .contains("`m` is 120 GBP instead of 90 GBP")
        .doesNotContain("equally");
  }

  /** What a scenario sets is told as it is set, not as it was written. */
  @Test
  void whatAScenarioSetsIsToldAsItIsSet() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party crown
        group wards {
          | id |
          | n  |
          | s  |
        }
        data d by wards {
          | w | x | score |
          | n | 2 | 4     |
          | s | 1 | 2     |
        }
        agreement l {
          let floor1 = 5 EUR
          key k = share of d.x
          grant lad 104 EUR to wards {
            step low 60 % when d.score >= 1
            step high 40 % when d.score >= 3
            each step shared by k among those who reach it
            when nobody reaches any step, kept by crown
          }
          grant o 100 EUR to wards by k, base floor1 each
        }
        scenario x for l { set lad.low = 70 % set lad.high = 30 % set floor1 = 12 EUR }
        """);
    assertThat(Answer.to("compare", "l", "x", "-w", folder.toString()).out())
        .contains(
            "`lad` now says `step low 70 % when d.score >= 1`",
            "`lad` no longer says `step low 60 % when d.score >= 1`",
            "`lad` now says `step high 30 % when d.score >= 3`",
            "`floor1` is `12 EUR` instead of `5 EUR`");
  }
}
