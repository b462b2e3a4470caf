package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents in {@code specs/documents} are audited as their files say. With {@code
 * -Dgolden=write} what is printed is written anew, and the run still fails.
 */
class DocumentExamplesTest {
  private static final Path FOLDER = Path.of("specs", "documents");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("document."))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentIsAuditedAsItsFileSays(Path document) throws IOException {
    String shown = document.toString().replace('\\', '/');
    Answer answer = Answer.to("audit", shown);
    String printed = "exit " + answer.code() + "\n" + answer.out();
    Path golden = document.resolveSibling("prints.txt");
    assertThat(answer.err()).isEmpty();
    if (WRITE && !(Files.exists(golden) && Files.readString(golden).equals(printed))) {
      Files.writeString(golden, printed);
      fail("%s was written anew: read the difference.", golden);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }

  @Test
  void theListNamesEveryFolder() throws IOException {
    String list = Files.readString(FOLDER.resolve("README.md"));
    for (Path document : documents()) {
      assertThat(list).contains("`" + document.getParent().getFileName() + "`");
    }
  }
}
