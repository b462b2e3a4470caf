package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Lost;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;

/**
 * A condition that nothing follows from: whether it is met or not, the money is the same. An
 * obligation may lack a consequence; a condition is one by it.
 */
final class ConditionWithoutConsequence implements Check {
  static final Kind KIND =
      Kind.warning("condition-without-consequence")
          .en(
              "Nothing is said to follow when the condition `{name}` is not met.",
              "Write what follows, such as `otherwise not entitled to …`, or make it an"
                  + " `obligation`.")
          .sv(
              "Inget sägs om vad som följer när villkoret `{name}` inte uppfylls.",
              "Skriv vad som följer, till exempel `annars ej berättigad till …`, eller gör det till"
                  + " en `skyldighet`.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Clause clause : agreement.declared().clauses()) {
        if (clause instanceof Clause.Condition condition
            && condition.otherwise().isEmpty()
            // What was not understood of it may have said so.
            && Lost.duties(agreement).isEmpty()) {
          checked.add(
              KIND.at(condition.name().span())
                  .with("name", condition.name().text())
                  .about(condition));
        }
      }
    }
  }
}
