package org.bilaga.prose;

import java.util.List;
import java.util.Set;
import org.bilaga.figure.Figure;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** The words, numbers and signs of a text by their place; beyond its ends there is nothing. */
final class ProseText {
  private static final Set<String> TO = saidFor(Sentences.joinsEnds());
  private static final Set<String> AND = saidFor(Sentences.joinsSeveral());

  private final String text;
  private final List<ProseWord> words;

  ProseText(String text) {
    this.text = text;
    this.words = ProseWord.in(text);
  }

  /** All words for one thing, in any language that is known. */
  static Set<String> saidFor(Told told) {
    return Set.copyOf(new Forms(told).all());
  }

  int size() {
    return words.size();
  }

  ProseWord word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : ProseWord.NONE;
  }

  int start(int i) {
    return word(i).start();
  }

  int end(int i) {
    return word(i).end();
  }

  /** As it is written, from the first of some words to the last. */
  String written(int first, int last) {
    return text.substring(start(first), end(last));
  }

  Figure figure(int first, int last) {
    return Figure.of(text, start(first), end(last));
  }

  /** Whether nothing stands between a word and the one before it. */
  boolean isGlued(int i) {
    return start(i) == end(i - 1);
  }

  /** A sign that stands against the number before it. */
  boolean touches(int i, String sign) {
    return word(i + 1).is(sign) && isGlued(i + 1);
  }

  boolean isAmong(int i, Set<String> set) {
    return word(i).isWord() && set.contains(word(i).small());
  }

  /** A word between the ends of a range. */
  boolean isTo(int i) {
    return isAmong(i, TO);
  }

  /** A word between the last two of several. */
  boolean isAnd(int i) {
    return isAmong(i, AND);
  }

  /** What stands between two numbers that belong together. */
  boolean isJoint(int i) {
    return word(i).is(",") || word(i).is("=") || word(i).isDash() || isAnd(i) || isTo(i);
  }
}
