package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement, its amendment, a scenario of it, and facts. */
class AsOfTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party skr "SKR"
        agreement vård "Vård" {
            period 2020
            grant stöd 10 mkr to skr
        }
        amendment mer-vård "Mer vård" to vård from 2020-05-01 { set stöd = 12 mkr }
        scenario mest for vård { set stöd = 20 mkr }
        facts utfall for vård {
            | recipient | event | subject | date       | amount |
            | SKR       | paid  | stöd    | 2020-04-01 | 5 kr   |
        }
        facts annat for mest {
            | recipient | event | subject | date       | amount |
            | SKR       | paid  | stöd    | 2020-04-01 | 7 kr   |
        }
        """);
  }

  @Test
  void showIsOfTheVersionInForce() {
    assertThat(show("2020-04-30")).isEqualTo("10 000 000 kr\n");
    assertThat(show("2020-05-01")).isEqualTo("12 000 000 kr\n");
  }

  @Test
  void portfolioIsOfTheVersionsInForce() {
    var shown = Asked.run("show", folder.toString(), "--as-of", "2020-06-01");
    assertThat(shown.out()).contains("mer-vård").contains("12").doesNotContain("mest");
  }

  @Test
  void settlementIsOfTheVersionInForceOnItsDay() {
    assertThat(settle("vård", "--as-of", "2020-04-30")).contains("Vård (vård)");
    assertThat(settle("vård", "--as-of", "2020-05-01")).contains("Mer vård (mer-vård)");
  }

  @Test
  void comparisonAndSolutionAreOfTheVersionsInForce() {
    var compared =
        Asked.run("compare", "vård", "mest", "-w", folder.toString(), "--as-of", "2020-06-01");
    assertThat(compared.out()).contains("12 mkr → 20 mkr");
    String[] solve = {"solve", "--for", "vård >= 11 mkr", "--vary", "vård.stöd", "-w"};
    assertThat(solved(solve, "2020-06-01")).contains("less than now");
    assertThat(solved(solve, "2020-04-01")).contains("more than now");
  }

  private String solved(String[] words, String day) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(folder.toString(), "--as-of", day));
    return Asked.run(all.toArray(String[]::new)).out();
  }

  @Test
  void factsOfAScenarioCorrectThoseOfItsBase() {
    assertThat(settle("mest")).containsPattern("SKR +20 000 000 +7 ").contains("5 kr → 7 kr");
  }

  @Test
  void whatIsNoDayIsTold() {
    var shown = Asked.run("show", "vård.stöd", "--as-of", "2020-13-01", "-w", folder.toString());
    assertThat(shown.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(shown.err()).contains("`2020-13-01` is not a day");
  }

  @Test
  void checkReadsTheFactsThatFilesDeclare() {
    Asked.write(
        folder,
        "b.agreement",
        """
        use "a.agreement"
        facts fel for vård {
            | recipient | event | subject | date       | amount |
            | SRK       | paid  | stöd    | 2020-04-01 | 5 kr   |
        }
        """);
    var checked = Asked.run("check", folder.resolve("b.agreement").toString());
    assertThat(checked.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(checked.out()).contains("[fact-recipient-unknown]").contains("`SKR`");
  }

  private String show(String day) {
    return Asked.run("show", "vård.stöd", "--as-of", day, "-w", folder.toString()).out();
  }

  private String settle(String name, String... options) {
    var words = new java.util.ArrayList<>(java.util.List.of("settle", name, folder.toString()));
    words.addAll(java.util.List.of(options));
    return Asked.run(words.toArray(new String[0])).out();
  }
}
