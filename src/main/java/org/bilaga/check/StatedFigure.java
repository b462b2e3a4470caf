package org.bilaga.check;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Edit;
import org.bilaga.finding.Finding;
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
   * Has a finding suggest to write a claim and the sentence it quotes as precise as the text was:
   * in all places where the sentence says the figure, if it says it of one thing. Nothing where it
   * has it in words, or where what it should be is not known.
   */
  static void ofClaim(
      Clause.Claim claim,
      Expression what,
      Expression printed,
      Fraction stated,
      Fraction right,
      Agreement agreement,
      Checked checked,
      Finding finding) {
    boolean known = checked.evaluator().evaluate(what, Context.whole(agreement)).isKnown();
    if (!known || !(printed instanceof Expression.Figure figure)) {
      return;
    }
    Fraction worth = figure.unit().worth();
    Fraction rounded = rounded(figure, right);
    var text =
        Reprinted.rounded(figure.span().text(), stated.divide(worth), rounded.divide(worth), SPACE);
    String quotation = claim.quotation().text();
    List<QuotedFigure.Said> places = QuotedFigure.everywhere(quotation, figure);
    if (text.isEmpty() || places.isEmpty()) {
      return;
    } else if (!QuotedFigure.isOneSaidAgain(quotation, places)) {
      finding.fixIsUncertain();
      return;
    }
    List<Edit> edits = new ArrayList<>(List.of(new Edit(figure.span(), text.get())));
    for (QuotedFigure.Said place : places) {
      Fraction unit = place.exponent().isPresent() ? power(place.exponent().getAsInt()) : worth;
      Span span = QuotationDiffers.place(claim, place.start(), place.end());
      // The quotation may print the same figure with other decimals: 95 for 95,0.
      var sentence = Reprinted.exact(span.text(), stated.divide(unit), rounded.divide(unit), SPACE);
      if (sentence.isEmpty()) {
        return;
      }
      edits.add(new Edit(span, sentence.get()));
    }
    edits.forEach(edit -> finding.fix(edit.span(), edit.text()));
  }

  private static Fraction power(int exponent) {
    Fraction power = Fraction.of(BigInteger.TEN.pow(Math.abs(exponent)));
    return exponent < 0 ? Fraction.ONE.divide(power) : power;
  }

  /** To the last digit that the figure gives; for an approximate one the last that is not zero. */
  private static Fraction rounded(Expression.Figure figure, Fraction right) {
    Fraction step = figure.step();
    return Fraction.of(right.divide(step).round(RoundingMode.HALF_UP)).multiply(step);
  }
}
