package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agreement of 2020 against figures that were computed without Bilaga. */
class ShowPublishedTest {
  @Test
  void everyAmountIsThatOfTheIndependentCalculation() {
    var computed = amounts(show("gnv-2020", "--format", "csv"));
    var expected = amounts(Asked.resource("gnv-2020.csv"));
    Map<String, BigDecimal> together = new LinkedHashMap<>();
    expected.forEach(
        (place, amount) -> {
          if (!place.contains(",e-hälsa,")) {
            assertThat(computed.get(place)).as(place).isEqualTo(amount);
          } else {
            together.merge(cell(place), amount, BigDecimal::add);
          }
        });
    assertThat(together).hasSize(21);
    // How two grants share a cell is not unique, only their sum is.
    Map<String, BigDecimal> cells = new LinkedHashMap<>();
    computed.forEach(
        (place, amount) -> {
          if (place.contains(",e-hälsa,")) {
            cells.merge(cell(place), amount, BigDecimal::add);
          }
        });
    assertThat(cells).isEqualTo(together);
    assertThat(computed).hasSize(expected.size() + 1);
    assertThat(computed).containsEntry("gnv-2020,medarbetare,kommuner,", BigDecimal.ONE);
  }

  private static String cell(String place) {
    return place.substring(place.lastIndexOf(',') + 1);
  }

  @Test
  void everyGrantSumsToItsAmountAndAllToTheAgreement() {
    Map<String, BigDecimal> grants = new LinkedHashMap<>();
    amounts(show("gnv-2020", "--format", "csv"))
        .forEach((place, amount) -> grants.merge(place.split(",")[2], amount, BigDecimal::add));
    assertThat(grants)
        .containsEntry("vårdguiden", new BigDecimal("130000000"))
        .containsEntry("standarder", new BigDecimal("100000000"))
        .containsEntry("kommuner", new BigDecimal("500000000"));
    assertThat(grants.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo(new BigDecimal("6250500000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnv-2020", "gnv-2019", "medarbetare-2019"})
  void jsonSharesSumToTheTotal(String agreement) {
    var json = JsonParser.parseString(show(agreement, "--format", "json")).getAsJsonObject();
    var sum = BigDecimal.ZERO;
    for (JsonElement grant : json.getAsJsonArray("grants")) {
      for (JsonElement share : grant.getAsJsonObject().getAsJsonArray("shares")) {
        sum = sum.add(share.getAsJsonObject().get("amount").getAsBigDecimal());
      }
    }
    assertThat(sum).isEqualTo(json.get("total").getAsBigDecimal());
    assertThat(json.get("stated")).isEqualTo(json.get("total"));
  }

  @Test
  void tableIsThatOfSectionEight() {
    assertThat(show("gnv-2020")).isEqualTo(Asked.resource("gnv-2020.en.txt"));
    assertThat(show("gnv-2020", "-l", "sv")).isEqualTo(Asked.resource("gnv-2020.sv.txt"));
  }

  @Test
  void membersAndGrantsHaveTotalsBothWays() {
    assertThat(show("gnv-2020", "--by", "regioner"))
        .contains("183 029 314\n")
        .endsWith("100 000 000  5 698 500 000\n");
    assertThat(show("gnv-2020", "--by", "län"))
        .contains("(rest of the rounding, kept)             1            1\n")
        .endsWith("500 000 000  500 000 000\n");
  }

  @Test
  void amountsAreToldPerInhabitant() {
    assertThat(
            show(
                "gnv-2020.nära-vård",
                "--by",
                "regioner",
                "--per",
                "befolkning.antal",
                "--top",
                "1"))
        .contains(
            "Region Stockholm    330 198 960    345 155 707    675 354 667            284,41\n")
        .contains("20 others")
        .endsWith("2 935 000 000            284,41\n");
    assertThat(show("gnv-2020[halland] / gnv-2020")).isEqualTo("2,93 %\n");
  }

  @Test
  void markdownPutsFiguresToTheRight() {
    assertThat(show("gnv-2020", "--format", "md"))
        .contains("| --- | --- | ---: | --- |\n")
        .contains("| 3 | &nbsp;&nbsp;Nära vård/primärvård | 1 435 000 000 | Regionerna |\n")
        .contains("|  | **Total** | **6 250 500 000** |  |\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "gnv-2020[halland], 183 029 314 kr",
        "gnv-2020.medarbetare.kommuner, 500 000 000 kr",
        "folkmängd[skåne], \"13,34 %\"",
        "gnv-2020.folkmängd[skåne], \"13,34 %\"",
        "befolkning.antal[skåne], 1 376 659",
        "gnv-2020.total - gnv-2019.total, 3 820 500 000 kr",
        "gnv-2020[halland] > 180 mkr, true",
        "gnv-2020[halland] > 190 mkr, false",
        "gnv-2020[hallands-län], 14 782 258 kr",
        "total of befolkning.antal, 10 319 473",
        "2020-12-01, 2020-12-01",
        "2020-12, 2020-12"
      })
  void expressionShowsItsValue(String expression, String value) {
    assertThat(show(expression)).isEqualTo(value + "\n");
  }

  @Test
  void truthIsToldInTheReadersLanguage() {
    assertThat(show("gnv-2020[halland] > 180 mkr", "-l", "sv")).isEqualTo("sant\n");
  }

  @Test
  void totalToSomeoneNeedsAnAgreement() {
    var without = Asked.run("show", "total to regioner", "-w", Asked.AGREEMENTS);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("--in ");
    assertThat(show("total to regioner", "--in", "gnv-2020")).isEqualTo("5 698 500 000 kr\n");
  }

  @Test
  void valuePerMemberIsATableWithItsSum() {
    assertThat(show("befolkning.antal")).endsWith("Total                             10 319 473\n");
    var json = JsonParser.parseString(show("befolkning.antal", "-f", "json")).getAsJsonObject();
    assertThat(json.get("total").getAsString()).isEqualTo("10319473");
    assertThat(json.getAsJsonArray("values")).hasSize(21);
    assertThat(show("cni.cni")).doesNotContain("Total");
  }

  @Test
  void shareInJsonIsExact() {
    var json = JsonParser.parseString(show("folkmängd[skåne]", "-f", "json")).getAsJsonObject();
    assertThat(json.get("value").getAsString()).isEqualTo("1376659/10319473");
  }

  private static String show(String... args) {
    var all = new String[args.length + 3];
    all[0] = "show";
    all[1] = "-w";
    all[2] = Asked.AGREEMENTS;
    System.arraycopy(args, 0, all, 3, args.length);
    var asked = Asked.run(all);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }

  /** Place to amount; no name in the file has a comma. */
  private static Map<String, BigDecimal> amounts(String csv) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    String[] lines = csv.split("\n");
    assertThat(lines[0])
        .isEqualTo("agreement,area,grant,recipient,recipient_name,period,currency,amount");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split(",");
      assertThat(cells).hasSize(8);
      String place = String.join(",", cells[0], cells[1], cells[2], cells[3]);
      assertThat(amounts.put(place, new BigDecimal(cells[7]))).isNull();
    }
    return amounts;
  }
}
