package org.bilaga.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.repl.Colours.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
  @Test
  void wordsAreColouredByWhatTheyAre() {
    String text = "why gnv[halland] + 7 000 mkr // so";
    assertThat(Colours.of(text))
        .extracting(it -> text.substring(it.start(), it.end()) + " " + it.colour())
        .containsExactly(
            "why QUESTION",
            "gnv NAME",
            "[ SIGN",
            "halland NAME",
            "] SIGN",
            "+ SIGN",
            "7 000 FIGURE",
            "mkr FIGURE",
            "// so COMMENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"open", "a\u0308 + 1", "😀 x", "§ 4.1 – 5", "låt \u0000 {", "| a | b |"})
  void anyTextIsCoveredInItsOrder(String text) {
    int at = 0;
    List<Colour> colours = new ArrayList<>();
    for (Colours.Stretch stretch : Colours.of(text)) {
      assertThat(stretch.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, stretch.start())).isBlank();
      at = stretch.end();
      colours.add(stretch.colour());
    }
    assertThat(text.substring(at)).isBlank();
    assertThat(colours).isNotEmpty();
  }
}
