package org.bilaga.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.document.Documents;
import org.bilaga.document.QuotedWords;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.junit.jupiter.api.Test;

/**
 * Every quotation of the real agreements stands in a published text, word for word.
 *
 * <p>The texts are not ours to publish anew, so they lie beside the repository: where {@code
 * -Dseeds=FOLDER} says, else in {@code ../shared/seeds}. Without them there is nothing to look in.
 */
class QuotedSourcesTest {
  private static final Path SEEDS = Path.of(System.getProperty("seeds", "../shared/seeds"));
  private static final Path AGREEMENTS = Path.of("specs/agreements");

  @Test
  void everyQuotationStandsInAPublishedText() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the published texts are not beside the repository");
    List<QuotedWords> texts = new ArrayList<>();
    try (var files = Files.list(SEEDS)) {
      files.sorted().forEach(file -> texts.add(text(file)));
    }
    List<String> missing = new ArrayList<>();
    int quotations = 0;
    for (Agreement agreement : Analysis.at(List.of(AGREEMENTS)).agreements()) {
      for (Quotation quotation : Quotation.in(agreement.declared())) {
        String words = quotation.words().text();
        quotations++;
        if (texts.stream().noneMatch(text -> text.find(words).isPresent())) {
          missing.add(quotation.words().span() + " " + words);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(quotations).isGreaterThan(250);
  }

  private static QuotedWords text(Path file) {
    try {
      String name = file.getFileName().toString();
      var reading = Documents.read(Files.readAllBytes(file), name, Language.SWEDISH);
      return new QuotedWords(reading.document().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
