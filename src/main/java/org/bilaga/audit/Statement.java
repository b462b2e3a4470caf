package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.document.Block;
import org.bilaga.prose.Mention;

/**
 * A sentence that says an amount in all, and the words by which it can be known again.
 *
 * @param words those of the sentence and of the headings above it, each by its beginning
 * @param under the words of the sentence with those of one heading above it, for each heading
 * @param years those that the sentence names
 */
public record Statement(
    TextUnit unit,
    TextFigure figure,
    Set<String> words,
    List<Set<String>> under,
    Set<Integer> years) {
  private static final int LONG = 4;
  private static final int STEM = 7;

  static Statement of(TextUnit unit, TextFigure figure) {
    int start = unit.sentenceStart(figure.start());
    int end = unit.sentenceEnd(figure.end());
    List<String> sentence = stems(unit.text().substring(start, end));
    Set<String> words = new HashSet<>(sentence);
    List<Set<String>> under = new ArrayList<>();
    for (Block.Heading heading : unit.section().headings()) {
      Set<String> both = new HashSet<>(sentence);
      both.addAll(stems(heading.text().text()));
      words.addAll(both);
      under.add(both);
    }
    if (under.isEmpty()) {
      under.add(Set.copyOf(words));
    }
    Set<Integer> years = new HashSet<>();
    for (Mention time : unit.times()) {
      if (time.start() >= start && time.end() <= end) {
        switch (time) {
          case Mention.OnDay it -> years.add(it.year());
          case Mention.InMonths it -> years.add(it.year());
          default -> {}
        }
      }
    }
    years.remove(Mention.UNSAID);
    return new Statement(unit, figure, Set.copyOf(words), List.copyOf(under), Set.copyOf(years));
  }

  /** The words of a text that are long enough to tell, each by its beginning. */
  public static List<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
        .filter(word -> word.length() >= LONG)
        .map(Statement::stem)
        .toList();
  }

  /** The beginning by which a word in small letters is known again, however it is inflected. */
  static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  PrintedFigure printed() {
    return figure.printed();
  }

  /** Whether both may be of the same year. */
  boolean isOfSameTime(Statement other) {
    return years.isEmpty()
        || other.years.isEmpty()
        || years.stream().anyMatch(other.years::contains);
  }
}
