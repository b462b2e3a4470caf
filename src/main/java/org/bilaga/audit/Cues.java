package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** Words that tell how the amounts of a sentence are to each other, in all languages. */
public enum Cues {
  /** What follows is a whole. */
  TOTAL(Sentences.total()),
  /** What follows are parts of what stands before. */
  OF_WHICH(Sentences.ofWhich()),
  /** What follows comes beside, and is a part too. */
  BESIDE(Sentences.beside()),
  /** What follows is all that is left. */
  REST(Sentences.rest()),
  /** What follows is the same again. */
  THAT_IS(Sentences.thatIs()),
  /** What follows is a day that something is due on. */
  DUE(Sentences.due()),
  /** All of a year is meant. */
  WHOLE_YEAR(Sentences.wholeYear()),
  /** At the beginning of a sentence: of what stands before. */
  OF(Sentences.of()),
  /** What follows is the last of several. */
  AND(Sentences.joins()),
  /** What was there at first. */
  OPENING(Sentences.opening()),
  /** What was there at last. */
  CLOSING(Sentences.closing()),
  /** What came in between. */
  ADDED(Sentences.added()),
  /** What went in between. */
  WITHDRAWN(Sentences.withdrawn());

  private final List<String> words;

  Cues(Told told) {
    this.words = List.copyOf(Set.copyOf(new Forms(told).all()));
  }

  /** Whether a text begins with one of the words. */
  boolean begins(String text) {
    String small = text.strip().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> small.equals(word) || small.startsWith(word + " "));
  }

  /** Whether a text ends in one of the words. */
  public boolean endsIn(String text) {
    String small = text.strip().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> small.equals(word) || small.endsWith(" " + word));
  }

  /** Whether one of the words stands in a text, whole. */
  public boolean in(String text) {
    return !ends(text).isEmpty();
  }

  /** Where those of the words end that stand in a text, whole. */
  List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>(0);
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = small.indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        boolean begins = at == 0 || !Character.isLetter(small.charAt(at - 1));
        if (begins && (end == small.length() || !Character.isLetter(small.charAt(end)))) {
          ends.add(end);
        }
        at = small.indexOf(word, at + 1);
      }
    }
    return ends;
  }
}
