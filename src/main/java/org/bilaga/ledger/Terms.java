package org.bilaga.ledger;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.money.Distribution;
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
  private final Ledgers evaluator;
  private final Grant grant;

  Terms(Ledgers evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
  }

  /**
   * Empty where a member that they name is none of the group, or an amount in them is not known,
   * which is told by itself.
   */
  Optional<Distribution> distribution(Weights weights) {
    var declared = grant.declared().division();
    Distribution distribution = Distribution.by(evaluator.rounding(grant), weights);
    if (declared.base().isPresent()) {
      var base = amount(declared.base().get());
      if (base.isEmpty()) {
        return Optional.empty();
      }
      distribution = distribution.baseEach(base.get());
    }
    for (Clause.Bound floor : declared.floors()) {
      var amount = amount(floor.amount());
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      int member = member(floor.member());
      distribution =
          floor.member().isPresent()
              ? member < 0 ? distribution : distribution.atLeast(member, amount.get())
              : distribution.atLeastEach(amount.get());
    }
    for (Clause.Bound cap : declared.caps()) {
      var amount = amount(cap.amount());
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      int member = member(cap.member());
      distribution =
          cap.member().isPresent()
              ? member < 0 ? distribution : distribution.atMost(member, amount.get())
              : distribution.atMostEach(amount.get());
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

  private Optional<Money> amount(Expression expression) {
    return evaluator
        .evaluate(expression, Context.whole(grant.agreement()))
        .known()
        .flatMap(it -> evaluator.asMoney(it, Evaluator.currency(grant), expression.span()));
  }

  /** The member's index in the group; −1 where it is none of it. */
  private int member(Optional<Reference> reference) {
    return reference
        .flatMap(it -> RoundingRules.member(it, grant.agreement().module(), grant))
        .orElse(-1);
  }
}
