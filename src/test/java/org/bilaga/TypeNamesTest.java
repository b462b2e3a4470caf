package org.bilaga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two things never bear one name: whoever reads a name knows which is meant, in any package. */
class TypeNamesTest {
  @Test
  void noTwoTypesShareASimpleName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<Path, List<Path>> byName =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.groupingBy(Path::getFileName));

      assertThat(byName).isNotEmpty();
      assertThat(byName.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }
  }
}
