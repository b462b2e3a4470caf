package org.bilaga.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bilaga.figure.Figure.Malformed;
import org.bilaga.figure.Figure.Printed;
import org.bilaga.figure.Figure.Reason;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10 319 473;10319473;''",
        "10319473;10319473;''",
        "1\u00A0435\u202F000\u2009000;1435000000;''",
        "6 250,5;6250.5;''",
        "6250.5;6250.5;''",
        "6 250,5 miljoner kronor;6250.5;mkr",
        "6 250,5 miljoner kronor.;6250.5;mkr",
        "2935 miljoner  kronor;2935;mkr",
        "1,59 miljarder kronor;1.59;mdkr",
        "52 miljoner;52;miljoner",
        "\uFF11\uFF0C\uFF12\uFF13\uFF14\uFF0E\uFF15;1234.5;''",
        "\u06F1\u06F2\u066C\u06F3\u06F4\u06F5\u066C\u06F6\u06F7\u06F8;12345678;''",
        "\u0661\u0662\u066B\u0665\u066A;12.5;%",
        "27 292 319 kr;27292319;kr",
        "27 292 319 KR;27292319;kr",
        "500:-;500;kr",
        "25.-;25;''",
        "1'234.-;1234;''",
        "25,--;25;''",
        "25.\u2014;25;''",
        "12.kr;12;kr",
        "25.\u2013 kr;25;kr",
        "-25.-;-25;''",
        "SEK 500;500;kr",
        "12 tkr;12;tkr",
        "23,01%;23.01;%",
        "23,01 %;23.01;%",
        "0,98;0.98;''",
        "-12;-12;''",
        "\u221212 kr;-12;kr",
        "\u2013 12;-12;''",
        "(1 234,5) mkr;-1234.5;mkr",
        "(12 kr);-12;kr",
        "1.234.567;1234567;''",
        "1.234.567,50;1234567.50;''",
        "1,234.5;1234.5;''",
        "12,34,567.8;1234567.8;''",
        "1'234'567.80;1234567.80;''",
        "1\u2019234;1234;''",
        "920-;-920;''",
        "minus 10;-10;''",
        "kr -12;-12;kr",
        "-\u20AC12;-12;EUR",
        "(\u00A312m);-12;miljoner GBP",
        "\u20AC 2 500;2500;EUR",
        "12 [2];12;''",
        "12[2] kr;12;kr",
        "12 a);12;''",
        "2 310 1);2310;''",
        "12\u00B9\u2070;12;''",
        "12 345.;12345;''",
        "c:a 12;12;''",
        "\u201112;-12;''",
        "+3,2 procentenheter;3.2;procentenheter",
        "1\u2000234\u200A567\u205F890;1234567890;''",
        "1\u3000234,5;1234.5;''",
        "\u0661\u0660;10;''",
        "\uFF115;15;''",
        "\uFF0D\uFF15;-5;''",
        "2 310 12);2310;''",
        "5 1);5;''",
        "12 345 [12];12345;''",
        "12 (a);12;''",
        "12 [b] kr;12;kr",
        "12\u2070\u207E;12;''",
      })
  void wellFormedFigureHasItsValueAndUnit(String printed, String value, String unit) {
    var read = (Printed) Figure.of(printed);
    assertThat(read.value()).isEqualTo(new BigDecimal(value));
    assertThat(read.unit().told().in(Language.SWEDISH)).isEqualTo(unit);
  }

  /** What an agreement's own text may have at most, too. */
  @Test
  void aFigureHasNoMoreDigitsThanAnAmount() {
    assertThat(Figure.of("9".repeat(Figure.MOST_DIGITS))).isInstanceOf(Figure.Printed.class);
    assertThat(Figure.of("0," + "3".repeat(Figure.MOST_DIGITS - 1)))
        .isInstanceOf(Figure.Printed.class);
    var tooLong = Figure.of("9".repeat(Figure.MOST_DIGITS + 1) + " kr");
    assertThat(tooLong).isInstanceOf(Figure.Unclear.class);
    assertThat(((Figure.Unclear) tooLong).isTooLong()).isTrue();
    assertThat(((Figure.Unclear) Figure.of("3e4")).isTooLong()).isFalse();
  }

  @Test
  void footnoteMarksAreKeptApart() {
    assertThat(Figure.of("413 817*"))
        .isEqualTo(new Printed(new BigDecimal("413817"), PrintedUnit.NONE, "*", false));
    assertThat(Figure.of("413 817** kr"))
        .isEqualTo(
            new Printed(
                new BigDecimal("413817"),
                Figure.of("1 kr") instanceof Printed one ? one.unit() : PrintedUnit.NONE,
                "**",
                false));
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
        "1.234.56;TWO_DECIMAL_MARKS;5;1234.56",
        "12,5,7;TWO_DECIMAL_MARKS;4;125.7",
        "(12;STRAY_CHARACTER;0;-12",
        ",50;STRAY_CHARACTER;0;0.50",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,106;1106;1.106",
        "1.500 kr;1500;1.500",
        "(1,245);-1245;-1.245",
        "12,000 M\u20AC;12000;12.000",
        "$879.981m;879981;879.981"
      })
  void aMarkBeforeThreeDigitsIsReadTwoWays(String printed, String grouped, String decimal) {
    assertThat(Figure.of(printed))
        .isInstanceOfSatisfying(
            Figure.TwoWays.class,
            found -> {
              assertThat(found.grouped().toBigDecimal()).isEqualTo(new BigDecimal(grouped));
              assertThat(found.decimal().toBigDecimal()).isEqualTo(new BigDecimal(decimal));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,125", "1234,567", "1 234,567", "12,5", "12,50", "1.234,567"})
  void aMarkThatCanBeReadInOneWayIsCertain(String printed) {
    assertThat(Figure.of(printed)).isInstanceOf(Printed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1/3;1;3;''",
        "2\u20443;2;3;''",
        "2 1/2;5;2;''",
        "-1/3;-1;3;''",
        "\u00BD;1;2;''",
        "2\u00BD;5;2;''",
        "12 \u2154;38;3;''",
        "\u00BE %;3;4;%",
        "\u2153 mkr;1;3;mkr",
        "0 1/2;1;2;''",
        "998/999;998;999;''"
      })
  void aFractionIsExact(String printed, long over, long under, String unit) {
    var ratio = (Figure.Ratio) Figure.of(printed);
    assertThat(ratio.over()).isEqualTo(over);
    assertThat(ratio.under()).isEqualTo(under);
    assertThat(ratio.unit().told().in(Language.SWEDISH)).isEqualTo(unit);
  }

  /** A count below five is nought to four, another figure up to five. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<5;0;4",
        "< 5;0;4",
        "\u22645;0;5",
        "<0,5;0;0.5",
        "<5 %;0;5",
        "< 1 234 kr;0;1234",
        ">100;101;",
        "\u2265 100;100;"
      })
  void aBoundIsWhatItSays(String printed, String low, String high) {
    var within = (Figure.Within) Figure.of(printed);
    assertThat(within.low().toBigDecimal()).isEqualByComparingTo(low);
    if (high == null) {
      assertThat(within.high()).isEmpty();
    } else {
      assertThat(within.high().orElseThrow().toBigDecimal()).isEqualByComparingTo(high);
    }
  }

  /** Two figures, a date, a bound of nothing, money in the middle: they change what digits mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/12",
        "2019/20",
        "1/2/3",
        "<0",
        "<-5",
        "<5<6",
        "1,234 1/2",
        "1/3 1/4",
        "60\u201365",
        "12\u20AC50",
        "7 400:50",
        "3e4",
        "12 (5)",
        "5 \u00B1 1",
        "12 kr EUR",
        "0/3",
        "3/3",
        "1/1000",
        "1 234 1/2",
        "ca 1/2"
      })
  void whatChangesTheDigitsIsUnclear(String printed) {
    assertThat(Figure.of(printed)).isInstanceOf(Figure.Unclear.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,234.5;THOUSANDS;DECIMALS",
        "1.234,5;DECIMALS;THOUSANDS",
        "1 234,5;DECIMALS;UNKNOWN",
        "1'234.5;UNKNOWN;DECIMALS",
        "12,34,567.8;THOUSANDS;DECIMALS",
        "1234.5;UNKNOWN;DECIMALS",
        "1,234,567;THOUSANDS;DECIMALS"
      })
  void aSampleShowsItsForm(String sample, NumberForm.Role comma, NumberForm.Role point) {
    assertThat(NumberForm.shownBy(sample)).contains(new NumberForm(comma, point));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1234", "1 234", "kr", "", "12 kr"})
  void aSampleThatShowsNoneIsNone(String sample) {
    assertThat(NumberForm.shownBy(sample)).isEmpty();
  }

  /** A closed stretch: what lies just at its end may have been rounded to either side. */
  @Test
  void theEndsOfAnIntervalBelongToIt() {
    var interval = ((Printed) Figure.of("1,59 mdkr")).interval();
    assertThat(interval.contains(new BigDecimal("1595000000"))).isTrue();
    assertThat(interval.contains(new BigDecimal("1585000000"))).isTrue();
    assertThat(interval.contains(new BigDecimal("1584999999"))).isFalse();
  }

  @Test
  void boundsAndFractionsAreCountedInTheirUnit() {
    var ratio = (Figure.Ratio) Figure.of("3/4 %");
    assertThat(ratio.overInBase()).isEqualTo(3);
    assertThat(ratio.underInBase()).isEqualTo(400);
    var millions = (Figure.Ratio) Figure.of("1/3 mkr");
    assertThat(millions.overInBase()).isEqualTo(1_000_000);
    assertThat(millions.underInBase()).isEqualTo(3);
    var within = (Figure.Within) Figure.of("\u2265 5 tkr");
    assertThat(within.lowInBase().toBigDecimal()).isEqualByComparingTo("5000");
    assertThat(((Figure.Within) Figure.of("\u2264 5 %")).highInBase().orElseThrow().toBigDecimal())
        .isEqualByComparingTo("0.05");
  }

  /** What a figure says itself goes before what its heading says; a scale is added to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12;mkr;mkr",
        "12 kr;mkr;kr",
        "12 miljoner;kr;mkr",
        "12 miljoner;%;miljoner",
        "12 miljoner;tkr;miljoner"
      })
  void aHeadingGivesTheUnitThatAFigureHasNot(String printed, String heading, String unit) {
    var read = (Printed) Figure.of(printed).in(PrintedUnit.written(heading));
    assertThat(read.unit().told().in(Language.SWEDISH)).isEqualTo(unit);
  }

  /** The sample of a form is to be copied, so it shows all that is known of the form. */
  @Test
  void theSampleOfAFormShowsIt() {
    for (var comma : NumberForm.Role.values()) {
      for (var point : NumberForm.Role.values()) {
        var form = NumberForm.OPEN.with(',', comma).with('.', point);
        assertThat(form).isEqualTo(new NumberForm(comma, point));
        boolean parts = comma == NumberForm.Role.THOUSANDS || point == NumberForm.Role.THOUSANDS;
        assertThat(form.partsThousandsByMark()).isEqualTo(parts);
        if (comma != point) {
          var shown = NumberForm.shownBy(form.sample()).orElseThrow();
          for (char mark : new char[] {',', '.'}) {
            assertThat(form.role(mark)).isIn(NumberForm.Role.UNKNOWN, shown.role(mark));
          }
        }
      }
    }
  }

  @Test
  void hugeFigureIsExact() {
    assertThat(((Printed) Figure.of("1 234 567 890 123 456 789 012")).value())
        .isEqualByComparingTo("1234567890123456789012");
    assertThat(Figure.plain("999999999999999999", 0, 18)).isEqualTo(999_999_999_999_999_999L);
    assertThat(Figure.plain("1000000000000000000", 0, 19)).isEqualTo(Figure.NOT_PLAIN);
  }
}
