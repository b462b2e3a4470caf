package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that goes through several hands, and to each member through its own. */
class SeveralHandsTest {
  private static final String AGREEMENT =
      """
      party nämnd "Nämnden"
      party skr "Sveriges Kommuner och Regioner" also known as "SKR"
      group regioner "Regionerna" {
          | id  | code | name         |
          | r-n | 1    | Region Norra |
          | r-s | 2    | Region Södra |
      }
      group län "Länen" corresponds to regioner {
          | id        | code | name      |
          | södra-län | 2    | Södra län |
          | norra-län | 1    | Norra län |
      }
      group rss "Stödstrukturerna" corresponds to län {
          | id    | code | name      |
          | rss-n | 1    | RSS Norra |
          | rss-s | 2    | RSS Södra |
      }
      data folk by regioner {
          | region       | n |
          | Region Norra | 3 |
          | Region Södra | 1 |
      }
      agreement vård "Vård" {
          period 2020
          key k = share of folk.n
          grant a 400 EUR to regioner by k
          grant b 500 EUR to län through skr, rss by k, rounded half up
          grant c   4 EUR to län through rss, undistributed
          grant d   8 EUR to regioner through skr, base 2 EUR each by k
          payment to rss for b {
              once on requisition to nämnd by 2020-12-01, otherwise the right lapses
              accounts to nämnd by 2021-03-31, otherwise may be reclaimed
          }
          obligation rapport { rss submit "Slutrapport" to nämnd by 2020-09-30 }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() {
    Asked.write(folder, "x.agreement", AGREEMENT);
  }

  private String asked(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.replaceAll(word -> word.replace("FOLDER", folder.toString()));
    var asked = Asked.run(all.toArray(String[]::new));
    return asked.out() + asked.err();
  }

  private String settled(String... rows) {
    Asked.write(
        folder, "f.csv", "recipient;event;subject;date;amount\n" + String.join("\n", rows) + "\n");
    return asked(
        "settle",
        "vård",
        "FOLDER",
        "--facts",
        "FOLDER/f.csv",
        "--as-of",
        "2021-01-31",
        "-f",
        "csv");
  }

  @Test
  void theHandsAreToldInTheirOrder() {
    assertThat(asked("check", "FOLDER")).contains("no findings");
    assertThat(asked("show", "vård", "-w", "FOLDER"))
        .contains("Länen through SKR, then Stödstrukturerna")
        .contains("Länen through Stödstrukturerna (undistributed)");
    assertThat(asked("show", "vård", "-w", "FOLDER", "-l", "sv"))
        .contains("Länen genom SKR, därefter Stödstrukturerna");
    assertThat(asked("explain", "vård[norra-län]", "-w", "FOLDER"))
        .contains("Paid through SKR, then RSS Norra.");
    assertThat(asked("explain", "vård[r-s]", "-w", "FOLDER"))
        .contains("Södra län (Länen) gets 125 EUR + – through SKR and RSS Södra:");
  }

  @Test
  void bothVocabulariesSayThem() {
    String swedish = asked("fmt", "--language", "sv", "FOLDER");
    assertThat(asked("check", "FOLDER")).as(swedish).contains("inga anmärkningar");
    asked("fmt", "--language", "en", "FOLDER");
    assertThat(asked("show", "vård", "-w", "FOLDER", "-f", "json"))
        .contains("\"through\": \"skr rss\"");
  }

  @Test
  void whoHandlesMoneyHasTheDutiesThatStandOnIt() {
    assertThat(asked("deadlines", "FOLDER", "--for", "rss-n"))
        .containsPattern("2020-12-01 Tue +RSS Norra to Nämnden +375 EUR")
        .doesNotContain("500 EUR");
    assertThat(asked("deadlines", "FOLDER", "--for", "norra-län")).doesNotContain("2020");
  }

  @Test
  void whatIsToldOfAHandIsTheMoneyOfThoseItHandles() {
    String byId =
        settled("rss-n;requisitioned;b;2020-11-20;375 EUR", "rss-n;paid;b;2020-12-10;375 EUR");
    String byName =
        settled(
            "RSS Norra;requisitioned;b;2020-11-20;375 EUR", "RSS Norra;paid;b;2020-12-10;375 EUR");
    String own =
        settled(
            "Norra län;requisitioned;b;2020-11-20;375 EUR", "norra-län;paid;b;2020-12-10;375 EUR");
    assertThat(byId).contains(",norra-län,Norra län,b,false,true,375,375,375,375,0,0,0,0,0,0,");
    assertThat(byName).isEqualTo(byId);
    assertThat(own).isEqualTo(byId);
  }

  @Test
  void whatIsNotRequisitionedThroughThemInTimeLapses() {
    assertThat(settled("rss-n;requisitioned;b;2020-12-02;375 EUR"))
        .contains(",norra-län,Norra län,b,false,true,375,375,375,0,375,375,");
  }

  @Test
  void moneyThatGoesPastAHandIsNotToldOfIt() {
    assertThat(settled("rss-n;paid;a;2020-12-10;€5")).contains("RSS Norra has no part in `a`.");
  }
}
