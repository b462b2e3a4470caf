package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pattern finds what it would find if it were tried at each character. */
class PatternStartTest {
  private static final List<Class<?>> WRITERS =
      List.of(
          CustomaryAmounts.class,
          CustomaryDates.class,
          CustomaryFillers.class,
          CustomaryPhrases.class,
          CustomarySigns.class,
          CustomaryWords.class);

  @Test
  void everyPatternFindsAllThatItWouldFindAnywhere() throws Exception {
    List<Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(80);
    var starts = EnumSet.noneOf(PatternStart.class);
    String words = words();
    int found = 0;
    for (Pattern pattern : patterns) {
      starts.add(PatternStart.of(pattern));
      List<String> expected = new ArrayList<>();
      Matcher matcher = pattern.matcher(words);
      while (matcher.find()) {
        expected.add(matcher.start() + ".." + matcher.end() + matcher.groupCount());
      }
      List<String> actual = new ArrayList<>();
      PatternStart.each(
          pattern, words, it -> actual.add(it.start() + ".." + it.end() + it.groupCount()));
      assertThat(actual).as("%s %s", PatternStart.of(pattern), pattern).isEqualTo(expected);
      found += actual.isEmpty() ? 0 : 1;
    }
    assertThat(starts).containsExactlyInAnyOrder(PatternStart.values());
    assertThat(found).isGreaterThan(patterns.size() / 2);
  }

  private static List<Pattern> patterns() throws IllegalAccessException {
    List<Pattern> patterns = new ArrayList<>();
    for (Class<?> writer : WRITERS) {
      for (Field field : writer.getDeclaredFields()) {
        if (field.getType() == Pattern.class) {
          field.setAccessible(true);
          patterns.add((Pattern) field.get(null));
        }
      }
    }
    return patterns;
  }

  /** What people write, line by line, cut and put together at random. */
  private static String words() throws IOException {
    var random = new Random(5);
    var text = new StringBuilder(Files.readString(Path.of("specs/language/how-do-i-say.md")));
    List<String> lines = new ArrayList<>();
    for (String file :
        List.of("src/test/resources/org/bilaga/parser/mistakes.txt", "README.sv.md")) {
      lines.addAll(Files.readString(Path.of(file)).lines().toList());
    }
    for (Path test : List.of(Path.of("src/test/java/org/bilaga/parser/CustomaryTest.java"))) {
      lines.addAll(
          Files.readString(test).lines().map(line -> line.replaceAll("^[ \"+]+", "")).toList());
    }
    for (int i = 0; i < 2_000; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      String other = lines.get(random.nextInt(lines.size()));
      text.append(line, 0, random.nextInt(line.length() + 1));
      text.append(" \n\r\u00A0\t5å\uD83D\uDE00".charAt(random.nextInt(9)));
      text.append(other.substring(random.nextInt(other.length() + 1))).append('\n');
    }
    return text.toString();
  }
}
