package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.money.Fraction;

/** What is true or false of values: as soon as their bounds decide it, else not known. */
public final class Truths {
  private Truths() {}

  /** A comparison, which bounds may decide too. */
  public static Value compared(Expression.Operator operator, Value left, Value right) {
    if (left instanceof Value.Known one && right instanceof Value.Known two) {
      return Value.truth(holds(operator, one.amount().compareTo(two.amount())));
    }
    Optional<Boolean> decided =
        switch (operator) {
          case LESS -> isBelow(left, right);
          case MORE -> isBelow(right, left);
          case MORE_OR_EQUAL -> isBelow(left, right).map(is -> !is);
          case LESS_OR_EQUAL -> isBelow(right, left).map(is -> !is);
          case EQUAL -> differ(left, right).map(is -> !is);
          case NOT_EQUAL -> differ(left, right);
          case PLUS, MINUS, TIMES, OVER, AND, OR -> Optional.empty();
        };
    return decided
        .map(Value::truth)
        .orElseGet(() -> Value.unknown(left.why().or(right::why).orElseThrow()));
  }

  /** Whether one is below the other, where their bounds decide it. */
  private static Optional<Boolean> isBelow(Value one, Value other) {
    if (compare(one.most(), other.least()).filter(sign -> sign < 0).isPresent()) {
      return Optional.of(true);
    }
    return compare(one.least(), other.most()).filter(sign -> sign >= 0).map(sign -> false);
  }

  /** True where one is below the other or above it; empty where that is not known. */
  private static Optional<Boolean> differ(Value one, Value other) {
    return isBelow(one, other).filter(is -> is).or(() -> isBelow(other, one).filter(is -> is));
  }

  private static Optional<Integer> compare(Optional<Fraction> one, Optional<Fraction> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().compareTo(other.get()))
        : Optional.empty();
  }

  /** Whether a comparison holds, given the sign of left less right. */
  public static boolean holds(Expression.Operator operator, int comparison) {
    return switch (operator) {
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case MORE -> comparison > 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case MORE_OR_EQUAL -> comparison >= 0;
      case PLUS, MINUS, TIMES, OVER, AND, OR -> false;
    };
  }

  /** {@code or}, or {@code and}: decided as soon as one side decides it, whatever the other is. */
  static Value either(Value left, Value right, boolean decides) {
    var one = left.truth();
    var two = right.truth();
    if (one.isPresent() && one.get() == decides || two.isPresent() && two.get() == decides) {
      return Value.truth(decides);
    }
    return one.isEmpty() ? open(left) : two.isEmpty() ? open(right) : Value.truth(!decides);
  }

  private static Value open(Value of) {
    return Value.unknown(of.why().orElseThrow());
  }

  static Value not(Value of) {
    return of.truth().map(is -> Value.truth(!is)).orElse(of);
  }
}
