package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> REGIONS =
      List.of(
          "Gävleborg", "Gotland", "Halland", "Jämtland Härjedalen", "Västerbotten", "Västmanland");

  @Test
  void slipOfTheFingerIsForgiven() {
    assertThat(Suggestion.nearest("Gävlebor", REGIONS)).containsExactly("Gävleborg");
    assertThat(Suggestion.nearest("Gälveborg", REGIONS)).containsExactly("Gävleborg");
  }

  @Test
  void diacriticsAndCaseDoNotCount() {
    assertThat(Suggestion.nearest("GAVLEBORG", REGIONS)).containsExactly("Gävleborg");
    assertThat(Suggestion.isWithin(0, "Ga\u0308vleborg", "gavleborg")).isTrue();
  }

  @Test
  void swapOfNeighboursIsOneEdit() {
    assertThat(Suggestion.isWithin(1, "abcd", "acbd")).isTrue();
    assertThat(Suggestion.isWithin(0, "abcd", "acbd")).isFalse();
  }

  @Test
  void abbreviationIsCompletedLast() {
    assertThat(Suggestion.nearest("Jämt", REGIONS)).containsExactly("Jämtland Härjedalen");
    assertThat(Suggestion.nearest("sum", List.of("summa total", "sam"))).first().isEqualTo("sam");
  }

  @Test
  void nothingNearMeansNothing() {
    assertThat(Suggestion.nearest("Åland", List.of("Norrbotten", "Kronoberg"))).isEmpty();
    assertThat(Suggestion.nearest("", REGIONS)).isEmpty();
  }

  @Test
  void nearerComesFirstAndEachOnce() {
    assertThat(Suggestion.nearest("bidrog", List.of("bidrag", "bidrog1", "bidrag")))
        .containsExactly("bidrag", "bidrog1");
  }
}
