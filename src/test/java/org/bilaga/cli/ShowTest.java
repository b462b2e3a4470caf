package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of small agreements, and what is said where nothing can be. */
class ShowTest {
  private static final String COMMON =
      """
      party skr "Sveriges Kommuner och Regioner" also known as "SKR"
      group grupp "Gruppen" {
        | id | code | name |
        | a | 1 | =SUM(A1) |
        | b | 2 | Berit, "B" |
        | c | 3 | Ćécile |
      }
      data folk by grupp {
        | id | antal |
        | a | 1 |
        | b | 1 |
        | c | 1 |
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(folder, "common.agreement", COMMON);
    Asked.write(
        folder,
        "one.agreement",
        """
        use "common.agreement"
        agreement one "One | first" {
          period 2020..2021
          total 10 113,50 kr
          key lika = share of folk.antal
          area x {
            grant hundred 100 kr to grupp by lika { of which half "Half" 50 kr }
            grant lots 10 tkr to grupp by lika, rounded down to 1 tkr, residue to skr
          }
          grant minus -10 kr to grupp by lika
          grant single 7,50 kr to a
          grant open 5 kr to grupp undistributed
          grant rest remainder to skr
        }
        """);
  }

  @Test
  void csvKeepsFormulasFromSpreadsheetsAndSums() {
    assertThat(show("one", "-f", "csv").out())
        .isEqualTo(
            """
            agreement,area,grant,recipient,recipient_name,period,currency,amount
            one,x,hundred,a,'=SUM(A1),2020..2021,SEK,34
            one,x,hundred,b,"Berit, ""B""\",2020..2021,SEK,33
            one,x,hundred,c,Ćécile,2020..2021,SEK,33
            one,x,lots,a,'=SUM(A1),2020..2021,SEK,3000
            one,x,lots,b,"Berit, ""B""\",2020..2021,SEK,3000
            one,x,lots,c,Ćécile,2020..2021,SEK,3000
            one,x,lots,skr,Sveriges Kommuner och Regioner,2020..2021,SEK,1000
            one,,minus,a,'=SUM(A1),2020..2021,SEK,-4
            one,,minus,b,"Berit, ""B""\",2020..2021,SEK,-3
            one,,minus,c,Ćécile,2020..2021,SEK,-3
            one,,single,a,'=SUM(A1),2020..2021,SEK,7.5
            one,,open,grupp,Gruppen,2020..2021,SEK,5
            one,,rest,skr,Sveriges Kommuner och Regioner,2020..2021,SEK,11
            """);
  }

  @Test
  void earmarksRemainderAndUndistributedAreMarked() {
    assertThat(show("one").out())
        .contains("    of which Half")
        .contains("rest (remainder)")
        .contains("Gruppen (undistributed)")
        .contains("SKR: Sveriges Kommuner och Regioner.");
    assertThat(show("one", "-l", "sv").out())
        .contains("    varav Half")
        .contains("rest (återstoden)")
        .contains("Gruppen (ofördelat)");
  }

  @Test
  void whatNoMemberGetsHasRowsOfItsOwn() {
    assertThat(show("one", "--by", "Gruppen").out())
        .contains("(undistributed)")
        .contains("(rest of the rounding, to others)")
        .endsWith("Total" + show("one", "--by", "grupp").out().split("Total")[2]);
    assertThat(show("one.x", "--by", "grupp").out()).doesNotContain("minus");
  }

  @Test
  void markdownCellCannotEndItself() {
    assertThat(show("one", "-f", "md").out()).startsWith("# One \\| first (one, 2020..2021)\n");
  }

  @Test
  void partsThatDifferFromTheStatedTotalAreNoted() {
    Asked.write(
        folder,
        "two.agreement",
        "use \"common.agreement\"\nagreement two { total 3 mkr grant g 2,9 mkr to skr }");
    assertThat(show("two").out())
        .contains("The stated total of two is 3 mkr, but its parts come to 2,9 mkr.");
  }

  @Test
  void otherCurrenciesKeepTheirCode() {
    Asked.write(
        folder,
        "eu.agreement",
        "use \"common.agreement\"\nagreement eu { grant g 1 000,50 EUR to skr }");
    assertThat(show("eu").out()).contains("Amount, EUR").contains("1 000,50");
    assertThat(show("eu.g / 2").out()).isEqualTo("500,25 EUR\n");
    assertThat(show("eu.total - one.total").err()).contains("currencies-mixed");
  }

  @Test
  void unknownNameIsToldWithTheNearest() {
    var asked = show("on");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("`on`").contains("Did you mean `one`");
    assertThat(show("one[d]").err()).contains("no member called `d`");
    assertThat(show("one", "--by", "grup").err())
        .contains("Did you mean `grupp`?")
        .contains("It gives to: grupp.");
  }

  @Test
  void brokenFileElsewhereDoesNotStandInTheWay() {
    Asked.write(folder, "broken.agreement", "agreement broken { grant");
    assertThat(show("one").code()).isZero();
  }

  @Test
  void mistakesOfItsOwnFilesAreToldInsteadOfTheName() {
    Asked.write(folder, "broken.agreement", "agreement broken {\n  grant x 5 mkr\n}\n");
    var asked = show("broken");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("broken.agreement:2").doesNotContain("name-unknown");
  }

  @Test
  void whatAMistakeOfAUsedFileDoesNotTouchIsShown() {
    Asked.write(folder, "used.agreement", "party");
    Asked.write(
        folder,
        "user.agreement",
        "use \"used.agreement\"\nuse \"common.agreement\"\nagreement user { grant g 1 kr to skr }");
    var asked = show("user.g");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).isEqualTo("1 kr\n");
    assertThat(asked.err()).contains("mistakes in the files behind this: 1. `bilaga check`");
  }

  @Test
  void faultsInTheDataAreSaidBesideTheFigures() {
    Asked.write(folder, "d.csv", "id;antal\na;1\nb;\nc;3\n");
    Asked.write(
        folder,
        "doubt.agreement",
        """
        use "common.agreement"
        data d by grupp from "d.csv"
        agreement doubt {
          key k = share of d.antal
          grant g 4 kr to grupp by k
        }
        """);
    var asked = show("doubt[c]");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).isEqualTo("–\n");
    assertThat(asked.err()).contains("faults found in the data behind this: 1.");
    assertThat(show("one").err()).isEmpty();
  }

  @Test
  void whatIsToldByItsBoundsIsShownBetweenThem() {
    Asked.write(folder, "few.csv", "id;antal\na;10\nb;<5\nc;3\n");
    Asked.write(
        folder, "few.agreement", "use \"common.agreement\"\ndata few by grupp from \"few.csv\"\n");
    assertThat(show("few.antal[b]").out()).isEqualTo("0–4\n");
    assertThat(show("total of few.antal").out()).isEqualTo("13–17\n");
  }

  @Test
  void whatRestsOnAMistakeIsNotKnownAndTheRestIsShown() {
    Asked.write(
        folder,
        "t.agreement",
        """
        use "common.agreement"
        agreement t {
          grant g 5 to skr
          grant h 7 kr to skr
        }
        """);
    var asked = show("t");
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .containsPattern("g +[?] +")
        .containsPattern("h +7 +")
        .contains("? t.g: it rests on a mistake (", "t.agreement:3:11).")
        .containsPattern("Total +7 \\+");
    assertThat(asked.err()).contains("mistakes in the files behind this: 1.");
    assertThat(show("t.g").code()).isEqualTo(1);
    assertThat(show("t.g").err()).contains("unit-missing");
    assertThat(show("t.h").out()).isEqualTo("7 kr\n");
  }

  @Test
  void whatCannotBeDividedIsShownWhole() {
    Asked.write(
        folder,
        "n.agreement",
        """
        use "common.agreement"
        data noll by grupp {
          | m | n |
          | a | 0 |
          | b | 0 |
          | c | 0 |
        }
        agreement n {
          key k = share of noll.n
          grant g 4 kr to grupp by k
        }
        """);
    var table = show("n", "--by", "grupp");
    assertThat(table.code()).isZero();
    assertThat(table.out()).containsPattern("Total +4 +4").doesNotContainPattern(" 0 ");
    assertThat(table.err()).contains("n.agreement:9:7: The key `k` has no weight to divide by.");
    assertThat(show("n.g").out()).isEqualTo("4 kr\n");
    assertThat(show("n.g[a]").code()).isEqualTo(1);
  }

  /** A sentence that is not understood may speak of money: a table without it would be short. */
  @Test
  void aTableThatWouldLackMoneyIsRefused() {
    Asked.write(
        folder,
        "l.agreement",
        "use \"common.agreement\"\nagreement l {\ngrant g 5 kr to skr\nqqq h 7 kr to skr\n}\n");
    assertThat(show("l").code()).isEqualTo(1);
    assertThat(show("l.g").out()).isEqualTo("5 kr\n");
  }

  @Test
  void nameDeclaredInTwoFilesIsToldWithBothPlaces() {
    Asked.write(
        folder,
        "again.agreement",
        "use \"common.agreement\"\nagreement one { grant g 1 kr to skr }");
    var asked = show("one");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("again.agreement:2").contains("one.agreement:2");
  }

  @Test
  void keyInsideSeveralAgreementsIsToldWithItsSpellings() {
    assertThat(show("lika[a]").out()).isEqualTo("33,33 %\n");
    Asked.write(
        folder,
        "more.agreement",
        "use \"common.agreement\"\n"
            + "agreement more { key lika = share of folk.antal grant g 1 kr to grupp by lika }");
    var asked = show("lika[a]");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("`more.lika[a]`, `one.lika[a]`");
    assertThat(show("one.lika[a]").out()).isEqualTo("33,33 %\n");
    assertThat(show("lika[a]", "--in", "more").out()).isEqualTo("33,33 %\n");
  }

  @Test
  void expressionThatIsNoneIsToldInItself() {
    assertThat(show("one +").err()).contains("After `+`, a figure or a name is missing.");
    assertThat(show("one[a").err()).contains("After `a`, `]` is missing.");
    assertThat(show("one one").err()).contains("`one` does not belong here.");
    assertThat(show("one + 3").err()).contains("3 has no unit");
    assertThat(show("2020-12-01 - 2020-01-01").err()).contains("type-mismatch");
    assertThat(show(" ").code()).isEqualTo(2);
  }

  @Test
  void workspaceThatIsNotThereIsWrongUsage() {
    var asked = Asked.run("show", "one", "-w", folder.resolve("nowhere").toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("nowhere").doesNotContain("called `one`");
  }

  @Test
  void languageFollowsTheFile() {
    Asked.write(
        folder,
        "två.agreement",
        "använd \"common.agreement\"\növerenskommelse två { bidrag g 1 kr till skr }");
    assertThat(show("två").out()).contains("Mottagare");
    assertThat(show("två", "-l", "en").out()).contains("Recipient");
    assertThat(show("one").out()).contains("Recipient");
  }

  @Test
  void valueInEveryFormat() {
    assertThat(show("one.x[a]", "-f", "csv").out())
        .isEqualTo("expression,value,unit\none.x[a],3034,SEK\n");
    assertThat(show("one.x[a]", "-f", "md").out())
        .isEqualTo("| Expression | Value |\n| --- | ---: |\n| one.x\\[a\\] | 3 034 kr |\n");
    var json = JsonParser.parseString(show("one.x[a]", "-f", "json").out()).getAsJsonObject();
    assertThat(json.get("value").getAsString()).isEqualTo("3034");
    assertThat(json.get("unit").getAsString()).isEqualTo("SEK");
    assertThat(show("one", "-f", "xml").code()).isEqualTo(2);
  }

  private Asked show(String... args) {
    var all = new String[args.length + 3];
    all[0] = "show";
    all[1] = "-w";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Asked.run(all);
  }

  /** Whoever gets something for those who belong to it has a row, whoever is named as recipient. */
  @Test
  void amountsAreSummedForThoseWhomTheyBelongTo(@TempDir Path folder) {
    Asked.write(
        folder,
        "aid.agreement",
        """
        group shires "Shires" {
            | id  | name     |
            | nor | Norshire |
            | sud | Sudshire |
        }
        group towns "Towns" in shires {
            | id | shires |
            | a  | nor    |
            | b  | nor    |
            | c  | sud    |
        }
        agreement aid-2029 { grant school 101 EUR to towns equally }
        agreement own-2029 {
            grant extra 50 EUR to nor
            grant direct 10 EUR to c
        }
        """);
    String aid = Asked.run("show", "aid-2029", "--by", "shires", "-w", folder.toString()).out();
    assertThat(aid.replaceAll(" +", " ")).contains("Norshire 68 68", "Sudshire 33 33");
    String own = Asked.run("show", "own-2029", "--by", "Shires", "-w", folder.toString()).out();
    assertThat(own.replaceAll(" +", " ")).contains("Norshire 50 0 50", "Sudshire 0 10 10");
    String none = Asked.run("show", "own-2029", "--by", "roads", "-w", folder.toString()).err();
    assertThat(none).contains("shires, towns");
  }
}
