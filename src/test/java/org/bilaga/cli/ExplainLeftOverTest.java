package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rounding leaves over is told wherever it went, and what was whole only where it was. */
class ExplainLeftOverTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "n, n, 'halves up: 70 kr. All rounded parts come to 100 kr.',"
        + " 'The rounding leaves 4 kr, which goes to this recipient: 74 kr.'",
    "n, s, 'halves up: 30 kr.', 'The rounding leaves 4 kr, which goes to North.'",
    "skr, n, 'halves up: 70 kr.', 'The rounding leaves 4 kr, which goes to SKR.'",
    "largest, n, 'halves up: 70 kr.', 'goes to this recipient: 74 kr.'",
  })
  void ofALadderToo(String to, String member, String rounded, String rest) {
    String ladder =
        """
        grant g 104 kr to wards, rounded half up to 10 kr, residue to %s {
          step one 100 %% when d.score >= 1
          each step shared by k among those who reach it
          when nobody reaches any step, kept by skr
        }
        """
            .formatted(to);
    String told = explain(ladder, "x.g[" + member + "]").replaceAll("\\s+", " ");
    assertThat(told).contains(rounded).contains(rest);
    assertThat(explain(ladder, "x.g").replaceAll("\\s+", " ")).contains("The rounding leaves 4 kr");
  }

  @ParameterizedTest
  @CsvSource({
    // Of 5,671 and 5,029 no part is whole, and no unit is left to be given.
    "10 700 kr, to 1 000 kr, 'rounded down, 700 kr are left over: 5 000 kr.',"
        + " 'The rounding leaves 700 kr, which goes to North.'",
    "-10 700 kr, to 1 000 kr, 'toward zero, 700 kr are left over: -5 000 kr.',"
        + " 'The rounding leaves -700 kr, which goes to North.'",
    // Of 5,3 and 4,7 units and a half one unit is given.
    "10 050 kr, to 1 000 kr, 'rounded down, 1 050 kr are left over',"
        + " 'The rounding leaves 50 kr, which goes to North.'",
    "10 000 kr, to 100 kr, 'Every part is whole, so nothing is left over.', ''",
  })
  void aPartOfAUnitIsLeftOver(String amount, String to, String over, String rest) {
    String grant = "grant g " + amount + " to wards by p, rounded " + to + ", residue to n";
    String told = explain(grant, "x.g[s]").replaceAll("\\s+", " ");
    assertThat(told).contains(over).contains(rest);
    assertThat(told.contains("Every part is whole")).isEqualTo(rest.isEmpty());
  }

  @Test
  void everyYearOfARemainderIsNamed() {
    String grants = "total 100 kr each year grant f 10 kr each year to skr ";
    assertThat(explain(grants + "grant r remainder to skr", "x.r"))
        .contains("180 kr to SKR")
        .contains("2030: All of it: 90 kr.")
        .contains("2031: All of it: 90 kr.");
    assertThat(explain("total at most 100 kr each year grant r remainder to skr", "x.r"))
        .contains("An unknown amount to SKR")
        .contains("2030: The amount is not known")
        .contains("2031: The amount is not known");
  }

  private String explain(String grants, String what) {
    Asked.write(
        folder,
        "m.agreement",
        """
        party skr "SKR"
        group wards "Wards" {
          | id | name  |
          | n  | North |
          | s  | South |
        }
        data d "D" by wards {
          | ward | pop | x | score |
          | n    | 53  | 2 | 4     |
          | s    | 47  | 1 | 2     |
        }
        agreement x "X" {
          period 2030..2031
          key p = share of d.pop
          key k = share of d.x
        """
            + grants
            + "\n}\n");
    return Asked.run("explain", what, "-w", folder.toString()).out();
  }
}
