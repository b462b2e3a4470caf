package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked in earlier sessions is remembered, whoever else asks meanwhile. */
class AskedBeforeTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("history");
  }

  @Test
  void whatWasAskedIsThereNextTime() throws IOException {
    List<String> questions = List.of("gnv-2020[halland]", "två\nrader \\n", "räkna å ä ö");
    new AskedBefore(file).add(questions);
    assertThat(new AskedBefore(file).all()).isEqualTo(questions);
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void sessionsThatRunAtOnceLoseNothing() {
    var one = new AskedBefore(file);
    var other = new AskedBefore(file);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      (i % 3 == 0 ? one : other).add(List.of("question " + i));
      all.add("question " + i);
    }
    assertThat(one.all()).isEqualTo(all);
  }

  @Test
  void theOldestAreForgotten() {
    var asked = new AskedBefore(file);
    for (int i = 0; i < 3; i++) {
      List<String> many = new ArrayList<>();
      for (int j = 0; j < AskedBefore.MOST / 2; j++) {
        many.add(i + " " + j);
      }
      asked.add(many);
    }
    assertThat(asked.all()).hasSize(AskedBefore.MOST).startsWith("1 0");
  }

  @Test
  void nothingIsWrittenThroughALinkAndNothingIsLostForIt() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere.resolve(".profile"));
    var asked = new AskedBefore(file);
    asked.add(List.of("one"));
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files).isEmpty();
    }
    Files.delete(file);
    asked.add(List.of("two"));
    assertThat(asked.all()).containsExactly("one", "two");
  }
}
