package org.bilaga.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of faulty texts in {@code mistakes.txt}: each is told in exactly these sentences. */
class ParseKindsTest {
  /** A text and what is told of it. */
  record Case(String text, String told) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] parts = table().split("(?m)^====\n");
    for (int i = 1; i < parts.length; i++) {
      String[] halves = parts[i].split("(?m)^----\n", -1);
      cases.add(new Case(unescaped(halves[0].stripTrailing()), halves[1]));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachIsToldInTheseSentences(Case it) {
    var parsed = Parsed.of(it.text);
    assertThat(told(parsed)).isEqualTo(it.told);
    assertThat(parsed.tree().isPresent()).isEqualTo(it.told.isEmpty());
  }

  @Test
  void theTableKnowsEveryKindButEndlessNesting() throws IOException {
    Set<String> told = new HashSet<>();
    for (Case it : cases().toList()) {
      it.told
          .lines()
          .filter(line -> !line.startsWith(" "))
          .forEach(line -> told.add(line.substring(line.indexOf(' ') + 1)));
    }
    for (Kind kind : ParseKinds.ALL) {
      if (kind != ParseKinds.NESTING_TOO_DEEP) {
        assertThat(told).contains(kind.name());
      }
    }
  }

  @Test
  void everyKindSpeaksBothLanguagesWithTheSameBlanks() {
    Set<String> names = new HashSet<>();
    for (Kind kind : ParseKinds.ALL) {
      assertThat(names.add(kind.name())).as("%s is told apart", kind).isTrue();
      assertThat(kind.name()).matches("[a-z]+(-[a-z]+)*");
      assertThat(Blanks.of(kind.message(Language.SWEDISH)))
          .isEqualTo(Blanks.of(kind.message(Language.ENGLISH)));
      assertThat(kind.help(Language.ENGLISH)).isNotBlank();
      assertThat(kind.help(Language.SWEDISH)).isNotBlank();
    }
  }

  @Test
  void fiveMistakesAreFiveMessages() {
    var parsed =
        Parsed.of(
            """
            agreement gnv "God och nära vård" {
                between staten and
                grnat a 5 mkr to skr
                area vård {
                    grant b 1 435 mkr regioner by folkmängd
                    total 12 345678 kr
                }
                claim § 5.2 "citat: b = 5 mkr
                grant ok 5 mkr to skr
            }
            """);
    assertThat(parsed.findings().all())
        .extracting(finding -> finding.span().line() + " " + finding.kind())
        .containsExactly(
            "2 something-missing",
            "3 word-misspelt",
            "5 something-missing",
            "6 figure-miswritten",
            "8 text-not-closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 345678 | 12 345 678",
        "123 45 678 | 12 345 678",
        "1 234, 5 | 1 234,5",
        "1.234.567 | 1 234 567",
        "1,234,567 | 1 234 567",
        "1'234 | 1 234",
        "1O0 | 100",
        "5,5,5 | ''",
        "1,2345,678 | ''"
      })
  void aMalformedFigureIsReadAsItMayBeMeant(String text, String meant) {
    assertThat(MalformedFigure.meant(text)).isEqualTo(meant);
  }

  private static String told(Parsed parsed) {
    var told = new StringBuilder();
    for (Finding finding : parsed.findings().all()) {
      told.append(finding.span().line()).append(':').append(finding.span().column());
      told.append(' ').append(finding.kind()).append('\n');
      told.append("  ").append(finding.message(Language.ENGLISH)).append('\n');
      told.append("  ").append(finding.message(Language.SWEDISH)).append('\n');
    }
    return told.toString();
  }

  private static String unescaped(String text) {
    String it = text.replace("\\t", "\t").replace("\\r", "\r");
    int at = it.indexOf("\\u");
    while (at >= 0) {
      String sign = Character.toString(Integer.parseInt(it.substring(at + 2, at + 6), 16));
      it = it.substring(0, at) + sign + it.substring(at + 6);
      at = it.indexOf("\\u");
    }
    return it;
  }

  private static String table() throws IOException {
    try (InputStream in = ParseKindsTest.class.getResourceAsStream("mistakes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }
}
