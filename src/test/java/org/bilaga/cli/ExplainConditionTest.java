package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition that data decide does to a figure is told where the figure is explained. */
class ExplainConditionTest {
  private static final String ONCE =
      "condition svar \"Svarsandel\" { orter reach svar.n >= 95 % otherwise not entitled to g }";

  @TempDir Path folder;

  @Test
  void whatIsNotMetIsToldWithHowFarItIs() {
    assertThat(explain(ONCE, "m[b]", "g"))
        .contains("Berit would get 30 EUR of g")
        .contains("But the condition svar is not met: Berit is not entitled to g.")
        .contains("Asked: svar.n >= 95 %.")
        .contains("It is 70 %, 25 percentage points short (")
        .contains(".agreement:16).");
    assertThat(explain(ONCE, "m[b]", "g", "-l", "sv"))
        .contains("Berit skulle få 30 EUR av g")
        .contains("Men villkoret svar är inte uppfyllt: Berit har inte rätt till g.")
        .contains("Värdet är 70 %, 25 procentenheter för lågt (");
  }

  @Test
  void whatIsMetTakesNothingAway() {
    assertThat(explain(ONCE, "m[a]", "g"))
        .contains("Anna gets 50 EUR of g")
        .contains("svar, \"Svarsandel\": met (")
        .contains("It is 96 % (");
  }

  @Test
  void otherMoneyIsNotTouched() {
    assertThat(explain(ONCE, "m[b]", "h")).doesNotContain("svar.n", "95 %", "condition");
    assertThat(explain(ONCE, "m[b]", "g")).contains("condition svar is not met");
  }

  @Test
  void whatFreesIsToldAndFactsAreNotGuessed() {
    String condition =
        "condition svar { orter reach svar.n >= 95 % or instead meet \"Åtgärder\" by"
            + " 2020-09-30 unless svar.n < 71 % otherwise not entitled to g }";
    assertThat(explain(condition, "m[b]", "g"))
        .contains("Berit gets 30 EUR of g", "svar: met")
        .contains("Or instead \"Åtgärder\": facts decide it.")
        .contains("Unless svar.n < 71 %: it is 70 %, so nothing follows.");
    String facts = condition.replace("unless svar.n < 71 %", "if svar.n < 71 %");
    assertThat(explain(facts, "m[b]", "g"))
        .contains("Berit gets 30 EUR of g", "svar: not known yet")
        .contains("Only if svar.n < 71 %: it is 70 %, so it counts.")
        .contains("If it is not met, Berit is not entitled to g.");
    assertThat(explain(facts, "m[b]", "g", "-l", "sv"))
        .contains("Eller i stället \"Åtgärder\": det avgörs av utfallet.")
        .contains("Bara om svar.n < 71 %: värdet är 70 %, så kravet gäller.");
  }

  @Test
  void amongSeveralGrantsTheSumAtStakeIsSaid() {
    String all =
        "condition svar for g, h { orter reach svar.n >= 95 % otherwise withheld }\n grant i9 10"
            + " EUR to orter by k";
    assertThat(explain(all, "m[b]"))
        .contains("Berit gets 63 EUR")
        .contains("But the condition svar is not met: the money of g and h is withheld (60 EUR).");
  }

  @ParameterizedTest
  @CsvSource({
    "otherwise withheld, 'the money of g is withheld', 'medlen i g hålls inne'",
    "otherwise the right lapses, 'the right to g lapses', 'rätten till g förfaller'",
    "otherwise may be reclaimed, 'the money of g may be reclaimed', 'medlen i g får återkrävas'",
    "otherwise excluded from g, 'excluded from g, which goes', 'utesluts från g, som går'"
  })
  void whatFollowsIsSaidAsTheAgreementSaysIt(String otherwise, String english, String swedish) {
    String condition = "condition svar for g { orter reach svar.n >= 95 % " + otherwise + " }";
    assertThat(explain(condition, "m[b]", "g")).contains(english);
    assertThat(explain(condition, "m[b]", "g", "-l", "sv")).contains(swedish);
  }

  @Test
  void whatOthersLoseIsSaidNotToBeCounted() {
    String condition = "condition svar { orter reach svar.n >= 95 % otherwise excluded from g }";
    assertThat(explain(condition, "m[a]", "g"))
        .contains("What others lose of g by it is shared out among those who keep their right");
    assertThat(explain(condition, "m[b]", "g")).doesNotContain("What others lose");
    assertThat(explain(ONCE, "m[a]", "g")).doesNotContain("What others lose");
    assertThat(explain(condition, "m[a]", "g", "-l", "sv")).contains("Det som andra förlorar av g");
  }

  @Test
  void theMonthsThatAreMissedAreNamed() {
    String months =
        "condition andel for g { orter reach månad.n >= 95 % in every month of 2020 otherwise"
            + " withheld }";
    assertThat(explain(months, "m[a]"))
        .contains("not met")
        .contains("2020-02: It is 94,9 %, 0,1 percentage points short (")
        .doesNotContain("2020-01:");
    assertThat(explain(months, "m[b]", "g"))
        .contains("andel: not known yet")
        .contains("Its value is not known")
        .contains("If it is not met, the money of g is withheld.")
        .contains("Berit gets 30 EUR");
  }

  @Test
  void ofTheWholeGrantThoseAreCountedWhoHaveNotMetIt() {
    assertThat(explain(ONCE, "m.g"))
        .contains("Met by 2.")
        .contains("Not met by 1: Berit.")
        .contains("g comes to 100 EUR");
  }

  @Test
  void programsReadItToo() {
    var json = JsonParser.parseString(explain(ONCE, "m[b]", "-f", "json")).getAsJsonObject();
    var condition = json.getAsJsonArray("conditions").get(0).getAsJsonObject();
    assertThat(condition.get("outcome").getAsString()).isEqualTo("not-met");
    assertThat(condition.get("otherwise").getAsString()).isEqualTo("not-entitled");
    assertThat(condition.get("amount").getAsString()).isEqualTo("30");
  }

  private String explain(String condition, String... asked) {
    Asked.write(
        folder,
        "m.agreement",
        """
        group orter "Orterna" {
          | id | code | name |
          | a | 1 | Anna |
          | b | 2 | Berit |
          | c | 3 | Cecilia |
        }
        data d by orter {
          | id | n |
          | a | 50 |
          | b | 30 |
          | c | 20 |
        }
        data svar by orter {
          | id | n |
          | a | 96 % |
          | b | 70 % |
          | c | 97 % |
        }
        data månad by orter and month from "månad.csv" { column n }
        agreement m "Mini" {
          period 2020
          key k = share of d.n
          grant g 100 EUR to orter by k
          grant h 100 EUR to orter by k
        """
            + condition
            + "\n}\n");
    var months = new StringBuilder("id;månad;n\n");
    for (int month = 1; month <= 12; month++) {
      String at = ";2020-" + (month < 10 ? "0" : "") + month + ";";
      months.append("a").append(at).append(month == 2 ? "94,9 %" : "97 %").append('\n');
      if (month != 7) {
        months.append("b").append(at).append("97 %\n");
      }
      months.append("c").append(at).append("97 %\n");
    }
    Asked.write(folder, "månad.csv", months.toString());
    var all = new String[asked.length + 3];
    all[0] = "explain";
    all[1] = "-w";
    all[2] = folder.toString();
    System.arraycopy(asked, 0, all, 3, asked.length);
    var it = Asked.run(all);
    assertThat(it.err()).isEmpty();
    assertThat(it.code()).isZero();
    return it.out().replaceAll("\n +", " ");
  }
}
