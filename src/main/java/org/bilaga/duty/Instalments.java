package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Term;
import org.bilaga.evaluate.Context;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.typing.TypeChecker;

/**
 * The parts in which money is paid out, each as a share of all of it.
 *
 * <p>An amount is a share only of a whole that is known, and what remains only where all others are
 * known. Nothing is rounded: an agreement does not say how its instalments are.
 *
 * @param whole all that is paid so, in main units; empty where it is not known
 * @param shares of each part; empty where it is not known
 * @param stated what the parts come to that are not what remains, as a share
 * @param hasRest whether one of them is what remains
 */
public record Instalments(
    Optional<Fraction> whole,
    List<Optional<Fraction>> shares,
    Optional<Fraction> stated,
    boolean hasRest) {

  /** Those of which a duty is one. */
  public static Optional<Instalments> of(Duty duty, Ledgers evaluator) {
    return duty.instalments().map(it -> of(it, duty, evaluator));
  }

  private static Instalments of(Term.Instalments term, Duty duty, Ledgers evaluator) {
    Agreement agreement = duty.agreement();
    Optional<Fraction> whole = new Stakes(evaluator).whole(duty);
    List<Optional<Fraction>> shares = new ArrayList<>();
    Optional<Fraction> stated = Optional.of(Fraction.ZERO);
    boolean rest = false;
    for (Term.Instalment part : term.instalments()) {
      if (part.amount().isPresent() && part.amount().get() instanceof Expression.Remainder) {
        rest = true;
        shares.add(Optional.empty());
        continue;
      }
      Optional<Fraction> share =
          part.amount().isEmpty()
              ? Optional.of(Fraction.of(1, term.instalments().size()))
              : share(part.amount().get(), agreement, whole, evaluator);
      shares.add(share);
      stated = stated.flatMap(sum -> share.map(sum::add));
    }
    Optional<Fraction> left = stated.map(Fraction.ONE::subtract);
    List<Optional<Fraction>> all = new ArrayList<>();
    for (int part = 0; part < shares.size(); part++) {
      var amount = term.instalments().get(part).amount();
      boolean remains = amount.isPresent() && amount.get() instanceof Expression.Remainder;
      all.add(remains ? left.filter(it -> it.signum() >= 0) : shares.get(part));
    }
    return new Instalments(whole, all, stated, rest);
  }

  private static Optional<Fraction> share(
      Expression amount, Agreement agreement, Optional<Fraction> whole, Ledgers evaluator) {
    var value = evaluator.evaluate(amount, Context.whole(agreement)).known();
    if (!isMoney(amount, agreement)) {
      return value;
    }
    return whole.filter(it -> it.signum() > 0).flatMap(all -> value.map(it -> it.divide(all)));
  }

  /** Whether a part is an amount, and not a share of one. */
  public static boolean isMoney(Expression amount, Agreement agreement) {
    return new TypeChecker(new Findings(), Optional.of(agreement))
        .type(amount, agreement.module(), Optional.empty())
        .isMoney();
  }

  /** What the first of them come to, up to one and with it. */
  public Optional<Fraction> until(int part) {
    Optional<Fraction> sum = Optional.of(Fraction.ZERO);
    for (Optional<Fraction> share : shares.subList(0, part + 1)) {
      sum = sum.flatMap(it -> share.map(it::add));
    }
    return sum;
  }
}
