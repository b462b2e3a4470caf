package org.bilaga.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.ledger.Written;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written otherwise of money, terms and duties is told as a change. */
class EveryChangeTest {
  private static final String AGREEMENT =
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
        | c  | 3000  |
      }
      agreement x "Agreement" {
        between state and assoc
        case "S2020/1"
        signed 2020-01-10
        period 2020..2021
        total 900 EUR from state 900 EUR § 1
        key k = share of people.count
        let spare = 5 EUR
        area care "Care" {
          total 600 EUR from state 500 EUR, fund 100 EUR
          grant g "Good" 400 EUR to towns by k, at least 20 EUR each, rounded half up, residue to a {
            of which e "Extra" 50 EUR
          }
          grant h 200 EUR to towns equally through assoc from state 200 EUR
        }
        grant s by year to assoc { for 2020 80 EUR for 2021 120 EUR }
        grant r remainder to fund
        payment to towns for care { paid 50 % in 2020-03, 50 % in 2020-09 }
        payment to assoc {
          once on requisition to state by 2020-12-01, otherwise the right lapses
          unused repaid to state by 2021-03-31
        }
        condition plan "Plan" for care.g {
          towns submit "Plan" to assoc by 2020-09-30
          otherwise withheld
        }
        obligation report "Report" § 7 { assoc submit "Report" to state by 2021-06-30 }
        claim § 1 "900 EUR": total = 900 EUR
        unmodelled § 9 "The parties meet twice a year"
      }
      """;

  @TempDir Path folder;

  private Comparison compare(String text, String other) {
    assertThat(AGREEMENT).contains(text);
    return new Comparer(Optional.empty())
        .compare(
            side(AGREEMENT),
            side(AGREEMENT.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other))));
  }

  private Optional<Side> side(String text) {
    var written = Written.of(text, folder);
    assertThat(written.findings().all()).isEmpty();
    var agreement = written.agreement();
    return Optional.of(new Side(Told.text("x"), agreement, new Ledgers(new Findings())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "S2020/1"; "S2020/2"; signing-changed; It says `case "S2020/2"` instead of `case "S2020/1"`.
          2020-01-10; 2020-01-11; signing-changed; signed 2020-01-11
          between state and assoc; between state and fund; parties-changed; fund
          "Agreement"; "Accord"; title-changed; "Accord" instead of "Agreement"
          2020..2021; 2020..2022; period-changed; 2020..2022 instead of 2020..2021
          total 900 EUR; total 901 EUR; total-changed; 901 EUR instead of 900 EUR
          from state 900 EUR; from fund 900 EUR; funders-changed; The total is paid by `fund 900 EUR` instead of `state 900 EUR`.
          from state 900 EUR; ''; funders-changed; paid by nobody instead of `state 900 EUR`
          state 500 EUR, fund 100; state 400 EUR, fund 200; funders-changed; The total of area `care` is paid by `state 400 EUR, fund 200 EUR`
          from state 200 EUR; from fund 200 EUR; funders-changed; `care.h` is paid by `fund 200 EUR` instead of `state 200 EUR`.
          "Care"; "Cure"; title-changed; Area `care` is called "Cure" instead of "Care".
          area care "Care"; area care; title-changed; Area `care` is called `care` instead of "Care".
          "Good"; "Better"; title-changed; "Better" instead of "Good"
          400 EUR to; 390 EUR to; amount-changed; 390 EUR instead of 400 EUR
          towns by k, at; towns equally, at; key-changed; care.g
          at least 20; at least 21; terms-changed; at least 21 EUR each
          , at least 20 EUR each; ''; terms-changed; none instead of `at least 20 EUR each`
          , at least 20 EUR each; , except c; terms-changed; are except `c` instead of `at least 20 EUR each`
          half up; half even; rounding-changed; half even
          residue to a; residue to b; rounding-changed; residue to b
          "Extra" 50; "More" 50; title-changed; The earmark `care.g.e` is called "More" instead of "Extra".
          "Extra" 50; "Extra" 55; amount-changed; 55 EUR instead of 50 EUR
          towns equally; towns by k; key-changed; care.h
          towns equally; towns undistributed; key-changed; undistributed
          ' through assoc'; ' through fund'; recipient-changed; through `fund` instead of `assoc`
          2020 80 EUR for 2021 120; 2020 90 EUR for 2021 110; amount-changed; `s` in 2020 is 90 EUR instead of 80 EUR (+10 EUR).
          by year to assoc; by year to fund; recipient-changed; `s` goes to
          remainder to fund; remainder to state; recipient-changed; `r` goes to
          50 % in 2020-03, 50; 40 % in 2020-03, 60; deadline-changed; For towns (care) it is `paid 40 %
          2020-03, 50; 2020-04, 50; deadline-changed; For towns (care) it is `paid 50 % in 2020-04
          2020-12-01; 2020-12-02; deadline-changed; 2020-12-02 instead of 2020-12-01
          ', otherwise the right lapses'; ''; consequence-changed; nothing instead of
          2021-03-31; 2021-04-30; deadline-changed; 2021-04-30
          for care.g {; for care.h {; scope-changed; The condition `plan` is about `care.h` instead of `care.g`.
          condition plan "Plan"; condition plan "Scheme"; title-changed; The condition `plan` is called "Scheme" instead of "Plan".
          "Plan" to assoc; "Plan" to state; duty-added; to state
          2020-09-30; 2020-10-01; deadline-changed; 2020-10-01
          otherwise withheld; otherwise may be reclaimed; consequence-changed; may be reclaimed
          2021-06-30; 2021-06-29; deadline-changed; 2021-06-29
          { assoc submit; { fund submit; duty-added; fund submit
          spare = 5; spare = 6; figure-changed; `spare` is `6 EUR` instead of `5 EUR`.
          | 3000; | 3001; key-figures-changed; 3 of 3 shares
          """)
  void itIsTold(String text, String other, String kind, String words) {
    var comparison = compare(text, other == null ? "" : other);
    assertThat(comparison.changes())
        .as(comparison.changes().toString())
        .anyMatch(
            it ->
                it.kind().id().equals(kind)
                    && (words == null || it.told().in(Language.ENGLISH).contains(words)));
  }

  /** Names, places and what is said of the document itself change no money and no duty. */
  @ParameterizedTest
  @ValueSource(strings = {"Cedar", "The State", "twice", "§ 7"})
  void whatChangesNoneOfThemIsNot(String text) {
    assertThat(compare(text, text.equals("§ 7") ? "§ 8" : "Other").isSame()).isTrue();
  }
}
