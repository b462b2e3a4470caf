package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.LineWord.Sort;

/**
 * A line that can be a row of a table: a name, and after it figures that may be parted in several
 * ways, as the groups of their digits are parted by the same spaces.
 */
final class PrintedRow {
  private final int line;
  private final List<LineWord> words;

  /** Where the figures begin among the words. */
  private final int first;

  /**
   * Words that belong together whatever is chosen, by the number of their first; the rest may be
   * parted from the one before.
   */
  private final List<Integer> starts = new ArrayList<>();

  /** For each of them whether it must begin a cell. */
  private final List<Boolean> forced = new ArrayList<>();

  private PrintedRow(int line, List<LineWord> words, int first) {
    this.line = line;
    this.words = words;
    this.first = first;
    for (int i = first; i < words.size(); i++) {
      LineWord word = words.get(i);
      boolean follows = i > first && !word.apart();
      boolean unit = follows && word.sort() == Sort.UNIT;
      boolean signed = follows && words.get(i - 1).sort() == Sort.SIGN && isDigits(word);
      if (!unit && !signed) {
        starts.add(i);
        forced.add(!follows || !word.mayGoOn(words.get(i - 1)));
      }
    }
  }

  private static boolean isDigits(LineWord word) {
    return word.sort() != Sort.SIGN && word.sort() != Sort.UNIT;
  }

  /** The row of a line, or nothing where it ends with no figures. */
  static Optional<PrintedRow> of(int line, String text, int offset) {
    List<LineWord> words = LineWord.in(text, offset);
    int first = words.size();
    while (first > 0 && !words.get(first - 1).isText()) {
      first--;
    }
    while (first < words.size() && words.get(first).sort() == Sort.UNIT) {
      first++;
    }
    return first == words.size()
        ? Optional.empty()
        : Optional.of(new PrintedRow(line, words, first));
  }

  int line() {
    return line;
  }

  /** Whether words stand before the figures. */
  boolean isNamed() {
    return first > 0;
  }

  /** Whether a wide gap or a tab parts the figures from the name. */
  boolean isApart() {
    return words.get(first).apart();
  }

  int nameStart() {
    return words.get(0).start();
  }

  int nameEnd() {
    return first == 0 ? words.get(0).start() : words.get(first - 1).end();
  }

  /** Places where figures can begin. */
  int pieces() {
    return starts.size();
  }

  boolean mustBegin(int piece) {
    return forced.get(piece);
  }

  /** How many figures must begin at a piece or after it. */
  int mustBeginFrom(int piece) {
    int must = 0;
    for (int i = piece; i < forced.size(); i++) {
      must += forced.get(i) ? 1 : 0;
    }
    return must;
  }

  /** The fewest figures it can hold. */
  int fewest() {
    return mustBeginFrom(0);
  }

  /** The text of the pieces from one up to another. */
  int start(int piece) {
    return words.get(starts.get(piece)).start();
  }

  int end(int piece) {
    int next = piece + 1 < starts.size() ? starts.get(piece + 1) : words.size();
    return words.get(next - 1).end();
  }
}
