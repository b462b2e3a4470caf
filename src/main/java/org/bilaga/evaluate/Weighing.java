package org.bilaga.evaluate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * Keys to weights: an integer per member of a group, in proportion to its share. Each is made once.
 *
 * <p>A share is a part of all, so where one member's figure is not known, nobody's share is.
 */
public final class Weighing {
  public static final Kind SUMS_TO_ZERO =
      Kind.mistake("key-sums-to-zero")
          .en(
              "The key `{key}` has no weight to divide by.",
              "Give at least one recipient a weight above zero, and none a weight below.")
          .sv(
              "Fördelningsnyckeln `{key}` har ingen vikt att dela med.",
              "Ge minst en mottagare en vikt över noll, och ingen en under.");
  static final Kind TERM_SUMS_TO_ZERO =
      Kind.mistake("key-term-sums-to-zero")
          .en(
              "`{term}` is nought for every member of `{group}`: that part of the key `{key}` has"
                  + " no weight to divide by.",
              "Give at least one recipient a figure above zero, or take the term away and let the"
                  + " others make 1.")
          .sv(
              "`{term}` är noll för varje medlem i `{group}`: den delen av fördelningsnyckeln"
                  + " `{key}` har ingen vikt att dela med.",
              "Ge minst en mottagare ett tal över noll, eller ta bort termen och låt de andra bli"
                  + " 1.");

  private final Evaluator evaluator;
  private final Map<Key, Map<Among, Weighed>> weights = new IdentityHashMap<>();
  private final Map<Key, Map<Group, List<Value>>> shares = new IdentityHashMap<>();
  private final Map<Data.Column, Value> totals = new IdentityHashMap<>();
  private final Set<List<Object>> told = new HashSet<>();

  Weighing(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The weights of a key, or why they are not known. */
  public sealed interface Weighed {
    record Known(Weights weights) implements Weighed {}

    record Unknown(Why why) implements Weighed {}

    default Optional<Weights> known() {
      return this instanceof Known it ? Optional.of(it.weights()) : Optional.empty();
    }
  }

  /** The sum of a column over all its members. */
  public Value total(Data.Column column) {
    Value known = totals.get(column);
    if (known == null) {
      boolean outer = evaluator.dependence().begin();
      var digits = column.isComplete() ? evaluator.digits(column) : Optional.<long[]>empty();
      known =
          digits.map(it -> Value.of(sum(it, column.divisor()))).orElseGet(() -> sumOfEach(column));
      evaluator.dependence().end(column, outer);
      totals.put(column, known);
    } else {
      evaluator.dependence().reuse(column);
    }
    return known;
  }

  private static Fraction sum(long[] digits, BigInteger divisor) {
    BigInteger sum = BigInteger.ZERO;
    long part = 0;
    for (long each : digits) {
      long next = part + each;
      if (((part ^ next) & (each ^ next)) < 0) {
        sum = sum.add(BigInteger.valueOf(part));
        next = each;
      }
      part = next;
    }
    sum = sum.add(BigInteger.valueOf(part));
    return Fraction.of(sum, divisor);
  }

  private Value sumOfEach(Data.Column column) {
    Value sum = Value.ZERO;
    for (int member = 0; member < column.group().size(); member++) {
      int at = member;
      sum =
          sum.plus(
              evaluator
                  .figure(column, member)
                  .map(Value::of)
                  .orElseGet(() -> DataFigures.noFigure(column, at)));
    }
    return sum;
  }

  /**
   * Whose weights are made.
   *
   * @param without those of the group who get nothing by them, and so need no figure
   */
  private record Among(Group group, Set<Integer> without) {}

  /** The weights of a key for the members of a group. */
  public Weighed weights(Key key, Group group) {
    return weights(key, new Among(group, Set.of()));
  }

  /**
   * The weights by which a grant is divided. Whom it excepts needs no figure where the key has one
   * term: what the others get is in proportion to theirs alone. Of several terms each is a part of
   * all, of those excepted too.
   */
  public Weighed weights(Key key, Group group, Grant grant) {
    Weighed all = weights(key, group);
    boolean mayLack = all instanceof Weighed.Unknown && needsNoFigure(key, grant);
    return mayLack ? weights(key, new Among(group, grant.excepted())) : all;
  }

  /** Whether those whom a grant excepts need no figure in its key. */
  public static boolean needsNoFigure(Key key, Grant grant) {
    return key.declared().terms().size() == 1 && !grant.declared().division().except().isEmpty();
  }

  private Weighed weights(Key key, Among group) {
    var ofKey = weights.computeIfAbsent(key, k -> new HashMap<>());
    Weighed known = ofKey.get(group);
    if (known != null) {
      evaluator.dependence().reuse(known);
      return known;
    }
    boolean outer = evaluator.dependence().begin();
    Weighed made =
        evaluator.like().flatMap(it -> it.weighing().independent(key, group)).orElse(null);
    if (made == null) {
      made = weigh(key, group);
    }
    evaluator.dependence().end(made, outer);
    ofKey.put(group, made);
    return made;
  }

  /** Weights that were made and rest on no input that is another than the one written. */
  private Optional<Weighed> independent(Key key, Among group) {
    return Optional.ofNullable(weights.get(key))
        .map(ofKey -> ofKey.get(group))
        .filter(made -> !evaluator.dependence().isOf(made));
  }

  private Weighed weigh(Key key, Among among) {
    Group group = among.group();
    if (evaluator.inputs().change(key)) {
      evaluator.dependence().read();
      return instead(key, evaluator.inputs().column(key), group);
    }
    if (key.declared().unknown().isPresent()) {
      return new Weighed.Unknown(
          Why.of(
              Why.Cause.NOT_DIVIDED,
              key.declared().name().span(),
              Sentences.keyNotStated(key.name())));
    }
    var terms = key.declared().terms();
    if (terms.size() == 1 && terms.get(0).coefficient().isEmpty()) {
      var column = plainColumn(key, terms.get(0), group);
      var digits = column.filter(Data.Column::isComplete).flatMap(evaluator::digits);
      if (digits.isPresent()) {
        return weighed(key, Weights.of(digits.get()));
      }
    }
    return sums(key, group, among.without());
  }

  /** The weights of a key that divides by something else than it says. */
  private Weighed instead(Key key, Optional<Data.Column> column, Group group) {
    var each = new Fraction[group.size()];
    java.util.Arrays.fill(each, Fraction.ONE);
    for (int member = 0; member < each.length && column.isPresent(); member++) {
      int there = group.in(column.get().group(), member);
      var figure = there < 0 ? Optional.<Fraction>empty() : evaluator.figure(column.get(), there);
      if (figure.isEmpty()) {
        return new Weighed.Unknown(Why.told(column.get().declared().name().span()));
      }
      each[member] = figure.get();
    }
    return weighed(key, Weights.of(each));
  }

  /**
   * Weights that are nought, all of them or together as some are below, say nothing of how to
   * divide; that is told once, at the key.
   */
  private Weighed weighed(Key key, Weights weights) {
    if (weights.sum().signum() != 0) {
      return new Weighed.Known(weights);
    }
    Span place = key.declared().name().span();
    if (told.add(List.of(key))) {
      evaluator.out().add(SUMS_TO_ZERO.at(place).with("key", key.name()));
    }
    return new Weighed.Unknown(Why.told(place));
  }

  private static Optional<Data.Column> plainColumn(Key key, Declaration.KeyTerm term, Group group) {
    if (term.weight() instanceof Expression.ReferenceValue value) {
      var meaning = key.module().meaning(value.reference());
      if (meaning.isPresent()
          && meaning.get() instanceof Referent.OfColumn of
          && of.column().group() == group) {
        return Optional.of(of.column());
      }
    }
    return Optional.empty();
  }

  /** Each member's sum of coefficient times share, term by term. */
  private Weighed sums(Key key, Group group, Set<Integer> without) {
    var sums = new Fraction[group.size()];
    java.util.Arrays.fill(sums, Fraction.ZERO);
    Context whole = Context.whole(key.module(), key.agreement());
    var terms = key.declared().terms();
    for (var term : terms) {
      Value coefficient = coefficient(term, whole);
      List<Value> values = values(term.weight(), whole, group, without);
      Value total = Value.ZERO;
      for (Value value : values) {
        total = total.plus(value);
      }
      if (!(coefficient instanceof Value.Known factor)) {
        return new Weighed.Unknown(coefficient.why().orElseThrow());
      }
      if (!(total instanceof Value.Known all)) {
        return new Weighed.Unknown(total.why().orElseThrow());
      }
      if (all.amount().isZero() && terms.size() > 1 && !factor.amount().isZero()) {
        return noTerm(key, term, group);
      }
      for (int member = 0; member < sums.length && !all.amount().isZero(); member++) {
        Fraction value = values.get(member).known().orElseThrow();
        sums[member] = sums[member].add(factor.amount().multiply(value).divide(all.amount()));
      }
    }
    return weighed(key, Weights.of(sums));
  }

  /** What goes by a term cannot be divided, so that nobody's share of the whole is known. */
  private Weighed noTerm(Key key, Declaration.KeyTerm term, Group group) {
    Span place = term.weight().span();
    if (told.add(List.of(term, group))) {
      evaluator
          .out()
          .add(
              TERM_SUMS_TO_ZERO
                  .at(place)
                  .with("term", place.text())
                  .with("key", key.name())
                  .with("group", group.name()));
    }
    return new Weighed.Unknown(Why.told(place));
  }

  /** The coefficient of a term; 1 where none is written. */
  public Value coefficient(Declaration.KeyTerm term, Context context) {
    return term.coefficient().map(it -> evaluator.evaluate(it, context)).orElse(Value.ONE);
  }

  /** The value of an expression for each member. */
  public List<Value> values(Expression expression, Context context, Group group) {
    return values(expression, context, group, Set.of());
  }

  /** The same; nought for those who need none. */
  public List<Value> values(
      Expression expression, Context context, Group group, Set<Integer> without) {
    var values = new Value[group.size()];
    for (int member = 0; member < values.length; member++) {
      values[member] =
          without.contains(member)
              ? Value.ZERO
              : evaluator.evaluate(expression, context.of(group, member));
    }
    return List.of(values);
  }

  /** A member's share of the whole. */
  Value share(Key key, Group group, int member) {
    // First, so that it is noted what they rest on, made before or not.
    Weighed weighed = weights(key, group);
    return shares
        .computeIfAbsent(key, k -> new HashMap<>())
        .computeIfAbsent(group, g -> shareOut(key, group, weighed))
        .get(member);
  }

  private static List<Value> shareOut(Key key, Group group, Weighed weighed) {
    var each = new Value[group.size()];
    for (int member = 0; member < each.length; member++) {
      each[member] =
          switch (weighed) {
            case Weighed.Unknown it -> Value.unknown(it.why());
            case Weighed.Known it when group.isPart() -> Value.unknown(ofWhat(key, group));
            case Weighed.Known it -> Value.of(it.weights().share(member));
          };
    }
    return List.of(each);
  }

  /** The share of one who belongs to a part of a group may be that of the whole or of the part. */
  private static Why ofWhat(Key key, Group group) {
    return Why.of(
        Why.Cause.TOGETHER,
        key.declared().name().span(),
        Sentences.partOrWhole(group.name(), key.name()));
  }
}
