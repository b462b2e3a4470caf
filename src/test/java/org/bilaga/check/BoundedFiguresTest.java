package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions, and figures of which only bounds are told, in data and in what is compared. */
class BoundedFiguresTest {
  @TempDir Path folder;
  private Folder files;

  @BeforeEach
  void files() {
    files = new Folder(folder);
  }

  private void towns(String north, String south, String east, String total) {
    files.put(
        "towns.agreement",
        """
        party st "State"
        group towns {
            | id    | name  |
            | north | North |
            | south | South |
            | east  | East  |
        }
        data pop by towns {
            total row "All"
            | town  | people |
            | North | %s |
            | South | %s |
            | East  | %s |
            | All   | %s |
        }
        """
            .formatted(north, south, east, total));
  }

  /** The kinds of what is found where so much is divided by the figures of the towns. */
  private List<String> divided(String amount, String... more) {
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        key k = share of pop.people
        agreement a {
            between st
            period 2024
            grant g %s to towns by k
            %s
        }
        """
            .formatted(amount, String.join("\n    ", more)));
    return files.kinds("a.agreement");
  }

  /** Three thirds are one, exactly, and each gets a third. */
  @Test
  void thirdsAreExact() {
    towns("1/3", "\u2153", "2/6", "1");
    assertThat(divided("300 EUR", "claim § 1 \"100 EUR\": g[south] = 100 EUR")).isEmpty();
  }

  /** Two parts to the other's one: a half beside a quarter and a quarter. */
  @Test
  void fractionsOfUnlikePartsAreWeights() {
    towns("\u00BD", "1/4", "0.25", "1");
    assertThat(
            divided(
                "400 EUR",
                "claim § 1 \"200 EUR\": g[north] = 200 EUR",
                "claim § 2 \"100 EUR\": g[east] = 100 EUR"))
        .isEmpty();
  }

  /** 100 + 200 and nought to four: a total within is right, one outside is told. */
  @ParameterizedTest
  @CsvSource({"300, 0", "304, 0", "299, 1", "305, 1"})
  void aTotalIsHeldAgainstTheBounds(String total, int findings) {
    towns("100", "200", "<5", total);
    assertThat(files.check("towns.agreement")).hasSize(findings);
  }

  /** Whatever it is taken for, nought, five or something between, nobody gets so much. */
  @Test
  void sharesOfABoundedFigureAreUnknown() {
    towns("100", "200", "<5", "303");
    assertThat(divided("300 EUR", "claim § 1 \"150 EUR\": g[north] = 150 EUR")).isEmpty();
    towns("100", "200", "5", "305");
    assertThat(divided("300 EUR", "claim § 1 \"150 EUR\": g[north] = 150 EUR"))
        .contains("claim-differs");
  }

  /** A printed bound holds what is within it. */
  @ParameterizedTest
  @CsvSource({"<5, 97, 0", "\u22653, 97, 0", "<3, 97, 1", "<5, 96, 1"})
  void aCellWithABoundHoldsWhatIsWithin(String cell, String other, int findings) {
    towns("97", "3", "0", "100");
    files.put("t.csv", "Town;Amount\nNorth;" + other + "\nSouth;" + cell + "\nEast;0\n");
    assertThat(
            divided(
                "100 EUR", "appendix 1 from \"t.csv\" by towns {", "column \"Amount\" = g", "}"))
        .hasSize(findings);
  }

  /** A figure too long to count, or that leaves others no room, is told once and is not nought. */
  @ParameterizedTest
  @CsvSource({
    "99999999999999999999999999, 200, 300, figure-not-countable",
    "0.0000000000000000001, 200, 300, figure-not-countable",
    "100000000000000000, 0.000001, 300, figure-not-countable",
    "1/997, 999999999999999999, 1/983, figure-not-countable",
    "1/997, 1/991, 1/983, claim-differs"
  })
  void whatCannotBeCountedIsToldAndUnknown(String north, String south, String east, String kind) {
    towns(north, south, east, "");
    assertThat(divided("300 EUR", "claim § 1 \"150 EUR\": g[north] = 150 EUR"))
        .containsExactly(kind);
  }

  @Test
  void whetherABoundedFigureIsAboveAnotherIsTold() {
    towns("<5", "10", "20", "33");
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        group large = towns where pop.people > 3
        agreement a {
            between st
            period 2024
            grant g 100 kr to large equally
        }
        """);
    assertThat(files.kinds("a.agreement")).containsExactly("belonging-not-known");
  }
}
