package org.bilaga.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bilaga.parser.ShownWord;

/** The stretches of a text that can be folded away: blocks, and comments of several lines. */
public final class Folds {
  private Folds() {}

  /**
   * @param start the offset that the last sign shown stands before
   * @param end that of the first sign shown again
   */
  public record Fold(int start, int end, boolean comment) {}

  /** Those of any text, each over more than one line. */
  public static List<Fold> of(String text) {
    List<Fold> folds = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int comments = -1;
    int last = -1;
    for (ShownWord word : ShownWord.of(text)) {
      boolean comment = word.sort() == ShownWord.Sort.COMMENT && isAlone(text, word.start());
      if (!comment && comments >= 0) {
        add(comments, last, true, text, folds);
        comments = -1;
      } else if (comment) {
        boolean goesOn = comments >= 0 && lines(text, last, word.start()) == 1;
        if (comments >= 0 && !goesOn) {
          add(comments, last, true, text, folds);
        }
        comments = goesOn ? comments : word.start();
        last = word.end();
      }
      if (word.text().equals("{")) {
        open.push(word.end());
      } else if (word.text().equals("}") && !open.isEmpty()) {
        add(open.pop(), word.start(), false, text, folds);
      }
    }
    if (comments >= 0) {
      add(comments, last, true, text, folds);
    }
    return folds;
  }

  private static void add(int start, int end, boolean comment, String text, List<Fold> folds) {
    if (lines(text, start, end) > 0) {
      folds.add(new Fold(start, end, comment));
    }
  }

  private static boolean isAlone(String text, int start) {
    return text.substring(text.lastIndexOf('\n', start - 1) + 1, start).isBlank();
  }

  private static long lines(String text, int start, int end) {
    return text.substring(start, end).chars().filter(c -> c == '\n').count();
  }
}
