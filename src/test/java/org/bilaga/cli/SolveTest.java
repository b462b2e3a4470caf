package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figure from which something holds, for each thing that can be varied. */
class SolveTest {
  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(folder, "common.agreement", CompareTest.COMMON);
    Asked.write(
        folder,
        "vård.agreement",
        """
        use "common.agreement"
        data patienter by regioner {
          | region | antal |
          | Region Gotland | 10 |
          | Region Halland | 10 |
        }
        agreement vård "Vård" {
          total 120 kr
          let gräns = 25 kr
          key blandad = 0,5 share of befolkning.antal + 0,5 share of patienter.antal
          grant stöd 100 kr to regioner by folkmängd { of which utbildning 10 kr }
          grant mer 15 kr to regioner by blandad
          grant skr remainder to skr
        }
        agreement delar "Delar" {
          total 300 kr
          area a { total 200 kr  grant ett 150 kr to regioner by folkmängd  grant två 50 kr to skr }
          grant tre 100 kr to skr
        }
        agreement pott "Pott" {
          total 300 kr
          area fast { total 200 kr  grant a 200 kr to skr }
          area öppen { total remainder  area inre { total remainder  grant b remainder to skr } }
        }
        agreement låst "Låst" {
          total 300 kr
          area fast { total 200 kr  grant a 200 kr to skr }
          area öppen { total remainder  grant b 100 kr to skr }
        }
        """);
  }

  @Test
  void boundaryIsGivenWithTheValuesOnBothSides() {
    var asked = solve("vård.stöd[gotland] >= 30 kr", "vård.stöd");
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .isEqualTo(
            """
            vård.stöd[gotland] >= 30 kr
            It holds for vård.stöd from 118 kr and up: 18 kr (18 %) more than now.

                         vård.stöd  vård.stöd[gotland]
            ─────────────────────────────────────────────────────────
            now             100 kr               25 kr  does not hold
            last before     117 kr               29 kr  does not hold
            first after     118 kr               30 kr  holds

            Tried exactly at 1 001 values, in steps of 1 kr: every step next to the boundary, and values spread
              over all from 0 kr to 1 000 kr.
            """);
  }

  @Test
  void remainderTakesUpTheChangeOfATotal() {
    assertThat(solve("vård.skr >= 7 kr", "vård.total").out())
        .contains("It holds for vård.total from 122 kr and up: 2 kr (1,67 %) more than now.")
        .contains("`skr` is the remainder and takes up all of the change.");
    assertThat(solve("vård.skr >= 7 kr", "vård.skr").err()).contains("is the remainder");
  }

  /** An area takes it where somebody in it takes what is left there, however deep. */
  @Test
  void anAreaThatIsTheRemainderTakesUpTheChange() {
    assertThat(solve("pott.öppen >= 110 kr", "pott.total").out())
        .contains("It holds for pott.total from 310 kr and up: 10 kr (3,33 %) more than now.")
        .contains("`öppen` is the remainder and takes up all of the change.");
    assertThat(solve("låst.öppen >= 110 kr", "låst.total").out())
        .contains("No part of `låst.total` takes the remainder");
  }

  @Test
  void withoutARemainderAllAmountsAreScaledInProportion() {
    assertThat(solve("delar.tre >= 150 kr", "delar.total").out())
        .contains("It holds for delar.total from 449 kr and up: 149 kr (49,67 %) more than now.")
        .contains("all its 3 amounts are scaled in proportion, to");
    assertThat(solve("delar.a.två >= 100 kr", "delar.a").out())
        .contains("from 399 kr and up")
        .contains("`delar` then comes to 499 kr, but states 300 kr");
  }

  @Test
  void letEarmarkFigureAndCoefficientCanBeVaried() {
    assertThat(solve("vård.stöd[gotland] >= vård.gräns", "vård.gräns").out())
        .contains("It holds for vård.gräns from 25 kr and down: exactly what it is now.");
    assertThat(solve("vård.stöd.utbildning > 12 kr", "vård.stöd.utbildning").out())
        .contains("from 13 kr and up");
    assertThat(solve("vård.stöd[gotland] >= 50 kr", "befolkning.antal[gotland]").out())
        .contains("It holds for befolkning.antal[gotland] from 295 and up");
    assertThat(solve("vård.mer[gotland] >= 7 kr", "vård.blandad of patienter.antal").out())
        .contains(" % and up")
        .contains("The other coefficients of the key follow in proportion");
  }

  @Test
  void equalityHoldsBetweenTwoValues() {
    assertThat(solve("vård.stöd[gotland] = 30 kr", "vård.stöd").out())
        .contains("It holds for vård.stöd from 118 kr to 121 kr.");
  }

  @Test
  void whatIsNotReachableIsSaidWithItsFigures() {
    var asked = solve("vård.skr >= 7 kr", "vård.stöd.utbildning");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out())
        .contains("It holds for no value of vård.stöd.utbildning")
        .contains("`vård.skr` is 5 kr");
    assertThat(solve("vård.stöd >= 0 kr", "vård.stöd").out()).contains("It holds for every value");
    assertThat(solve("vård.stöd[gotland] >= 300 kr", "vård.stöd").code()).isEqualTo(1);
    assertThat(solve("vård.stöd[gotland] >= 300 kr", "vård.stöd", "--to", "2 tkr").code()).isZero();
  }

  @Test
  void roundingThatGoesToAndFroIsSaid() {
    Asked.write(
        folder,
        "alabama.agreement",
        """
        group stater {
          | id | name |
          | a | A |
          | b | B |
          | c | C |
        }
        data folk by stater {
          | stat | antal |
          | A | 6 |
          | B | 6 |
          | C | 2 |
        }
        agreement huset {
          key vikt = share of folk.antal
          grant platser 10 kr to stater by vikt
        }
        """);
    assertThat(solve("huset[c] >= 2 kr", "huset.platser").err()).isEmpty();
    // 10 places give C 2, and 11 only 1: Balinski and Young, Fair Representation, 1982.
    assertThat(solve("huset[c] >= 2 kr", "huset.platser").out())
        .contains("It first holds at 10 kr (2 kr), but not at 11 kr (1 kr), which is more")
        .contains("From 12 kr and up it holds at every value tried: 2 kr (20 %) more than now.");
  }

  @Test
  void whatIsNotDistributedIsSaidNotToCount() {
    Asked.write(
        folder,
        "öppen.agreement",
        """
        use "common.agreement"
        agreement öppen {
          grant delat 100 kr to regioner by folkmängd
          grant odelat 50 kr to regioner undistributed
        }
        """);
    assertThat(solve("öppen[gotland] >= 30 kr", "öppen.delat").err())
        .isEqualTo("Note: what each gets of `odelat` is not known and not counted.\n");
  }

  @Test
  void stepsAndEndsCanBeChosen() {
    assertThat(
            solve("vård.stöd[gotland] >= 30 kr", "vård.stöd", "--step", "10 kr", "-l", "sv").out())
        .contains("Det gäller för vård.stöd från 120 kr och uppåt: 20 kr (20 %) mer än nu.");
    assertThat(solve("vård.stöd[gotland] >= 30 kr", "vård.stöd", "--from", "3").err())
        .contains("write an amount with its unit");
    assertThat(solve("vård.stöd >= 3 kr", "vård.stöd", "--from", "3 kr", "--to", "2 kr").code())
        .isEqualTo(2);
  }

  @Test
  void jsonHasTheEdges() {
    var json =
        JsonParser.parseString(
                solve("vård.stöd[gotland] >= 30 kr", "vård.stöd", "-f", "json").out())
            .getAsJsonObject();
    assertThat(json.get("plain").getAsBoolean()).isTrue();
    var edge = json.getAsJsonArray("edges").get(0).getAsJsonObject();
    assertThat(edge.getAsJsonObject("below").get("value").getAsString()).isEqualTo("117");
    assertThat(edge.getAsJsonObject("above").get("left").getAsString()).isEqualTo("30");
  }

  @Test
  void questionThatIsNoneIsToldSo() {
    assertThat(solve("vård.stöd", "vård.stöd").err()).contains("is no condition");
    assertThat(solve("vård.stöd > 3 kr", "vård[gotland]").err())
        .contains("is computed, not written");
    assertThat(solve("vård.stöd > 3 kr", "befolkning.antal").err())
        .contains("`befolkning.antal[gotland]`");
    assertThat(solve("vård.stöd > 3 kr", "folkmängd").err()).contains("of DATA.COLUMN");
    assertThat(solve("vård.stöd > 3 kr", "vård.stod").err()).contains("name-unknown");
    assertThat(solve("vård.stöd > 3", "vård.stöd").err()).contains("3 has no unit");
    assertThat(Asked.run("solve").code()).isEqualTo(2);
  }

  @Test
  void examplesOfTheHelpRun() {
    for (String name : List.of("solve", "compare")) {
      List<String> examples =
          Commands.named(name)
              .orElseThrow()
              .manual()
              .examples()
              .in(Language.ENGLISH)
              .lines()
              .toList();
      for (String example : examples) {
        List<String> words = new ArrayList<>();
        String[] quoted = example.substring("bilaga ".length()).split("'");
        for (int i = 0; i < quoted.length; i++) {
          words.addAll(i % 2 == 1 ? List.of(quoted[i]) : List.of(quoted[i].strip().split(" ")));
        }
        words.removeIf(String::isEmpty);
        boolean ofGit = example.contains("@") || example.contains("old.agreement");
        if (!ofGit) {
          words.add(Asked.AGREEMENTS);
          assertThat(Asked.run(words.toArray(String[]::new)).code()).as(example).isZero();
        }
      }
    }
  }

  private Asked solve(String condition, String vary, String... more) {
    var all = new String[more.length + 7];
    System.arraycopy(
        new String[] {"solve", "--for", condition, "--vary", vary, "-w", folder.toString()},
        0,
        all,
        0,
        7);
    System.arraycopy(more, 0, all, 7, more.length);
    return Asked.run(all);
  }
}
