package org.bilaga.check;

import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.calendar.Day;
import org.bilaga.check.quotation.SaidBySentence;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Truths;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/** A sentence of the text whose day is not the one that the agreement states. */
final class ClaimedDay {
  static final Kind KIND =
      Kind.finding("claimed-day-differs")
          .counted(Kind.Counted.CLAIM)
          .en(
              "{place} claims `{claim}`, but the left side is {left} and the right side {right}:"
                  + " {days} apart.",
              "Correct the text or the day, or mark the claim `disputed` with a reason.")
          .sv(
              "{place} påstår `{claim}`, men vänster led är {left} och höger led {right}: det"
                  + " skiljer {days}.",
              "Rätta texten eller dagen, eller märk påståendet `omtvistat` med ett skäl.");

  private ClaimedDay() {}

  /** Whether a claim compares days. */
  static boolean is(Clause.Claim claim) {
    return isDay(claim.left()) || isDay(claim.right());
  }

  private static boolean isDay(Expression side) {
    return side instanceof Expression.DateValue
        || side instanceof Expression.Stated it && it.what().isDay();
  }

  static void check(Clause.Claim claim, Context context, Checked checked) {
    var left = checked.evaluator().evaluate(claim.left(), context);
    var right = checked.evaluator().evaluate(claim.right(), context);
    if (checked.module().isDistrusted(claim) || !left.isKnown() || !right.isKnown()) {
      checked.tally().claimNotVerified();
      checked.notVerified(NotKnown.Reason.wrong(claim.span()), claim);
      return;
    }
    Day one = day(left.known().orElseThrow());
    Day other = day(right.known().orElseThrow());
    if (!Truths.holds(claim.comparison(), one.compareTo(other))) {
      checked.add(differs(claim, one, other));
    }
  }

  /** As days are computed with: 20200930. */
  private static Day day(Fraction number) {
    int digits = number.floor().intValueExact();
    return new Day(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  private static Finding differs(Clause.Claim claim, Day one, Day other) {
    Span both = claim.left().span().to(claim.right().span());
    return KIND.at(both)
        .with("place", ClaimDiffers.place(claim.place()))
        .with("claim", both.text())
        .with("left", one.iso())
        .with("right", other.iso())
        .with("days", Sentences.daysApart(Math.abs(one.number() - other.number())))
        .about(claim);
  }

  /** A day that the claim states and that its quotation does not. */
  static void quotation(Clause.Claim claim, Checked checked) {
    for (Expression side : List.of(claim.left(), claim.right())) {
      if (side instanceof Expression.DateValue it
          && !SaidBySentence.isDayIn(claim.quotation().text(), it.date().toDay())) {
        checked.add(
            QuotationDiffers.KIND
                .at(it.span())
                .with("stated", it.span().text())
                .label(Sentences.theClaim())
                .and(claim.quotation().span(), Sentences.theQuotation())
                .about(claim));
      }
    }
  }
}
