package org.bilaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.bilaga.ast.Expression;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

/** What is computed of what is not known holds for whatever it turns out to be. */
class ValueTest {
  private static final Why OPEN =
      new Why(Why.Cause.NOT_STATED, Told.text("open"), Optional.empty());
  private static final List<Expression.Operator> COMPARISONS =
      List.of(
          Expression.Operator.LESS,
          Expression.Operator.MORE,
          Expression.Operator.LESS_OR_EQUAL,
          Expression.Operator.MORE_OR_EQUAL,
          Expression.Operator.EQUAL,
          Expression.Operator.NOT_EQUAL);
  private static final Why OTHER =
      new Why(Why.Cause.NOT_DIVIDED, Told.text("other"), Optional.empty());

  /** A value and some of what it may be. */
  private record Open(Value value, List<Fraction> mayBe) {}

  private static Fraction figure(Random random) {
    return Fraction.of(random.nextInt(41) - 20, 1 + random.nextInt(6));
  }

  private static Open open(Random random) {
    Fraction one = figure(random);
    Fraction other = random.nextInt(5) == 0 ? one : figure(random);
    Fraction low = one.compareTo(other) < 0 ? one : other;
    Fraction high = one.max(other);
    Fraction middle = low.add(high).divide(Fraction.of(2));
    Fraction far = high.add(Fraction.of(1_000));
    return switch (random.nextInt(4)) {
      case 0 -> new Open(Value.of(one), List.of(one));
      case 1 -> new Open(Value.between(low, high, OPEN), List.of(low, middle, high));
      case 2 -> new Open(Value.atLeast(low, OTHER), List.of(low, middle, far));
      default -> new Open(Value.unknown(OPEN), List.of(low, high, far, far.negate()));
    };
  }

  private static void holds(Value value, Fraction of, String what) {
    assertThat(value.least().filter(it -> it.compareTo(of) > 0)).as(what).isEmpty();
    assertThat(value.most().filter(it -> it.compareTo(of) < 0)).as(what).isEmpty();
    assertThat(value.why().isPresent()).as(what).isNotEqualTo(value.isKnown());
    assertThat(value.known().isPresent()).as(what).isEqualTo(value.isKnown());
  }

  private static void holds(
      String what, BinaryOperator<Value> of, BinaryOperator<Fraction> each, Open one, Open other) {
    Value value = of.apply(one.value(), other.value());
    for (Fraction left : one.mayBe()) {
      for (Fraction right : other.mayBe()) {
        String told = one.value() + " " + what + " " + other.value() + " = " + value;
        holds(value, each.apply(left, right), told);
      }
    }
    if (one.value().isKnown() && other.value().isKnown()) {
      assertThat(value.isKnown()).isTrue();
    }
  }

  private static void holds(
      String what, UnaryOperator<Value> of, UnaryOperator<Fraction> each, Open one) {
    Value value = of.apply(one.value());
    for (Fraction may : one.mayBe()) {
      holds(value, each.apply(may), what + " of " + one.value() + " = " + value);
    }
  }

  @Test
  void whateverItTurnsOutToBe() {
    for (int seed = 0; seed < 4_000; seed++) {
      var random = new Random(seed);
      Open one = open(random);
      Open other = open(random);
      holds("+", Value::plus, Fraction::add, one, other);
      holds("-", Value::minus, Fraction::subtract, one, other);
      holds("*", Value::times, Fraction::multiply, one, other);
      holds("negated", Value::negate, Fraction::negate, one);
      Fraction by = figure(random);
      if (!by.isZero()) {
        holds("over " + by, it -> it.over(by), it -> it.divide(by), one);
      }
      holds("floor", it -> it.map(x -> Fraction.of(x.floor())), x -> Fraction.of(x.floor()), one);
    }
  }

  /** A comparison that is decided holds for whatever both turn out to be, else for some of it. */
  @Test
  void aComparisonIsDecidedWhereBoundsDecideIt() {
    for (int seed = 0; seed < 4_000; seed++) {
      var random = new Random(seed);
      Open one = open(random);
      Open other = open(random);
      for (var operator : COMPARISONS) {
        var decided = Truths.compared(operator, one.value(), other.value()).truth();
        boolean always = true;
        boolean never = true;
        for (Fraction left : one.mayBe()) {
          for (Fraction right : other.mayBe()) {
            boolean holds = Truths.holds(operator, left.compareTo(right));
            always &= holds;
            never &= !holds;
          }
        }
        String told = one.value() + " " + operator + " " + other.value();
        if (decided.isPresent()) {
          assertThat(decided.get() ? always : never).as(told).isTrue();
        } else {
          assertThat(one.value().isKnown() && other.value().isKnown()).as(told).isFalse();
        }
      }
    }
  }

  @Test
  void boundsThatTouchDecide() {
    Value low = Value.between(Fraction.of(1), Fraction.of(2), OPEN);
    Value high = Value.between(Fraction.of(2), Fraction.of(3), OPEN);
    Value over = Value.between(Fraction.of(3), Fraction.of(4), OPEN);
    assertThat(Truths.compared(Expression.Operator.LESS, low, over).truth()).contains(true);
    assertThat(Truths.compared(Expression.Operator.MORE, low, high).truth()).contains(false);
    assertThat(Truths.compared(Expression.Operator.LESS_OR_EQUAL, low, high).truth())
        .contains(true);
    assertThat(Truths.compared(Expression.Operator.MORE_OR_EQUAL, high, low).truth())
        .contains(true);
    assertThat(Truths.compared(Expression.Operator.LESS, low, high).truth()).isEmpty();
    assertThat(Truths.compared(Expression.Operator.EQUAL, low, over).truth()).contains(false);
    assertThat(Truths.compared(Expression.Operator.NOT_EQUAL, over, low).truth()).contains(true);
    assertThat(Truths.compared(Expression.Operator.EQUAL, low, high).truth()).isEmpty();
  }

  @Test
  void oneSideDecidesWhereItCan() {
    Value yes = Value.truth(true);
    Value no = Value.truth(false);
    Value open = Value.unknown(OPEN);
    assertThat(Truths.either(yes, open, true)).isEqualTo(yes);
    assertThat(Truths.either(open, no, false)).isEqualTo(no);
    assertThat(Truths.either(open, no, true).why()).contains(OPEN);
    assertThat(Truths.either(no, no, true)).isEqualTo(no);
    assertThat(Truths.either(yes, yes, false)).isEqualTo(yes);
    assertThat(Truths.not(yes)).isEqualTo(no);
    assertThat(Truths.not(open)).isEqualTo(open);
  }

  @Test
  void boundsAreNoWiderThanTheyMustBe() {
    Value between = Value.between(Fraction.of(2), Fraction.of(5), OPEN);
    assertThat(between.plus(between).least()).contains(Fraction.of(4));
    assertThat(between.plus(between).most()).contains(Fraction.of(10));
    assertThat(between.minus(Value.of(Fraction.of(5))).least()).contains(Fraction.of(-3));
    assertThat(between.negate().least()).contains(Fraction.of(-5));
    assertThat(between.negate().most()).contains(Fraction.of(-2));
    assertThat(between.times(Value.of(Fraction.of(-2))).least()).contains(Fraction.of(-10));
    assertThat(Value.of(Fraction.of(-2)).times(between).most()).contains(Fraction.of(-4));
    assertThat(between.over(Fraction.of(2)).most()).contains(Fraction.of(5, 2));
    assertThat(Value.atLeast(Fraction.of(3), OPEN).plus(between).least()).contains(Fraction.of(5));
    assertThat(Value.atLeast(Fraction.of(3), OPEN).plus(between).most()).isEmpty();
    assertThat(Value.atLeast(Fraction.of(3), OPEN).negate().least()).isEmpty();
    assertThat(Value.atLeast(Fraction.of(3), OPEN).times(Value.of(Fraction.of(2))).least())
        .contains(Fraction.of(6));
  }

  @Test
  void noughtTimesAnythingIsNoughtAndBoundsThatMeetAreKnown() {
    assertThat(Value.unknown(OPEN).times(Value.ZERO)).isEqualTo(Value.ZERO);
    assertThat(Value.ZERO.times(Value.atLeast(Fraction.ONE, OPEN))).isEqualTo(Value.ZERO);
    assertThat(Value.between(Fraction.ONE, Fraction.ONE, OPEN)).isEqualTo(Value.ONE);
    assertThat(Value.unknown(OPEN).times(Value.unknown(OTHER)).why()).contains(OPEN);
  }

  @Test
  void theFirstReasonStands() {
    List<Value> values = new ArrayList<>();
    values.add(Value.unknown(OTHER));
    values.add(Value.atLeast(Fraction.ONE, OTHER));
    for (Value other : values) {
      assertThat(Value.unknown(OPEN).plus(other).why()).contains(OPEN);
      assertThat(Value.ONE.plus(other).why()).contains(OTHER);
      assertThat(other.negate().why()).contains(OTHER);
    }
  }

  @Test
  void truthIsAValueToo() {
    assertThat(Value.truth(true).truth()).contains(true);
    assertThat(Value.truth(false).truth()).contains(false);
    assertThat(Value.unknown(OPEN).truth()).isEmpty();
    assertThat(Value.truth(true)).isEqualTo(Value.ONE);
  }
}
