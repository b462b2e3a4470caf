package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that was made with other data of the same kind: the population of the year before. */
class OtherEditionTest {
  private static final String DATA =
      """
      group orter {
      | id | name |
      | ask | Ask |
      | bor | Bor |
      | dal | Dal |
      | eka | Eka |
      }
      data folk-2018 by orter {
      dated 2018-11-01
      | ort | antal |
      | Ask | 1480 |
      | Bor | 2655 |
      | Dal | 3391 |
      | Eka | 4402 |
      }
      data folk by orter {
      dated 2019-11-01
      | ort | antal | sjuka |
      | Ask | 1500 | 31 |
      | Bor | 2600 | 17 |
      | Dal | 3400 | 22 |
      | Eka | 4561 | 90 |
      }
      """;
  private static final String AGREEMENT =
      """
      use "data.agreement"
      agreement a {
          key k = 1/2 share of folk.antal + 1/2 share of folk.sjuka
          grant stöd 1 000 000 kr to orter by k
          appendix 1 from "t.csv" by orter { column "Antal" = folk.antal column "Stöd" = stöd }
      }
      """;

  @TempDir private Path temporary;

  private List<Finding> findings(String table) {
    return new Folder(temporary)
        .put("data.agreement", DATA)
        .put("a.agreement", AGREEMENT)
        .put("t.csv", table)
        .check("a.agreement");
  }

  private static List<String> slips(List<Finding> findings) {
    List<String> slips = new ArrayList<>();
    for (Finding finding : findings) {
      finding.likely().ifPresent(it -> slips.add(it.in(Language.ENGLISH)));
    }
    return slips;
  }

  @Test
  void dataThatGiveAllCellsOfAColumnAreNamed() {
    var found =
        findings(
            "Ort;Antal;Stöd\nAsk;1480;158914\nBor;2655;164418\nDal;3391;210894\nEka;4402;465774\n");
    assertThat(slips(found)).containsExactly("4 of 4 cells agree with `folk-2018.antal`");
    assertThat(found.get(0).kind()).isEqualTo(WrongColumns.KIND);
    assertThat(found.get(0).help(Language.ENGLISH)).contains("Write `folk-2018.antal`");
  }

  @Test
  void dataThatGiveOnlySomeCellsOfAColumnAreNotNamed() {
    var found =
        findings(
            "Ort;Antal;Stöd\nAsk;1481;158914\nBor;2656;164418\nDal;3391;210894\nEka;4402;465774\n");
    assertThat(slips(found)).containsExactly("4 of 4 cells agree with `folk-2018.antal`");
  }
}
