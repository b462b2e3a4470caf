package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivations of the agreement of 2020, and of small ones with every rule of rounding. */
class ExplainTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"en", "sv"})
  void hallandIsExplainedToTheKrona(String language) {
    assertThat(published("gnv-2020[halland]", "-l", language))
        .isEqualTo(Asked.resource("halland." + language + ".txt"));
    assertThat(published("gnv-2020[hallands-län]", "-l", language))
        .isEqualTo(Asked.resource("hallands-lan." + language + ".txt"));
    assertThat(published("gnv-2020.nära-vård.omställning", "-l", language))
        .isEqualTo(Asked.resource("omstallning." + language + ".txt"));
  }

  @Test
  void aMembersGrantsAreToldOnOnePage() {
    assertThat(published("gnv-2020[halland]").lines().count()).isLessThanOrEqualTo(61);
  }

  @Test
  void grantIsFoundByItsLastNameWhereOnlyOneHasIt() {
    assertThat(published("gnv-2020[halland]", "standarder"))
        .isEqualTo(
            published("gnv-2020[halland]", "e-hälsa.standarder")
                .replace("[halland] e-hälsa.", "[halland] "));
    var asked = Asked.run("explain", "gnv-2020[halland]", "standard", "-w", Asked.AGREEMENTS);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("Did you mean `standarder`?");
  }

  @Test
  void jsonHasEveryFigureExact() {
    JsonObject json =
        JsonParser.parseString(published("gnv-2020[halland]", "-f", "json")).getAsJsonObject();
    var sum = BigDecimal.ZERO;
    for (JsonElement grant : json.getAsJsonArray("grants")) {
      sum = sum.add(grant.getAsJsonObject().get("amount").getAsBigDecimal());
    }
    assertThat(sum).isEqualTo(json.get("total").getAsBigDecimal());
    JsonObject first = json.getAsJsonArray("grants").get(0).getAsJsonObject();
    assertThat(first.get("exact").getAsString()).isEqualTo("478144870000000/10319473");
    assertThat(first.getAsJsonObject("rounding").getAsJsonArray("given")).hasSize(12);
    assertThat(first.getAsJsonObject("rounding").getAsJsonObject("next").get("name").getAsString())
        .isEqualTo("Region Östergötland");
  }

  @Test
  void whatIsNotDividedCannotBeKnown() {
    assertThat(published("gnv-2019[halland]")).contains("cannot be known");
    assertThat(published("gnv-2019[halland]", "-l", "sv")).contains("går inte att säga");
  }

  @Test
  void onlyMoneyIsExplained() {
    var asked = Asked.run("explain", "folkmängd[skåne]", "-w", Asked.AGREEMENTS);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("bilaga show 'folkmängd[skåne]'");
  }

  @Test
  void tieIsDecidedByTheOrderOfMembers() {
    assertThat(small("grant g 100 kr to grupp by lika", "m[a]"))
        .contains("the fraction 0,33 gives 1 kr after a tie: 34 kr.")
        .contains("The last one went to Anna (0,33); next was Berit (0,33).")
        .contains("the order of the members decided.");
    assertThat(small("grant g 100 kr to grupp by lika", "m[b]")).contains("lost a tie: 33 kr.");
  }

  @Test
  void tieIsDecidedByLot() {
    String grant =
        "grant g 100 kr to grupp by lika, rounded largest remainder ties by lot \"dnr 7\" (c, a,"
            + " b)";
    assertThat(small(grant, "m[c]"))
        .contains("after a tie: 34 kr.")
        .contains("a lot decided (dnr 7)");
  }

  @Test
  void eachMethodSaysWhatItDid() {
    assertThat(small("grant g 100 kr to grupp by lika, rounded up, residue kept", "m[a]"))
        .contains("by itself up to whole kronor: 34 kr. All rounded parts come to 102 kr.")
        .contains("The rounding gives 2 kr more than the grant, which is paid too");
    assertThat(
            small("grant g 10 tkr to grupp by lika, rounded down to 1 tkr, residue to skr", "m[a]"))
        .contains("down to a multiple of 1 000 kr: 3 000 kr. All rounded parts come to 9 000 kr.")
        .contains("The rounding leaves 1 000 kr, which goes to SKR.");
    assertThat(
            small("grant g 100 kr to grupp by lika, rounded half up, residue to largest", "m[a]"))
        .contains("The rounding leaves 1 kr, which goes to this recipient: 34 kr.");
    assertThat(
            small("grant g 100 kr to grupp by lika, rounded half up, residue to largest", "m[b]"))
        .contains("halves up: 33 kr.")
        .contains("The rounding leaves 1 kr, which goes to Anna.");
    assertThat(small("grant g 100 kr to grupp by olika, rounded cumulative", "m[a]"))
        .contains("running sum");
    assertThat(small("grant g 10 kr to grupp by olika, rounded sainte-laguë", "m[a]"))
        .contains("one by one by the method of Sainte-Laguë: 5 kr.");
    assertThat(small("grant g -10 kr to grupp by lika", "m[a]")).contains("rounded toward zero");
  }

  @Test
  void partsInWhichItIsPaidAreToldWithTheirDays() {
    String grant =
        "grant g 90 kr to grupp by lika"
            + " payment to grupp { paid 25 % by 2018-03-28, 25 % in 2018-06, remainder by"
            + " 2018-12-14 }";
    assertThat(small(grant, "m[a]"))
        .containsSubsequence(
            "The payments",
            "Payment of 25 %: 7,50 kr by 2018-03-28",
            "Payment of 25 %: 7,50 kr in 2018-06",
            "Payment of the rest: 15 kr by 2018-12-14");
    // Of one grant of several it is not said how much of each part is of it.
    String two = grant.replace("g 90 kr", "f 30 kr to grupp by lika grant g 90 kr");
    assertThat(small(two, "m[a]")).contains("Payment of 25 %: 10 kr by 2018-03-28");
    assertThat(small(two, "m.g[a]")).doesNotContain("The payments");
  }

  @Test
  void boundsAreToldWithWhoTheyHold() {
    assertThat(small("grant g 100 kr to grupp by olika, at least 30 kr each", "m[c]"))
        .contains("The key gives less than the least amount, so the part is 30 kr.")
        .contains("At the least amount: Berit and Cecilia.");
    assertThat(small("grant g 100 kr to grupp by olika, base 10 kr each, except c", "m[a]"))
        .contains("10 + 80 × 5 / 8 = 60 kr.")
        .contains("Excepted: Cecilia.");
    assertThat(small("grant g 100 kr to grupp by olika, base 10 kr each, except c", "m[c]"))
        .contains("Excepted from this grant: 0 kr.");
    assertThat(small("grant g 100 kr to grupp by olika, at most 40 kr for a", "m[b]"))
        .contains("Divided by the key: 60 kr among 2.")
        .contains("At the highest amount: Anna.");
  }

  private String small(String grant, String asked) {
    Asked.write(
        folder,
        "m.agreement",
        """
        party skr "Sveriges Kommuner och Regioner" also known as "SKR"
        group grupp "Gruppen" {
          | id | code | name |
          | a | 1 | Anna |
          | b | 2 | Berit |
          | c | 3 | Cecilia |
        }
        data folk by grupp {
          | id | antal | vikt |
          | a | 1 | 5 |
          | b | 1 | 3 |
          | c | 1 | 2 |
        }
        agreement m "Mini" {
          key lika = share of folk.antal
          key olika = share of folk.vikt
        """
            + grant
            + "\n}\n");
    var it = Asked.run("explain", asked, "-w", folder.toString());
    assertThat(it.err()).isEmpty();
    assertThat(it.code()).isZero();
    return it.out().replaceAll("\n +", " ");
  }

  private static String published(String... args) {
    var all = new String[args.length + 3];
    all[0] = "explain";
    all[1] = "-w";
    all[2] = Asked.AGREEMENTS;
    System.arraycopy(args, 0, all, 3, args.length);
    var asked = Asked.run(all);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }
}
