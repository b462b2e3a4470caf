package org.bilaga.ledger;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;

/**
 * Within which bounds a value lies when the rounded figures it depends on may be anything that
 * rounds to what was printed.
 *
 * <p>Bounds are never too narrow; they may be somewhat too wide, as each figure is taken to vary by
 * itself. Only asked where a cell is not exactly right; what all members share is computed once.
 */
public final class Bounds {
  private static final Fraction HALF = Fraction.of(1, 2);

  private final Ledgers evaluator;
  private final Map<Data.Column, Spread> spreads = new IdentityHashMap<>();
  private final Map<Key, Map<Group, Map<Declaration.KeyTerm, Spread>>> keySpreads =
      new IdentityHashMap<>();

  public Bounds(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  /** The least and the highest value. */
  public record Interval(Fraction low, Fraction high) {
    static Interval of(Fraction value) {
      return new Interval(value, value);
    }

    /** Empty where the value is not bounded on both sides. */
    static Optional<Interval> of(Value value) {
      return value.most().isEmpty() || value.least().isEmpty()
          ? Optional.empty()
          : Optional.of(new Interval(value.least().get(), value.most().get()));
    }

    public boolean isPoint() {
      return low.equals(high);
    }

    /** Whether something between the two lies within half a step of the figure. */
    public boolean meets(Fraction figure, Fraction step) {
      Fraction half = step.multiply(HALF);
      return low.compareTo(figure.add(half)) <= 0 && high.compareTo(figure.subtract(half)) >= 0;
    }

    Interval plus(Interval other) {
      return new Interval(low.add(other.low), high.add(other.high));
    }

    Interval negated() {
      return new Interval(high.negate(), low.negate());
    }

    Interval times(Interval other) {
      Fraction[] ends = {
        low.multiply(other.low),
        low.multiply(other.high),
        high.multiply(other.low),
        high.multiply(other.high)
      };
      Fraction least = ends[0];
      Fraction most = ends[0];
      for (Fraction end : ends) {
        least = end.compareTo(least) < 0 ? end : least;
        most = end.compareTo(most) > 0 ? end : most;
      }
      return new Interval(least, most);
    }
  }

  /** The bounds of an expression for a member; empty where they cannot be told. */
  public Optional<Interval> of(Expression expression, Context context) {
    return switch (expression) {
      case Expression.ReferenceValue it ->
          context.module().meaning(it.reference()).flatMap(meaning -> of(meaning, context));
      case Expression.ShareOf it -> shareOf(it.of(), context);
      case Expression.TotalTo it -> totalTo(it, context);
      case Expression.Negative it -> of(it.of(), context).map(Interval::negated);
      case Expression.Binary it -> binary(it, context);
      case Expression.Figure it -> Optional.of(Interval.of(it.value()));
      case Expression.TotalOf it -> Interval.of(evaluator.evaluate(it, context));
      case Expression.TotalFrom it -> Interval.of(evaluator.evaluate(it, context));
      case Expression.TotalValue it -> Interval.of(evaluator.evaluate(it, context));
      case Expression.Not it -> Optional.empty();
      case Expression.YearBefore it -> Optional.empty();
      case Expression.Remainder it -> Optional.empty();
      case Expression.Unknown it -> Optional.empty();
      case Expression.PreviousYear it -> Optional.empty();
      case Expression.Listed it -> Optional.empty();
      case Expression.AtMost it -> Optional.empty();
      case Expression.AtLeast it -> Optional.empty();
      case Expression.Each it -> Optional.empty();
      case Expression.Broken it -> Optional.empty();
      case Expression.DateValue it -> Optional.empty();
      case Expression.Stated it -> Interval.of(evaluator.evaluate(it, context));
      case Expression.MonthValue it -> Optional.empty();
    };
  }

  private Optional<Interval> binary(Expression.Binary it, Context context) {
    var left = of(it.left(), context);
    var right = of(it.right(), context);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (it.operator()) {
      case PLUS -> Optional.of(left.get().plus(right.get()));
      case MINUS -> Optional.of(left.get().plus(right.get().negated()));
      case TIMES -> Optional.of(left.get().times(right.get()));
      case OVER -> over(left.get(), right.get());
      case AND, OR, EQUAL, NOT_EQUAL, LESS, MORE, LESS_OR_EQUAL, MORE_OR_EQUAL -> Optional.empty();
    };
  }

  private static Optional<Interval> over(Interval left, Interval right) {
    if (right.low().signum() <= 0 && right.high().signum() >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        left.times(
            new Interval(Fraction.ONE.divide(right.high()), Fraction.ONE.divide(right.low()))));
  }

  private Optional<Interval> of(Referent referent, Context context) {
    return switch (referent) {
      case Referent.OfColumn it -> column(it.column(), context);
      case Referent.OfKey it ->
          context.group().flatMap(group -> share(it.key(), group, context.member()));
      case Referent.OfGrant it ->
          context.group().isEmpty() ? exactly(referent, context) : grant(it.grant(), context);
      case Referent.OfArea it ->
          context.group().isEmpty() ? exactly(referent, context) : area(it.area(), context);
      case Referent.OfTotal it ->
          context.group().isEmpty() ? exactly(referent, context) : area(it.area(), context);
      case Referent.OfAgreement it ->
          context.group().isEmpty()
              ? exactly(referent, context)
              : area(it.agreement().root(), context);
      case Referent.At it -> of(it.of(), context.of(it.group(), it.member()));
      default -> exactly(referent, context);
    };
  }

  private Optional<Interval> exactly(Referent referent, Context context) {
    return Interval.of(evaluator.value(referent, context));
  }

  private static Optional<Interval> column(Data.Column column, Context context) {
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    return member < 0 || !column.isKnown(member)
        ? Optional.empty()
        : Optional.of(around(column, member));
  }

  private static Interval around(Data.Column column, int member) {
    Fraction half = column.step().multiply(HALF);
    return new Interval(column.value(member).subtract(half), column.value(member).add(half));
  }

  private Optional<Interval> area(Area area, Context context) {
    Interval sum = Interval.of(Fraction.ZERO);
    for (Grant grant : area.allGrants()) {
      var part = grant(grant, context);
      if (part.isEmpty()) {
        return part;
      }
      sum = sum.plus(part.get());
    }
    return Optional.of(sum);
  }

  /** To a group it is, of a member, what that gets; what a party gets is no member's. */
  private Optional<Interval> totalTo(Expression.TotalTo it, Context context) {
    boolean members =
        context.module().meaning(it.recipient()).orElse(null) instanceof Referent.OfGroup;
    return members && context.group().isPresent() && context.agreement().isPresent()
        ? area(context.agreement().get().root(), context)
        : Interval.of(evaluator.evaluate(it, context));
  }

  /** The rounded amounts that the possible quotients of a member lead to. */
  private Optional<Interval> grant(Grant grant, Context context) {
    Group group = context.group().orElseThrow();
    Entry entry = evaluator.ledger(grant.agreement()).entry(grant);
    boolean theirs = entry.isDistributed() && grant.group().filter(it -> it == group).isPresent();
    boolean terms = grant.declared().division().hasTerms();
    if (!theirs) {
      return Interval.of(evaluator.value(new Referent.OfGrant(grant), context));
    } else if (!terms && entry.said().isPresent()) {
      return said(grant, context);
    } else if (terms || grant.key().isEmpty()) {
      return Optional.empty();
    }
    var known = share(grant.key().get(), group, context.member());
    if (known.isEmpty()) {
      return known;
    }
    Interval share = known.get();
    if (share.isPoint()) {
      return Interval.of(evaluator.value(new Referent.OfGrant(grant), context));
    }
    RoundingRule rule = evaluator.rounding(grant);
    Fraction total = entry.total().toMajor();
    return Optional.of(rounded(share.times(Interval.of(total)), rule));
  }

  /** What is said for each, of a grant that is not of several years. */
  private Optional<Interval> said(Grant grant, Context context) {
    return grant.declared().amount().orElse(null) instanceof Expression.Each each
        ? of(each.of(), context)
            .map(it -> grant.rounding().isEmpty() ? it : rounded(it, evaluator.rounding(grant)))
        : Optional.empty();
  }

  /** A rule that keeps the sum may round each quotient either way. */
  private static Interval rounded(Interval quotient, RoundingRule rule) {
    if (rule.method().roundsEach()) {
      return new Interval(rule.rounded(quotient.low()), rule.rounded(quotient.high()));
    }
    BigInteger least = quotient.low().divide(rule.unit()).floor();
    BigInteger most = quotient.high().divide(rule.unit()).ceil();
    return new Interval(
        Fraction.of(least).multiply(rule.unit()), Fraction.of(most).multiply(rule.unit()));
  }

  private Optional<Interval> shareOf(Reference of, Context context) {
    var meaning = context.module().meaning(of);
    if (meaning.isEmpty()
        || context.group().isEmpty()
        || !(meaning.get() instanceof Referent.OfColumn it)) {
      return Optional.empty();
    }
    var column = it.column();
    int member = context.group().get().in(column.group(), context.member());
    if (member < 0 || !column.isComplete()) {
      return Optional.empty();
    }
    Spread spread =
        spreads.computeIfAbsent(
            column, same -> Spread.of(column.group(), other -> around(column, other)));
    return Optional.of(spread.share(member));
  }

  /** The bounds of each member of a group and of their sum. */
  private record Spread(Interval[] each, Interval sum) {
    static Spread of(Group group, IntFunction<Interval> bounds) {
      var each = new Interval[group.size()];
      Interval sum = Interval.of(Fraction.ZERO);
      for (int member = 0; member < each.length; member++) {
        each[member] = bounds.apply(member);
        sum = sum.plus(each[member]);
      }
      return new Spread(each, sum);
    }

    /** A member's part of the whole: highest when it is high and all others are low. */
    Interval share(int member) {
      Interval own = each[member];
      return new Interval(
          part(own.low(), sum.high().subtract(own.high())),
          part(own.high(), sum.low().subtract(own.low())));
    }
  }

  private static Fraction part(Fraction own, Fraction others) {
    Fraction all = own.add(others);
    return all.isZero() ? Fraction.ZERO : own.divide(all);
  }

  private Interval weight(Declaration.KeyTerm term, Context at) {
    return of(term.weight(), at)
        .or(() -> Interval.of(evaluator.evaluate(term.weight(), at)))
        .orElse(Interval.of(Fraction.ZERO));
  }

  /** Empty where the weights of the key are not known. */
  private Optional<Interval> share(Key key, Group group, int member) {
    if (evaluator.weighing().weights(key, group).known().isEmpty()) {
      return Optional.empty();
    }
    Interval sum = Interval.of(Fraction.ZERO);
    Context whole = Context.whole(key.module(), key.agreement());
    for (Declaration.KeyTerm term : key.declared().terms()) {
      Spread spread =
          keySpreads
              .computeIfAbsent(key, it -> new IdentityHashMap<>())
              .computeIfAbsent(group, it -> new IdentityHashMap<>())
              .computeIfAbsent(
                  term, it -> Spread.of(group, other -> weight(term, whole.of(group, other))));
      var coefficient = Interval.of(evaluator.weighing().coefficient(term, whole));
      if (coefficient.isEmpty()) {
        return coefficient;
      }
      sum = sum.plus(spread.share(member).times(coefficient.get()));
    }
    return Optional.of(sum);
  }
}
