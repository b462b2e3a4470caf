package org.bilaga.evaluate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Referent;

/**
 * The value of an expression where figures may still be unknown: the value, or nothing where it
 * depends on a figure that is not known.
 *
 * <p>{@code or} and {@code and} are decided as soon as one side decides them.
 */
public final class Knowledge {
  private final Evaluator evaluator;
  private final Set<Let> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  public Knowledge(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Whether something holds: yes, no, or not known. */
  public Optional<Boolean> truth(Expression expression, Context context) {
    return value(expression, context).map(value -> !value.isZero());
  }

  public Optional<Fraction> value(Expression expression, Context context) {
    return switch (expression) {
      case Expression.ReferenceValue it -> value(it.reference(), context);
      case Expression.YearBefore it -> value(it.reference(), Evaluator.yearBefore(context));
      case Expression.Negative it -> value(it.of(), context).map(Fraction::negate);
      case Expression.Not it -> truth(it.of(), context).map(holds -> truth(!holds));
      case Expression.Binary it -> binary(it, context);
      case Expression.Unknown it -> Optional.empty();
      case Expression.Broken it -> Optional.empty();
      case Expression.ShareOf it when isOverTime(it.of(), context) -> share(it.of(), context);
      case Expression.TotalOf it when isOverTime(it.of(), context) -> total(it.of(), context);
      default -> Optional.of(evaluator.evaluate(expression, context));
    };
  }

  private static boolean isOverTime(Reference of, Context context) {
    return column(of, context).filter(it -> it.series().isPresent()).isPresent();
  }

  private static Optional<Data.Column> column(Reference of, Context context) {
    return context.module().meaning(of).orElse(null) instanceof Referent.OfColumn it
        ? Optional.of(it.column())
        : Optional.empty();
  }

  /** The sum over all members in the month at hand; not known where one of them is not. */
  private static Optional<Fraction> total(Reference of, Context context) {
    var column = column(of, context).orElseThrow();
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < column.group().size(); member++) {
      int at = member;
      var value = context.slot().flatMap(slot -> column.series().orElseThrow().value(slot, at));
      if (value.isEmpty()) {
        return value;
      }
      sum = sum.add(value.get());
    }
    return Optional.of(sum);
  }

  private Optional<Fraction> share(Reference of, Context context) {
    var total = total(of, context);
    return total.isEmpty() || total.get().isZero()
        ? Optional.empty()
        : value(of, context).map(own -> own.divide(total.get()));
  }

  private static Fraction truth(boolean is) {
    return is ? Fraction.ONE : Fraction.ZERO;
  }

  private Optional<Fraction> binary(Expression.Binary it, Context context) {
    var left = value(it.left(), context);
    if (it.operator() == Expression.Operator.AND || it.operator() == Expression.Operator.OR) {
      boolean decides = it.operator() == Expression.Operator.OR;
      var right = value(it.right(), context);
      if (left.isPresent() && !left.get().isZero() == decides) {
        return Optional.of(truth(decides));
      } else if (right.isPresent() && !right.get().isZero() == decides) {
        return Optional.of(truth(decides));
      }
      return left.isPresent() && right.isPresent()
          ? Optional.of(truth(!decides))
          : Optional.empty();
    }
    if (left.isEmpty()) {
      return left;
    }
    return value(it.right(), context).map(right -> evaluator.binary(it, left.get(), right));
  }

  private Optional<Fraction> value(Reference reference, Context context) {
    return context.module().meaning(reference).flatMap(it -> value(it, context));
  }

  private Optional<Fraction> value(Referent referent, Context context) {
    return switch (referent) {
      case Referent.OfColumn it -> column(it.column(), context);
      case Referent.OfMeasure it -> value(it.measure().value(), context);
      case Referent.At it -> value(it.of(), context.of(it.group(), it.member()));
      case Referent.In it -> value(it.of(), context.in(it.slot()));
      case Referent.OfLet it -> let(it, context);
      case Referent.OfGrant it -> where(Evaluator.isKnown(it.grant()), referent, context);
      case Referent.OfArea it -> where(Evaluator.isKnown(it.area()), referent, context);
      case Referent.OfTotal it -> where(Evaluator.isKnown(it.area()), referent, context);
      case Referent.OfAgreement it ->
          where(Evaluator.isKnown(it.agreement().root()), referent, context);
      default -> Optional.of(evaluator.value(referent, context));
    };
  }

  private Optional<Fraction> let(Referent.OfLet of, Context context) {
    Let let = of.let();
    if (!underWay.add(let)) {
      // In a circle, which the evaluator tells.
      return Optional.of(evaluator.value(of, context));
    }
    var value = value(let.declared().value(), Context.whole(let.module(), let.agreement()));
    underWay.remove(let);
    return value;
  }

  private Optional<Fraction> where(boolean known, Referent referent, Context context) {
    return known ? Optional.of(evaluator.value(referent, context)) : Optional.empty();
  }

  private Optional<Fraction> column(Data.Column column, Context context) {
    if (column.series().isEmpty()) {
      return Optional.of(evaluator.value(new Referent.OfColumn(column), context));
    }
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    return member < 0 || context.slot().isEmpty()
        ? Optional.empty()
        : column.series().get().value(context.slot().get(), member);
  }
}
