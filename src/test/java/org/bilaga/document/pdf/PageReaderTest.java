package org.bilaga.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;

/** A document is read until its time is over, and no longer. */
class PageReaderTest {
  @Test
  void readingEndsWhenItsTimeIsOver() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var drawn = new PDPageContentStream(document, page)) {
        for (int i = 0; i < 1_000; i++) {
          drawn.saveGraphicsState();
          drawn.restoreGraphicsState();
        }
      }
      long now = System.nanoTime();
      assertThat(new PageReader(now + TimeUnit.HOURS.toNanos(1)).read(document)).hasSize(1);
      assertThatThrownBy(() -> new PageReader(now - 1).read(document))
          .isInstanceOfSatisfying(
              PageReader.EndedException.class, ended -> assertThat(ended.late).isTrue());
    }
  }
}
