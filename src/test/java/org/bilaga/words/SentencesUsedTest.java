package org.bilaga.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody says is in no bundle: a translator's time is not to be wasted. */
class SentencesUsedTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SAID = Pattern.compile("Sentences\\s*(?:\\.|::)\\s*(\\w+)");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.endsWith("words_en.properties")).toList();
    }
  }

  @Test
  void thereAreBundles() throws IOException {
    assertThat(bundles()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceIsSaid(Path bundle) throws IOException {
    var texts = new StringBuilder();
    for (Path folder : List.of(SOURCES, Path.of("src/test/java"))) {
      Path home = folder.resolve(SOURCES.relativize(bundle.getParent()));
      if (Files.isDirectory(home)) {
        try (Stream<Path> files = Files.list(home)) {
          for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
            texts.append(Files.readString(file));
          }
        }
      }
    }
    var said = SAID.matcher(texts).results().map(it -> it.group(1)).collect(Collectors.toSet());

    assertThat(methods(bundle)).allSatisfy(name -> assertThat(said).contains(name));
  }

  private static List<String> methods(Path bundle) throws IOException {
    String home = SOURCES.relativize(bundle.getParent()).toString().replace('/', '.');
    try {
      return Stream.of(Class.forName(home + ".Sentences").getDeclaredMethods())
          .filter(method -> !method.isSynthetic() && !method.getName().startsWith("$"))
          .map(method -> method.getName())
          .toList();
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
