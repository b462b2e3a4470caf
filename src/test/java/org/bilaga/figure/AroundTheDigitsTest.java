package org.bilaga.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand around the digits of a figure, put together in every way. */
class AroundTheDigitsTest {
  private static final List<String> DIGITS = List.of("7", "12 345", "12,50", "1.234.567,8");
  private static final List<String> ABOUT = List.of("", "ca ", "c:a ", "~", "\u2248 ", "cirka ");

  /** Before the digits, behind them, and whether it makes them less than nought. */
  private record Sign(String before, String behind, boolean minus) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("", "", false),
          new Sign("+", "", false),
          new Sign("-", "", true),
          new Sign("\u2212 ", "", true),
          new Sign("\u25B3", "", true),
          new Sign("\u25B2", "", true),
          new Sign("(", ")", true));

  private static final List<Sign> UNITS =
      List.of(
          new Sign("", "", false),
          new Sign("", " kr", false),
          new Sign("", "mkr", false),
          new Sign("SEK ", "", false),
          new Sign("", " %", false),
          new Sign("", " miljoner kronor", false));

  private static final List<String> MARKS = List.of("", "*", "\u00B9", " \u2020\u2021", "\u2074");

  private static String unit(Sign unit) {
    return switch (unit.before() + unit.behind()) {
      case "" -> "";
      case " kr", "SEK " -> "kr";
      case " %" -> "%";
      default -> "mkr";
    };
  }

  @Test
  void eachIsKeptApartFromTheOthers() {
    for (String digits : DIGITS) {
      for (String about : ABOUT) {
        for (Sign sign : SIGNS) {
          for (Sign unit : UNITS) {
            for (String mark : MARKS) {
              String printed =
                  about + unit.before() + sign.before() + digits + unit.behind() + sign.behind();
              var read = Figure.of("\u00A0" + printed + mark + " ");
              var value = new BigDecimal(digits.replaceAll("[ .]", "").replace(',', '.'));
              if (!(read instanceof Figure.Printed it)
                  || !it.value().equals(sign.minus() ? value.negate() : value)
                  || !it.unit().told().in(Language.SWEDISH).equals(unit(unit))
                  || !it.marks().equals(mark.strip())
                  || it.approximate() == about.isEmpty()) {
                throw new AssertionError(printed + mark + " is read as " + read);
              }
            }
          }
        }
      }
    }
  }

  /** Two signs, a bracket that is not closed, a word that is no unit: none of it is passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- -5",
        "(5",
        "5)",
        "((5))",
        "5 (kr",
        "x5",
        "5x",
        "A-5",
        "kr5kr5",
        "5 kr kr5",
        ",5",
        ".5 kr",
        "-,5",
        "5 bananer",
        "bananer 5",
        "minus -5",
        "ca",
        "5--6"
      })
  void whatHasNoPlaceThereIsTold(String printed) {
    assertThat(Figure.of(printed)).isNotInstanceOf(Figure.Printed.class);
  }
}
