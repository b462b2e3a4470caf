package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Weighing;
import org.bilaga.evaluate.Why;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** Why the value of an expression is not known, so that nothing printed can be compared with it. */
final class NotKnown {
  private final Checked checked;

  NotKnown(Checked checked) {
    this.checked = checked;
  }

  /**
   * @param told a clause that can follow a colon
   * @param place where it is told or stands
   * @param isWrong whether something is wrong, which is told at the place
   */
  record Reason(Told told, Span place, boolean isWrong) {
    static Reason wrong(Span place) {
      return new Reason(Sentences.theyDependOnSomethingWrong(), place, true);
    }

    private static Reason of(Why why, Span asked) {
      Span place = why.place().orElse(asked);
      return why.isTold() ? wrong(place) : new Reason(why.text(), place, false);
    }
  }

  /** Whether an expression rests on something that is wrong. */
  boolean isDoubtful(Expression expression, Context context) {
    return why(expression, context).filter(Reason::isWrong).isPresent();
  }

  Optional<Reason> why(Expression expression, Context context) {
    return of(checked.evaluator().evaluate(expression, context), expression.span());
  }

  /** Why a value is not known. */
  static Optional<Reason> of(Value value, Span asked) {
    return value.why().map(why -> Reason.of(why, asked));
  }

  /** Why the weights of a key are not known. */
  Optional<Reason> ofKey(Key key, Group group) {
    return checked.evaluator().weighing().weights(key, group)
            instanceof Weighing.Weighed.Unknown unknown
        ? Optional.of(Reason.of(unknown.why(), key.declared().name().span()))
        : Optional.empty();
  }
}
