package org.bilaga.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measure itself is right: it finds equations and knows true ones from untrue ones. */
class EquationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 + 1 400 × 50 / 100 = 900 kr.",
        "1 435 000 000 × 333 202 / 10 319 473 = 46 334 233,35 kr",
        "d.n: 50 of 100 = 50 %.",
        "d.n: 333 202 av 392 838 = 84,82 %.",
        "-200 - 1 400 × 50 / 100 = -900 EUR",
        "100 × (1/2 × 1 / 4 + 1/2 × 3 / 4) / 0,5 = 100 kr",
        "Split: 7 kr = 3 kr + 4 kr (a + b).",
        "500 × 12,345678 % ≈ 61,73 kr"
      })
  void trueOnesAreTrue(String text) {
    assertThat(Equations.in(text)).singleElement().matches(it -> it.wrong().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 000 × 50 / 100 = 900 kr",
        "2 000 × 50 / 300 = 333 kr",
        "2 000 × 50 / 300 = 333,34 kr",
        "d.n: 0,33 of 1,67 = 20 %.",
        "-200 + 1 400 × 50 / 100 = -900 kr",
        "Split: 8 kr = 3 kr + 4 kr (a + b)."
      })
  void untrueOnesAreNot(String text) {
    assertThat(Equations.in(text)).singleElement().matches(it -> it.wrong().isPresent());
  }
}
