package org.bilaga.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** What running text says in figures. */
class ProseReaderTest {
  private static List<String> units(String text) {
    return ProseReader.read(text).stream()
        .map(it -> ((Mention.OfAmount) it).unit().told().in(Language.SWEDISH))
        .toList();
  }

  @Test
  void numbersOfAListHaveTheUnitOfItsLast() {
    assertThat(units("70, 20 respektive 10 procent")).containsExactly("%", "%", "%");
    assertThat(units("5 mkr, 20 och 10 procent")).containsExactly("mkr", "%", "%");
    assertThat(units("5, 20 och 10")).containsExactly("", "", "");
  }

  /**
   * A list is read once, however long it is: to begin anew at each of its numbers would not end.
   */
  @Test
  void aListOfAnyLengthIsReadOnce() {
    assertThat(units("7, ".repeat(50_000) + "8 kr")).hasSize(50_001).containsOnly("kr");
  }
}
