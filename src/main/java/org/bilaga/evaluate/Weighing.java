package org.bilaga.evaluate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;

/**
 * Keys to weights: an integer per member of a group, in proportion to its share. Each is made once.
 */
public final class Weighing {
  private final Evaluator evaluator;
  private final Map<Key, Map<Group, Weights>> weights = new IdentityHashMap<>();
  private final Map<Key, Map<Group, Fraction[]>> shares = new IdentityHashMap<>();
  private final Map<Data.Column, Fraction> totals = new IdentityHashMap<>();

  Weighing(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The sum of a column over all its members. */
  public Fraction total(Data.Column column) {
    Fraction known = totals.get(column);
    if (known == null && evaluator.inputs().change(column)) {
      known = Fraction.ZERO;
      for (int member = 0; member < column.group().size(); member++) {
        known = known.add(evaluator.inputs().value(column, member));
      }
      totals.put(column, known);
    } else if (known == null) {
      BigInteger sum = BigInteger.ZERO;
      long part = 0;
      for (long digits : column.digits()) {
        long next = part + digits;
        if (((part ^ next) & (digits ^ next)) < 0) {
          sum = sum.add(BigInteger.valueOf(part));
          next = digits;
        }
        part = next;
      }
      sum = sum.add(BigInteger.valueOf(part));
      known = Fraction.of(sum, BigInteger.TEN.pow(column.decimals()));
      totals.put(column, known);
    }
    return known;
  }

  /** The weights of a key for the members of a group. */
  public Weights weights(Key key, Group group) {
    return weights
        .computeIfAbsent(key, k -> new HashMap<>())
        .computeIfAbsent(group, g -> weigh(key, group));
  }

  private Weights weigh(Key key, Group group) {
    var terms = key.declared().terms();
    if (terms.size() == 1 && terms.get(0).coefficient().isEmpty()) {
      var column = plainColumn(key, terms.get(0), group);
      if (column.isPresent() && !evaluator.inputs().change(column.get())) {
        return Weights.of(column.get().digits());
      }
    }
    return Weights.of(sums(key, group));
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
  private Fraction[] sums(Key key, Group group) {
    var sums = new Fraction[group.size()];
    java.util.Arrays.fill(sums, Fraction.ZERO);
    Context whole = Context.whole(key.module(), key.agreement());
    for (var term : key.declared().terms()) {
      Fraction coefficient = coefficient(term, whole);
      var values = values(term.weight(), whole, group);
      Fraction total = Fraction.ZERO;
      for (Fraction value : values) {
        total = total.add(value);
      }
      for (int member = 0; member < sums.length && !total.isZero(); member++) {
        sums[member] = sums[member].add(coefficient.multiply(values[member]).divide(total));
      }
    }
    return sums;
  }

  /** The coefficient of a term; 1 where none is written. */
  public Fraction coefficient(Declaration.KeyTerm term, Context context) {
    return term.coefficient().map(it -> evaluator.evaluate(it, context)).orElse(Fraction.ONE);
  }

  /** The value of an expression for each member. */
  public Fraction[] values(Expression expression, Context context, Group group) {
    var values = new Fraction[group.size()];
    for (int member = 0; member < values.length; member++) {
      values[member] = evaluator.evaluate(expression, context.of(group, member));
    }
    return values;
  }

  /** Each member's share of the whole. */
  Fraction[] shares(Key key, Group group) {
    return shares
        .computeIfAbsent(key, k -> new HashMap<>())
        .computeIfAbsent(group, g -> shareOut(key, group));
  }

  private Fraction[] shareOut(Key key, Group group) {
    Weights of = weights(key, group);
    var each = new Fraction[group.size()];
    for (int member = 0; member < each.length; member++) {
      each[member] = of.sum().signum() == 0 ? Fraction.ZERO : of.share(member);
    }
    return each;
  }
}
