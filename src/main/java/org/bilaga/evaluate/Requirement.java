package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;

/**
 * What is asked of one measured value: that it is compared with figures, as in {@code förbättring
 * >= 1 pp and förbättring < 3 pp}.
 *
 * <p>Exact: between two neighbouring {@link #points} the answer is everywhere the same. Only what
 * compares a single measured value with constants is one.
 */
public final class Requirement {
  private final Evaluator evaluator;
  private final Agreement agreement;
  private final Expression asked;
  private final TreeSet<Fraction> points = new TreeSet<>();
  private Optional<Expression> measured = Optional.empty();
  private Optional<Unit> unit = Optional.empty();
  private String form = "";
  private boolean single = true;

  private Requirement(Evaluator evaluator, Agreement agreement, Expression asked) {
    this.evaluator = evaluator;
    this.agreement = agreement;
    this.asked = asked;
  }

  /** Empty where more, or something else, is asked than comparisons of one value. */
  public static Optional<Requirement> of(
      Evaluator evaluator, Agreement agreement, Expression asked) {
    var requirement = new Requirement(evaluator, agreement, asked);
    requirement.read(asked);
    return requirement.single && requirement.measured.isPresent()
        ? Optional.of(requirement)
        : Optional.empty();
  }

  private void read(Expression expression) {
    if (expression instanceof Expression.Not it) {
      read(it.of());
    } else if (expression instanceof Expression.Binary it && it.operator().compares()) {
      boolean constantRight = isConstant(it.right());
      Expression value = constantRight ? it.left() : it.right();
      Expression constant = constantRight ? it.right() : it.left();
      if (isConstant(value) || !isConstant(constant) || !value(constant).isKnown()) {
        single = false;
        return;
      }
      String its = MeasuredForm.of(value, agreement);
      single &= form.isEmpty() || form.equals(its);
      form = its;
      measured = measured.or(() -> Optional.of(value));
      unit = unit.or(() -> unit(constant));
      points.add(constant(constant));
    } else if (expression instanceof Expression.Binary it
        && (it.operator() == Expression.Operator.AND || it.operator() == Expression.Operator.OR)) {
      read(it.left());
      read(it.right());
    } else {
      single = false;
    }
  }

  private Value value(Expression constant) {
    return evaluator.evaluate(constant, Context.whole(agreement));
  }

  /** Only asked of what is known. */
  private Fraction constant(Expression constant) {
    return value(constant).known().orElseThrow();
  }

  private boolean isConstant(Expression expression) {
    return switch (expression) {
      case Expression.Figure it -> true;
      case Expression.Negative it -> isConstant(it.of());
      case Expression.Binary it -> isConstant(it.left()) && isConstant(it.right());
      case Expression.ReferenceValue it ->
          agreement
              .module()
              .meaning(it.reference())
              .filter(Referent.OfLet.class::isInstance)
              .isPresent();
      default -> false;
    };
  }

  private static Optional<Unit> unit(Expression constant) {
    return switch (constant) {
      case Expression.Figure it -> Optional.of(it.unit());
      case Expression.Negative it -> unit(it.of());
      case Expression.Binary it -> unit(it.left());
      default -> Optional.empty();
    };
  }

  /** What is measured. */
  public Expression measured() {
    return measured.orElseThrow();
  }

  /** The same text for all that measure the same, however it is written. */
  public String form() {
    return form;
  }

  /** What the figure that it is compared with counts. */
  public Optional<Unit> unit() {
    return unit;
  }

  /** The figures compared with, from the lowest. */
  public List<Fraction> points() {
    return List.copyOf(points);
  }

  /** Whether a value satisfies what is asked. */
  public boolean holds(Fraction value) {
    return holds(asked, value);
  }

  private boolean holds(Expression expression, Fraction value) {
    if (expression instanceof Expression.Not it) {
      return !holds(it.of(), value);
    }
    var it = (Expression.Binary) expression;
    return switch (it.operator()) {
      case AND -> holds(it.left(), value) && holds(it.right(), value);
      case OR -> holds(it.left(), value) || holds(it.right(), value);
      default -> {
        Fraction left = isConstant(it.left()) ? constant(it.left()) : value;
        Fraction right = isConstant(it.right()) ? constant(it.right()) : value;
        yield Truths.holds(it.operator(), left.compareTo(right));
      }
    };
  }

  /** Whether every value that satisfies this satisfies the other too. */
  public boolean implies(Requirement other) {
    if (!form.equals(other.form)) {
      return false;
    }
    var all = new TreeSet<Fraction>(points);
    all.addAll(other.points);
    Fraction before = all.first().subtract(Fraction.ONE);
    boolean implies = !holds(before) || other.holds(before);
    for (Fraction point : all) {
      Fraction next = all.higher(point);
      Fraction beyond =
          next == null ? point.add(Fraction.ONE) : point.add(next).divide(Fraction.of(2));
      implies &= !holds(point) || other.holds(point);
      implies &= !holds(beyond) || other.holds(beyond);
    }
    return implies;
  }

  /**
   * The nearest value that satisfies what is asked.
   *
   * @param border that value, or, where not {@code reached}, one that all beyond it do
   * @param example a value that does, no farther than need be
   */
  public record Nearest(Fraction border, boolean reached, boolean upwards, Fraction example) {}

  /** From a value that does not satisfy it; empty where none does. */
  public Optional<Nearest> nearest(Fraction value) {
    var up = nearest(value, true);
    var down = nearest(value, false);
    if (up.isEmpty() || down.isEmpty()) {
      return up.or(() -> down);
    }
    Fraction above = up.get().border().subtract(value);
    Fraction below = value.subtract(down.get().border());
    return above.compareTo(below) <= 0 ? up : down;
  }

  private Optional<Nearest> nearest(Fraction value, boolean upwards) {
    List<Fraction> ahead =
        new ArrayList<>(
            upwards ? points.tailSet(value) : points.headSet(value, true).descendingSet());
    for (int i = 0; i < ahead.size(); i++) {
      Fraction point = ahead.get(i);
      if (!point.equals(value) && holds(point)) {
        return Optional.of(new Nearest(point, true, upwards, point));
      }
      Fraction beyond =
          i + 1 < ahead.size()
              ? point.add(ahead.get(i + 1)).divide(Fraction.of(2))
              : upwards ? point.add(Fraction.ONE) : point.subtract(Fraction.ONE);
      if (holds(beyond)) {
        return Optional.of(new Nearest(point, false, upwards, beyond));
      }
    }
    return Optional.empty();
  }
}
