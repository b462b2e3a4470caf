package org.bilaga.check;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.figure.Decimal;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Reprinted;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.source.Span;

/** A figure that an agreement states, written anew as its author wrote it. */
final class StatedFigure {
  private static final String SPACE = " ";

  private StatedFigure() {}

  /** With all the decimals it needs, for what must be exact. */
  static Optional<Edit> exactly(Expression stated, Fraction old, Fraction right) {
    if (stated instanceof Expression.Figure figure && figure.value().equals(old)) {
      Fraction worth = figure.unit().worth();
      return Reprinted.exact(figure.span().text(), old.divide(worth), right.divide(worth), SPACE)
          .map(text -> new Edit(figure.span(), text));
    }
    return Optional.empty();
  }

  /**
   * As precise as the text was, in the claim and in the sentence it quotes; nothing where the
   * sentence has it in words, or where what it should be is not known.
   */
  static List<Edit> ofClaim(
      Clause.Claim claim,
      Expression what,
      Expression printed,
      Fraction stated,
      Fraction right,
      Agreement agreement,
      Checked checked) {
    boolean known = checked.evaluator().evaluate(what, Context.whole(agreement)).isKnown();
    if (!known || !(printed instanceof Expression.Figure figure)) {
      return List.of();
    }
    Fraction worth = figure.unit().worth();
    Fraction old = stated.divide(worth);
    Fraction rounded = rounded(figure, right).divide(worth);
    var text = Reprinted.rounded(figure.span().text(), old, rounded, SPACE);
    var quoted =
        QuotedFigure.nearest(
            claim.quotation().text(), new Decimal(figure.digits().abs(), figure.decimals()));
    if (text.isEmpty() || quoted.isEmpty() || !quoted.get().isExact()) {
      return List.of();
    }
    Span place = QuotationDiffers.place(claim, quoted.get());
    // The quotation may print the same figure with other decimals: 95 for 95,0.
    var sentence = Reprinted.exact(place.text(), old, rounded, SPACE);
    return sentence.isEmpty()
        ? List.of()
        : List.of(new Edit(figure.span(), text.get()), new Edit(place, sentence.get()));
  }

  /** To the last digit that the figure gives; for an approximate one the last that is not zero. */
  private static Fraction rounded(Expression.Figure figure, Fraction right) {
    Fraction step = figure.step();
    return Fraction.of(right.divide(step).round(RoundingMode.HALF_UP)).multiply(step);
  }
}
