package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Requirement;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/** A step that no value whatever reaches. */
final class StepUnreachable {
  static final Kind KIND =
      Kind.finding("step-unreachable")
          .en(
              "No value reaches the step `{step}` of `{grant}`: what it asks for contradicts"
                  + " itself.",
              "Correct the figures or the signs that it compares with.")
          .sv(
              "Inget värde når steget `{step}` i `{grant}`: det som krävs motsäger sig självt.",
              "Rätta talen eller tecknen som det jämför med.");

  private StepUnreachable() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    for (int step = 0; step < ranges.size(); step++) {
      Clause.Step declared = ranges.step(step);
      boolean other =
          declared.alternative().isPresent()
              && !isImpossible(declared.alternative().get(), grant, checked);
      if (isImpossible(declared.when(), grant, checked) && !other) {
        checked.add(
            KIND.at(declared.when().span())
                .with("step", ranges.name(step))
                .with("grant", grant.path())
                .about(grant.declared()));
      }
    }
  }

  private static boolean isImpossible(Expression asked, Grant grant, Checked checked) {
    Optional<Requirement> requirement =
        Requirement.of(checked.evaluator(), grant.agreement(), asked);
    return requirement.filter(StepRanges::isImpossible).isPresent();
  }
}
