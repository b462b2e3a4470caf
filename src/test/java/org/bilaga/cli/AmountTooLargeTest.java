package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An amount with more digits than are computed with is told once, with the limit, wherever it
 * stands; it is not known, and every question is answered all the same.
 */
class AmountTooLargeTest {
  private static final String MUCH = "99999999999999999999999999";
  private static final String AROUND =
      """
      party p "P"
      group orter {
      | id |
      | ask |
      | bok |
      }
      data d by orter {
      | ort | n |
      | ask | 3 |
      | bok | 5 |
      }
      agreement a { period 2020..2022 key k = share of d.n claim § 9 "12 kr": rest = 12 kr
      grant rest 12 kr to orter by k grant b2 12 kr to p
      """;

  private static final List<String> PLACES =
      List.of(
          "total MUCH kr grant g remainder to p",
          "area x { total MUCH kr grant g 12 kr to p }",
          "grant g MUCH kr to p",
          "grant g MUCH kr to orter by k",
          "grant g 12 kr * MUCH to p",
          "grant g up to MUCH kr to p",
          "grant g at least 12 kr * MUCH to p",
          "grant g MUCH kr each to orter",
          "grant g 12 kr * MUCH each to orter",
          "grant g 12 kr to orter by k, at least MUCH kr each",
          "grant g 12 kr to orter by k, at most 12 kr * MUCH for ask",
          "grant g 12 kr to orter by k, base MUCH kr each",
          "grant g 12 kr to orter by k, rounded up to MUCH kr",
          "grant g 12 kr to orter as listed { ask MUCH kr bok 1 kr }",
          "grant g as listed to orter { ask 1 kr * MUCH bok 1 kr }",
          "grant g 12 kr to p { of which x MUCH kr }",
          "grant g 12 kr to p from p MUCH kr",
          "grant g by year to p { for 2020 12 kr for 2021 MUCH kr }",
          "grant g by year to p { for 2020 9 000 000 000 mkr for 2021 9 000 000 000 mkr }",
          "grant g 9 000 000 000 mkr to p grant h 9 000 000 000 mkr to p",
          "claim § 1 \"MUCH kr\": rest = MUCH kr");

  private static final List<String> QUESTIONS =
      List.of(
          "show a",
          "show a --by recipient",
          "show a --format csv",
          "explain a",
          "settle a --as-of 2021-01-01",
          "deadlines a",
          "compare a a");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> itIsToldOnceWithTheLimitAndEveryQuestionIsAnswered() {
    return PLACES.stream().map(place -> DynamicTest.dynamicTest(place, () -> at(place)));
  }

  private void at(String place) {
    Asked.write(temporary, "a.agreement", AROUND + place.replace("MUCH", MUCH) + "\n}\n");
    String told = Asked.run("check", temporary.toString(), "--language", "sv").out();
    assertThat(told)
        .containsOnlyOnce("[")
        .contains("[amount-too-large]", "högst 10 000 000 000 000 000 kr.");
    for (String question : QUESTIONS) {
      List<String> words = new ArrayList<>(List.of(question.split(" ")));
      words.addAll(List.of("-w", temporary.toString()));
      Asked answer = Asked.run(words.toArray(String[]::new));
      assertThat(answer.code()).as(question + answer.err()).isIn(0, 1);
      assertThat(answer.out()).as(question).doesNotContain("99 999 999", "999999999999999999,");
    }
  }
}
