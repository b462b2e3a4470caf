package org.bilaga.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Key;
import org.bilaga.typing.Type;

/** A coefficient of a key as an input: what it takes, the other terms give in proportion. */
final class Coefficients {
  private Coefficients() {}

  private record Other(Expression written, Fraction share) {}

  static Input input(
      String name, Key key, Declaration.KeyTerm term, Type type, Ledgers evaluator, Fraction step)
      throws InputFinder.NoInput {
    Context whole = Context.whole(key.module(), key.agreement());
    Expression written = term.coefficient().orElseThrow();
    Fraction now = InputFinder.known(name, evaluator.evaluate(written, whole));
    Fraction rest = Fraction.ONE.subtract(now);
    List<Other> others = new ArrayList<>();
    for (Declaration.KeyTerm other : key.declared().terms()) {
      if (other != term && (other.coefficient().isEmpty() || rest.isZero())) {
        throw new InputFinder.NoInput(Sentences.othersCannotFollow(key.name()));
      } else if (other != term) {
        Expression of = other.coefficient().orElseThrow();
        others.add(
            new Other(of, InputFinder.known(name, evaluator.evaluate(of, whole)).divide(rest)));
      }
    }
    return new Input(
        name,
        type,
        now,
        step,
        Fraction.ZERO,
        Fraction.ONE,
        value -> {
          Inputs inputs = Inputs.AS_WRITTEN.with(written, value);
          for (Other other : others) {
            Fraction left = Fraction.ONE.subtract(value).multiply(other.share());
            inputs = inputs.with(other.written(), left);
          }
          return Optional.of(inputs.only(key.module()));
        },
        Optional.empty(),
        List.of(Sentences.othersFollow(Figures.perCent().text(Fraction.ONE))));
  }
}
