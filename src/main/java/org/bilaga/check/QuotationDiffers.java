package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.check.quotation.SaidBySentence;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.prose.Mention;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.MalformedCell;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * A claim whose figure does not stand in the sentence it quotes, or stands there misprinted.
 *
 * <p>So that neither the quotation nor the figure can be changed without the other. Where the
 * figure of the claim is what the agreement needs, or is marked to be off by what it is, the
 * quotation is pointed at; else the figure of the claim.
 */
final class QuotationDiffers implements Check {
  static final Kind KIND =
      Kind.finding("quotation-differs")
          .en(
              "The claim states {stated}, but that figure does not stand in the sentence it"
                  + " quotes.",
              "Write the figure as the quotation has it, or quote the sentence that has it.")
          .sv(
              "Påståendet anger {stated}, men det talet står inte i den citerade meningen.",
              "Skriv talet som i citatet, eller citera den mening som har det.");

  static final Kind RANGE =
      Kind.finding("quotation-is-a-range")
          .en(
              "The sentence goes from one figure to another, and the claim states one of them,"
                  + " {stated}.",
              "Claim each end of it by itself, with `>=` the lower and `<=` the higher.")
          .sv(
              "Meningen går från ett tal till ett annat, och påståendet anger ett av dem,"
                  + " {stated}.",
              "Påstå vardera änden för sig, med `>=` den lägre och `<=` den högre.");

  static final Kind NO_UNIT =
      Kind.warning("quotation-without-unit")
          .en(
              "The sentence has the figure of {stated}, but does not say in what it is counted.",
              "Quote the unit too, or the heading that has it.")
          .sv(
              "Meningen har talet i {stated}, men säger inte vad det räknas i.",
              "Citera enheten också, eller rubriken som har den.");

  static final Kind OTHER_SIDE =
      Kind.finding("quotation-of-other-side")
          .en(
              "The sentence says `{words}` of {stated}, and the claim compares with `{sign}`.",
              "Compare with `{other}`, or quote the sentence that is meant.")
          .sv(
              "Meningen säger `{words}` om {stated}, men påståendet jämför med `{sign}`.",
              "Jämför med `{other}`, eller citera den mening som menas.");

  static final Kind OTHER_CURRENCY =
      Kind.finding("quotation-in-other-currency")
          .en(
              "The claim states {stated}, but the sentence that it quotes counts as many in"
                  + " {currency}.",
              "Write the claim in {currency}, or quote the sentence that has the amount in {own}.")
          .sv(
              "Påståendet anger {stated}, men den citerade meningen räknar lika många i"
                  + " {currency}.",
              "Skriv påståendet i {currency}, eller citera den mening som har beloppet i {own}.");

  static final Kind EXACT =
      Kind.warning("quotation-is-exact")
          .en(
              "The claim takes {stated} for about right, but the sentence that it quotes says it"
                  + " outright.",
              "Quote the word for it too, or claim the figure as the sentence has it.")
          .sv(
              "Påståendet tar {stated} som ungefärligt, men den citerade meningen säger det rakt"
                  + " ut.",
              "Citera ordet för det också, eller påstå talet så som meningen har det.");

  /** Four digits. */
  private static final int YEAR_BITS = 14;

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (var placed : agreement.claims()) {
        var claim = placed.claim();
        if (ClaimedDay.is(claim)) {
          ClaimedDay.quotation(claim, checked);
        }
        printed(claim).ifPresent(figure -> check(claim, figure, agreement, checked));
      }
    }
  }

  private static Optional<Expression.Figure> printed(Clause.Claim claim) {
    if (claim.right() instanceof Expression.Figure figure) {
      return Optional.of(figure);
    }
    return claim.left() instanceof Expression.Figure figure
        ? Optional.of(figure)
        : Optional.empty();
  }

  private static void check(
      Clause.Claim claim, Expression.Figure stated, Agreement agreement, Checked checked) {
    checked.tally().comparison();
    if (checked.module().isDistrusted(claim)) {
      // What it states it may not have been meant to.
      return;
    }
    String text = claim.quotation().text();
    var nearest = QuotedFigure.of(text, stated);
    if (claim.comparison() == Expression.Operator.EQUAL
        && nearest.filter(it -> QuotedFigure.isRange(text, it.start(), it.end())).isPresent()
        && !isYear(stated)) {
      checked.add(range(claim, stated, nearest.get()));
    } else if (nearest.isEmpty() || !nearest.get().isExact()) {
      var other = QuotedFigure.inAnotherCurrency(text, stated);
      checked.add(
          other.isPresent()
              ? otherCurrency(claim, stated, other.get())
              : differs(claim, stated, nearest, agreement, checked));
    } else if (nearest.get().malformed()) {
      checked.add(malformed(claim, stated, nearest.get()));
    } else if (otherSide(claim, stated, nearest.get()).isPresent()) {
      checked.add(otherSide(claim, stated, nearest.get()).get());
    } else if (stated.about() && !QuotedFigure.isAbout(text, nearest.get())) {
      checked.add(
          EXACT
              .at(place(claim, nearest.get()))
              .with("stated", stated.span().text())
              .label(Sentences.theQuotation())
              .and(stated.span(), Sentences.theClaim())
              .about(claim));
    } else if (isScaled(stated) && SaidBySentence.isWithoutUnit(text, stated)) {
      checked.add(
          NO_UNIT
              .at(place(claim, nearest.get()))
              .with("stated", stated.span().text())
              .label(Sentences.theQuotation())
              .and(stated.span(), Sentences.theClaim())
              .about(claim));
    }
  }

  /** Thousands and millions: of them alone does a figure without its unit say another amount. */
  private static boolean isScaled(Expression.Figure stated) {
    return stated.unit() instanceof Unit.Money it && it.multiple() > 1;
  }

  /** Years have a dash between them and are still figures of their own. */
  private static boolean isYear(Expression.Figure stated) {
    return stated.unit() instanceof Unit.One && stated.digits().bitLength() <= YEAR_BITS;
  }

  /** A sentence that goes from one figure to another does not say that it is the one. */
  private static Finding range(Clause.Claim claim, Expression.Figure stated, QuotedFigure nearest) {
    return RANGE
        .at(place(claim, nearest))
        .with("stated", stated.span().text())
        .label(Sentences.theQuotation())
        .and(stated.span(), Sentences.theClaim())
        .about(claim);
  }

  /**
   * {@code drygt 2 miljoner} is not below two: a claim that says so does not say what is quoted.
   */
  private static Optional<Finding> otherSide(
      Clause.Claim claim, Expression.Figure stated, QuotedFigure nearest) {
    var side = SideOfFigure.saidBefore(claim.quotation().text(), nearest.start());
    boolean left = claim.left() == stated;
    var compared = SideOfFigure.compared(claim.comparison(), left);
    if (side.isEmpty() || compared.isEmpty() || side.get().above() == compared.get()) {
      return Optional.empty();
    }
    boolean greater = side.get().above() != left;
    return Optional.of(
        OTHER_SIDE
            .at(place(claim, nearest))
            .with("words", side.get().words())
            .with("stated", stated.span().text())
            .with("sign", claim.comparison().sign())
            .with("other", greater ? ">" : "<")
            .label(Sentences.theQuotation())
            .and(stated.span(), Sentences.theClaim())
            .about(claim));
  }

  private static Finding differs(
      Clause.Claim claim,
      Expression.Figure stated,
      Optional<QuotedFigure> nearest,
      Agreement agreement,
      Checked checked) {
    Span quoted = nearest.map(it -> place(claim, it)).orElse(claim.quotation().span());
    boolean claimIsRight = ClaimDiffers.isAsMarked(claim, agreement, checked);
    Told quotation = Sentences.theQuotation();
    Told figure = Sentences.theClaim();
    return KIND.at(claimIsRight ? quoted : stated.span())
        .with("stated", stated.span().text())
        .label(claimIsRight ? quotation : figure)
        .and(claimIsRight ? stated.span() : quoted, claimIsRight ? figure : quotation)
        .about(claim);
  }

  private static Finding otherCurrency(
      Clause.Claim claim, Expression.Figure stated, Mention.OfAmount quoted) {
    String own = ((Unit.Money) stated.unit()).currency().code();
    return OTHER_CURRENCY
        .at(place(claim, quoted.start(), quoted.end()))
        .with("stated", stated.span().text())
        .with("currency", PrintedUnit.money(0, quoted.unit().currency()).told())
        .with("own", PrintedUnit.money(0, own).told())
        .label(Sentences.theQuotation())
        .and(stated.span(), Sentences.theClaim())
        .about(claim);
  }

  private static Finding malformed(
      Clause.Claim claim, Expression.Figure stated, QuotedFigure quoted) {
    String text = claim.quotation().text();
    return MalformedCell.KIND
        .at(place(claim, quoted))
        .with("figure", text.substring(quoted.start(), quoted.end()))
        .with("advice", MalformedCell.write(stated.span().text()))
        .about(claim);
  }

  static Span place(Clause.Claim claim, QuotedFigure quoted) {
    return place(claim, quoted.start(), quoted.end());
  }

  /** The opening quotation mark stands before the text. */
  static Span place(Clause.Claim claim, int start, int end) {
    Span whole = claim.quotation().span();
    return new Span(whole.file(), whole.start() + 1 + start, whole.start() + 1 + end);
  }
}
