package org.bilaga.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.figure.NumberForm.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way to part up to four runs of digits by commas, points, spaces and apostrophes, in every
 * number form, beside what a slow obvious model says of it.
 */
class EveryDigitFormTest {
  private static final List<String> RUNS = List.of("1", "23", "456", "7890", "0", "012");
  private static final List<String> MARKS = List.of(" ", "'", ",", ".", "  ", ",,");

  private static final String SPACED = "\\d+|[1-9]\\d{0,2}([ ']\\d{3})+";

  /** What a figure says: one value, one of two, or none that is certain. */
  private record Says(String grouped, String decimal) {
    static final Says NOTHING = new Says("", "");

    static Says of(Figure figure) {
      return switch (figure) {
        case Figure.Printed it -> new Says(it.value().toPlainString(), "");
        case Figure.TwoWays it ->
            new Says(
                it.grouped().toBigDecimal().toPlainString(),
                it.decimal().toBigDecimal().toPlainString());
        default -> NOTHING;
      };
    }
  }

  /** The same by regular expressions, of one that holds digits and marks alone. */
  private static Says model(String text, NumberForm form) {
    String marks = text.replaceAll("[^,.]", "");
    if (marks.isEmpty()) {
      return text.matches(SPACED) ? whole(text) : Says.NOTHING;
    }
    char last = marks.charAt(marks.length() - 1);
    String of = "[" + last + "]";
    if (marks.length() == 1) {
      boolean mayPart = text.matches("[1-9]\\d{0,2}" + of + "\\d{3}");
      boolean fine = text.matches("(" + SPACED + ")" + of + "\\d+");
      return switch (form.role(last)) {
        case DECIMALS -> fine ? decimals(text, last) : Says.NOTHING;
        case THOUSANDS -> {
          if (mayPart) {
            yield whole(text);
          }
          boolean few = text.matches(".*" + of + ".{1,3}");
          yield !fine ? Says.NOTHING : few ? either(text, last) : decimals(text, last);
        }
        case UNKNOWN -> {
          boolean otherParts = form.role(last == ',' ? '.' : ',') == Role.THOUSANDS;
          yield !fine
              ? Says.NOTHING
              : mayPart && !otherParts ? either(text, last) : decimals(text, last);
        }
      };
    }
    boolean once = marks.indexOf(last) == marks.length() - 1;
    String part = once ? "[" + marks.charAt(0) + "]" : of;
    String grouped =
        "[1-9]\\d{0,2}(" + part + "\\d{3})+|[1-9]\\d?(" + part + "\\d{2})*" + part + "\\d{3}";
    if (once) {
      return text.matches("(" + grouped + ")" + of + "\\d+") ? decimals(text, last) : Says.NOTHING;
    }
    boolean parts = text.matches(grouped) && form.role(last) != Role.DECIMALS;
    return parts ? whole(text) : Says.NOTHING;
  }

  private static Says whole(String text) {
    return new Says(new BigDecimal(text.replaceAll("\\D", "")).toPlainString(), "");
  }

  private static Says decimals(String text, char mark) {
    int at = text.lastIndexOf(mark);
    String digits = text.substring(0, at).replaceAll("\\D", "") + "." + text.substring(at + 1);
    return new Says(new BigDecimal(digits).toPlainString(), "");
  }

  private static Says either(String text, char mark) {
    return new Says(whole(text).grouped(), decimals(text, mark).grouped());
  }

  private static List<String> figures() {
    List<String> two = longer(RUNS, MARKS, RUNS);
    List<String> three = longer(two, MARKS, List.of("23", "456"));
    List<String> figures = new ArrayList<>(RUNS);
    figures.addAll(two);
    figures.addAll(three);
    figures.addAll(longer(three, MARKS.subList(0, 4), List.of("456")));
    return figures;
  }

  private static List<String> longer(List<String> figures, List<String> marks, List<String> runs) {
    List<String> longer = new ArrayList<>();
    for (String figure : figures) {
      for (String mark : marks) {
        runs.forEach(run -> longer.add(figure + mark + run));
      }
    }
    return longer;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void digitsSayWhatTheModelSays(Role comma) {
    for (Role point : Role.values()) {
      var form = new NumberForm(comma, point);
      for (String text : figures()) {
        Says read = Says.of(Figure.of(text, 0, text.length(), form));
        if (!read.equals(model(text, form))) {
          assertThat(read).as("%s in %s", text, form).isEqualTo(model(text, form));
        }
      }
    }
  }

  /** What is read without making an object is nothing else. */
  @Test
  void whatIsPlainIsWhole() {
    for (String text : figures()) {
      long plain = Figure.plain("a" + text + "b", 1, text.length() + 1);
      boolean is = text.matches("\\d+|[1-9]\\d{0,2}( \\d{3})+");
      assertThat(plain != Figure.NOT_PLAIN).as(text).isEqualTo(is);
      assertThat(!is || whole(text).grouped().equals(String.valueOf(plain))).as(text).isTrue();
    }
  }
}
