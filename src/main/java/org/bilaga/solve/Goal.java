package org.bilaga.solve;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Inputs;
import org.bilaga.evaluate.Truths;
import org.bilaga.evaluate.Value;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;

/**
 * The condition that is to hold, and where it is asked.
 *
 * @param text as it was asked
 */
public record Goal(String text, Expression condition, Context context) {

  /** The two sides of the condition, where it compares two values. */
  public Optional<Expression.Binary> comparison() {
    return condition instanceof Expression.Binary binary && binary.operator().compares()
        ? Optional.of(binary)
        : Optional.empty();
  }

  /**
   * All that the condition rests on, made with some inputs, to try others with; empty where
   * something is wrong with it, which would not be told again.
   */
  Optional<Ledgers> made(Inputs inputs) {
    var findings = new Findings();
    var evaluator = new Ledgers(findings, inputs);
    trial(Fraction.ZERO, findings, evaluator);
    return findings.isEmpty() ? Optional.of(evaluator) : Optional.empty();
  }

  /** Computes with some inputs all that rests on them, and asks. */
  Trial trial(Fraction value, Inputs inputs, Optional<Ledgers> made) {
    var findings = new Findings();
    return trial(
        value,
        findings,
        made.isPresent() ? made.get().with(findings, inputs) : new Ledgers(findings, inputs));
  }

  private Trial trial(Fraction value, Findings findings, Ledgers evaluator) {
    Optional<Boolean> holds;
    Optional<Fraction> left = Optional.empty();
    Optional<Fraction> right = Optional.empty();
    if (comparison().isPresent()) {
      var sides = comparison().get();
      Value one = evaluator.evaluate(sides.left(), context);
      Value other = evaluator.evaluate(sides.right(), context);
      holds = Truths.compared(sides.operator(), one, other).truth();
      left = one.known();
      right = other.known();
    } else {
      holds = evaluator.evaluate(condition, context).truth();
    }
    boolean impossible = holds.isEmpty();
    for (Finding finding : findings.all()) {
      impossible |= !finding.kind().disputable();
    }
    return impossible ? Trial.impossible(value) : new Trial(value, true, holds.get(), left, right);
  }
}
