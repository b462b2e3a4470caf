package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bilaga.table.Figure.Malformed;
import org.bilaga.table.Figure.Printed;
import org.bilaga.table.Figure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10 319 473;10319473;NONE",
        "10319473;10319473;NONE",
        "1\u00A0435\u202F000\u2009000;1435000000;NONE",
        "6 250,5;6250.5;NONE",
        "6250.5;6250.5;NONE",
        "6 250,5 miljoner kronor;6250.5;MILLION_KRONOR",
        "6 250,5 miljoner kronor.;6250.5;MILLION_KRONOR",
        "2935 miljoner  kronor;2935;MILLION_KRONOR",
        "1,59 miljarder kronor;1.59;BILLION_KRONOR",
        "52 miljoner;52;MILLION",
        "27 292 319 kr;27292319;KRONOR",
        "27 292 319 KR;27292319;KRONOR",
        "500:-;500;KRONOR",
        "SEK 500;500;KRONOR",
        "12 tkr;12;THOUSAND_KRONOR",
        "23,01%;23.01;PERCENT",
        "23,01 %;23.01;PERCENT",
        "0,98;0.98;NONE",
        "-12;-12;NONE",
        "\u221212 kr;-12;KRONOR",
        "\u2013 12;-12;NONE",
        "(1 234,5) mkr;-1234.5;MILLION_KRONOR",
        "(12 kr);-12;KRONOR",
        "+3,2 procentenheter;3.2;PERCENTAGE_POINTS",
      })
  void wellFormedFigureHasItsValueAndUnit(String printed, String value, PrintedUnit unit) {
    assertThat(Figure.of(printed)).isEqualTo(new Printed(new BigDecimal(value), unit, "", false));
  }

  @Test
  void footnoteMarksAreKeptApart() {
    assertThat(Figure.of("413 817*"))
        .isEqualTo(new Printed(new BigDecimal("413817"), PrintedUnit.NONE, "*", false));
    assertThat(Figure.of("413 817** kr"))
        .isEqualTo(new Printed(new BigDecimal("413817"), PrintedUnit.KRONOR, "**", false));
  }

  @Test
  void caMakesAFigureApproximate() {
    var figure = (Printed) Figure.of("ca 213 330 000 kr");
    assertThat(figure.approximate()).isTrue();
    assertThat(figure.aboutInterval().low()).isEqualByComparingTo("213325000");
    assertThat(figure.aboutInterval().high()).isEqualByComparingTo("213335000");
    assertThat(Figure.of("Cirka 2,4 miljarder")).isInstanceOf(Printed.class);
  }

  @Test
  void precisionIsHalfAUnitOfTheLastPrintedDigit() {
    var cni = ((Printed) Figure.of("0,98")).interval();
    assertThat(cni.low()).isEqualByComparingTo("0.975");
    assertThat(cni.high()).isEqualByComparingTo("0.985");
    var share = ((Printed) Figure.of("23,0%")).interval();
    assertThat(share.low()).isEqualByComparingTo("0.2295");
    var billion = ((Printed) Figure.of("1,59 mdkr")).interval();
    assertThat(billion.contains(new BigDecimal("1594999999"))).isTrue();
    assertThat(billion.contains(new BigDecimal("1595000001"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12 345678;GROUPING;3;12345678",
        "123 45 678;GROUPING;4;12345678",
        "1 2345;GROUPING;2;12345",
        "1234 567;GROUPING;0;1234567",
        "0 123;GROUPING;0;123",
        "1  234;GROUPING;2;1234",
        "12 34;GROUPING;3;1234",
        "1 234, 5;SPACE_AT_DECIMALS;6;1234.5",
        "5 698, 5;SPACE_AT_DECIMALS;6;5698.5",
        "5 698 ,5;SPACE_AT_DECIMALS;5;5698.5",
        "12 34O;STRAY_CHARACTER;5;12340",
        "12 34O kr;STRAY_CHARACTER;5;12340",
        "1l 234;STRAY_CHARACTER;1;11234",
        "12x 345;STRAY_CHARACTER;2;12345",
        "12 345x;STRAY_CHARACTER;6;12345",
        "12 stycken;STRAY_CHARACTER;3;12",
        "12,,5;TWO_DECIMAL_MARKS;3;12.5",
        "1.234.567;TWO_DECIMAL_MARKS;5;1234567",
        "1.234.567,50;TWO_DECIMAL_MARKS;5;1234567.50",
        "12,5,7;TWO_DECIMAL_MARKS;4;125.7",
        "(12;STRAY_CHARACTER;0;-12",
      })
  void malformedFigureTellsTheRuleThePlaceAndWhatItMayMean(
      String printed, Reason reason, int at, String lenient) {
    assertThat(Figure.of(printed))
        .isInstanceOfSatisfying(
            Malformed.class,
            found -> {
              assertThat(found.reason()).isEqualTo(reason);
              assertThat(found.at()).isEqualTo(at);
              assertThat(found.lenient()).isEqualByComparingTo(lenient);
              assertThat(Figure.plain(printed, 0, printed.length())).isEqualTo(Figure.NOT_PLAIN);
            });
  }

  @Test
  void malformedFigureKeepsItsUnit() {
    assertThat(((Malformed) Figure.of("5 698, 5 miljoner kronor")).inBase().toBigDecimal())
        .isEqualByComparingTo("5698500000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "–", "—", "−", "..", "…"})
  void dashOrNothingIsNoFigure(String printed) {
    assertThat(Figure.of(printed)).isInstanceOf(Figure.None.class);
  }

  @Test
  void textWithoutDigitsIsWords() {
    assertThat(Figure.of(" Halland ")).isEqualTo(new Figure.Words("Halland"));
  }

  @Test
  void placeIsCountedFromTheStretchThatWasRead() {
    assertThat(((Malformed) Figure.of("a;1 2345;b", 2, 8)).at()).isEqualTo(2);
  }

  @Test
  void hugeFigureIsExact() {
    assertThat(((Printed) Figure.of("1 234 567 890 123 456 789 012")).value())
        .isEqualByComparingTo("1234567890123456789012");
    assertThat(Figure.plain("999999999999999999", 0, 18)).isEqualTo(999_999_999_999_999_999L);
    assertThat(Figure.plain("1000000000000000000", 0, 19)).isEqualTo(Figure.NOT_PLAIN);
  }
}
