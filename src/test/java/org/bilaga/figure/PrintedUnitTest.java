package org.bilaga.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedUnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mkr;mkr",
        "Mkr;mkr",
        "MSEK;mkr",
        "mnkr;mkr",
        "milj. kr;mkr",
        "miljoner kr;mkr",
        "t.kr.;tkr",
        "tusen kr;tkr",
        "kkr;tkr",
        "TSEK;tkr",
        "mdr kr;mdkr",
        "md kr;mdkr",
        "miljarder kronor;mdkr",
        "tusental kronor;tkr",
        "kronor i tusental;tkr",
        ":-;kr",
        "€;EUR",
        "Euro;EUR",
        "miljoner euro;million EUR",
        "Mrd. Euro;billion EUR",
        "Mio. €;million EUR",
        "T€;thousand EUR",
        "TEUR;thousand EUR",
        "€bn;billion EUR",
        "$ million;million USD",
        "US$m;million USD",
        "US dollars;USD",
        "A$;AUD",
        "£000;thousand GBP",
        "£'000s;thousand GBP",
        "£m;million GBP",
        "thousands of pounds;thousand GBP",
        "mio. NOK;million NOK",
        "nkr;NOK",
        "danska kronor;DKK",
        "Fr.;CHF",
        "zł;PLN",
        "tys. zł;thousand PLN",
        "₹ crore;crore INR",
        "lakh rupees;lakh INR",
        "Rs. lakh;lakh INR",
        "lakh crore;trillion",
        "thousand million;billion",
        "Prozent;%",
        "per cent;%",
        "procentenheter;percentage points",
        "promille;‰",
        "\u2019000;thousand",
        "000s;thousand",
        "SEK mkr;mkr",
      })
  void wordsOfAnyLanguageAreAUnit(String words, String unit) {
    assertThat(PrintedUnit.written(words).told().in(Language.ENGLISH)).isEqualTo(unit);
  }

  /** An unknown word, a letter alone, a code in small letters, two currencies, a share of money. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bananer",
        "m",
        "k",
        "all",
        "try",
        "mil",
        "kr stycken",
        "EUR USD",
        "% kr",
        "i",
        "of pounds",
        "thousands of",
        "thousands bananer pounds"
      })
  void whatIsNotWhollyAUnitIsNone(String words) {
    assertThat(PrintedUnit.written(words)).isEqualTo(PrintedUnit.NONE);
  }

  /** A text may be one word of millions of signs; to try each place of it would not end. */
  @Test
  void aWordOfAnyLengthIsNoneAtOnce() {
    assertThat(PrintedUnit.written("k".repeat(2_000_000))).isEqualTo(PrintedUnit.NONE);
  }

  @Test
  void aSignOfSeveralCurrenciesIsAnyOfThem() {
    var crowns = PrintedUnit.written("mkr");
    assertThat(crowns.isIn("SEK")).isTrue();
    assertThat(crowns.isIn("NOK")).isTrue();
    assertThat(crowns.isIn("EUR")).isFalse();
    assertThat(PrintedUnit.written("kr DKK").currencies()).containsExactly("DKK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Belopp, mkr;mkr",
        "Belopp (mnkr);mkr",
        "Belopp mkr;mkr",
        "Bidrag [tkr];tkr",
        "(tusental kronor);tkr",
        "Bilaga 3 Medel (belopp i tusental kronor);tkr",
        "Medel 2020 (belopp, tkr);tkr",
        "Table 1 (amounts in £000);thousand GBP",
        "i tkr;tkr",
        "Kostnad i 1 000 kr;tkr",
        "i 1.000 kr;tkr",
        "Statsbidrag 2015, tkr per elev;tkr",
        "Kostnad, kr/inv;kr",
        "Grant (£000);thousand GBP",
        "£m;million GBP",
        "£m 2015-16;million GBP",
        "Amount ($ million);million USD",
        "Amount in thousand GBP;thousand GBP",
        "Betrag in Mio. €;million EUR",
        "Population (000s);thousand",
        "Invånare (tusental);thousand",
        "Andel, %;%",
        "Andel (%);%",
        "Andel i procent;%",
        "Anteil in Prozent;%",
        "% of total;%",
        "MSEK;mkr",
        "SEK;kr",
        "Allocation (₹ crore);crore INR",
        "Beløp i mill. kr;mkr",
        "Avustus, 1 000 €²;thousand EUR",
        "Belopp, kr 1);kr",
        "Belopp (tkr)*;tkr",
        "交付額（千円）;thousand JPY",
        "交付額（単位：百万円）;million JPY",
        "（単位：千円）;thousand JPY",
        "金额（亿元）;× 10^8 CNY",
        "Bidrag, ny form mkr;mkr",
        "Kostnad i Skåne mkr;mkr",
        "Kostnad (kr/inv);kr",
        "MSEK 2015-16;mkr",
      })
  void aHeadingNamesTheUnit(String heading, String unit) {
    assertThat(PrintedUnit.inHeading(heading))
        .map(it -> it.told().in(Language.ENGLISH))
        .contains(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Belopp",
        "Seats won",
        "Antal platser",
        "Invånare 2016",
        "Tusen sjöar",
        "A million homes",
        "Kommuner i Skåne",
        "All",
        "2017-12-31",
        "Mkr (tkr)",
        "Index 2000",
        "Invånare tusental",
        "(mkr) eller (tkr)",
        "",
      })
  void aHeadingWithoutAUnitNamesNone(String heading) {
    assertThat(PrintedUnit.inHeading(heading)).isEmpty();
  }
}
