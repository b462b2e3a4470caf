package org.bilaga.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BlanksTest {
  private static final String TOTAL = "The total of {name}{? in {year}} is wrong.";

  @Test
  void whatHasNoBlanksFilledIsNotSaid() {
    assertThat(filled(Map.of("name", Told.text("a")))).isEqualTo("The total of a is wrong.");
  }

  @Test
  void whatHasItsBlanksFilledIsSaid() {
    assertThat(filled(Map.of("name", Told.text("a"), "year", Told.text("2020"))))
        .isEqualTo("The total of a in 2020 is wrong.");
  }

  @Test
  void blanksAreNamedWhereverTheyStand() {
    assertThat(Blanks.of(TOTAL)).containsExactly("name", "year");
  }

  private static String filled(Map<String, Told> blanks) {
    return Blanks.fill(TOTAL, blanks, Language.ENGLISH);
  }
}
