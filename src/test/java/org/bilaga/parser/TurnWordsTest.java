package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** The files of words that turns of phrase are made of. */
class TurnWordsTest {
  private static final Pattern NAMED = Pattern.compile("@([a-z]+(?:-[a-z]+)*)");
  private static final Path CODE = Path.of("src/main/java/org/bilaga/parser");

  @Test
  void everyLanguageHasAllOfThem() {
    Set<String> english = TurnWords.of(Language.ENGLISH).keySet();
    for (Language language : Language.all()) {
      assertThat(TurnWords.of(language).keySet()).as(language.code()).isEqualTo(english);
    }
  }

  /** Words that nothing asks for, and patterns without words, are one as wrong as the other. */
  @Test
  void eachIsNamedByATurn() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
        String pattern = Files.readString(file).replaceAll("(?m)^ *(?:/?\\*|//|@).*$", "");
        NAMED.matcher(pattern).results().forEach(it -> named.add(it.group(1)));
      }
    }
    for (Language language : Language.all()) {
      for (String line :
          Files.readAllLines(
              Path.of("src/main/resources/org/bilaga/parser/turns_" + language.code() + ".txt"))) {
        NAMED.matcher(line).results().forEach(it -> named.add(it.group(1)));
      }
    }
    for (Keyword keyword : Keyword.values()) {
      named.add("begins-" + keyword.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    Set<String> unnamed = new TreeSet<>(TurnWords.of(Language.ENGLISH).keySet());
    unnamed.removeAll(named);
    assertThat(unnamed).isEmpty();
  }

  /**
   * An alternative that says nothing would fit anywhere; a group that catches would shift others.
   */
  @Test
  void noneIsEmptyOrCatchesWhatItFits() {
    for (Language language : Language.all()) {
      for (Map.Entry<String, List<String>> words : TurnWords.of(language).entrySet()) {
        for (String word : words.getValue()) {
          Pattern pattern = TurnOfPhrase.pattern(word);
          assertThat(word).as(words.getKey()).isNotBlank().isEqualTo(word.strip());
          assertThat(pattern.matcher("").matches()).as(word).isFalse();
          assertThat(pattern.matcher("").groupCount()).as(word).isZero();
        }
      }
    }
  }
}
