package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instalments make all that is paid, whether they are shares, amounts or what remains. */
class InstalmentsTest {
  @TempDir private Path temporary;

  private List<Finding> found(String term) {
    return new Folder(temporary)
        .put(
            "a.agreement",
            "party p \"P\" agreement a { period 2020 no calendar grant g 8 mkr to p payment to p { "
                + term
                + " } }")
        .check("a.agreement");
  }

  private List<String> kinds(String term) {
    return found(term).stream().map(it -> it.kind().name()).toList();
  }

  @Test
  void sharesMakeTheWhole() {
    assertThat(kinds("paid 25 % by 2020-03-31, 75 % by 2020-06-30")).isEmpty();
    assertThat(kinds("paid 1/3 by 2020-03-31, 1/3 by 2020-06-30 and 1/3 in 2020-09")).isEmpty();
    assertThat(
            found("paid 25 % by 2020-03-31, 70 % by 2020-06-30").get(0).message(Language.ENGLISH))
        .isEqualTo(
            "The instalments come to 95 %, but 100 % is to be paid: they are 5 percentage points"
                + " too low.");
  }

  @Test
  void partsThatStandInAnotherOrderThanTheirDaysAreToldOnce() {
    assertThat(kinds("paid 25 % by 2020-06-30, 75 % by 2020-03-31"))
        .containsExactly("dates-out-of-order");
    assertThat(kinds("paid 25 % by 2021-03-31, 25 % in 2020-06, remainder by 2020-12-15"))
        .containsExactly("dates-out-of-order");
    assertThat(kinds("paid in equal parts by 2020-03-31, 2020-12-15, 2020-06-30"))
        .containsExactly("dates-out-of-order");
    assertThat(kinds("paid 25 % in 2020-03, 75 % by 2020-03-15")).isEmpty();
  }

  @Test
  void amountsMakeWhatIsPaid() {
    assertThat(kinds("paid 3 mkr by 2020-03-31, 5 mkr by 2020-06-30")).isEmpty();
    assertThat(
            found("paid 3 mkr by 2020-03-31, 6 mkr by 2020-06-30").get(0).message(Language.SWEDISH))
        .isEqualTo("Delarna blir 9 mkr, men 8 mkr ska betalas ut: de ligger 1 mkr för högt.");
  }

  @Test
  void anAmountAndASharesRestGoTogether() {
    assertThat(kinds("paid 2 mkr by 2020-03-31, 75 % by 2020-06-30")).isEmpty();
    assertThat(kinds("paid 2 mkr by 2020-03-31, 50 % by 2020-06-30, the rest by 2020-12-15"))
        .isEmpty();
  }

  @Test
  void somethingMustRemainForTheRest() {
    assertThat(kinds("paid 100 % by 2020-03-31, remainder by 2020-06-30"))
        .containsExactly("instalment-of-nothing");
    assertThat(kinds("paid 9 mkr by 2020-03-31, remainder by 2020-06-30"))
        .containsExactly("instalments-differ-from-whole");
  }

  @Test
  void equalPartsAreTheWholeAndMayBeQuoted() {
    assertThat(kinds("paid in equal parts by 2020-03-31, 2020-06-30 § 1 \"hälften\"")).isEmpty();
    assertThat(kinds("paid in equal parts by 2020-03-31, 2020-06-30 § 1 \"en tredjedel\""))
        .containsExactly("quotation-says-other");
  }

  @Test
  void aDayOrShareCannotBeChangedUnderItsQuotation() {
    assertThat(
            kinds(
                "paid 25 % by 2020-03-31, remainder by 2020-06-30 § 1 \"en fjärdedel den 31"
                    + " mars\""))
        .isEmpty();
    assertThat(kinds("paid 30 % by 2020-03-31, remainder by 2020-06-30 § 1 \"en fjärdedel\""))
        .containsExactly("quotation-says-other");
  }

  @Test
  void whatIsNoAmountIsTold() {
    assertThat(kinds("paid 3 by 2020-03-31, remainder by 2020-06-30"))
        .containsExactly("unit-missing");
    assertThat(kinds("paid 3 EUR by 2020-03-31, remainder by 2020-06-30"))
        .containsExactly("currencies-mixed");
  }

  @Test
  void inSwedishToo() {
    assertThat(kinds("betalas ut med 25 % senast 2020-03-31, återstoden i 2020-12")).isEmpty();
    assertThat(kinds("betalas ut i lika delar i 2020-03, 2020-06 och 2020-09")).isEmpty();
  }
}
