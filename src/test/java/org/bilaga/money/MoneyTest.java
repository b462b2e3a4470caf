package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private static final Denomination JPY = Denomination.currency("JPY");
  private static final Denomination KWD = Denomination.currency("KWD");

  @Test
  void minorUnitsFollowTheCurrency() {
    assertThat(Money.ofMajor(3, SEK)).isEqualTo(Money.ofMinor(300, SEK));
    assertThat(Money.ofMajor(3, JPY)).isEqualTo(Money.ofMinor(3, JPY));
    assertThat(Money.ofMajor(3, KWD)).isEqualTo(Money.ofMinor(3000, KWD));
    assertThat(Money.ofMinor(1, KWD).toMajor()).isEqualTo(Fraction.of(1, 1000));
  }

  @Test
  void anAmountFinerThanTheMinorUnitIsNoMoney() {
    assertThat(Money.ofMajor(Fraction.of(1, 100), SEK)).contains(Money.ofMinor(1, SEK));
    assertThat(Money.ofMajor(Fraction.of(1, 200), SEK)).isEmpty();
    assertThat(Money.ofMajor(Fraction.of(1, 100), JPY)).isEmpty();
    assertThat(Money.ofMajor(Fraction.of(1, 1000), KWD)).isPresent();
  }

  @Test
  void anAmountIsCountedInUnits() {
    assertThat(Money.ofMajor(1_000_500, SEK).inUnits(Fraction.of(1000)))
        .isEqualTo(Fraction.of(2001, 2));
    assertThat(Money.ofMajor(2, SEK).inUnits(Fraction.of(1, 100))).isEqualTo(Fraction.of(200));
  }

  @Test
  void currenciesDoNotMix() {
    Money krona = Money.ofMajor(1, SEK);
    Money yen = Money.ofMajor(1, JPY);
    assertThatThrownBy(() -> krona.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> krona.compareTo(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThat(krona.minus(Money.ofMinor(250, SEK))).isEqualTo(Money.ofMinor(-150, SEK));
    assertThat(krona.compareTo(Money.ofMinor(99, SEK))).isPositive();
  }

  @Test
  void whatIsCountedHasTheDecimalsThatWereDeclared() {
    Denomination hours = Denomination.counted("timme", "timme", "timmar", 5);
    assertThat(hours).hasToString("timmar");
    assertThat(SEK).hasToString("SEK");
    assertThat(SEK.smallest()).isEqualTo(Fraction.of(1, 100));
    assertThat(hours.smallest()).isEqualTo(Fraction.of(1, 100_000));
    assertThat(Money.ofMajor(3, hours)).isEqualTo(Money.ofMinor(300_000, hours));
    Denomination seats = Denomination.counted("seat", "seat", "seats", 0);
    assertThat(Money.ofMajor(3, seats)).isEqualTo(Money.ofMinor(3, seats));
  }

  @Test
  void aCurrencyIsKnownByItsCode() {
    assertThat(Denomination.known("JPY")).contains(JPY);
    assertThat(Denomination.known("EUR").orElseThrow().digits()).isEqualTo(2);
    assertThat(Denomination.known("XAU")).isEmpty();
    assertThat(Denomination.known("kronor")).isEmpty();
  }

  @Test
  void goldHasNoMinorUnit() {
    assertThatThrownBy(() -> Money.zero(Denomination.currency("XAU")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
