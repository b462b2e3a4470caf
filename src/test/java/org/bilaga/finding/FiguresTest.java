package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private static final Figures KRONOR = Figures.of(SEK);

  private static final Fraction QUOTIENT =
      Fraction.of(1_435_000_000L).multiply(Fraction.of(465_214, 10_319_473));

  @Test
  void wholeKronorAreGroupedByThreeWithOrdinarySpaces() {
    assertThat(kronor(64_691_490)).isEqualTo("64 691 490 kr");
    assertThat(kronor(2_919)).isEqualTo("2 919 kr");
    assertThat(kronor(999)).isEqualTo("999 kr");
    assertThat(kronor(0)).isEqualTo("0 kr");
    assertThat(kronor(1_000_000_000_000_000_000L)).isEqualTo("1 000 000 000 000 000 000 kr");
    assertThat(KRONOR.text(Fraction.of(BigInteger.TEN.pow(21)).negate()))
        .isEqualTo("-1 000 000 000 000 000 000 000 kr");
  }

  @Test
  void anythingButWholeKronorHasTwoDecimals() {
    assertThat(KRONOR.text(QUOTIENT)).isEqualTo("64 691 490,54 kr");
    assertThat(KRONOR.text(Fraction.of(3, 2))).isEqualTo("1,50 kr");
    assertThat(KRONOR.text(Fraction.of(1_000_001, 1_000_000).add(Fraction.of(1_234))))
        .isEqualTo("1 235,00 kr");
  }

  @Test
  void roundingIsHalfUpAwayFromZero() {
    assertThat(KRONOR.text(Fraction.of(1_005, 1_000))).isEqualTo("1,01 kr");
    assertThat(KRONOR.text(Fraction.of(-1_005, 1_000))).isEqualTo("-1,01 kr");
  }

  @Test
  void nothingButZeroIsWrittenAsZero() {
    assertThat(KRONOR.text(Fraction.of(1, 3_000))).isEqualTo("0,0003 kr");
    assertThat(KRONOR.text(Fraction.of(-1, 3_000))).isEqualTo("-0,0003 kr");
    assertThat(Figures.plain().text(Fraction.of(1, 7_000_000))).isEqualTo("0,0000001");
    assertThat(Figures.perCent(2).text(Fraction.ZERO)).isEqualTo("0,00 %");
  }

  @Test
  void negativeFiguresHaveAnOrdinaryHyphen() {
    assertThat(kronor(-1_200)).isEqualTo("-1 200 kr");
    assertThat(kronor(-100)).isEqualTo("-100 kr");
  }

  @Test
  void millionsAreNaturalWhereEveryFigureIsWholeTenthsOfThem() {
    assertThat(natural(2_877_000_000L, 2_919_000_000L)).isEqualTo("2 877 mkr");
    assertThat(natural(2_919_500_000L, 100_000L)).isEqualTo("2 919,5 mkr");
    assertThat(natural(100_000L, 1_000_000L)).isEqualTo("0,1 mkr");
    assertThat(natural(1_000_000L, 0L)).isEqualTo("1 mkr");
  }

  @Test
  void oneFigureThatNeedsKronorIsAnsweredInKronor() {
    assertThat(natural(2_877_000_000L, 64_691_490L)).isEqualTo("2 877 000 000 kr");
    assertThat(natural(900_000L, 800_000L)).isEqualTo("900 000 kr");
  }

  @Test
  void otherCurrenciesHaveTheirCode() {
    assertThat(Figures.of(Denomination.currency("EUR")).text(Fraction.of(1_200)))
        .isEqualTo("1 200 EUR");
    assertThat(Figures.of(Denomination.currency("EUR")).text(Fraction.of(12_005, 10)))
        .isEqualTo("1 200,50 EUR");
    assertThat(Figures.of(Denomination.currency("SEK")).text(Fraction.of(1_200)))
        .isEqualTo("1 200 kr");
    assertThat(
            Figures.natural(Denomination.currency("EUR"), Fraction.of(2_000_000))
                .text(Fraction.of(2_000_000)))
        .isEqualTo("2 000 000 EUR");
  }

  @Test
  void decimalsAreThoseOfTheSmallestPart() {
    Figures dinars = Figures.of(Denomination.currency("KWD"));
    assertThat(dinars.text(Fraction.of(1_234, 1_000))).isEqualTo("1,234 KWD");
    assertThat(dinars.text(Fraction.of(1_500, 1_000))).isEqualTo("1,500 KWD");
    Figures yen = Figures.of(Denomination.currency("JPY"));
    assertThat(yen.text(Fraction.of(1_234))).isEqualTo("1 234 JPY");
    assertThat(yen.text(Fraction.of(7, 2))).isEqualTo("3,50 JPY");
  }

  @Test
  void whatIsNoMoneyHasItsOwnWords() {
    Figures seats = Figures.of(Denomination.counted("seat", "seat", "seats", 0));
    assertThat(seats.text(Fraction.of(349))).isEqualTo("349 seats");
    assertThat(seats.text(Fraction.ONE)).isEqualTo("1 seat");
    assertThat(seats.text(Fraction.of(3, 2))).isEqualTo("1,50 seats");
    assertThat(en(seats.off(Fraction.of(-1)))).isEqualTo("1 seat too low");
    assertThat(en(seats.difference(Fraction.of(2)))).isEqualTo("+2 seats");
  }

  @Test
  void aUnitMayBeAskedFor() {
    Figures thousands = Figures.in("tkr", Fraction.of(1_000));
    assertThat(thousands.text(Fraction.of(64_691_000))).isEqualTo("64 691 tkr");
    assertThat(thousands.text(Fraction.of(64_691_490))).isEqualTo("64 691,49 tkr");
  }

  @Test
  void plainNumbersAreExactToSixDecimalsAndOtherwiseHaveTwo() {
    assertThat(Figures.plain().text(Fraction.of(1, 2))).isEqualTo("0,5");
    assertThat(Figures.plain().text(Fraction.of(10_319_473))).isEqualTo("10 319 473");
    assertThat(Figures.plain().text(Fraction.of(985_701, 1_000_000))).isEqualTo("0,985701");
    assertThat(Figures.plain().text(Fraction.of(4, 3))).isEqualTo("1,33");
    assertThat(Figures.plain().text(Fraction.of(12_345_678, 10_000_000))).isEqualTo("1,23");
  }

  @Test
  void sharesArePerCent() {
    assertThat(Figures.perCent().text(Fraction.of(45, 1_000))).isEqualTo("4,5 %");
    assertThat(Figures.perCent().text(Fraction.ONE)).isEqualTo("100 %");
    assertThat(Figures.perCent(2).text(Fraction.of(45, 1_000))).isEqualTo("4,50 %");
    assertThat(Figures.perCent(2).text(Fraction.of(465_214, 10_319_473))).isEqualTo("4,51 %");
    assertThat(Figures.perCent(0).text(Fraction.of(1, 8))).isEqualTo("13 %");
  }

  @Test
  void differencesHaveASign() {
    assertThat(sv(KRONOR.difference(Fraction.ONE))).isEqualTo("+1 kr");
    assertThat(sv(KRONOR.difference(Fraction.of(-7_380)))).isEqualTo("-7 380 kr");
    assertThat(sv(KRONOR.difference(Fraction.ZERO))).isEqualTo("0 kr");
  }

  @Test
  void sharesDifferInPercentagePoints() {
    Fraction tenth = Fraction.of(1, 1_000);
    assertThat(en(Figures.perCent().difference(tenth))).isEqualTo("+0,1 percentage points");
    assertThat(sv(Figures.perCent().off(tenth))).isEqualTo("0,1 procentenheter för högt");
  }

  @Test
  void misstatementsAreWordedAsAMarkWordsThem() {
    Figures millions = Figures.natural(SEK, Fraction.of(2_877_000_000L));
    Fraction low = Fraction.of(-42_000_000);
    assertThat(en(millions.off(low))).isEqualTo("42 mkr too low");
    assertThat(sv(millions.off(low))).isEqualTo("42 mkr för lågt");
    assertThat(en(KRONOR.off(Fraction.ONE))).isEqualTo("1 kr too high");
    assertThat(en(Figures.plain().off(Fraction.of(-1)))).isEqualTo("1 too low");
  }

  @Test
  void differentFiguresOfOneSentenceAreWrittenDifferently() {
    Fraction sum = Fraction.ONE.add(Fraction.of(1, 3_000));
    Figures form = Figures.plain().apart(sum, Fraction.ONE);
    assertThat(form.text(sum)).isEqualTo("1,0003");
    assertThat(form.text(Fraction.ONE)).isEqualTo("1");
    assertThat(Figures.plain().apart(sum, sum).text(sum)).isEqualTo("1,00");
    Figures shares = Figures.perCent(1).apart(Fraction.of(451, 10_000), Fraction.of(452, 10_000));
    assertThat(shares.text(Fraction.of(451, 10_000))).isEqualTo("4,51 %");
    assertThat(shares.text(Fraction.of(452, 10_000))).isEqualTo("4,52 %");
  }

  @Test
  void machinesReadEveryFigureBackExactly() {
    assertThat(PlainDecimal.of(Fraction.of(64_691_491))).isEqualTo("64691491");
    assertThat(PlainDecimal.of(Fraction.of(-1, 8))).isEqualTo("-0.125");
    assertThat(PlainDecimal.of(Fraction.of(1, 25))).isEqualTo("0.04");
    assertThat(PlainDecimal.of(Fraction.of(129_382_981, 2))).isEqualTo("64691490.5");
    assertThat(PlainDecimal.of(Fraction.of(-10, 7))).isEqualTo("-10/7");
    assertThat(PlainDecimal.of(Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(31)))).contains("/");
  }

  private static String kronor(long figure) {
    return KRONOR.text(Fraction.of(figure));
  }

  /** The first figure in the form natural to all. */
  private static String natural(long first, long second) {
    return Figures.natural(SEK, Fraction.of(first), Fraction.of(second)).text(Fraction.of(first));
  }

  private static String en(Told told) {
    return told.in(Language.ENGLISH);
  }

  private static String sv(Told told) {
    return told.in(Language.SWEDISH);
  }
}
