package org.bilaga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two things never bear one name: whoever reads a name knows which is meant, in any package. */
class TypeNamesTest {
  @Test
  void noTwoTypesShareASimpleName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      var byName =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.groupingBy(file -> file.getFileName().toString()));

      assertThat(byName).isNotEmpty().allSatisfy((name, same) -> assertThat(same).hasSize(1));
    }
  }
}
