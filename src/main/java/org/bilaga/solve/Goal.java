package org.bilaga.solve;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.Inputs;
import org.bilaga.evaluate.Knowledge;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
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

  /** Computes all anew with some inputs, and asks. */
  Trial trial(Fraction value, Inputs inputs) {
    var findings = new Findings();
    var evaluator = new Evaluator(findings, inputs);
    var knowledge = new Knowledge(evaluator);
    Optional<Boolean> holds = knowledge.truth(condition, context);
    Optional<Fraction> left = comparison().flatMap(it -> knowledge.value(it.left(), context));
    Optional<Fraction> right = comparison().flatMap(it -> knowledge.value(it.right(), context));
    boolean impossible = holds.isEmpty();
    for (Finding finding : findings.all()) {
      impossible |= !finding.kind().disputable();
    }
    return impossible ? Trial.impossible(value) : new Trial(value, true, holds.get(), left, right);
  }
}
