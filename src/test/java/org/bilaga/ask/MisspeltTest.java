package org.bilaga.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltTest {
  private static final Set<String> ALL = Set.of("hur", "mycket", "minst", "mest", "which");

  private static String mended(String word) {
    return Misspelt.mended(List.of("hur", word), ALL, ALL::contains).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({"mycke, mycket", "mycet, mycket", "mycktet, mycket", "mykcet, mycket", "wich, which"})
  void oneLetterIsWrong(String written, String meant) {
    assertThat(mended(written)).isEqualTo("hur " + meant);
  }

  /** Too far off, too short, or near two: it stays what it is, and is not understood. */
  @ParameterizedTest
  @CsvSource({"myket2", "mke", "mist", "mest", "hurr", "mickel"})
  void whatMayBeAnotherIsNotGuessed(String written) {
    assertThat(mended(written)).isIn("-", "hur hur");
  }

  @Test
  void whatIsOneLetterOff() {
    assertThat(Misspelt.isNear("mest", "mest")).isFalse();
    assertThat(Misspelt.isNear("mest", "minst")).isFalse();
    assertThat(Misspelt.isNear("mest", "emst")).isTrue();
  }
}
