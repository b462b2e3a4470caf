package org.bilaga.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sentence of every bundle can be told in every language, with one of a thing and several.
 */
class SentencesToldTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everySentenceIsWholeInEveryLanguage() throws ReflectiveOperationException, IOException {
    int told = 0;
    List<String> wrong = new ArrayList<>();
    for (Method sentence : sentences()) {
      for (String blank : List.of("1", "2")) {
        var blanks = new Object[sentence.getParameterCount()];
        Arrays.fill(blanks, blank);
        var said = (Told) sentence.invoke(null, blanks);
        for (Language language : Language.all()) {
          String text = said.in(language);
          if (text.isBlank() || text.contains("{") || text.contains("}")) {
            wrong.add(sentence + " in " + language + ": " + text);
          }
          told++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(told).isGreaterThan(4000);
  }

  private static List<Method> sentences() throws ReflectiveOperationException, IOException {
    List<Method> methods = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path bundle : files.filter(it -> it.endsWith("words_en.properties")).toList()) {
        String name = SOURCES.relativize(bundle.resolveSibling("Sentences")).toString();
        for (Method method : Class.forName(name.replace('/', '.')).getDeclaredMethods()) {
          if (Told.class.isAssignableFrom(method.getReturnType()) && !method.isSynthetic()) {
            method.setAccessible(true);
            methods.add(method);
          }
        }
      }
    }
    return methods;
  }
}
