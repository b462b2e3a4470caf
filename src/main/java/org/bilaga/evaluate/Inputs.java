package org.bilaga.evaluate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;

/**
 * What is taken to be another than what is written: an expression of the text, a cell of data, the
 * rule by which a grant is rounded, or what a key divides by. An {@link Evaluator} made with them
 * computes all that depends on these, nothing else.
 *
 * <p>Immutable. Expressions are told apart by where they stand, not by what they say.
 */
public final class Inputs {
  public static final Inputs AS_WRITTEN =
      new Inputs(new IdentityHashMap<>(), Map.of(), Map.of(), Map.of());

  private final Map<Expression, Figure> figures;
  private final Map<Cell, Fraction> cells;
  private final Map<Grant, RoundingRule> rules;
  private final Map<Key, Optional<Data.Column>> keys;

  /** Another figure, everywhere that the expression stands or in one version of an agreement. */
  private record Figure(Fraction value, Optional<Module> only) {}

  private record Cell(Data.Column column, int member) {}

  private Inputs(
      Map<Expression, Figure> figures,
      Map<Cell, Fraction> cells,
      Map<Grant, RoundingRule> rules,
      Map<Key, Optional<Data.Column>> keys) {
    this.figures = figures;
    this.cells = cells;
    this.rules = rules;
    this.keys = keys;
  }

  /** These, but with another value of an expression, in its main unit. */
  public Inputs with(Expression written, Fraction value) {
    var changed = new IdentityHashMap<>(figures);
    changed.put(written, new Figure(value, Optional.empty()));
    return new Inputs(changed, cells, rules, keys);
  }

  /** These, but with other values of several expressions. */
  public Inputs with(Map<Expression, Fraction> values) {
    var changed = new IdentityHashMap<>(figures);
    values.forEach((written, value) -> changed.put(written, new Figure(value, Optional.empty())));
    return new Inputs(changed, cells, rules, keys);
  }

  /**
   * The same, but where they are those of a version of an agreement, for that version alone: the
   * versions share the sentences that none of them changes.
   */
  public Inputs only(Module in) {
    if (in.file() == in) {
      return this;
    }
    Map<Expression, Figure> changed = new IdentityHashMap<>();
    figures.forEach(
        (written, figure) -> changed.put(written, new Figure(figure.value(), Optional.of(in))));
    return new Inputs(changed, cells, rules, keys);
  }

  /** These, but with another figure of a member. */
  public Inputs with(Data.Column column, int member, Fraction value) {
    var changed = new HashMap<>(cells);
    changed.put(new Cell(column, member), value);
    return new Inputs(figures, changed, rules, keys);
  }

  /** These, but with the figures of all members of another column in the place of its own. */
  public Inputs with(Data.Column column, Data.Column other) {
    var changed = new HashMap<>(cells);
    for (int member = 0; member < column.group().size(); member++) {
      changed.put(new Cell(column, member), other.value(member));
    }
    return new Inputs(figures, changed, rules, keys);
  }

  /** These, but with another rule by which a grant is rounded. */
  public Inputs with(Grant grant, RoundingRule rule) {
    var changed = new IdentityHashMap<>(rules);
    changed.put(grant, rule);
    return new Inputs(figures, cells, changed, keys);
  }

  /**
   * These, but with a key that divides by a column, whatever it says.
   *
   * @param column empty where all have as much
   */
  public Inputs with(Key key, Optional<Data.Column> column) {
    var changed = new HashMap<>(keys);
    changed.put(key, column);
    return new Inputs(figures, cells, rules, changed);
  }

  /** These and others, which win where both change the same. */
  public Inputs and(Inputs others) {
    var both = new IdentityHashMap<>(figures);
    both.putAll(others.figures);
    var bothCells = new HashMap<>(cells);
    bothCells.putAll(others.cells);
    var bothRules = new IdentityHashMap<>(rules);
    bothRules.putAll(others.rules);
    var bothKeys = new HashMap<>(keys);
    bothKeys.putAll(others.keys);
    return new Inputs(both, bothCells, bothRules, bothKeys);
  }

  /** Whether these change all that others change, if not to the same. */
  public boolean changeAllOf(Inputs others) {
    for (var other : others.figures.entrySet()) {
      Figure figure = figures.get(other.getKey());
      if (figure == null || !figure.only().equals(other.getValue().only())) {
        return false;
      }
    }
    return cells.keySet().containsAll(others.cells.keySet())
        && rules.keySet().containsAll(others.rules.keySet())
        && keys.keySet().containsAll(others.keys.keySet());
  }

  boolean change(Expression written, Module in) {
    if (figures.isEmpty()) {
      return false;
    }
    Figure changed = figures.get(written);
    return changed != null && (changed.only().isEmpty() || changed.only().get() == in);
  }

  /** The rule of a grant that has another than the one written. */
  Optional<RoundingRule> rule(Grant grant) {
    return Optional.ofNullable(rules.get(grant));
  }

  boolean change(Key key) {
    return keys.containsKey(key);
  }

  /** What a key that is changed divides by; empty where all have as much. */
  Optional<Data.Column> column(Key key) {
    return Objects.requireNonNull(keys.get(key));
  }

  boolean change(Data.Column column) {
    if (!cells.isEmpty()) {
      for (Cell cell : cells.keySet()) {
        if (cell.column() == column) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The figures of a column in proportion to each other, changed where they are; empty where a
   * changed one is no whole number of the parts that the others are counted in.
   */
  Optional<long[]> digits(Data.Column column) {
    long[] digits = column.digits().clone();
    for (var changed : cells.entrySet()) {
      if (changed.getKey().column() == column) {
        Fraction parts = changed.getValue().multiply(Fraction.of(column.divisor()));
        if (!parts.isInteger() || parts.numerator().bitLength() >= Long.SIZE) {
          return Optional.empty();
        }
        digits[changed.getKey().member()] = parts.numerator().longValueExact();
      }
    }
    return Optional.of(digits);
  }

  /** The value of an expression that is changed. */
  Fraction value(Expression written) {
    return Objects.requireNonNull(figures.get(written)).value();
  }

  /** A member's figure, changed or not; empty where it is not known. */
  public Optional<Fraction> value(Data.Column column, int member) {
    if (!cells.isEmpty()) {
      Fraction changed = cells.get(new Cell(column, member));
      if (changed != null) {
        return Optional.of(changed);
      }
    }
    return column.isKnown(member) ? Optional.of(column.value(member)) : Optional.empty();
  }
}
