package org.bilaga.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/**
 * On which side of a figure a sentence says that something is: {@code drygt}, {@code knappt}.
 *
 * @param above whether it is said to be more
 */
record SideOfFigure(String words, boolean above) {

  /** What stands before a figure of a text; empty where that says nothing of a side. */
  static Optional<SideOfFigure> saidBefore(String text, int figure) {
    String before = text.substring(0, figure).strip().toLowerCase(Locale.ROOT);
    List<SideOfFigure> said = new ArrayList<>();
    said(Sentences.wordsAbove(), true, before, said);
    said(Sentences.wordsBelow(), false, before, said);
    // "inte mer än" is a bound that "mer än" is not.
    return said.stream().max(Comparator.comparingInt(it -> it.words.length()));
  }

  private static void said(Told words, boolean above, String before, List<SideOfFigure> said) {
    for (String one : new Forms(words).all()) {
      int start = before.length() - one.length();
      if (before.endsWith(one) && (start == 0 || !Character.isLetter(before.charAt(start - 1)))) {
        said.add(new SideOfFigure(one, above));
      }
    }
  }

  /**
   * Whether a claim says more than its figure; empty where it says no side.
   *
   * @param left whether the figure stands first
   */
  static Optional<Boolean> compared(Expression.Operator comparison, boolean left) {
    return switch (comparison) {
      case MORE, MORE_OR_EQUAL -> Optional.of(!left);
      case LESS, LESS_OR_EQUAL -> Optional.of(left);
      default -> Optional.empty();
    };
  }
}
