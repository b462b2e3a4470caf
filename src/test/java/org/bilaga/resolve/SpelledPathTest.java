package org.bilaga.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilaga.finding.Findings;
import org.bilaga.source.Span;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpelledPathTest {
  @TempDir Path folder;

  /** A file in other capital letters is another one, and told of: most likely it is meant. */
  @Test
  void aNameInOtherLettersIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("Data"));
    Path there = Files.writeString(folder.resolve("Data").resolve("regioner.CSV"), "id;name\n");
    assertThat(SpelledPath.inOtherLetters(folder.resolve("data").resolve("Regioner.csv")))
        .contains(there);
    assertThat(SpelledPath.inOtherLetters(folder.resolve("data").resolve("län.csv"))).isEmpty();
    var findings = new Findings();
    Path named = folder.resolve("data").resolve("regioner.csv");
    // Where the file system makes no difference the file is simply read.
    if (!Files.exists(named)) {
      var workspace = new Workspace(folder, folder);
      assertThat(workspace.bytes(named, java.util.Optional.<Span>empty(), 100, findings)).isEmpty();
      assertThat(findings.all().getFirst().message(Language.SWEDISH)).contains("regioner.CSV");
    }
  }
}
