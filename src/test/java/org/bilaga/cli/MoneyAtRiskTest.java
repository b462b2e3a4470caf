package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many duties put money at risk, each krona is counted once. */
class MoneyAtRiskTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 3, EUR", "2, 3, kr", "3, 290, EUR", "4, 290, kr", "5, 7, DKK", "6, 3, EUR"})
  void eachKronaCountsOnce(int seed, int members, String unit) {
    var random = new Random(seed);
    var text = new StringBuilder("party fund group towns {\n| id |\n");
    var rows = new StringBuilder("data people by towns {\n| m | n |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" |\n");
      rows.append("| m" + member + " | " + (1 + random.nextInt(9000)) + " |\n");
    }
    text.append("}\n").append(rows).append("}\nagreement a {\n key k = share of people.n\n");
    List<String> grants = new ArrayList<>();
    for (int grant = 0; grant < 2 + random.nextInt(4); grant++) {
      grants.add("g" + grant);
      String amount = (1 + random.nextInt(999_999)) + " " + unit;
      text.append(" grant g" + grant + " " + amount + " to towns by k\n");
    }
    Set<String> atRisk = new TreeSet<>();
    for (int condition = 0; condition < 1 + random.nextInt(5); condition++) {
      List<String> lost = new ArrayList<>();
      for (String grant : grants) {
        if (lost.isEmpty() || random.nextInt(3) == 0) {
          lost.add(random.nextBoolean() ? grant : grants.get(0));
        }
      }
      atRisk.addAll(lost);
      boolean entitled = random.nextBoolean();
      String names = String.join(", ", lost);
      text.append(" condition c" + condition + (entitled ? "" : " for " + names) + " {\n");
      text.append("  towns submit \"r\" to fund within 2 weeks after each month of 2020\n");
      text.append("  towns meet \"x\" by 2021-0" + (1 + condition) + "-04\n");
      text.append("  otherwise " + (entitled ? "not entitled to " + names : "withheld") + "\n }\n");
    }
    if (random.nextBoolean()) {
      text.append(" payment to towns for g0 { accounts to fund by 2021-03-03, otherwise may be");
      text.append(" reclaimed unused repaid to fund by 2021-03-03 }\n");
      atRisk.add("g0");
    }
    Asked.write(folder, "a.agreement", text.append("}\n").toString());
    assertThat(counted()).isEqualByComparingTo(shown(atRisk, ""));
    String member = "m" + random.nextInt(members);
    assertThat(counted("--for", member)).isEqualByComparingTo(shown(atRisk, "[" + member + "]"));
  }

  /** As the screen has it: nothing, at least, at most, or a figure. */
  @Test
  void whatIsNotKnownIsNoFigureForPrograms() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party fund
        party office
        agreement a {
            grant g 90 EUR to office
            grant u unknown "later" to office
            payment to office for g { unused repaid to fund by 2031-01-31 }
            condition one for u { office submit "1" to fund by 2031-02-01 otherwise withheld }
            condition both for u, g { office submit "2" to fund by 2031-02-02 otherwise withheld }
            condition known for g { office submit "3" to fund by 2031-02-03 otherwise withheld }
        }
        """);
    String csv = Asked.run("deadlines", "-w", folder.toString(), "-f", "csv").out();
    List<List<String>> told = new ArrayList<>();
    List<String> names = List.of(csv.lines().findFirst().orElseThrow().split(","));
    csv.lines()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .forEach(
            line ->
                told.add(
                    Stream.of("at_risk", "at_risk_least", "at_risk_most", "at_risk_unknown")
                        .map(name -> line.get(names.indexOf(name)))
                        .toList()));
    assertThat(told)
        .containsExactly(
            List.of("", "0", "90", "true"),
            List.of("", "0", "", "true"),
            List.of("", "90", "", "true"),
            List.of("90", "90", "90", "false"));
    List<String> data = new ArrayList<>();
    var asked = Asked.run("deadlines", "-w", folder.toString(), "-f", "json");
    for (var one :
        JsonParser.parseString(asked.out()).getAsJsonObject().getAsJsonArray("deadlines")) {
      var money = one.getAsJsonObject().getAsJsonObject("atRisk");
      data.add(
          Stream.of("amount", "least", "most", "unknown")
              .map(name -> money.get(name).toString())
              .collect(Collectors.joining(" ")));
    }
    assertThat(data)
        .containsExactly(
            "null \"0\" \"90\" true",
            "null \"0\" null true",
            "null \"90\" null true",
            "\"90\" \"90\" \"90\" false");
  }

  @Test
  void aGrantIsMoneyOfItsAreaHoweverManyNamesReachIt() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party fund
        party office
        agreement a {
            area care { grant g 100 EUR to office }
            grant h 30 EUR to office
            payment to office { once on requisition to fund by 2020-02-03, otherwise the right lapses }
            condition c for care.g { office meet "x" by 2020-03-03 otherwise withheld }
            condition d { office meet "y" by 2020-04-03 otherwise not entitled to care, care.g }
        }
        """);
    assertThat(counted()).isEqualByComparingTo("130");
    assertThat(Asked.run("deadlines", folder.toString()).out())
        .contains("100 EUR again")
        .doesNotContain("200 EUR")
        .contains("the same money as on 2020-02-03")
        .endsWith("At risk in all, counted once: 130 EUR.\n");
  }

  @Test
  void moneyOfANameThatStandsForNothingIsNotKnown() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party office
        agreement a {
            grant g 100 EUR to office
            condition c for nowhere { office meet "x" by 2020-03-03 otherwise withheld }
        }
        """);
    assertThat(Asked.run("deadlines", folder.toString()).out())
        .contains("unknown")
        .doesNotContain("100 EUR");
  }

  @Test
  void whatHasNoConsequenceIsNotAtRisk() {
    Asked.write(
        folder,
        "a.agreement",
        """
        party fund
        party office
        agreement a {
            grant g 100 EUR to office
            payment to office { paid in 2020-05 unused repaid to fund by 2021-02-03 }
            obligation o { office meet "x" by 2020-03-03 }
        }
        """);
    assertThat(Asked.run("deadlines", folder.toString()).out())
        .contains("100 EUR")
        .doesNotContain("again")
        .doesNotContain("At risk in all");
  }

  /** What is at risk and not again, of all deadlines that have a consequence. */
  private BigDecimal counted(String... more) {
    var words = new ArrayList<String>(List.of("deadlines", folder.toString(), "-f", "json"));
    words.addAll(List.of(more));
    var asked = Asked.run(words.toArray(String[]::new));
    assertThat(asked.err()).isEmpty();
    BigDecimal sum = BigDecimal.ZERO;
    for (var one :
        JsonParser.parseString(asked.out()).getAsJsonObject().getAsJsonArray("deadlines")) {
      var deadline = one.getAsJsonObject();
      if (!deadline.get("otherwise").isJsonNull() && deadline.get("atRisk").isJsonObject()) {
        var money = deadline.getAsJsonObject("atRisk");
        sum =
            sum.add(money.get("amount").getAsBigDecimal())
                .add(money.get("shared").getAsBigDecimal())
                .subtract(money.get("again").getAsBigDecimal());
      }
    }
    return sum;
  }

  private BigDecimal shown(Set<String> grants, String member) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String grant : grants) {
      var asked = Asked.run("show", "a." + grant + member, "-w", folder.toString(), "-f", "json");
      sum =
          sum.add(
              JsonParser.parseString(asked.out()).getAsJsonObject().get("value").getAsBigDecimal());
    }
    return sum;
  }
}
