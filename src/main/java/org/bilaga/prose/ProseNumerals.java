package org.bilaga.prose;

import org.bilaga.figure.Figure;
import org.bilaga.words.Numerals;

/** Where a number of a text begins and ends, in figures and in words. */
final class ProseNumerals {
  private static final int LONGEST_WHOLE = 3;

  private final ProseText text;

  ProseNumerals(ProseText text) {
    this.text = text;
  }

  /** What words from one to another are as a number; empty where they are none. */
  String numeral(int first, int last) {
    return text.word(last).isWord() ? Numerals.figure(text.written(first, last)) : "";
  }

  /** Where a number ends that begins here, in figures or in words; -1 where none does. */
  int end(int i) {
    if (text.word(i).isNumber()) {
      return i;
    }
    for (int length = LONGEST_WHOLE; length > 0 && text.word(i).isWord(); length--) {
      int last = i + length - 1;
      String figure = numeral(i, last);
      if (!figure.isEmpty() && figure.indexOf('/') < 0) {
        return last;
      }
    }
    return -1;
  }

  /** A part in one sign: "½". */
  boolean isVulgar(int i) {
    ProseWord word = text.word(i);
    return word != ProseWord.NONE && !word.isWord() && text.figure(i, i) instanceof Figure.Ratio;
  }

  /** Where the number begins that ends here with a part: "1½", "1 1/2". */
  int firstOfMixed(int number) {
    int first = number;
    if (text.word(number - 1).is("/") && text.word(number - 2).isWhole()) {
      first = number - 2;
    } else if (!isVulgar(number)) {
      return number;
    }
    return text.word(first - 1).isWhole() && isNear(first) ? first - 1 : first;
  }

  /** Whether at most a blank stands between a word and the one before it. */
  boolean isNear(int i) {
    return text.start(i) - text.end(i - 1) <= 1;
  }
}
