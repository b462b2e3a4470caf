package org.bilaga.ledger;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Denomination;
import org.bilaga.money.Distribution;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;
import org.jspecify.annotations.Nullable;

/**
 * A grant's terms as written, made into the distribution that they ask for: its key and rounding,
 * base, bounds and exceptions.
 *
 * <p>In what order they are written does not matter: {@link Distribution} has the one order in
 * which they hold.
 */
final class Terms {
  private final Ledgers evaluator;
  private final Grant grant;
  private Optional<Why> why = Optional.empty();

  Terms(Ledgers evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
  }

  /**
   * Empty where a member that they name is none of the group, or an amount in them is not known,
   * and then {@link #why} says why.
   */
  Optional<Distribution> distribution(Weights weights) {
    var declared = grant.declared().division();
    Distribution distribution = Distribution.by(evaluator.rounding(grant), weights);
    if (declared.base().isPresent()) {
      distribution = each(distribution, declared.base().get(), Side.BASE).orElse(null);
    }
    for (Clause.Bound floor : declared.floors()) {
      distribution = distribution == null ? null : bounded(distribution, floor, Side.FLOOR);
    }
    for (Clause.Bound cap : declared.caps()) {
      distribution = distribution == null ? null : bounded(distribution, cap, Side.CAP);
    }
    for (Reference excepted : declared.except()) {
      int member = member(Optional.of(excepted));
      distribution =
          distribution == null || member < 0 ? distribution : distribution.except(member);
    }
    return areKnown() ? Optional.ofNullable(distribution) : Optional.empty();
  }

  /** Why there was no distribution; that something is told where nothing else is known. */
  Why why() {
    return why.orElseGet(() -> Why.told(grant.declared().name().span()));
  }

  /** Which of a member's amounts is stated. */
  private enum Side {
    BASE,
    FLOOR,
    CAP
  }

  private @Nullable Distribution bounded(Distribution distribution, Clause.Bound bound, Side side) {
    if (bound.member().isEmpty()) {
      return each(distribution, bound.amount(), side).orElse(null);
    }
    int member = member(bound.member());
    if (member < 0) {
      return distribution;
    }
    return money(bound.amount(), ofMember(bound.amount(), member), side)
        .map(
            it ->
                side == Side.FLOOR
                    ? distribution.atLeast(member, it)
                    : distribution.atMost(member, it))
        .orElse(null);
  }

  private Optional<Distribution> each(Distribution distribution, Expression amount, Side side) {
    if (amount instanceof Expression.Figure) {
      return money(amount, evaluator.evaluate(amount, Context.whole(grant.agreement())), side)
          .map(
              it ->
                  switch (side) {
                    case BASE -> distribution.baseEach(it);
                    case FLOOR -> distribution.atLeastEach(it);
                    case CAP -> distribution.atMostEach(it);
                  });
    }
    var own = new Money[grant.group().orElseThrow().size()];
    for (int member = 0; member < own.length; member++) {
      var money = money(amount, ofMember(amount, member), side);
      if (money.isEmpty()) {
        return Optional.empty();
      }
      own[member] = money.get();
    }
    return Optional.of(
        switch (side) {
          case BASE -> distribution.baseEach(own);
          case FLOOR -> distribution.atLeastEach(own);
          case CAP -> distribution.atMostEach(own);
        });
  }

  private Value ofMember(Expression amount, int member) {
    return evaluator.evaluate(
        amount, Context.dividing(grant).of(grant.group().orElseThrow(), member));
  }

  /**
   * A bound that is computed need not be a whole number of öre: what is at least so much is no less
   * than the next of them, what is at most so much no more than the one before.
   */
  private Optional<Money> money(Expression amount, Value value, Side side) {
    why = why.or(value::why);
    Denomination currency = Evaluator.currency(grant);
    return value
        .known()
        .flatMap(
            it ->
                evaluator.asMoney(
                    amount instanceof Expression.Figure || side == Side.BASE
                        ? it
                        : whole(it, currency, side),
                    currency,
                    amount.span()));
  }

  private static Fraction whole(Fraction amount, Denomination currency, Side side) {
    Fraction below = Money.below(amount, currency).toMajor();
    return side == Side.CAP || below.equals(amount)
        ? below
        : below.add(Money.ofMinor(1, currency).toMajor());
  }

  private boolean areKnown() {
    var declared = grant.declared().division();
    boolean known = true;
    for (Clause.Bound floor : declared.floors()) {
      known &= floor.member().isEmpty() || member(floor.member()) >= 0;
    }
    for (Clause.Bound cap : declared.caps()) {
      known &= cap.member().isEmpty() || member(cap.member()) >= 0;
    }
    for (Reference excepted : declared.except()) {
      known &= member(Optional.of(excepted)) >= 0;
    }
    return known;
  }

  /** The member's index in the group; −1 where it is none of it. */
  private int member(Optional<Reference> reference) {
    return reference
        .flatMap(it -> RoundingRules.member(it, grant.agreement().module(), grant))
        .orElse(-1);
  }
}
