package org.bilaga.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfSignsTest {
  @Test
  void joinedLettersComeApartAndAPrintedSoftHyphenIsOne() {
    assertThat(PdfSigns.plain("\uFB01nansiering")).isEqualTo("finansiering");
    assertThat(PdfSigns.plain("primär\u00AD")).isEqualTo("primär-");
    assertThat(PdfSigns.plain("\uFFFD\u0003")).isEmpty();
  }
}
