package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
  private static final String BASE =
      """
      party skr
      group regioner {
          | id |
          | a  |
          | b  |
      }
      data folk by regioner {
          | id | antal |
          | a  | 1     |
          | b  | 3     |
      }
      data annat by regioner {
          | id | antal |
          | a  | 1     |
          | b  | 1     |
      }
      agreement avtal "Avtal" {
          period 2020
          total 13 kr disputed 1 kr too low "misprinted"
          area vård {
              total 12 kr
              grant ett 8 kr to regioner by folkmängd
              grant två 4 kr to regioner by folkmängd {
                  of which extra 1 kr
              }
          }
          grant stöd 2 kr to skr
          let tal = 3
          key folkmängd = share of folk.antal
          condition krav { regioner meet "x" otherwise not entitled to vård }
          claim § 1 "12 kr": vård = 12 kr
          claim § 2 "11 kr": vård = 11 kr
      }
      """;

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void base() {
    folder = new Folder(temporary).put("avtal.agreement", BASE);
  }

  private List<Finding> check(String changes) {
    folder.put("om.agreement", "use \"avtal.agreement\"\n" + changes);
    return folder.check("om.agreement");
  }

  private List<String> kinds(String changes) {
    return check("scenario nytt for avtal {\n" + changes + "\n}\n").stream()
        .map(it -> it.kind().name())
        .toList();
  }

  private List<String> money(String changes) {
    assertThat(kinds(changes)).isEmpty();
    return folder.ledger("om.agreement");
  }

  @Test
  void whatIsSetTakesThePlaceOfAnAmount() {
    assertThat(money("set vård.ett = 4 kr\nset vård = 8 kr\nset avtal.total = 10 kr"))
        .contains("nytt.vård.ett[a] 100", "nytt.vård.ett[b] 300", "nytt.vård.två[a] 100");
  }

  /** All else that a sentence says it says with another amount, too. */
  @Test
  void whatIsSaidForEachIsSetForEach() {
    folder.put(
        "avtal.agreement",
        BASE.replace(
            "grant stöd 2 kr to skr",
            "grant stöd 1 kr each to regioner\n"
                + "grant rest by year to regioner { for 2020 3 kr each }"));
    assertThat(money("set stöd = 3 kr\nset rest[2020] = 5 kr\nset avtal.total = 28 kr"))
        .contains("nytt.stöd 600", "nytt.stöd[b] 300", "nytt.rest 1000", "nytt.rest[a] 500");
  }

  @Test
  void dataUsedInsteadDivideTheMoney() {
    assertThat(money("use annat instead of folk")).contains("nytt.vård.ett[a] 400");
  }

  @Test
  void aKeyUsedInsteadDividesTheMoney() {
    assertThat(money("add key lika = share of annat.antal\nuse lika instead of folkmängd"))
        .contains("nytt.vård.ett[a] 400");
  }

  @Test
  void theScenariosOwnSentencesMeanWhatTheySay() {
    assertThat(
            money(
                """
                use annat instead of folk
                add key halv = 1/2 share of folk.antal + 1/2 share of annat.antal
                replace in vård grant ett 8 kr to regioner by halv
                """))
        .contains("nytt.vård.ett[a] 300", "nytt.vård.två[a] 200");
  }

  @Test
  void aSentenceIsReplacedByOneOfItsSortAndName() {
    assertThat(money("replace in vård grant ett 8 kr to regioner by folkmängd, rounded to 8 kr"))
        .contains("nytt.vård.ett[a] 0", "nytt.vård.ett[b] 800");
  }

  @Test
  void whatIsRemovedAndAddedIsGoneAndThere() {
    assertThat(money("remove vård.ett\nadd in vård grant tre 8 kr to skr\nremove vård.två.extra"))
        .contains("nytt.vård.tre 800")
        .noneMatch(line -> line.contains("ett"));
  }

  @Test
  void claimsMarksAndFaultsOfTheAgreementStayWithIt() {
    assertThat(kinds("")).isEmpty();
    assertThat(Folder.failing(folder.check("avtal.agreement", "om.agreement")))
        .extracting(it -> it.kind().name())
        .containsExactly("claim-differs");
  }

  @Test
  void aSumThatNoLongerAgreesIsToldWithItsVersion() {
    var found = check("scenario nytt for avtal { set vård.ett = 9 kr }");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).span()).hasToString("avtal.agreement:21:15");
    assertThat(found.get(1).labels())
        .anyMatch(label -> label.told().in(Language.ENGLISH).startsWith("in this scenario"))
        .anyMatch(label -> label.span().toString().equals("om.agreement:2:10"));
  }

  @Test
  void aNameMeansWhatItMeansInTheFileItIsWrittenIn() {
    folder.put(
        "om.agreement",
        """
        use "avtal.agreement"
        data folk by regioner {
            | id | antal |
            | a  | 9     |
            | b  | 0     |
        }
        scenario nytt for avtal {
            add key nya = share of folk.antal
            add grant tre 10 kr to regioner by nya
            replace total 24 kr
        }
        """);
    assertThat(folder.ledger("om.agreement"))
        .contains("nytt.vård.ett[a] 200", "nytt.tre[a] 1000", "nytt.tre[b] 0");
  }

  @Test
  void whatIsRemovedAndNamedElsewhereIsTold() {
    // What the claim names is told, and the total of what is left is compared all the same.
    assertThat(kinds("remove vård")).containsExactly("parts-differ-from-total", "name-unknown");
    assertThat(kinds("remove vård\nremove krav")).containsExactly("parts-differ-from-total");
  }

  @Test
  void whatIsNotThereIsTold() {
    assertThat(kinds("set vård.et = 1 kr")).containsExactly("name-unknown");
    assertThat(kinds("remove krave")).containsExactly("name-unknown");
    assertThat(kinds("set folkmängd = 1 kr")).containsExactly("nothing-to-set");
    assertThat(kinds("replace grant ett 1 kr to skr")).containsExactly("nothing-to-replace");
    assertThat(kinds("replace rounding half up")).containsExactly("nothing-to-replace");
    assertThat(kinds("add let tal = 4")).containsExactly("already-there");
    assertThat(kinds("add total 4 kr")).containsExactly("already-there");
    assertThat(kinds("add in vård let nytt = 4")).containsExactly("change-misplaced");
    assertThat(kinds("use annat instead of skr")).containsExactly("name-of-wrong-sort");
    assertThat(kinds("use annat instead of annat")).containsExactly("change-without-effect");
  }

  @Test
  void aScenarioMayBeMadeOfAnotherInAnyOrder() {
    assertThat(
            check("scenario b for a { set vård.ett = 3 kr }\nscenario a for avtal { remove stöd }"))
        .hasSize(3);
    assertThat(folder.ledger("om.agreement"))
        .contains("b.vård.ett 300", "a.vård.ett 800")
        .noneMatch(line -> line.startsWith("b.stöd") || line.startsWith("a.stöd"));
  }

  @Test
  void circlesAreToldOnce() {
    assertThat(check("scenario a for b { }\nscenario b for c { }\nscenario c for a { }"))
        .extracting(it -> it.message(Language.ENGLISH))
        .containsExactly("`a` changes itself in the end: a → b → c → a.");
    assertThat(check("scenario a for a { }"))
        .extracting(it -> it.kind().name())
        .containsExactly("change-in-circle");
  }

  @Test
  void twoOfOneNameAreTold() {
    assertThat(check("scenario a for avtal { }\nscenario a for avtal { }"))
        .extracting(it -> it.kind().name())
        .containsExactly("name-twice");
  }
}
