package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the days that an agreement sets, and in its conditions. */
class DateChecksTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-11-30 | The last day 2019-11-30 is a Saturday; the next working day is 2019-12-02.",
        "2020-04-10 | The last day 2020-04-10 is Good Friday; the next working day is 2020-04-14.",
        "2020-12-31 | The last day 2020-12-31 is New Year's Eve; the next working day is"
            + " 2021-01-04."
      })
  void aLastDayOnADayOfRestIsAWarning(String day, String message) {
    assertThat(said("payment to skr { accounts to skr by " + day + " }"))
        .containsExactly("deadline-on-holiday: " + message);
    assertThat(said("obligation o { skr meet \"a\" by " + day + " }"))
        .containsExactly("deadline-on-holiday: " + message);
    assertThat(said("condition c { skr submit \"a\" by " + day + " otherwise withheld }"))
        .containsExactly("deadline-on-holiday: " + message);
  }

  /** Of a holiday of another country it is said whose it is; a Saturday is one everywhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-07-14 | is National Day in France; the next working day is 2020-07-15.",
        "2020-07-11 | is a Saturday; the next working day is 2020-07-13.",
        "2020-07-12 | is a Sunday; the next working day is 2020-07-13."
      })
  void aDayOfRestOfAnotherCountryIsSaidToBeOne(String day, String message) {
    assertThat(said("calendar france obligation o { skr meet \"a\" by " + day + " }"))
        .containsExactly("deadline-on-holiday: The last day " + day + " " + message);
  }

  @Test
  void aTimeLimitAfterEachMonthNamesNoDay() {
    assertThat(said("obligation o { skr submit \"a\" within 5 weeks after each month of 2019 }"))
        .isEmpty();
  }

  @Test
  void moneyIsDrawnBeforeItIsRepaidOrAccountedFor() {
    String requisition = "once on requisition to skr by 2020-12-01 ";
    assertThat(said("payment to skr { " + requisition + "unused repaid to skr by 2020-11-30 }"))
        .containsExactly(
            "dates-out-of-order: What is unused is to be repaid by 2020-11-30, but it may be"
                + " requisitioned until 2020-12-01.");
    assertThat(said("payment to skr { accounts to skr by 2020-11-30 " + requisition + "}"))
        .containsExactly(
            "dates-out-of-order: The money is to be accounted for by 2020-11-30, but it may be"
                + " requisitioned until 2020-12-01.");
    assertThat(said("payment to skr { paid in 2020-12 accounts to skr by 2020-11-30 }"))
        .containsExactly(
            "dates-out-of-order: The money is to be accounted for by 2020-11-30, but it is paid out"
                + " no earlier than 2020-12-01.");
    assertThat(said("payment to skr { paid in 2020-11 accounts to skr by 2020-11-30 }")).isEmpty();
  }

  @Test
  void aReportIsDueWhenWhatItCoversHasEnded() {
    assertThat(said("obligation o { skr submit \"a\" for 2019 by 2019-10-15 }"))
        .containsExactly(
            "dates-out-of-order: The report \"a\" for 2019 is due by 2019-10-15, but the period"
                + " that it covers ends on 2019-12-31.");
    assertThat(said("obligation o { skr submit \"a\" for 2019-01..2019-09 by 2019-10-15 }"))
        .isEmpty();
  }

  @Test
  void anAmendmentComesIntoForceBeforeThePeriodEnds() {
    assertThat(said("period 2020", "amendment t to m from 2021-01-01 { set g = 2 kr }"))
        .containsExactly(
            "dates-out-of-order: The agreement's period ends on 2020-12-31, but the amendment comes"
                + " into force on 2021-01-01.");
    assertThat(said("period 2020", "amendment t to m from 2020-12-31 { set g = 2 kr }")).isEmpty();
  }

  @Test
  void whatPassedBeforeTheLastSignatureIsAWarning() {
    String signed = "signed 2020-01-30 for skr signed 2019-06-26 ";
    assertThat(said(signed + "period 2019"))
        .containsExactly(
            "signed-late: The agreement was signed on 2020-01-30, after its period 2019.");
    assertThat(said(signed + "payment to skr { paid in 2019-12 }"))
        .containsExactly(
            "signed-late: The agreement was signed on 2020-01-30, after the payment in 2019-12.");
    assertThat(said(signed + "payment to skr { paid in 2020-01 }")).isEmpty();
    assertThat(said(signed + "obligation o { skr meet \"a\" by 2020-01-29 }"))
        .containsExactly(
            "signed-late: The agreement was signed on 2020-01-30, after the last day 2020-01-29.");
    assertThat(
            said(signed + "obligation o { skr meet \"a\" within 3 days after each month of 2019 }"))
        .anyMatch(it -> it.endsWith("after 12 of 12 last days, the first of them 2019-02-03."));
  }

  @Test
  void onlyAConditionMustHaveAConsequence() {
    assertThat(said("condition c { skr meet \"a\" }"))
        .containsExactly(
            "condition-without-consequence: Nothing is said to follow when the condition `c` is not"
                + " met.");
    assertThat(said("condition c { skr meet \"a\" otherwise the right lapses }")).isEmpty();
    assertThat(said("obligation o { skr meet \"a\" }")).isEmpty();
  }

  @Test
  void aMarkAtItsPlaceAcceptsEach() {
    List<Finding> found =
        found(
            "signed 2020-12-02"
                + " payment to skr { once on requisition to skr by 2020-12-01 disputed signed-late"
                + " \"a\" unused repaid to skr by 2020-11-28 disputed \"b\" }"
                + " condition c disputed \"c\" { skr meet \"a\" by 2020-12-06 disputed \"d\" }",
            "");
    assertThat(found).hasSize(6).allMatch(finding -> finding.disputed().isPresent());
    assertThat(said("condition c { skr meet \"a\" disputed \"c\" otherwise withheld }"))
        .containsExactly("stale-dispute: Nothing is found here that this mark would accept.");
  }

  private List<String> said(String clauses) {
    return said(clauses, "");
  }

  private List<String> said(String clauses, String after) {
    return found(clauses, after).stream()
        .map(it -> it.kind().name() + ": " + it.message(Language.ENGLISH))
        .toList();
  }

  private List<Finding> found(String clauses, String after) {
    return new Folder(temporary)
        .put(
            "m.agreement",
            "party skr\nagreement m {\ngrant g 1 kr to skr\n" + clauses + "\n}\n" + after)
        .check("m.agreement");
  }
}
