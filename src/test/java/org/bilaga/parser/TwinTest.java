package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;

class TwinTest {
  @Test
  void translationHasTheSameMonths() {
    assertThat(isTranslation("dated 1 mars 2020", "daterad 1 march 2020")).isTrue();
    assertThat(isTranslation("dated 1 mars 2020", "daterad 1 maj 2020")).isFalse();
  }

  @Test
  void translationHasTheSameUnits() {
    assertThat(isTranslation("total 1 million SEK", "totalt 1 miljon kronor")).isTrue();
    assertThat(isTranslation("total 1 million SEK", "totalt 1 miljard kronor")).isFalse();
    assertThat(isTranslation("total 1 million EUR", "totalt 1 miljon kronor")).isFalse();
  }

  @Test
  void translationHasTheSameNames() {
    assertThat(isTranslation("party staten", "part staten")).isTrue();
    assertThat(isTranslation("party staten", "part state")).isFalse();
  }

  private static boolean isTranslation(String one, String other) {
    return Twin.firstDifference(SourceFile.of("one", one), SourceFile.of("other", other)).isEmpty();
  }
}
