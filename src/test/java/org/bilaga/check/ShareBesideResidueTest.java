package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed share and money that both are as the rules say do not contradict each other. */
class ShareBesideResidueTest {
  private static final String AGREEMENT =
      """
      group towns {
          | id  | name  |
          | ask | Ask   |
          | bok | Bok   |
          | ek  | Ek    |
      }
      data d by towns from "t.csv" { column n = "Number" }
      agreement a {
          key k = share of d.n
          grant g 100 tkr to towns by k, rounded down to 10 tkr, residue to last
          appendix 1 from "t.csv" by towns {
              column "Number" = d.n
              column "Share"  = k
              column "Amount" = g
              total row "Sum"
          }
      }
      """;
  private static final String TABLE =
      "Town;Number;Share;Amount\n"
          + "Ask;19;38%;30 tkr\n"
          + "Bok;19;38%;30 tkr\n"
          + "Ek;12;24%;40 tkr\n"
          + "Sum;50;100%;100 tkr\n";

  @TempDir private Path temporary;

  @Test
  void whatTheRuleLeavesToSomebodyIsNoContradiction() {
    var folder = new Folder(temporary).put("t.csv", TABLE).put("a.agreement", AGREEMENT);
    assertThat(Folder.failing(folder.check("a.agreement"))).isEmpty();
  }

  @Test
  void aShareThatIsWrongIsStillTold() {
    var folder =
        new Folder(temporary)
            .put("t.csv", TABLE.replace("Ek;12;24%", "Ek;12;42%"))
            .put("a.agreement", AGREEMENT);
    assertThat(folder.kinds("a.agreement")).contains("printed-share-differs");
  }
}
