package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not known is "–" with its reason, never nought; and every residue has its holder. */
class ExplainUnknownTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "undistributed, 'does not say how 500 kr is divided among Gruppen', 'inte hur 500 kr fördelas'",
    "by okänd, 'The key okänd is not known: \"efter behov\". So no part', 'Nyckeln okänd är inte"
        + " känd'"
  })
  void whatIsNotDividedHasAReason(String how, String english, String swedish) {
    String grants = "grant g 500 kr to grupp " + how + " grant h 90 kr to grupp by k";
    assertThat(explain(grants, "m[a]"))
        .contains(english)
        .containsPattern("g +–\n")
        .contains("Anna gets 30 kr under \"Mini\", and a part that cannot be known of 500 kr.")
        .containsPattern("Total +– +30 kr \\+\\?");
    assertThat(explain(grants, "m[a]", "-l", "sv")).contains(swedish);
  }

  /** A grant that was not understood may be anybody's: what all give together is not told. */
  @Test
  void whatASentenceThatIsNotUnderstoodMayGiveIsNotLeftOut() {
    String grants = "grant g 90 kr to grupp by k\n grant h 2 000000 kr to grupp by k";
    for (String whole : new String[] {"m[a]", "m"}) {
      var refused = answer(grants, "explain", whole);
      assertThat(refused.err()).contains("2 000000");
      assertThat(refused.out()).isEmpty();
      assertThat(refused.code()).isEqualTo(1);
    }
    var of = answer(grants, "explain", "m.g[a]");
    assertThat(of.out()).contains("Anna gets 30 kr of g");
    assertThat(of.err()).contains("mistakes in the files");
  }

  @Test
  void anUnknownAmountIsNoAmount() {
    String grants = "grant g unknown \"enligt beslut\" to grupp by k";
    assertThat(explain(grants, "m[a]"))
        .contains("What Anna gets of g under \"Mini\" cannot be known.")
        .contains("The amount is not known: \"enligt beslut\".")
        .doesNotContain("0 kr");
    assertThat(explain(grants, "m.g"))
        .contains("What g comes to under \"Mini\" is not known.")
        .doesNotContain("0 kr");
  }

  @Test
  void aYearThatIsNotKnownMakesTheSumUnknown() {
    String grants =
        "grant g by year to grupp by k { for 2018 90 kr for 2019 unknown \"senare\" }"
            + " grant h 90 kr to grupp by k";
    assertThat(explain(grants, "m[a]"))
        .containsPattern("g +k +30 kr +30 kr \\+\\?\n")
        .contains("as the amount is not known: g for 2019.");
    assertThat(explain(grants, "m.g"))
        .contains("90 kr, and an unknown amount for 2019, to Gruppen by the key k");
    var json = JsonParser.parseString(explain(grants, "m[a]", "-f", "json")).getAsJsonObject();
    assertThat(json.get("total").isJsonNull()).isTrue();
    assertThat(json.get("known").getAsString()).isEqualTo("60");
    var grant = json.getAsJsonArray("grants").get(0).getAsJsonObject();
    assertThat(grant.get("amount").isJsonNull()).isTrue();
    assertThat(grant.get("grantTotal").isJsonNull()).isTrue();
  }

  @Test
  void whatIsComputedFromSomethingUnknownTellsWhatThatIs() {
    Asked.write(
        folder,
        "n.agreement",
        """
        group orter "Orterna" {
          | id | name |
          | ask | Ask |
          | bok | Bok |
        }
        data d by orter {
          | ort | n |
          | Ask | 1 |
          | Bok | |
        }
        data e by orter {
          | ort | n |
          | Ask | 1 |
          | Bok | 1 |
        }
        agreement n "Nytt" {
          period 2018
          key k = share of e.n
          grant g d.n[bok] * 10 kr to orter by k
        }
        """);
    var en = Asked.run("explain", "-w", folder.toString(), "n.g");
    assertThat(en.out())
        .contains("The amount is not known: Bok has no figure in `d.n` that can be read")
        .contains("n.agreement:9).");
    assertThat(Asked.run("explain", "-w", folder.toString(), "n.g", "-l", "sv").out())
        .contains("Beloppet är inte känt: ")
        .contains("n.agreement:9).");
    var json =
        JsonParser.parseString(
                Asked.run("explain", "-w", folder.toString(), "n.g", "-f", "json").out())
            .getAsJsonObject();
    var grant = json.getAsJsonArray("grants").get(0).getAsJsonObject();
    assertThat(grant.get("cause").getAsString()).isEqualTo("told");
    assertThat(grant.get("causePlace").getAsString()).endsWith("n.agreement:9");
  }

  @Test
  void aPartOfAGroupIsTheSameBodies() {
    Asked.write(
        folder,
        "p.agreement",
        """
        group orter "Orterna" {
          | id | code | name |
          | ask | 1 | Ask |
          | bok | 2 | Bok |
          | ek | 3 | Ek |
        }
        group kusten "Kusten" corresponds to orter {
          | id | code | name |
          | askhamn | 1 | Ask |
          | bokhamn | 2 | Bok |
        }
        data e by orter {
          | ort | n |
          | Ask | 1 |
          | Bok | 1 |
          | Ek | 1 |
        }
        agreement p "Parter" {
          period 2018
          key k = share of e.n
          grant alla 90 kr to orter by k
          grant hamnar 20 kr to kusten by k
          grant fyr 5 kr to askhamn
        }
        """);
    for (String ask : new String[] {"p[ask]", "p[askhamn]"}) {
      assertThat(Asked.run("explain", "-w", folder.toString(), ask).out())
          .contains("Ask gets 45 kr under \"Parter\".")
          .doesNotContain("(Kusten)", "(Orterna)");
    }
    assertThat(Asked.run("explain", "-w", folder.toString(), "p[ek]").out())
        .contains("Ek gets 30 kr of alla under \"Parter\".")
        .doesNotContain("hamnar");
  }

  @Test
  void severalRecipientsAreAllNamed() {
    assertThat(explain("grant g 500 kr to skr and staten undistributed", "m.g"))
        .contains("500 kr to SKR and Staten (")
        .contains("does not say how 500 kr is divided between SKR and Staten");
    assertThat(explain("grant g 500 kr to skr and staten undistributed", "m.g", "-l", "sv"))
        .contains("500 kr till SKR och Staten (")
        .contains("anger inte hur SKR och Staten delar 500 kr");
  }

  @ParameterizedTest
  @CsvSource({
    "100, residue to c, a, 'The rounding leaves 1 kr, which goes to Cecilia.'",
    "100, residue to c, c, 'The rounding leaves 1 kr, which goes to this recipient: 34 kr.'",
    "100, residue to skr, a, 'The rounding leaves 1 kr, which goes to SKR.'",
    "100, residue kept, a, 'The rounding leaves 1 kr, which is kept and not paid out.'",
    "100, '', a, 'The rounding leaves 1 kr, and nothing says whose it is.'",
    "101, residue to c, a, 'gives 1 kr more than the grant, which is taken from Cecilia.'",
    "101, residue to c, c, 'more than the grant, which is taken from this recipient: 33 kr.'",
    "101, residue to skr, a, 'gives 1 kr more than the grant, which falls on SKR.'",
    "101, residue kept, a, 'gives 1 kr more than the grant, which is paid too.'",
    "101, '', a, 'gives 1 kr more than the grant, and nothing says who pays it.'",
    "-100, residue to c, a, 'The rounding leaves -1 kr, which goes to Cecilia.'",
    "-101, residue to skr, a, 'gives -1 kr more than the grant, which falls on SKR.'"
  })
  void aResidueHasItsHolder(String amount, String residue, String member, String told) {
    String grant = "grant g " + amount + " kr to grupp by k, rounded half up " + residue;
    assertThat(explain(grant, "m[" + member + "]")).contains(told);
  }

  private String explain(String grants, String... asked) {
    var it = answer(grants, "explain", asked);
    assertThat(it.err()).isEmpty();
    assertThat(it.code()).isZero();
    return it.out().replaceAll("\n +(?! |\\S+ +k|Total)", " ");
  }

  private Asked answer(String grants, String command, String... asked) {
    Asked.write(
        folder,
        "m.agreement",
        """
        party skr "Sveriges Kommuner och Regioner" also known as "SKR"
        party staten "Staten"
        group grupp "Gruppen" {
          | id | code | name |
          | a | 1 | Anna |
          | b | 2 | Berit |
          | c | 3 | Cecilia |
        }
        data d by grupp {
          | id | n |
          | a | 1 |
          | b | 1 |
          | c | 1 |
        }
        agreement m "Mini" {
          period 2018..2019
          key k = share of d.n
          key okänd unknown "efter behov"
        """
            + grants
            + "\n}\n");
    var all = new ArrayList<>(List.of(command, "-w", folder.toString()));
    all.addAll(List.of(asked));
    return Asked.run(all.toArray(String[]::new));
  }
}
