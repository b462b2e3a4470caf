package org.bilaga.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Fraction;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/**
 * On which side of a figure a sentence says that something is: {@code drygt}, {@code at most}.
 *
 * @param above whether it is said to be more
 * @param near whether it says besides that it is near and not the figure itself: {@code drygt}, not
 *     {@code minst} nor {@code under}, which in Swedish is during as well
 */
record SideOfFigure(String words, boolean above, boolean near) {

  /** What stands before a figure of a text; empty where that says nothing of a side. */
  static Optional<SideOfFigure> saidBefore(String text, int figure) {
    String before = withoutSign(text.substring(0, figure).strip()).toLowerCase(Locale.ROOT);
    List<SideOfFigure> said = new ArrayList<>();
    said(Sentences.wordsAbove(), true, false, before, said);
    said(Sentences.wordsJustAbove(), true, true, before, said);
    said(Sentences.wordsBelow(), false, false, before, said);
    said(Sentences.wordsJustBelow(), false, true, before, said);
    // "inte mer än" is a bound that "mer än" is not.
    return said.stream().max(Comparator.comparingInt(it -> it.words.length()));
  }

  /**
   * The side that a claim of equality is on by the sentence that it quotes: {@code drygt 1,5
   * miljarder} promises more than that, and less than the next that it would be printed as.
   */
  static Optional<SideOfFigure> promised(Clause.Claim claim) {
    String text = claim.quotation().text();
    boolean equal = claim.comparison() == Expression.Operator.EQUAL;
    Expression printed = ClaimDiffers.isPrintedLeft(claim) ? claim.left() : claim.right();
    if (!equal || !(printed instanceof Expression.Figure figure) || !isSaidIn(text)) {
      return Optional.empty();
    }
    return QuotedFigure.of(text, figure)
        .filter(QuotedFigure::isExact)
        .flatMap(it -> saidBefore(text, it.start()))
        .filter(SideOfFigure::near);
  }

  /**
   * Whether something is on this side of a figure, and no farther from it than a step. "Minskar med
   * drygt 43" is said of -43, and of its size.
   */
  boolean holds(Fraction computed, Fraction stated, Fraction step) {
    Fraction more = computed.subtract(stated);
    Fraction beyond = above == stated.signum() >= 0 ? more : more.negate();
    return beyond.signum() > 0 && beyond.compareTo(step) < 0;
  }

  /** A first look, before the text is read. */
  private static boolean isSaidIn(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return Stream.of(Sentences.wordsJustAbove(), Sentences.wordsJustBelow())
        .flatMap(words -> new Forms(words).all().stream())
        .anyMatch(small::contains);
  }

  /** Without the sign or code of a currency at its end: "just over €". */
  static String withoutSign(String before) {
    int start = before.length();
    while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
      start--;
    }
    return PrintedUnit.written(before.substring(start)).money()
        ? before.substring(0, start).strip()
        : before;
  }

  private static void said(
      Told words, boolean above, boolean near, String before, List<SideOfFigure> said) {
    for (String one : new Forms(words).all()) {
      int start = before.length() - one.length();
      if (before.endsWith(one) && (start == 0 || !Character.isLetter(before.charAt(start - 1)))) {
        said.add(new SideOfFigure(one, above, near));
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
