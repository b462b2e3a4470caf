package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.money.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure written anew in the form it had. */
class ReprintedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          98 mkr                | 98        | 95         | 95 mkr
          6 250,5 mkr           | 12501/2   | 12511/2    | 6 255,5 mkr
          6250.5                | 12501/2   | 12511/2    | 6255.5
          15,30%                | 153/10    | 1518/100   | 15,18%
          (1 234,5) mkr*        | -2469/2   | -1234      | (1 234,0) mkr*
          -5 kr                 | -5        | -1000      | -1 000 kr
          −5                    | -5        | -7         | −7
          ca 1 200 000          | 1200000   | 999000     | ca 999 000
          999                   | 999       | 1000       | 1 000
          1000                  | 1000      | 12345678   | 12345678
          12 345                | 12345     | 2          | 2
          """)
  void keepsSpacesDecimalsMarkSignAndUnit(String text, String old, String value, String expected) {
    assertThat(Reprinted.rounded(text, fraction(old), fraction(value), " ")).contains(expected);
  }

  @Test
  void keepsTheSortOfSpace() {
    for (String space : new String[] {" ", "\u00a0", "\u202f", "\u2009"}) {
      assertThat(
              Reprinted.rounded("12" + space + "345", Fraction.of(12345), Fraction.of(9876543), ""))
          .contains("9" + space + "876" + space + "543");
    }
  }

  @Test
  void roundsOrAddsTheDecimalsThatAreNeeded() {
    Fraction old = Fraction.of(98);
    Fraction value = Fraction.of(9535, 100);
    assertThat(Reprinted.rounded("98 mkr", old, value, " ")).contains("95 mkr");
    assertThat(Reprinted.exact("98 mkr", old, value, " ")).contains("95,35 mkr");
    assertThat(Reprinted.exact("98.0 mkr", old, value, " ")).contains("95.35 mkr");
    assertThat(Reprinted.exact("98 mkr", old, Fraction.of(1, 3), " ")).isEmpty();
  }

  @Test
  void answersNothingWhereTheTextIsNotTheOldFigure() {
    assertThat(Reprinted.rounded("99 mkr", Fraction.of(98), Fraction.ONE, " ")).isEmpty();
    assertThat(Reprinted.rounded("5 698, 5", Fraction.of(11397, 2), Fraction.ONE, " ")).isEmpty();
    assertThat(Reprinted.rounded("två", Fraction.of(2), Fraction.ONE, " ")).isEmpty();
  }

  @Test
  void leavesAChangeOfSignToAPerson() {
    assertThat(Reprinted.rounded("5", Fraction.of(5), Fraction.of(-5), " ")).isEmpty();
  }

  private static Fraction fraction(String text) {
    String[] parts = text.split("/");
    return Fraction.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
  }
}
