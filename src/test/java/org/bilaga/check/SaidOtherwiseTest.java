package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * In which order an agreement says things, in which money, unit and file, decides neither what is
 * found nor what anybody gets.
 */
class SaidOtherwiseTest {
  private static final String BEFORE =
      """
      party state "The State"
      party assoc "The Association"
      party fund "The Fund"
      group towns "Towns" {
        | id | name  |
        | a  | Ash   |
        | b  | Birch |
        | c  | Cedar |
      }
      data people "People" by towns {
        | id | count |
        | a  | 1000  |
        | b  | 2000  |
        | c  | 4000  |
      }
      key k = share of people.count
      """;

  private static final List<String> SENTENCES =
      List.of(
          "between state and assoc",
          "signed 2020-01-10",
          "period 2020..2021",
          "total 900 EUR from state 800 EUR, fund 100 EUR § 1",
          "grant s by year to assoc { for 2020 80 EUR for 2021 120 EUR }",
          "grant r remainder to fund",
          "payment to towns for care { paid 50 % in 2020-03, 50 % in 2020-09 }",
          "payment to assoc { once on requisition to state by 2020-12-01, otherwise the right"
              + " lapses unused repaid to state by 2021-03-31 }",
          "condition plan for care.g { towns submit \"Plan\" to assoc by 2020-09-30 otherwise"
              + " withheld }",
          "obligation report { assoc submit \"Report\" to state by 2021-06-30 }",
          "claim § 1 \"900 EUR\": total = 900 EUR",
          "claim § 2 \"57 EUR\": care.g[a] = 57 EUR",
          "claim § 2 \"1 EUR\": area-t.v[a] = 1 EUR");
  private static final List<String> CARE =
      List.of(
          "total 600 EUR",
          "grant g 400 EUR to towns by k, at least 20 EUR each { of which e 50 EUR }",
          "grant h 200 EUR to towns equally");
  private static final List<String> TOGETHER =
      List.of("rounded together", "grant u 10 EUR to towns by k", "grant v 11 EUR to towns by k");

  /** What is written instead of what: each a mistake, or another agreement. */
  private static final List<String> EDITS =
      List.of(
          "1 EUR to | 1 EUR to",
          "grant u 10 EUR to towns by k | grant u 10 EUR to assoc",
          "grant u 10 EUR to towns by k | grant u 10 EUR to towns equally",
          "grant u 10 EUR to towns by k | grant u 10 EUR to towns by nothing",
          "grant u 10 EUR to towns by k | grant u 10 EUR to towns undistributed",
          "grant v 11 EUR to towns by k | grant v 11 EUR to towns by k, at least 1 EUR each",
          "total 600 EUR | total 601 EUR",
          "total 600 EUR | total remainder",
          "total 900 EUR | total 700 EUR",
          "total 900 EUR from state 800 EUR | total 900 EUR from state 700 EUR",
          "grant r remainder | grant r 100 EUR",
          "grant r remainder to fund | grant r remainder to fund grant q remainder to state",
          "of which e 50 EUR | of which e 500 EUR",
          "for 2021 120 EUR | for 2022 120 EUR",
          "for 2021 120 EUR | for 2020 120 EUR",
          "for 2021 120 EUR | for 2021 the year before * 150 %",
          "period 2020..2021 | period 2020",
          "for care { paid | for cure { paid",
          "by 2020-12-01 | by 2021-12-01",
          "50 % in 2020-09 | 40 % in 2020-09",
          "for care.g { | for care.f {",
          "otherwise withheld | ",
          "at least 20 EUR each | at least 200 EUR each",
          "at least 20 EUR each | at most 20 EUR each",
          "at least 20 EUR each | residue to assoc",
          "at least 20 EUR each | rounded half up to 10 EUR",
          "grant h 200 EUR to towns equally | grant h 200 EUR to towns as listed { a 100 EUR b 99"
              + " EUR }",
          "grant h 200 EUR to towns equally | grant h unknown to towns equally",
          "grant h 200 EUR to towns equally | grant h 200 kr to towns equally",
          "total = 900 EUR | total = 901 EUR",
          "care.g[a] = 57 EUR | care.g[a] = 58 EUR",
          "between state and assoc | between state and nobody",
          "signed 2020-01-10 | signed 2020-13-10");

  @TempDir Path folder;

  private String text(String what, String instead, Random random) {
    String sentences =
        shuffled(
            SENTENCES,
            random,
            "area care {\n" + shuffled(CARE, random) + "}",
            "area area-t {\n" + shuffled(TOGETHER, random) + "}");
    assertThat(sentences).contains(what);
    return BEFORE + "agreement x {\n" + sentences.replace(what, instead) + "}\n";
  }

  private static String shuffled(List<String> sentences, Random random, String... more) {
    List<String> all = new ArrayList<>(sentences);
    Collections.addAll(all, more);
    Collections.shuffle(all, random);
    return String.join("\n", all) + "\n";
  }

  /** What is found, without its places, and what everybody gets. */
  private List<String> outcome(String text) {
    var all = new Folder(folder).put("a.agreement", text);
    List<String> outcome = new ArrayList<>();
    for (Finding it : all.check("a.agreement")) {
      String kind = it.kind().name();
      // Of two that are not alike the one written later is told.
      boolean either = kind.equals("not-rounded-together");
      outcome.add(either ? kind : kind + ": " + it.message(Language.ENGLISH));
    }
    try {
      outcome.addAll(all.ledger("a.agreement"));
    } catch (AssertionError refused) {
      outcome.add("refused");
    }
    Collections.sort(outcome);
    return outcome;
  }

  @ParameterizedTest
  @FieldSource("EDITS")
  void whatIsSaidFirstDecidesNothing(String edit) {
    String[] two = edit.split(" \\| ", -1);
    var random = new Random(edit.hashCode());
    List<String> first = null;
    String its = "";
    for (int i = 0; i < 5; i++) {
      String text = text(two[0], two[1], random);
      List<String> outcome = outcome(text);
      first = first == null ? outcome : first;
      its = its.isEmpty() ? text : its;
      assertThat(outcome).as("%s%nand%n%s", its, text).isEqualTo(first);
    }
  }

  /** The same agreement in another money is found to have the same faults. */
  @ParameterizedTest
  @FieldSource("EDITS")
  void whichMoneyItIsDecidesNothing(String edit) {
    String[] two = edit.split(" \\| ", -1);
    String text = text(two[0], two[1], new Random(1));
    List<String> dollars =
        outcome(text.replace("EUR", "USD")).stream().map(it -> it.replace("USD", "EUR")).toList();
    assertThat(dollars).as(text).isEqualTo(outcome(text));
  }

  /** Rows may stand in any order, where no two members have as much. */
  @ParameterizedTest
  @FieldSource("EDITS")
  void inWhichOrderRowsStandDecidesNothing(String edit) {
    String[] two = edit.split(" \\| ", -1);
    String text = text(two[0], two[1], new Random(2));
    String turned =
        text.replace("| a  | 1000  |\n  | b  | 2000  |\n", "| b  | 2000  |\n  | a  | 1000  |\n");
    assertThat(turned).isNotEqualTo(text);
    assertThat(outcome(turned)).as(text).isEqualTo(outcome(text));
  }

  /** What is declared in a file of its own is as if it stood here. */
  @ParameterizedTest
  @FieldSource("EDITS")
  void inWhichFileItStandsDecidesNothing(String edit) {
    String[] two = edit.split(" \\| ", -1);
    String text = text(two[0], two[1], new Random(3));
    int at = text.indexOf("agreement x");
    new Folder(folder).put("common.agreement", text.substring(0, at));
    assertThat(outcome("use \"common.agreement\"\n" + text.substring(at)))
        .as(text)
        .isEqualTo(outcome(text));
  }

  /** A version that changes nothing has the same faults and gives the same. */
  @ParameterizedTest
  @FieldSource("EDITS")
  void whatAVersionLeavesIsAsItWas(String edit) {
    String[] two = edit.split(" \\| ", -1);
    String text = text(two[0], two[1], new Random(5));
    List<String> written = outcome(text);
    for (String version : List.of("scenario y for x { }", "amendment y to x from 2020-01-10 { }")) {
      assertThat(outcome(text + version + "\n"))
          .as(text)
          .containsAll(written)
          .allMatch(
              it ->
                  it.startsWith("unused") || written.contains(it.replaceFirst("^y([. ])", "x$1")));
    }
  }

  /** Thousands of a money are that money. */
  @ParameterizedTest
  @FieldSource("EDITS")
  void inWhichUnitAmountsAreWrittenDecidesNoAmount(String edit) {
    String[] two = edit.split(" \\| ", -1);
    String text = text(two[0], two[1], new Random(4));
    String thousands =
        Pattern.compile("(?<![\"\\d])(\\d+) EUR(?!\")")
            .matcher(text)
            .replaceAll(it -> "0,%04d thousand EUR".formatted(10 * Long.parseLong(it.group(1))));
    assertThat(kinds(outcome(thousands))).as(thousands).isEqualTo(kinds(outcome(text)));
  }

  private static List<String> kinds(List<String> outcome) {
    return outcome.stream().map(it -> it.replaceFirst(": .*", "")).toList();
  }
}
