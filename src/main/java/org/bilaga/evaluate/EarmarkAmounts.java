package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Timing;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * What earmarks amount to, in all and in each year or month.
 *
 * <p>One of which no years are said has those of what it is a part of where that says so much each
 * year, or names its years; else it is stated in all, and what one of several years has of it is
 * not known. One that is a share of its grant follows the years of that.
 */
final class EarmarkAmounts {
  private final Evaluator evaluator;
  private final GrantAmounts grants;

  EarmarkAmounts(Evaluator evaluator, GrantAmounts grants) {
    this.evaluator = evaluator;
    this.grants = grants;
  }

  Value amount(Earmark earmark) {
    return evaluator.once(
        earmark,
        earmark.name(),
        earmark.declared().name().span(),
        () -> isRest(earmark) ? rest(earmark, Optional.empty()) : stated(earmark));
  }

  Value amount(Earmark earmark, Slot slot) {
    if (isRest(earmark)) {
      return rest(earmark, Optional.of(slot));
    }
    // Once first, so that what is wrong with it is told.
    Value all = amount(earmark);
    return all instanceof Value.Unknown ? all : in(slot, earmark);
  }

  private Value stated(Earmark earmark) {
    Value whole = timing(earmark) instanceof Timing.EachYear ? eachYear(earmark) : value(earmark);
    if (follows(earmark)) {
      // Of a whole that is money the parts may be none.
      for (Piece piece : grants.pieces(earmark.grant())) {
        Value part = piece.slot().map(slot -> in(slot, earmark)).orElse(Value.ZERO);
        if (part instanceof Value.Unknown) {
          return part;
        }
      }
    }
    return money(whole, earmark);
  }

  private Value eachYear(Earmark earmark) {
    return follows(earmark)
        ? value(earmark)
        : AreaAmounts.times(value(earmark), earmark.grant().agreement().years().size());
  }

  private Value in(Slot slot, Earmark earmark) {
    Grant grant = earmark.grant();
    if (follows(earmark)) {
      return money(
          evaluator.evaluate(
              earmark.declared().amount(), Context.whole(grant.agreement()).in(slot)),
          earmark);
    }
    return switch (timing(earmark)) {
      case Timing.EachYear each -> in(slot, eachYear(value(earmark), earmark), grant);
      case Timing.EqualParts parts -> in(slot, equalParts(parts, earmark), grant);
      case Timing.In in -> {
        Optional<Slot> only =
            in.stretch().to().isEmpty() ? Slot.of(in.stretch().from().text()) : Optional.empty();
        yield new Piece(only, Optional.of(in.stretch()), value(earmark), place(earmark))
            .in(slot, grant);
      }
      case Timing.Whole whole -> someOf(value(earmark), slot, earmark);
    };
  }

  private static Value in(Slot slot, List<Piece> pieces, Grant grant) {
    Value sum = Value.ZERO;
    for (Piece piece : pieces) {
      sum = sum.plus(piece.in(slot, grant));
    }
    return sum;
  }

  private List<Piece> eachYear(Value value, Earmark earmark) {
    List<Piece> all = new ArrayList<>();
    for (Slot year : earmark.grant().agreement().years()) {
      all.add(new Piece(Optional.of(year), value, place(earmark)));
    }
    return all;
  }

  private List<Piece> equalParts(Timing.EqualParts parts, Earmark earmark) {
    return grants.equalParts(value(earmark), Grant.slots(parts), earmark.grant(), place(earmark));
  }

  /** It is where its grant is: all of it, nothing, or nobody says how much. */
  private Value someOf(Value value, Slot slot, Earmark earmark) {
    boolean all = true;
    Value there = Value.ZERO;
    for (Piece piece : grants.pieces(earmark.grant())) {
      Value part = piece.in(slot, earmark.grant());
      all &= piece.slot().filter(slot::contains).isPresent();
      there = there.plus(part);
    }
    var most = value.most();
    if (all) {
      return value;
    } else if (there.known().filter(Fraction::isZero).isPresent()) {
      return Value.ZERO;
    } else if (most.isEmpty() || most.get().signum() < 0) {
      return Value.unknown(value.why().orElseGet(() -> Piece.together(place(earmark))));
    }
    Fraction high = there.most().filter(it -> it.compareTo(most.get()) < 0).orElse(most.get());
    return Value.between(
        Fraction.ZERO, high.signum() < 0 ? most.get() : high, Piece.together(place(earmark)));
  }

  /** What the others leave of what they are parts of; of two rests neither is known. */
  private Value rest(Earmark earmark, Optional<Slot> slot) {
    Function<Earmark, Value> amount =
        it -> slot.map(one -> amount(it, one)).orElseGet(() -> amount(it));
    Grant grant = earmark.grant();
    Value rest =
        earmark
            .parent()
            .map(amount)
            .orElseGet(
                () ->
                    slot.map(one -> grants.amount(grant, one))
                        .orElseGet(() -> evaluator.amount(grant)));
    for (Earmark other : earmark.parent().map(Earmark::earmarks).orElse(grant.earmarks())) {
      if (other != earmark) {
        rest =
            isRest(other)
                ? Value.unknown(Why.told(place(earmark)))
                : rest.minus(amount.apply(other));
      }
    }
    return rest;
  }

  private Value money(Value value, Earmark earmark) {
    return evaluator.asMoney(value, Evaluator.currency(earmark.grant()), place(earmark));
  }

  private Value value(Earmark earmark) {
    return evaluator.evaluate(
        earmark.declared().amount(), Context.whole(earmark.grant().agreement()));
  }

  private static Span place(Earmark earmark) {
    return earmark.declared().amount().span();
  }

  private static boolean isRest(Earmark earmark) {
    return earmark.declared().amount() instanceof Expression.Remainder;
  }

  /**
   * That of the earmark itself, else of what it is part of; what is in equal parts as a whole says
   * nothing of its parts.
   */
  private static Timing timing(Earmark earmark) {
    if (!(earmark.declared().timing() instanceof Timing.Whole)) {
      return earmark.declared().timing();
    }
    Timing outer =
        earmark.parent().map(EarmarkAmounts::timing).orElse(earmark.grant().declared().timing());
    return outer instanceof Timing.EqualParts ? new Timing.Whole() : outer;
  }

  /** Whether all money that it is reckoned from is its grant's, and no years are said of it. */
  private static boolean follows(Earmark earmark) {
    Expression amount = earmark.declared().amount();
    boolean own =
        earmark.declared().timing() instanceof Timing.Whole
            || earmark.declared().timing() instanceof Timing.EachYear;
    if (!own || Walk.all(Expression.Figure.class, amount).stream().anyMatch(it -> isMoney(it))) {
      return false;
    }
    List<Reference> named = Walk.all(Reference.class, amount);
    for (Reference reference : named) {
      Referent of = earmark.grant().agreement().module().meaning(reference).orElse(null);
      boolean within =
          of instanceof Referent.OfGrant grant && grant.grant() == earmark.grant()
              || of instanceof Referent.OfEarmark it && it.earmark().grant() == earmark.grant();
      if (!within) {
        return false;
      }
    }
    return !named.isEmpty();
  }

  private static boolean isMoney(Expression.Figure figure) {
    return figure.unit() instanceof Unit.Money;
  }
}
