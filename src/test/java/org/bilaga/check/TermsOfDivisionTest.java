package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that do not hold together are told with their figures, in the agreement's own money. */
class TermsOfDivisionTest {
  private static final String PEOPLE =
      """
      party kansli
      group tre {
          | id   |
          | gran |
          | tall |
          | björk |
      }
      data stammar by tre {
          | verk  | antal |
          | gran  | 7     |
          | tall  | 3     |
          | björk | 1     |
      }
      """;

  @TempDir Path temporary;

  private List<Finding> found(String grant) {
    String agreement =
        "agreement plant { key vikt = share of stammar.antal grant g %s }\n".formatted(grant);
    var folder = new Folder(temporary).put("a.agreement", PEOPLE + agreement);
    return folder.check("a.agreement").stream()
        .filter(it -> !it.kind().name().equals("unused-declaration"))
        .toList();
  }

  private void tells(String grant, String kind, String english, String swedish) {
    List<Finding> found = found(grant);
    assertThat(found).extracting(it -> it.kind().name()).as(grant).containsExactly(kind);
    assertThat(found.get(0).message(Language.ENGLISH)).contains(english);
    assertThat(found.get(0).message(Language.SWEDISH)).contains(swedish);
  }

  private void impossible(String grant, String english, String swedish) {
    tells(grant, "distribution-impossible", english, swedish);
  }

  private List<String> gets(String grant) {
    assertThat(found(grant)).as(grant).isEmpty();
    return new Folder(temporary).ledger("a.agreement").subList(1, 4);
  }

  @Test
  void twoSharedGrantsAreRoundedTogetherOneIsNot() {
    String area =
        "2 kr to kansli } agreement b { key v = share of stammar.antal area o { rounded together"
            + " grant c 1 kr to tre by v ";
    assertThat(found(area + "grant d 2 kr to tre by v }")).isEmpty();
    assertThat(found(area + "grant d 2 kr to kansli }"))
        .extracting(it -> it.kind().name())
        .containsExactly("term-without-effect");
    String one = " grant c 1 kr to tre by v ";
    String other = " grant d 2 kr to kansli ";
    String third = " grant e 1 kr to tre by v ";
    for (String grants : List.of(other + one + third, one + other + third, one + third + other)) {
      assertThat(found(area.replace("grant c 1 kr to tre by v ", "") + grants + "}"))
          .extracting(it -> it.message(Language.ENGLISH))
          .as(grants)
          .singleElement()
          .asString()
          .contains("`o.d` cannot be rounded together with `o.c`: they have different recipients");
    }
  }

  @Test
  void beforeAListThatSaysWhatEachGetsNoOtherTermHolds() {
    for (String amount : List.of("as listed to tre by vikt", "as listed to tre, rounded half up")) {
      assertThat(found(amount + " { gran 1 kr tall 2 kr björk 3 kr }"))
          .as(amount)
          .extracting(it -> it.kind().name())
          .containsExactly("term-without-effect");
    }
  }

  @Test
  void theBoundForOneHoldsWhereverItIsWritten() {
    List<String> written =
        gets("1 000 kr to tre by vikt, at least 300 kr for björk, at least 170 kr each");
    assertThat(written)
        .containsExactly("plant.g[gran] 49000", "plant.g[tall] 21000", "plant.g[björk] 30000")
        .isEqualTo(
            gets("1 000 kr to tre by vikt, at least 170 kr each, at least 300 kr for björk"));
    assertThat(gets("1 000 EUR to tre by vikt, at most 400 EUR each, at most 500 EUR for gran"))
        .isEqualTo(gets("1 000 EUR to tre by vikt, at most 500 EUR for gran, at most 400 EUR each"))
        .containsExactly("plant.g[gran] 50000", "plant.g[tall] 37500", "plant.g[björk] 12500");
  }

  @Test
  void figuresAreInTheUnitThatTheGrantHas() {
    impossible(
        "1 mkr to tre by vikt, at least 400 tkr each, rounded to 1 tkr",
        "the least amounts come to 1,2 mkr, 0,2 mkr more than the amount of 1 mkr",
        "minstbeloppen summerar till 1,2 mkr, 0,2 mkr mer än beloppet på 1 mkr");
    impossible(
        "1 kr to tre by vikt, at most 0,25 kr each, rounded to 0,01 kr",
        "the highest amounts hold 0,75 kr, 0,25 kr less than the amount of 1 kr",
        "högstbeloppen rymmer 0,75 kr, 0,25 kr mindre än beloppet på 1 kr");
    impossible(
        "1 million EUR to tre by vikt, base 400 000 EUR each, rounded to 1 000 EUR",
        "the base amounts come to 1 200 000 EUR, 200 000 EUR more than the amount of 1 000 000 EUR",
        "grundbeloppen summerar till 1 200 000 EUR, 200 000 EUR mer än beloppet på 1 000 000 EUR");
    impossible(
        "900 JPY to tre by vikt, at least 301 JPY each",
        "903 JPY, 3 JPY more than the amount of 900 JPY",
        "903 JPY, 3 JPY mer än beloppet på 900 JPY");
  }

  @Test
  void aLeastAmountAboveTheHighestIsToldWithBoth() {
    impossible(
        "1 000 kr to tre by vikt, at least 300 kr for tall, at most 200 kr for tall",
        "the least amount of tall, 300 kr, is above its highest, 200 kr",
        "minstbeloppet för tall, 300 kr, är över högstbeloppet, 200 kr");
    impossible(
        "1 000 kr to tre by vikt, at least 10,20 kr for tall, at most 10,80 kr for tall",
        "tall is to have at least 10,20 kr and at most 10,80 kr, and nothing in whole"
            + " units of 1 kr is between them",
        "inget i hela enheter om 1 kr ligger däremellan");
    impossible(
        "1 000 EUR to tre by vikt, base 300 EUR each, at most 200 EUR for tall",
        "the base amount of tall, 300 EUR, is above its highest, 200 EUR",
        "grundbeloppet för tall, 300 EUR, är över högstbeloppet, 200 EUR");
    impossible(
        "21 kr to tre by vikt, except gran, at least 10,20 kr each",
        "the least amounts, in whole units of 1 kr, come to 22 kr, 1 kr more than",
        "minstbeloppen, i hela enheter om 1 kr, summerar till 22 kr, 1 kr mer än");
  }

  @Test
  void aResidueThatItsHomeMayNotHaveIsToldWithFigures() {
    impossible(
        "11 500 kr to tre by vikt, at most 7 tkr for gran, rounded to 1 tkr, residue to gran",
        "the rounding leaves 500 kr over, and with it gran would have 7 500 kr, more than the"
            + " 7 000 kr it may have",
        "avrundningen lämnar 500 kr över, och med den skulle gran ha 7 500 kr, mer än de 7 000 kr"
            + " som är högst");
    impossible(
        "15 kr to tre by vikt, at least 2 kr for björk, rounded up, residue to björk",
        "the rounding gives out 1 kr more than the amount, and without it björk would have 1 kr,"
            + " less than the 2 kr it is to have",
        "avrundningen delar ut 1 kr mer än beloppet, och utan det skulle björk ha 1 kr, mindre än"
            + " de 2 kr som är minst");
    impossible(
        "5 kr to tre by vikt, except gran, rounded down, residue to gran",
        "the rounding leaves 1 kr over, and that is to be gran's, who is excepted",
        "avrundningen lämnar 1 kr över, och gran, som det gäller, är undantagen");
    impossible(
        "1 kr to tre by vikt, rounded up, residue to björk",
        "the rounding gives out 2 kr more than the amount, and björk, from whom it is to be taken,"
            + " has only 1 kr",
        "avrundningen delar ut 2 kr mer än beloppet, och björk, som det ska tas från, har bara 1"
            + " kr");
  }

  @Test
  void whatCannotBePaidIsToldInTheCurrencysOwnParts() {
    tells("10 EUR / 3 to kansli", "amount-not-whole", "whole number of cents", "antal cent.");
    tells("10 JPY / 3 to kansli", "amount-not-whole", "whole number of JPY", "antal JPY.");
    tells("10 KWD / 3 to kansli", "amount-not-whole", "thousandths of KWD", "tusendelar av KWD");
    tells("26,67 kr / 2 to kansli", "amount-not-whole", "13,335 kr", "13,335 kr");
    tells("12,345 KWD / 2 to kansli", "amount-not-whole", "6,1725 KWD", "6,1725 KWD");
    impossible(
        "10 EUR to tre by vikt, rounded to 0,001 EUR",
        "its rounding unit, 0,001 EUR, is no whole number of cents",
        "dess avrundningsenhet, 0,001 EUR, är inte ett helt antal cent");
  }

  @Test
  void whatIsPaidBeyondTheGrantIsTold() {
    tells(
        "10 EUR to tre by vikt, rounded up, residue kept",
        "more-than-granted",
        "come to 11 EUR, 1 EUR more than its amount of 10 EUR; with `residue kept` the giver pays",
        "summerar till 11 EUR, 1 EUR mer än beloppet på 10 EUR; med `rest behålls` betalar"
            + " givaren");
    tells(
        "-10 EUR to tre by vikt, rounded up, residue to kansli",
        "more-than-granted",
        "come to -11 EUR, 1 EUR more",
        "summerar till -11 EUR, 1 EUR mer");
    assertThat(found("10 EUR to tre by vikt, rounded down, residue kept")).isEmpty();
    assertThat(found("10 EUR to tre by vikt, rounded up, residue to largest")).isEmpty();
  }

  @Test
  void whatIsSaidOfTheExceptedIsTold() {
    String kind = "term-without-effect";
    tells(
        "10 kr to tre by vikt, at least 1 kr for gran, except gran",
        kind,
        "`at least` has no effect: gran is excepted",
        "`minst` har ingen verkan: gran är undantagen");
    tells(
        "10 EUR to tre by vikt, except tall, at most 5 EUR for tall",
        kind,
        "`at most` has no effect: tall is excepted",
        "`högst` har ingen verkan: tall är undantagen");
    tells(
        "8 kr to tre by vikt, except tall, rounded down, residue to tall",
        kind,
        "`residue to` has no effect: tall is excepted",
        "`rest till` har ingen verkan: tall är undantagen");
    assertThat(found("10 kr to tre by vikt, at least 1 kr each, except gran")).isEmpty();
  }

  @Test
  void ofTwoBoundsForOneMemberByTwoNamesTheStricterHolds() {
    String text =
        """
        group två {
            | id | name |
            | a  | Alfa |
            | b  | Beta |
        }
        data tal by två {
            | m | v |
            | a | 1 |
            | b | 9 |
        }
        agreement x {
            key k = share of tal.v
            grant g 100 kr to två by k, at least %s kr for a, at least %s kr for Alfa
        }
        """;
    for (String order : List.of("30 20", "20 30")) {
      String[] floors = order.split(" ");
      var folder = new Folder(temporary).put("x.agreement", text.formatted(floors[0], floors[1]));
      assertThat(folder.ledger("x.agreement")).contains("x.g[a] 3000", "x.g[b] 7000");
      assertThat(folder.check("x.agreement"))
          .extracting(it -> it.message(Language.ENGLISH))
          .containsExactly("`at least` has no effect: there is a stricter one for Alfa.");
      // What is advised to be removed is the milder one.
      var place = folder.check("x.agreement").get(0).span();
      assertThat(folder.text("x.agreement").substring(place.start(), place.end()))
          .startsWith("at least 20 kr");
    }
  }

  /** What one year lacks is not what another has too much. */
  @Test
  void yearsDoNotMakeUpForEachOther() {
    String years = " { for 2018 5 EUR for 2019 6 EUR for 2020 22 EUR }";
    assertThat(found("by year to tre by vikt, rounded half up" + years))
        .extracting(it -> it.message(Language.ENGLISH))
        .containsExactlyInAnyOrder(
            "The rounded parts of `g[2018]` come to 4 EUR, but its amount is 5 EUR: they are"
                + " 1 EUR too low, and no one is named for the difference.",
            "The rounded parts of `g[2019]` come to 7 EUR, but its amount is 6 EUR: they are"
                + " 1 EUR too high, and no one is named for the difference.");
    tells(
        "by year to tre by vikt, rounded half up, residue to kansli" + years,
        "more-than-granted",
        "`g[2019]` come to 7 EUR, 1 EUR more than its amount of 6 EUR; with `residue to kansli`"
            + " `kansli` pays",
        "`g[2019]` summerar till 7 EUR, 1 EUR mer än beloppet på 6 EUR; med `rest till kansli`"
            + " betalar `kansli`");
  }

  @Test
  void theAmountOfEachYearIsMoneyOfOneCurrency() {
    String years = "by year to kansli { for 2018 %s for 2019 %s }";
    assertThat(found(years.formatted("10 EUR", "11 EUR"))).isEmpty();
    assertThat(found(years.formatted("10 EUR", "unknown \"beslutas senare\""))).isEmpty();
    assertThat(found(years.formatted("10 EUR", "11 kr")))
        .extracting(it -> it.kind().name())
        .containsExactly("currencies-mixed");
    assertThat(found(years.formatted("10 EUR", "11")))
        .extracting(it -> it.kind().name())
        .containsExactly("unit-missing");
    assertThat(found(years.formatted("10 %", "11 JPY")))
        .extracting(it -> it.kind().name())
        .contains("value-of-wrong-sort");
  }

  /** Paradoxes are looked for with one unit more, which nobody granted. */
  @Test
  void whatIsWrongWithAnotherAmountIsNotTold() {
    assertThat(found("14 kr to tre by vikt, at least 2 kr for björk, rounded up, residue to björk"))
        .extracting(it -> it.kind().name())
        .isEqualTo(List.of("distribution-impossible"));
    for (int amount = 3; amount < 40; amount++) {
      List<Finding> found =
          found(amount + " kr to tre by vikt, at least 1 kr each, rounded up, residue to björk");
      assertThat(found.size()).isLessThanOrEqualTo(1);
      if (!found.isEmpty() && found.get(0).kind().name().equals("distribution-impossible")) {
        assertThat(new Folder(temporary).ledger("a.agreement")).hasSize(1);
      }
    }
    assertThat(found("10 000 000 mdkr to tre by vikt, rounded up to 5 000 000 mdkr, residue kept"))
        .extracting(it -> it.kind().name())
        .doesNotContain("amount-too-large", "paradox-alabama");
  }

  @Test
  void theAdviceIsNotWhatIsDoneAlready() {
    for (String method : List.of("largest remainder", "d-hondt", "half up")) {
      List<Finding> found = found("10 500 kr to tre by vikt, rounded " + method + " to 1 tkr");
      assertThat(found).extracting(it -> it.kind().name()).containsExactly("residue-without-home");
      assertThat(found.get(0).help(Language.ENGLISH))
          .contains("to a unit")
          .doesNotContain("largest remainder");
      assertThat(found.get(0).help(Language.SWEDISH)).doesNotContain("största rest");
    }
    assertThat(found("10 kr to tre by vikt, rounded down").get(0).help(Language.ENGLISH))
        .contains("largest remainder");
  }
}
