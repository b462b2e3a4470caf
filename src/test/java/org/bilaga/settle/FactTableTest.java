package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of facts as people send them. */
class FactTableTest {
  @TempDir Path folder;

  @Test
  void everyFaultIsToldAtItsCellAndTheOtherRowsCount() {
    var settling =
        Settling.standard(folder)
            .facts(
                "Region Å;paid;;2020-12-10;10",
                "a;payed;;2020-12-10;10",
                "a;paid;vårt;2020-12-10;10",
                "a;paid;;2020-02-30;10",
                "a;paid;;10/11/2020;10",
                "a;paid;;2020-12-11;",
                "a;paid;;2020-12-12;10 EUR",
                "a;paid;;2020-12-13;-10",
                "a;paid;;2020-12-14;1000000",
                "a;paid;;2020-12-15;1 00",
                "a;paid;stöd;2020-12-16;1",
                "a;paid;;3020-12-10;10",
                "nobody;what;where;when;much",
                "a;paid;;2020-12-17;10");
    assertThat(Settling.of(settling.on("2020-12-31"), "a").given().paid()).isEqualTo(1_000);
    assertThat(settling.kinds())
        .containsExactly(
            "fact-recipient-unknown",
            "fact-event-unknown",
            "fact-subject-unknown",
            "fact-date-unclear",
            "fact-date-unclear",
            "fact-amount-missing",
            "fact-amount-unclear",
            "fact-amount-negative",
            "fact-amount-absurd",
            "fact-amount-malformed",
            "fact-not-theirs",
            "fact-date-far",
            "fact-recipient-unknown",
            "fact-event-unknown",
            "fact-date-unclear",
            "fact-amount-unclear");
    assertThat(settling.findings().get(3).span().text()).isEqualTo("2020-02-30");
  }

  @Test
  void nearNamesAreSuggested() {
    var settling =
        Settling.standard(folder)
            .facts("Regiom A;paid;;2020-12-10;1", "a;paid;vård.ettt;2020-12-10;1");
    settling.on("2020-12-31");
    assertThat(settling.findings().get(0).help(Language.ENGLISH)).contains("`Region A`");
    assertThat(settling.findings().get(1).help(Language.SWEDISH)).contains("`vård.ett`");
  }

  @Test
  void headingsMayBeSwedishAndNameTheUnit() {
    var settling =
        Settling.standard(folder)
            .file(
                "\uFEFFMottagare,Händelse,Avser,Datum,\"Belopp, tkr\",Anmärkning\r\n"
                    + "\"Region A\",Utbetalt,Vård,20201210,\"0,05\",enligt beslut\r\n"
                    + "Region A,ej uppfyllt,Delrapporten,2020-10-02,,\r\n");
    var settlement = settling.on("2020-12-31");
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settlement, "a").given().paid()).isEqualTo(5_000);
    assertThat(Settling.of(settlement, "a").given().withheld()).isEqualTo(BoundedAmount.of(1_000));
    assertThat(settlement.remarks()).extracting(Fact::note).containsExactly("enligt beslut");
  }

  @Test
  void amountsWithoutUnitAreReadInTheCurrencyAndToldOnce() {
    var settling =
        Settling.standard(folder)
            .file(
                "recipient;event;date;amount\na;paid;2020-12-10;10\na;spent;2020-12-11;5\n"
                    + "a;paid;2020-12-12;0,02 tkr\n");
    assertThat(Settling.of(settling.on("2020-12-31"), "a").given().paid()).isEqualTo(3_000);
    assertThat(settling.kinds()).containsExactly("fact-unit-missing");
  }

  @Test
  void rowsAboutOtherAgreementsArePassedOver() {
    var settling =
        Settling.standard(folder)
            .facts("x;paid;annat-2019;2020-12-10;1", "x;paid;annat-2019.stöd;2020-12-10;1");
    settling.on("2020-12-31");
    assertThat(settling.kinds()).isEmpty();
  }

  @Test
  void tableWithoutItsColumnsIsToldOnce() {
    var settling = Settling.standard(folder).file("name;what\na;paid\n");
    assertThat(settling.kinds())
        .containsExactly("fact-column-missing", "fact-column-missing", "fact-column-missing");
  }

  @Test
  void anythingAtAllCanBeRead() {
    for (String text :
        new String[] {"", "\0", "a", ";;;;\n;;;;\n", "\"", "recipient;event;date\n"}) {
      Settling.standard(folder).file(text);
    }
  }

  @Test
  void inlineFactsAreReadFromTheAgreementsFile() {
    String facts =
        """
        facts utfall "Vad som hände" for gnv {
          | recipient | event | subject  | date       | amount |
          | a         | paid  | vård.ett | 2020-12-10 | 40 kr  |
        }
        """;
    var settling = new Settling(folder, Settling.AGREEMENT + facts, "gnv");
    assertThat(Settling.of(settling.on("2020-12-31"), "a").given().paid()).isEqualTo(4_000);
  }

  @Test
  void factsMaySayHowTheirFiguresArePrinted() {
    String rows =
        """
          | recipient | event | subject  | date       | amount    |
          | a         | paid  | vård.ett | 2020-12-10 | 1.500 kr  |
          | a         | paid  | vård.ett | 2020-12-11 | nothing   |
        }
        """;
    String facts = "facts utfall for gnv {\n";
    String said = facts + "figures \"1,234.5\"\n\"nothing\" is 0\n";
    var settling = new Settling(folder, Settling.AGREEMENT + said + rows, "gnv");
    assertThat(Settling.of(settling.on("2020-12-31"), "a").given().paid()).isEqualTo(150);
    assertThat(settling.kinds()).isEmpty();
    var unsaid = new Settling(folder, Settling.AGREEMENT + facts + rows, "gnv");
    unsaid.on("2020-12-31");
    assertThat(unsaid.kinds()).containsExactly("fact-amount-two-ways", "fact-amount-unclear");
    String twice = facts + "figures \"1,234.5\"\nfigures \"1.234,5\"\n";
    assertThat(new Settling(folder, Settling.AGREEMENT + twice + rows, "gnv").kinds())
        .containsExactly("said-twice");
  }

  @Test
  void aGroupWhoseMoneyIsNotDistributedIsSettledAsOne() {
    String agreement =
        Settling.AGREEMENT
            + """
            agreement öppen {
              period 2020
              grant alla 600 kr to regioner undistributed
              condition rapport { regioner submit "Rapport" by 2020-09-30 otherwise not entitled to alla }
            }
            """;
    var settlement =
        new Settling(folder, agreement, "öppen")
            .facts("a;submitted;Rapport;2020-09-01;", "a;paid;alla;2020-12-10;100")
            .on("2020-12-31");
    assertThat(settlement.counted()).hasSize(1);
    var group = settlement.counted().get(0).given();
    assertThat(group.paid()).isEqualTo(10_000);
    assertThat(group.withheld()).isEqualTo(new BoundedAmount(0, 50_000));
    assertThat(Settling.of(settlement, "a").partOf()).isTrue();
  }

  @Test
  void reportsOfEachMonthAreJudgedMonthByMonth() {
    String agreement =
        Settling.AGREEMENT
            + """
            agreement månad {
              period 2020
              grant alla 600 kr to regioner by folkmängd
              key folkmängd = share of folk.antal
              condition rapport for alla {
                regioner submit "Väntetider" within 5 weeks after each month of 2020-01..2020-02
                otherwise withheld
              }
            }
            """;
    var settling =
        new Settling(folder, agreement, "månad")
            .facts(
                "a;submitted;Väntetider [2020-01];2020-03-06;",
                "a;submitted;Väntetider 2020-02;2020-04-04;",
                "b;submitted;Väntetider [2020-01];2020-03-07;",
                "c;submitted;Väntetider [2020-01];2020-02-07;");
    var settlement = settling.on("2020-04-04");
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settlement, "a").given().withheld()).isEqualTo(BoundedAmount.ZERO);
    assertThat(Settling.of(settlement, "b").given().withheld()).isEqualTo(BoundedAmount.of(20_000));
    assertThat(Settling.of(settlement, "c").given().withheld())
        .isEqualTo(new BoundedAmount(0, 30_000));
  }

  @Test
  void dataDecideOnMonthsThatHaveEnded() {
    String agreement =
        Settling.AGREEMENT
            + """
            data svar by regioner and month {
              | id | month | andel |
              | a | 2020-01 | 95 % |
              | a | 2020-02 | 96 % |
              | b | 2020-01 | 94 % |
              | b | 2020-02 | 99 % |
              | c | 2020-01 | 97 % |
            }
            agreement nivå {
              period 2020
              grant alla 600 kr to regioner by folkmängd
              key folkmängd = share of folk.antal
              condition rapport for alla {
                regioner reach svar.andel >= 95 % in every month of 2020-01..2020-02
                otherwise withheld
              }
            }
            """;
    var settling = new Settling(folder, agreement, "nivå");
    var after = settling.on("2020-03-01");
    assertThat(Settling.of(after, "a").given().withheld()).isEqualTo(BoundedAmount.ZERO);
    assertThat(Settling.of(after, "b").given().withheld()).isEqualTo(BoundedAmount.of(20_000));
    assertThat(Settling.of(after, "c").given().withheld()).isEqualTo(new BoundedAmount(0, 30_000));
    var before = settling.on("2020-02-29");
    assertThat(Settling.of(before, "a").given().withheld()).isEqualTo(new BoundedAmount(0, 10_000));
  }

  @Test
  void unknownAmountsStayUnknown() {
    String agreement =
        Settling.AGREEMENT
            + "agreement okänd { period 2020 grant alla unknown \"70 %\" to regioner undistributed"
            + " }";
    var settlement =
        new Settling(folder, agreement, "okänd")
            .facts("regioner;paid;;2020-12-10;5")
            .on("2020-12-31");
    var given = settlement.counted().get(0).given();
    assertThat(given.granted()).isEqualTo(BoundedAmount.UNKNOWN);
    assertThat(given.open()).isEqualTo(BoundedAmount.UNKNOWN);
    assertThat(given.overpaid()).isZero();
  }

  @Test
  void anAmountInAnotherUnitIsToldAndNoOtherUnitAdvised() {
    for (String amount : new String[] {"10 platser", "1.500 doser", "10 EUR", "0,5 m€"}) {
      isInAnotherUnit(Settling.standard(folder), amount, "kr");
    }
    String seats =
        Settling.AGREEMENT
            + "unit plats \"plats\" \"platser\" agreement annat { grant g 100 platser to skr }";
    for (String amount : new String[] {"5 kr", "5 tkr", "5 doser"}) {
      isInAnotherUnit(new Settling(folder, seats, "annat"), amount, "platser");
    }
    var parted = new Settling(folder, seats, "annat").facts("skr;paid;;2020-12-10;5,5 platser");
    assertThat(parted.findings().getFirst().message(Language.ENGLISH))
        .isEqualTo("\"5,5 platser\" is not an exact number of platser.");
  }

  private static void isInAnotherUnit(Settling settling, String amount, String unit) {
    settling.file("recipient;event;subject;date;amount\nskr;paid;;2020-12-10;" + amount + "\n");
    assertThat(settling.kinds()).as(amount).containsExactly("fact-amount-unclear");
    var finding = settling.findings().getFirst();
    assertThat(finding.message(Language.ENGLISH)).contains("not in " + unit + ",");
    assertThat(finding.help(Language.ENGLISH).toString()).doesNotContain("Write");
  }
}
