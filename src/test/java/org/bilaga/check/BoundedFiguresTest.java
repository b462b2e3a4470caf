package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

  private void towns(String north, String south, String east, String total) throws IOException {
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

  /** Three thirds are one, exactly, and each gets a third. */
  @Test
  void thirdsAreExact() throws IOException {
    towns("1/3", "\u2153", "2/6", "1");
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        key k = share of pop.people
        agreement a {
            between st
            period 2024
            grant g 300 EUR to towns by k
            claim § 1 "100 EUR": g[south] = 100 EUR
        }
        """);
    assertThat(files.check("a.agreement")).isEmpty();
  }

  /** Two parts to the other's one: a half beside a quarter and a quarter. */
  @Test
  void fractionsOfUnlikePartsAreWeights() throws IOException {
    towns("\u00BD", "1/4", "0.25", "1");
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        key k = share of pop.people
        agreement a {
            between st
            period 2024
            grant g 400 EUR to towns by k
            claim § 1 "200 EUR": g[north] = 200 EUR
            claim § 2 "100 EUR": g[east] = 100 EUR
        }
        """);
    assertThat(files.check("a.agreement")).isEmpty();
  }

  /** 100 + 200 and nought to four: a total within is right, one outside is told. */
  @ParameterizedTest
  @CsvSource({"300, 0", "304, 0", "299, 1", "305, 1"})
  void aTotalIsHeldAgainstTheBounds(String total, int findings) throws IOException {
    towns("100", "200", "<5", total);
    assertThat(files.check("towns.agreement")).hasSize(findings);
  }

  /** What is divided by it is not known: nothing is compared as if it were nought, or five. */
  @Test
  void sharesOfABoundedFigureAreUnknown() throws IOException {
    towns("100", "200", "<5", "303");
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        key k = share of pop.people
        agreement a {
            between st
            period 2024
            grant g 300 EUR to towns by k
            claim § 1 "100 EUR": g[north] = 100 EUR
        }
        """);
    assertThat(files.check("a.agreement"))
        .allMatch(it -> !it.kind().name().equals("claim-differs"));
  }

  /** A printed bound holds what is within it. */
  @ParameterizedTest
  @CsvSource({"<5, 97, 0", "\u22653, 97, 0", "<3, 97, 1", "<5, 96, 1"})
  void aCellWithABoundHoldsWhatIsWithin(String cell, String other, int findings)
      throws IOException {
    towns("97", "3", "0", "100");
    files.put("t.csv", "Town;Amount\nNorth;" + other + "\nSouth;" + cell + "\nEast;0\n");
    files.put(
        "a.agreement",
        """
        use "towns.agreement"
        key k = share of pop.people
        agreement a {
            between st
            period 2024
            grant g 100 EUR to towns by k
            appendix 1 from "t.csv" by towns {
                column "Amount" = g
            }
        }
        """);
    assertThat(files.check("a.agreement")).hasSize(findings);
  }
}
