package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of several agreements together, and of years and months. */
class ShowPortfolioTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final Path GOLDENS = Path.of("src/test/resources/org/bilaga/cli");

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(
        folder,
        "common.agreement",
        """
        party staten "Staten"
        party skr "Sveriges Kommuner och Regioner" also known as "SKR"
        party rss "Regionala samverkans- och stödstrukturer" also known as "RSS"
        group regioner "Regionerna" {
          | id | code | name | aliases |
          | halland | 13 | Region Halland | Halland |
          | skåne | 12 | Region Skåne | Skåne |
        }
        group län "Länen" corresponds to regioner {
          | id | code | name | aliases |
          | hallands-län | 13 | Hallands län | Halland |
          | skåne-län | 12 | Skåne län | Skåne |
        }
        data folk by regioner {
          | id | antal |
          | halland | 1 |
          | skåne | 3 |
        }
        data väntande by regioner and month {
          | id | month | antal |
          | halland | 2019-09 | 5 |
          | skåne   | 2019-09 | 1 |
          | halland | 2019-10 | 1 |
          | skåne   | 2019-10 | 1 |
        }
        key andel = share of folk.antal
        """);
    Asked.write(
        folder,
        "frid.agreement",
        """
        use "common.agreement"
        agreement frid "Kvinnofrid" {
          period 2018..2020
          total  20 mkr each year
          area a "Stärkt stöd" {
            total 15 mkr each year
            grant rss 9 mkr each year to rss { of which drift 1 mkr }
            grant övrigt remainder to regioner undistributed
          }
          grant rest remainder to skr
        }
        """);
    Asked.write(
        folder,
        "vård.agreement",
        """
        use "common.agreement"
        agreement vård-2019 "Vård" {
          period     2019
          charged to "9 1:6"
          total      700 mkr
          grant hep-c unknown "70 % av kostnaden" to regioner undistributed
          grant allt  400 mkr to regioner by andel
          grant lån    80 mkr to regioner by andel for skr
          grant kommuner 100 mkr to län through rss undistributed
        }
        agreement register-2019 "Register" {
          period 2019
          total  200 mkr from regioner 120 mkr, staten 80 mkr
          grant allt 200 mkr to skr
        }
        agreement flerårig "Flera år tillsammans" {
          period 2016..2018
          grant allt 60 mkr to regioner by andel
        }
        agreement kommande "Kommande" { period 2021 }
        """);
    Asked.write(
        folder,
        "kö.agreement",
        """
        use "common.agreement"
        agreement kö-2019 "Kö" {
          period 2019
          grant besök 30 mkr to regioner in equal parts for each month of 2019-09..2019-11 {
            measure nivå = väntande.antal
            step blå 60 % when nivå >= 5
            step röd 40 % when nivå >= 6
            each step shared equally among those who reach it
            a step that nobody reaches goes to the step below
            when nobody reaches any step, kept by staten
          }
        }
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "portfolio-agreements.en.txt, --by agreement",
    "portfolio-years.sv.txt, --by year -l sv",
    "portfolio-recipients.en.txt, --by recipient",
    "portfolio-halland.sv.txt, --where recipient=halland --by year -l sv",
    "portfolio-funders.en.txt, --by funder",
    "portfolio-grants.en.txt, --by grant --where year=2019",
    "portfolio-last.en.txt, --by recipient --receiver last --where year=2019",
  })
  void everyTableTellsWhatIsKnownAndWhatIsNot(String golden, String options) {
    shouldBe(golden, show(options.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "agreements-2019.en.txt, --where year=2019",
    "agreements-2020.en.txt, --where year=2020 --by recipient",
    "agreements-halland.sv.txt, --where recipient=halland --by year -l sv",
  })
  void realAgreementsAreExplainedLineByLine(String golden, String options) {
    List<String> all = new ArrayList<>(List.of("show", Asked.AGREEMENTS));
    all.addAll(List.of(options.split(" ")));
    shouldBe(golden, Asked.run(all.toArray(String[]::new)));
  }

  @Test
  void severalYearsAreOneCondition() {
    var years = show("--by", "year", "--where", "year=2018..2019", "--format", "csv");
    assertThat(years.out()).contains("\n2018,").contains("\n2019,").doesNotContain("2020");
    var listed = show("--by", "year", "--where", "year=2018,2020", "--format", "csv");
    assertThat(listed.out()).contains("\n2018,").contains("\n2020,").doesNotContain("2019");
    assertThat(show("--where", "year=2020..2018").code()).isEqualTo(2);
    assertThat(show("--where", "year=2018,2031").code()).isEqualTo(2);
    assertThat(show("--where", "year=2018..2020-03").code()).isEqualTo(2);
  }

  @Test
  void oneAgreementHasAColumnAYear() {
    shouldBe("frid.sv.txt", show("frid", "-l", "sv"));
  }

  @Test
  void grantOverMonthsIsShownByMonth() {
    assertThat(show("kö-2019.besök").out())
        .contains("2019-09          10              10")
        .contains("2019-11                   10     10")
        .endsWith("Total            20       10     30\n");
    assertThat(show("kö-2019.besök", "--by", "recipient").out())
        .contains("Staten (keeps what nobody reached)")
        .contains("(not yet known who gets it)");
  }

  @Test
  void valueThatLeavesMoneyOpenSaysSo() {
    assertThat(show("frid[halland, 2019]").out()).isEqualTo("–\n");
    assertThat(show("frid[halland, 2019]").err())
        .contains("6 mkr is not distributed yet among Regionerna")
        .contains("Region Halland may get a part of it");
    assertThat(show("kö-2019.besök[halland, 2019-09]").err()).isEmpty();
    assertThat(show("vård-2019 + 0 kr").err()).contains("the amount of hep-c is not stated");
    assertThat(show("register-2019 + 0 kr").err()).isEmpty();
  }

  @Test
  void groupDataAndKeyAreShownMemberByMember() {
    assertThat(show("regioner").out()).contains("halland  13    Region Halland  Halland");
    assertThat(show("regioner", "-f", "csv").out()).startsWith("id,code,name,aliases\nhalland,");
    assertThat(show("folk").out())
        .contains("Region Skåne        3")
        .contains("Total               4");
    assertThat(show("väntande").out()).contains("2019-09\n  Region Halland      5");
    assertThat(show("andel").out()).contains("Region Skåne     75 %");
  }

  @Test
  void recipientsAreToldPerWhatTheyHave() {
    var shown = show("frid", "--by", "recipient", "--per", "folk.antal", "--top", "1");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out()).contains("kr per").contains("folk.antal");
    assertThat(show("frid", "--by", "year", "--per", "folk.antal").err())
        .contains("--per goes with `--by recipient`");
    assertThat(show(folder.toString(), "--by", "recipient", "--per", "folk.anta").err())
        .contains("`folk.anta`");
  }

  @Test
  void detailsInCsvSumToTheWhole() {
    String[] lines = show("--receiver", "first", "-f", "csv").out().split("\n");
    assertThat(lines[0])
        .isEqualTo(
            "agreement,area,grant,kind,group,recipient,recipient_name,funder,period,currency,amount");
    var sum = BigDecimal.ZERO;
    for (int i = 1; i < lines.length; i++) {
      String amount = lines[i].split(",", -1)[10];
      sum = amount.isEmpty() ? sum : sum.add(new BigDecimal(amount));
    }
    assertThat(sum).isEqualByComparingTo("1050000000");
  }

  @Test
  void eachRecipientHasOneRowInCsv() {
    var rows = show("--by", "recipient", "-f", "csv").out().lines().toList();
    assertThat(rows.getFirst())
        .isEqualTo("group,recipient,recipient_name,amount,complete,currency");
    assertThat(rows).filteredOn(row -> row.startsWith("regioner,halland,")).hasSize(1);
    var sum = BigDecimal.ZERO;
    for (String row : rows.subList(1, rows.size())) {
      String amount = row.split(",")[3];
      sum = amount.isEmpty() ? sum : sum.add(new BigDecimal(amount));
    }
    assertThat(sum).isEqualByComparingTo("1050000000");
    assertThat(show("--by", "recipient", "-f", "csv-sv", "-l", "sv").out())
        .startsWith("\ufeffNivå;Mottagare;2018, mkr;")
        .contains("\n2;Region Halland;");
  }

  @Test
  void rowsInJsonSumToTheTotal() {
    var json = JsonParser.parseString(show("--by", "recipient", "-f", "json").out());
    var table = json.getAsJsonObject().getAsJsonArray("tables").get(0).getAsJsonObject();
    var sum = BigDecimal.ZERO;
    for (JsonElement row : table.getAsJsonArray("rows")) {
      JsonElement total = row.getAsJsonObject().get("total");
      sum = total.isJsonNull() ? sum : sum.add(total.getAsBigDecimal());
    }
    assertThat(sum).isEqualByComparingTo(table.get("total").getAsBigDecimal());
    assertThat(sum).isEqualByComparingTo("1050000000");
    assertThat(table.get("complete").getAsBoolean()).isFalse();
  }

  @Test
  void whatIsMisspeltIsToldWithTheNearest() {
    var recipient = show("--where", "recipient=hallnd");
    assertThat(recipient.code()).isEqualTo(2);
    assertThat(recipient.out()).isEmpty();
    assertThat(recipient.err()).contains("recipient=hallnd").contains("`halland`");
    assertThat(show("--where", "mottagre=halland").err()).contains("`mottagare`");
    assertThat(show("--where", "year=2031").err()).contains("year=2031").contains("2021");
    assertThat(show("--where", "agreement=fird").err()).contains("`frid`");
    assertThat(show("--where", "recipient=").code()).isEqualTo(2);
    assertThat(show("frid", "--by", "recipent").err()).contains("`recipient`");
    assertThat(Asked.run("show", folder.toString(), "--by", "recipent").err())
        .contains("`recipient`");
    assertThat(Asked.run("show", "nowhere/else").err()).contains("folder `nowhere/else`");
  }

  @Test
  void nameOfAMemberMeansTheNearestKind() {
    assertThat(show("--where", "recipient=Region Halland").out()).contains("Region Halland");
    assertThat(show("--where", "mottagare=hallands-län").out()).contains("Hallands län");
    // An alias that members of two groups have means both.
    assertThat(show("--where", "recipient=Halland").out()).contains("Region Halland, Hallands län");
    assertThat(show("--where", "recipient=regioner").out()).contains("Regionerna");
  }

  @Test
  void groupsNameSortsByItsMembers() {
    var asked = Asked.run("show", folder.toString(), "--by", "regioner");
    assertThat(asked.out()).contains("Region Halland").doesNotContain("SKR  ");
  }

  @Test
  void conditionsHoldTogether() {
    assertThat(show("--where", "recipient=skr", "--where", "year=2020").out())
        .contains("frid")
        .doesNotContain("register-2019");
  }

  @Test
  void agreementsCanBeNamedAndFilesToo() {
    assertThat(show("frid", "kö-2019").out()).startsWith("2 agreements");
    String file = folder.resolve("kö.agreement").toString();
    assertThat(Asked.run("show", file).out()).startsWith("1 agreement,");
    assertThat(Asked.run("show", folder.toString()).out()).startsWith("6 agreements");
  }

  @Test
  void versionsOfOneAgreementAreNotAdded() {
    Asked.write(
        folder,
        "mer.agreement",
        "use \"frid.agreement\"\nscenario mer \"Mer\" for frid { set rest = 6 mkr }");
    assertThat(show("frid", "mer").err()).contains("count its money twice");
    assertThat(Asked.run("show", folder.toString()).out()).startsWith("6 agreements");
  }

  @Test
  void brokenFileStandsInTheWayOfASum() {
    Asked.write(folder, "broken.agreement", "agreement broken { grant");
    var asked = Asked.run("show", folder.toString());
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("broken.agreement");
    assertThat(show("frid", "kö-2019").code()).isZero();
  }

  @Test
  void currenciesAreNeverAdded() {
    Asked.write(
        folder,
        "eu.agreement",
        "use \"common.agreement\"\nagreement eu { period 2019 grant g 1 000,50 EUR to skr }");
    assertThat(show("--by", "agreement").out())
        .contains("6 agreements, mkr")
        .contains("1 agreement, EUR")
        .contains("1 000,50");
  }

  private void shouldBe(String golden, Asked asked) {
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    if (WRITE) {
      try {
        Files.writeString(GOLDENS.resolve(golden), asked.out());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new AssertionError("rewritten: " + golden);
    }
    assertThat(asked.out()).isEqualTo(Asked.resource(golden));
  }

  private Asked show(String... args) {
    var all = new String[args.length + 3];
    all[0] = "show";
    all[1] = "-w";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Asked.run(all);
  }
}
