package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.money.Distribution;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;

/**
 * A grant's terms as written, made into the distribution that they ask for: its key and rounding,
 * base, bounds and exceptions.
 *
 * <p>In what order they are written does not matter: {@link Distribution} has the one order in
 * which they hold.
 */
final class Terms {
  private final Evaluator evaluator;
  private final Grant grant;

  Terms(Evaluator evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
  }

  /** Empty where a member that they name is none of the group, which is told by itself. */
  Optional<Distribution> distribution(Weights weights) {
    var declared = grant.declared().division();
    Distribution distribution = Distribution.by(RoundingRules.of(grant), weights);
    if (declared.base().isPresent()) {
      distribution = distribution.baseEach(amount(declared.base().get()));
    }
    for (Clause.Bound floor : declared.floors()) {
      Money amount = amount(floor.amount());
      int member = member(floor.member());
      distribution =
          floor.member().isPresent()
              ? member < 0 ? distribution : distribution.atLeast(member, amount)
              : distribution.atLeastEach(amount);
    }
    for (Clause.Bound cap : declared.caps()) {
      Money amount = amount(cap.amount());
      int member = member(cap.member());
      distribution =
          cap.member().isPresent()
              ? member < 0 ? distribution : distribution.atMost(member, amount)
              : distribution.atMostEach(amount);
    }
    for (Reference excepted : declared.except()) {
      int member = member(Optional.of(excepted));
      distribution = member < 0 ? distribution : distribution.except(member);
    }
    return areKnown() ? Optional.of(distribution) : Optional.empty();
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

  private Money amount(Expression expression) {
    Fraction amount = evaluator.evaluate(expression, Context.whole(grant.agreement()));
    return evaluator.money(amount, Evaluator.currency(grant), expression.span());
  }

  /** The member's index in the group; −1 where it is none of it. */
  private int member(Optional<Reference> reference) {
    return reference
        .flatMap(it -> RoundingRules.member(it, grant.agreement().module(), grant))
        .orElse(-1);
  }
}
