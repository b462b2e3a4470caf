package org.bilaga.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {
  @ParameterizedTest
  @CsvSource({"2019,2019", "2019-09,2019-09", "2019-09-30,2019-09"})
  void yearsMonthsAndTheMonthOfADay(String text, String slot) {
    assertThat(Slot.of(text).orElseThrow().text()).isEqualTo(slot);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "halland", "19", "0019", "2019-13", "2019-00", "2019-9", "201909"})
  void anythingElseIsNone(String text) {
    assertThat(Slot.of(text)).isEmpty();
  }

  @Test
  void monthsRunOverTheTurnOfTheYear() {
    assertThat(Slot.months(new Slot(2019, 11), new Slot(2020, 2)))
        .extracting(Slot::text)
        .containsExactly("2019-11", "2019-12", "2020-01", "2020-02");
  }

  @Test
  void monthsOfAYearAreTwelve() {
    assertThat(Slot.months(Slot.year(2019), Slot.year(2019))).hasSize(12);
  }

  @Test
  void aYearContainsItsMonthsAndAMonthOnlyItself() {
    var september = new Slot(2019, 9);
    assertThat(Slot.year(2019).contains(september)).isTrue();
    assertThat(september.contains(Slot.year(2019))).isFalse();
    assertThat(september.contains(september)).isTrue();
    assertThat(Slot.year(2018).contains(september)).isFalse();
  }

  @Test
  void aYearBeforeIsTheSameMonth() {
    assertThat(new Slot(2019, 9).yearBefore()).isEqualTo(new Slot(2018, 9));
  }
}
