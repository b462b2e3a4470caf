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

/**
 * Why the value of an expression is not known, so that nothing printed can be compared with it.
 *
 * <p>Asked for a member, for all members together, or for the whole: in a context of a group
 * without a member it answers for any of them.
 */
final class NotKnown {
  /** The member of a context that means all of them. */
  static final int ANY = -1;

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
    return doubt(expression, context).isPresent();
  }

  /** What is wrong that an expression rests on. */
  Optional<Reason> wrong(Expression expression, Context context) {
    return doubt(expression, context).map(Reason::wrong);
  }

  private Optional<Span> doubt(Expression expression, Context context) {
    return checked
        .doubt()
        .of(expression, context.module(), context.agreement(), context.group().isPresent());
  }

  Optional<Reason> why(Expression expression, Context context) {
    var wrong = wrong(expression, context);
    if (wrong.isPresent()) {
      return wrong;
    } else if (context.group().isEmpty() || context.member() != ANY) {
      return of(checked.evaluator().evaluate(expression, context), expression.span());
    }
    Group group = context.group().get();
    for (Value value : checked.evaluator().weighing().values(expression, context, group)) {
      var found = of(value, expression.span());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
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
