package org.bilaga.settle.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitTest {
  @Test
  void realNumbersHold() {
    // SKR, Kammarkollegiet, Region Halland, Region Stockholm.
    for (String number : new String[] {"2220000315", "2021000829", "2321000115", "2321000016"}) {
      assertThat(CheckDigit.isOrganisation(number)).as(number).isTrue();
      assertThat(CheckDigit.isOrganisation("16" + number)).isTrue();
    }
    assertThat(CheckDigit.isBankgiro("50501055")).isTrue();
    assertThat(CheckDigit.isPlusgiro("9020008")).isFalse();
  }

  @Test
  void everySingleWrongDigitShows() {
    String number = "2220000315";
    for (int at = 0; at < number.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = number.substring(0, at) + digit + number.substring(at + 1);
        assertThat(CheckDigit.holds(wrong)).isEqualTo(wrong.equals(number));
      }
    }
  }

  @Test
  void askedDigitHolds() {
    for (int number = 1; number < 2_000; number++) {
      String digits = String.valueOf(number);
      assertThat(CheckDigit.holds(digits + CheckDigit.asked(digits))).isTrue();
    }
  }

  @Test
  void lengthsAndThirdDigitCount() {
    assertThat(CheckDigit.isOrganisation("8112189876")).isFalse();
    assertThat(CheckDigit.isOrganisation("222000031")).isFalse();
    assertThat(CheckDigit.isBankgiro("505010")).isFalse();
    assertThat(CheckDigit.isPlusgiro("0")).isFalse();
    assertThat(CheckDigit.isPlusgiro("18")).isTrue();
    assertThat(CheckDigit.holds("")).isFalse();
  }
}
