package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payment clauses that say different things of the same money of the same body. */
class PaymentsOverlapTest {
  private static final String FIRST =
      "payment to towns { once on requisition to fund by 2020-10-01, otherwise the right lapses }";

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payment to ash { once on requisition to fund by 2020-12-01 }",
        "payment to towns { once on requisition to fund by 2020-12-01, otherwise the right lapses"
            + " }",
        "payment to fund, oak { accounts to fund by 2021-01-04 once on requisition to fund by"
            + " 2020-12-01 }",
        "payment to towns for g { once on requisition to fund }",
        "payment to towns { once on requisition to office by 2020-10-01, otherwise the right"
            + " lapses }",
        "payment to towns { once on requisition to fund by 2020-10-01 }"
      })
  void twoOfTheSameMoneyAreTold(String second) {
    for (String unit : List.of("EUR", "kr")) {
      assertThat(said(FIRST + " " + second, unit)).hasSize(1);
      assertThat(said(second + " " + FIRST, unit)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payment to office { once on requisition to fund by 2020-12-01 }",
        "payment to ash { accounts to fund by 2021-01-04 }",
        "payment to ash { paid in 2020-06 }",
        "payment to towns for h { once on requisition to fund by 2020-12-01 }",
        "payment to ash { once on requisition to fund by 2020-10-01, otherwise the right lapses }"
      })
  void otherMoneyAnotherBodyAnotherTaskOrTheSameWordsAreNot(String second) {
    assertThat(said(FIRST.replace("{", "for g {") + " " + second, "EUR")).isEmpty();
  }

  @Test
  void theMessageNamesTheBodyTheMoneyAndBothDays() {
    assertThat(said(FIRST + " payment to ash { once on requisition to fund by 2020-12-01 }", "EUR"))
        .containsExactly(
            "Two payment clauses are about the requisition of `g`, `h` by ash: by 2020-10-01 here,"
                + " by 2020-12-01 there.");
  }

  @Test
  void anAmendmentThatAddsOneIsToldAtIt() {
    var found =
        new Folder(temporary)
            .put(
                "m.agreement",
                text(FIRST, "EUR")
                    + "\namendment later to a from 2020-03-01 {\n"
                    + " add payment to ash { once on requisition to fund by 2020-12-01 } }")
            .check("m.agreement");
    assertThat(found)
        .singleElement()
        .satisfies(it -> assertThat(it.kind().name()).isEqualTo("payments-overlap"))
        .satisfies(it -> assertThat(it.span().text()).contains("2020-12-01"));
  }

  @Test
  void aMarkAtTheSentenceAcceptsIt() {
    String marked = FIRST.replace(" }", " disputed payments-overlap \"both days are there\" }");
    var found =
        new Folder(temporary)
            .put(
                "m.agreement",
                text(
                    marked + " payment to ash { once on requisition to fund by 2020-12-01 }", "kr"))
            .check("m.agreement");
    assertThat(found).singleElement().matches(it -> it.disputed().isPresent());
  }

  private static String text(String payments, String unit) {
    return "party fund party office group towns {\n| id |\n| ash |\n| oak |\n}\n"
        + "data people by towns {\n| m | n |\n| ash | 1 |\n| oak | 2 |\n}\n"
        + "agreement a { key k = share of people.n grant g 100 "
        + unit
        + " to towns by k grant h 10 "
        + unit
        + " to towns by k grant x 1 "
        + unit
        + " to office "
        + payments
        + " }";
  }

  private List<String> said(String payments, String unit) {
    return new Folder(temporary)
        .put("m.agreement", text(payments, unit)).check("m.agreement").stream()
            .filter(it -> it.kind().name().equals("payments-overlap"))
            .map(it -> it.message(Language.ENGLISH))
            .toList();
  }
}
