package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Operator;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Truths;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.typing.Type;
import org.bilaga.typing.Type.Quantity;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A sentence of the text whose figure is not what the agreement comes to.
 *
 * <p>A printed figure agrees with anything that rounds to it: {@code 1,59 mdkr} with 1 590 400 000
 * kr, {@code about 213 330 000 kr} with 213 333 333.
 */
final class ClaimDiffers implements Check {
  static final Kind KIND =
      Kind.finding("claim-differs")
          .counted(Kind.Counted.CLAIM)
          .en(
              "{place} says {stated}, but `{what}` is {computed}: the text is {off}.",
              "Correct the text or the amount, or mark the claim `disputed` with a reason.")
          .sv(
              "{place} anger {stated}, men `{what}` är {computed}: texten ligger {off}.",
              "Rätta texten eller beloppet, eller märk påståendet `omtvistat` med ett skäl.");
  static final Kind NOT_SO =
      Kind.finding("claim-does-not-hold")
          .counted(Kind.Counted.CLAIM)
          .en(
              "{place} claims {claim}, but the left side is {left} and the right side {right}: they"
                  + " differ by {difference}.",
              "Correct the text or the amounts, or mark the claim `disputed` with a reason.")
          .sv(
              "{place} påstår {claim}, men vänster led är {left} och höger led {right}: de skiljer"
                  + " sig med {difference}.",
              "Rätta texten eller beloppen, eller märk påståendet `omtvistat` med ett skäl.");

  static final Kind SIDE =
      Kind.finding("claim-on-other-side")
          .counted(Kind.Counted.CLAIM)
          .en(
              "{place} says `{words}` {stated}, but `{what}` is {computed}, {not}.",
              "Correct the text or the amount, or mark the claim `disputed` with a reason.")
          .sv(
              "{place} säger `{words}` {stated}, men `{what}` är {computed}, {not}.",
              "Rätta texten eller beloppet, eller märk påståendet `omtvistat` med ett skäl.");

  private static final Fraction HALF = Fraction.of(1, 2);

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      Context context = Context.whole(agreement);
      for (var placed : agreement.claims()) {
        checked.tally().claim();
        if (checked.tally().isRecording()) {
          checked.tally().examined(examined(placed.claim(), agreement));
        }
        if (ClaimedDay.is(placed.claim())) {
          ClaimedDay.check(placed.claim(), context, checked);
        } else if (placed.claim().each().isPresent()) {
          new ClaimForEach(placed.claim(), agreement, checked).check();
        } else {
          check(placed.claim(), context, checked);
        }
      }
    }
  }

  private static Examined examined(Clause.Claim claim, Agreement agreement) {
    String place = place(claim.place()).in(Language.ENGLISH);
    String text = claim.left().span().to(claim.right().span()).text().replaceAll("\\s+", " ");
    return Examined.one(
        Examined.Sort.CLAIM,
        agreement.name(),
        claim
            .each()
            .map(group -> Sentences.claimForEach(group.text(), place, text))
            .orElseGet(() -> Sentences.claim(place, text)),
        claim.span(),
        finding -> finding.isAbout(claim));
  }

  /** What comes of a claim, of the whole or of one member. */
  sealed interface Judged {
    record Holds() implements Judged {}

    record Differs(Value left, Value right) implements Judged {}

    record NotVerified(NotKnown.Reason reason) implements Judged {}
  }

  private static void check(Clause.Claim claim, Context context, Checked checked) {
    Agreement agreement = context.agreement().orElseThrow();
    switch (judge(claim, context, checked)) {
      case Judged.Holds it -> {}
      case Judged.NotVerified it -> {
        checked.tally().claimNotVerified();
        checked.notVerified(it.reason(), claim);
      }
      case Judged.Differs it
          when claim.comparison() == Operator.EQUAL
              && it.left().isKnown()
              && it.right().isKnown() -> {
        // What the text prints usually stands to the right; the model's side is the other.
        boolean printedLeft = isPrintedLeft(claim);
        Fraction left = it.left().known().orElseThrow();
        Fraction right = it.right().known().orElseThrow();
        checked.add(
            differs(
                claim,
                printedLeft ? claim.right() : claim.left(),
                printedLeft ? claim.left() : claim.right(),
                printedLeft ? right : left,
                printedLeft ? left : right,
                agreement,
                checked));
      }
      case Judged.Differs it -> checked.add(notSo(claim, it.left(), it.right(), agreement));
    }
  }

  static boolean isPrintedLeft(Clause.Claim claim) {
    return claim.left() instanceof Expression.Figure
        && !(claim.right() instanceof Expression.Figure);
  }

  static Judged judge(Clause.Claim claim, Context context, Checked checked) {
    Value one = checked.evaluator().evaluate(claim.left(), context);
    Value other = checked.evaluator().evaluate(claim.right(), context);
    var unknown =
        mistyped(claim, checked)
            .or(() -> checked.notKnown().why(claim.left(), context))
            .or(() -> checked.notKnown().why(claim.right(), context));
    boolean holds;
    if (unknown.isPresent()) {
      var decided = byBounds(claim, context, checked);
      if (decided.isEmpty()) {
        return new Judged.NotVerified(unknown.get());
      }
      holds = decided.get();
    } else {
      Fraction left = one.known().orElseThrow();
      Fraction right = other.known().orElseThrow();
      holds =
          claim.comparison() == Operator.EQUAL
              ? agrees(left, right, claim)
              : Truths.holds(claim.comparison(), left.compareTo(right));
    }
    return holds ? new Judged.Holds() : new Judged.Differs(one, other);
  }

  private static Optional<NotKnown.Reason> mistyped(Clause.Claim claim, Checked checked) {
    return checked.module().isDistrusted(claim)
        ? Optional.of(NotKnown.Reason.wrong(claim.span()))
        : Optional.empty();
  }

  /** Whether a claim holds, where that is so whatever is not known comes to. */
  private static Optional<Boolean> byBounds(Clause.Claim claim, Context context, Checked checked) {
    if (mistyped(claim, checked).isPresent()
        || checked.notKnown().isDoubtful(claim.left(), context)
        || checked.notKnown().isDoubtful(claim.right(), context)) {
      return Optional.empty();
    } else if (claim.comparison() == Operator.EQUAL) {
      Value off =
          checked
              .evaluator()
              .evaluate(claim.left(), context)
              .minus(checked.evaluator().evaluate(claim.right(), context));
      Fraction room = room(claim.left()).max(room(claim.right()));
      boolean apart =
          off.least().filter(it -> it.compareTo(room) > 0).isPresent()
              || off.most().filter(it -> it.compareTo(room.negate()) < 0).isPresent();
      return apart ? Optional.of(false) : Optional.empty();
    }
    return checked
        .evaluator()
        .evaluate(
            new Expression.Binary(
                claim.left().span(), claim.comparison(), claim.left(), claim.right()),
            context)
        .truth();
  }

  /** How far what a side stands for may be from it, as it is printed rounded. */
  private static Fraction room(Expression side) {
    return side instanceof Expression.Figure figure ? figure.step().multiply(HALF) : Fraction.ZERO;
  }

  private static boolean agrees(Fraction computed, Fraction stated, Expression printed) {
    return computed.subtract(stated).abs().compareTo(room(printed)) <= 0;
  }

  /** By the printed figure and, where the sentence says more of it, by that: {@code drygt}. */
  private static boolean agrees(Fraction left, Fraction right, Clause.Claim claim) {
    boolean printedLeft = isPrintedLeft(claim);
    Expression printed = printedLeft ? claim.left() : claim.right();
    var side = SideOfFigure.promised(claim);
    return side.isPresent() && printed instanceof Expression.Figure figure
        ? side.get().holds(printedLeft ? right : left, printedLeft ? left : right, figure.step())
        : agrees(left, right, printed);
  }

  private static Finding differs(
      Clause.Claim claim,
      Expression what,
      Expression printed,
      Fraction computed,
      Fraction stated,
      Agreement agreement,
      Checked checked) {
    Figures figures = figures(what, printed, agreement, computed, stated);
    var side = SideOfFigure.promised(claim);
    boolean beside = side.isPresent() && agrees(computed, stated, printed);
    Finding finding =
        (beside ? SIDE : KIND)
            .at(printed.span())
            .with("place", place(claim.place()))
            .with("stated", figures.text(stated))
            .with("what", what.span().text())
            .with("computed", figures.text(computed));
    if (beside) {
      boolean above = side.get().above();
      finding
          .with("words", side.get().words())
          .with("not", above ? Sentences.notMoreThanThat() : Sentences.notLessThanThat());
    } else {
      finding.with("off", figures.off(stated.subtract(computed)));
    }
    finding =
        finding
            .label(Sentences.stated())
            .and(
                source(what, agreement).orElse(what.span()),
                Sentences.computed(figures.text(computed)))
            .figures(computed, stated)
            .form(figures)
            .restsOn(() -> ComputedFrom.of(claim, agreement).places())
            .about(claim);
    if (side.isPresent()) {
      // What the words come to is not the figure that is computed.
      return finding;
    }
    StatedFigure.ofClaim(claim, what, printed, stated, computed, agreement, checked, finding);
    return finding.likely(
        () -> checked.slips().inClaim(what, printed, computed, stated, agreement));
  }

  /** Where the amount is stated that the claim is compared with, if one sentence states it. */
  private static Optional<Span> source(Expression what, Agreement agreement) {
    return switch (what) {
      case Expression.TotalValue total -> whole(agreement.root());
      case Expression.TotalTo to ->
          agreement
              .module()
              .meaning(to.recipient())
              .flatMap(
                  recipient -> {
                    List<Grant> grants = new ArrayList<>(agreement.grants());
                    grants.removeIf(it -> it.recipient().filter(recipient::equals).isEmpty());
                    return only(grants);
                  });
      case Expression.ReferenceValue value ->
          agreement.module().meaning(value.reference()).flatMap(ClaimDiffers::source);
      case Expression.TotalOf total ->
          agreement.module().meaning(total.of()).flatMap(ClaimDiffers::source);
      default -> Optional.empty();
    };
  }

  private static Optional<Span> source(Referent meaning) {
    return switch (meaning) {
      case Referent.OfGrant it -> only(List.of(it.grant()));
      case Referent.OfEarmark it -> Optional.of(it.earmark().declared().amount().span());
      case Referent.OfTotal it -> whole(it.area());
      case Referent.OfArea it -> parts(it.area());
      case Referent.OfAgreement it -> parts(it.agreement().root());
      case Referent.In it -> inPeriod(it.of(), it.slot());
      default -> Optional.empty();
    };
  }

  /** Where the amount of one year or month is stated. */
  private static Optional<Span> inPeriod(Referent of, Slot slot) {
    if (of instanceof Referent.OfGrant it) {
      for (Clause clause : it.grant().declared().clauses()) {
        if (clause instanceof Clause.ForYear year
            && Slot.of(year.stretch().from().text()).filter(slot::equals).isPresent()) {
          return Optional.of(year.amount().span());
        }
      }
    } else if (of instanceof Referent.OfArea it) {
      for (Clause.Total total : it.area().totals()) {
        if (total.timing() instanceof Timing.In in
            && Slot.of(in.stretch().from().text()).filter(slot::equals).isPresent()) {
          return Optional.of(total.amount().span());
        }
      }
    }
    return source(of);
  }

  /** The stated total; where there is none, the amount of the only part, which is the total. */
  private static Optional<Span> whole(Area area) {
    if (area.total().isPresent() || area.children().size() != 1) {
      return total(area);
    }
    return area.children().get(0) instanceof Area part ? whole(part) : only(area.allGrants());
  }

  private static Optional<Span> parts(Area area) {
    return area.children().isEmpty() ? total(area) : only(area.allGrants());
  }

  private static Optional<Span> total(Area area) {
    return area.total().map(total -> total.amount().span());
  }

  private static Optional<Span> only(List<Grant> grants) {
    return grants.size() == 1
        ? grants.get(0).declared().amount().map(Expression::span)
        : Optional.empty();
  }

  /** In the unit that the text prints; where it prints none, in that of what it speaks of. */
  static Figures figures(
      Expression what, Expression printed, Agreement agreement, Fraction... values) {
    var types = new TypeChecker(new Findings(), Optional.of(agreement));
    Type stated = types.type(printed, agreement.module(), Optional.empty());
    boolean says = printed instanceof Expression.Figure || stated.quantity() != Quantity.NUMBER;
    return (says ? stated : types.type(what, agreement.module(), Optional.empty())).figures(values);
  }

  /** Whether a claim holds, or is off by just what a mark on it says. */
  static boolean isAsMarked(Clause.Claim claim, Agreement agreement, Checked checked) {
    if (claim.each().isPresent()) {
      // What it says of one member may be wrong though it holds for all.
      return false;
    }
    Context context = Context.whole(agreement);
    var one = checked.evaluator().evaluate(claim.left(), context).known();
    var other = checked.evaluator().evaluate(claim.right(), context).known();
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    Fraction left = one.get();
    Fraction right = other.get();
    if (claim.comparison() != Operator.EQUAL || agrees(left, right, claim.right())) {
      // A bound holds for many figures, so it does not vouch for its own.
      return claim.comparison() == Operator.EQUAL;
    }
    for (Dispute dispute : claim.disputes()) {
      if (dispute instanceof Dispute.Mark mark
          && mark.misstatement()
              .filter(it -> Disputes.signed(it).equals(right.subtract(left)))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Of two sides that are known or whose bounds do not meet. */
  private static Finding notSo(Clause.Claim claim, Value one, Value other, Agreement agreement) {
    Sides sides = Sides.of(claim, one, other, agreement);
    String difference = sides.figures.text(sides.left.subtract(sides.right).abs());
    boolean known = one.isKnown() && other.isKnown();
    return NOT_SO
        .at(claim.left().span().to(claim.right().span()))
        .with("place", place(claim.place()))
        .with("claim", "`" + claim.left().span().to(claim.right().span()).text() + "`")
        .with("left", sides.leftText)
        .with("right", sides.rightText)
        .with("difference", known ? Told.text(difference) : Sentences.atLeast(difference))
        .figures(sides.right, sides.left)
        .form(sides.figures)
        .restsOn(() -> ComputedFrom.of(claim, agreement).places())
        .about(claim);
  }

  /** The two sides of a claim that does not hold, each as far as it is known. */
  record Sides(Fraction left, Fraction right, Figures figures, Told leftText, Told rightText) {
    static Sides of(Clause.Claim claim, Value one, Value other, Agreement agreement) {
      boolean above =
          one.least().isPresent()
              && other.most().isPresent()
              && one.least().get().compareTo(other.most().get()) >= 0;
      Fraction left = (above ? one.least() : one.most()).orElseThrow();
      Fraction right = (above ? other.most() : other.least()).orElseThrow();
      Figures figures = ClaimDiffers.figures(claim.left(), claim.right(), agreement, left, right);
      return new Sides(
          left,
          right,
          figures,
          side(figures.text(left), one, above),
          side(figures.text(right), other, !above));
    }
  }

  private static Told side(String nearest, Value value, boolean atLeast) {
    return value.isKnown()
        ? Told.text(nearest)
        : atLeast ? Sentences.atLeast(nearest) : Sentences.atMost(nearest);
  }

  static Told place(Clause.Place place) {
    String section = place.section().map(it -> "§ " + it.text()).orElse("");
    String source = place.source().map(it -> "\"" + it.text() + "\"").orElse("");
    return Told.text(
        source.isEmpty() ? section : section.isEmpty() ? source : source + " " + section);
  }
}
