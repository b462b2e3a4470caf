package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Weighing;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Referent;

/** The figures that a key rests on: for each of its terms one a member, before they are shares. */
public record KeyFigures(List<Term> terms) {

  /**
   * One term: so much of the whole goes by these figures.
   *
   * @param coefficient 1 where none is written
   * @param column that the figures are read from, where they are read from one
   * @param total of all members
   */
  public record Term(
      Declaration.KeyTerm written,
      Fraction coefficient,
      Optional<Data.Column> column,
      Fraction[] figures,
      Fraction total) {

    /** How many of what is printed make one: shares are printed in per cent. */
    Fraction printedIn() {
      return column.filter(it -> it.counts() == Data.Counts.SHARES).isPresent()
          ? Fraction.of(100)
          : Fraction.ONE;
    }
  }

  /** Empty where a figure or a coefficient is not known: then nothing is divided by the key. */
  public static Optional<KeyFigures> of(Ledgers evaluator, Key key, Group group) {
    return of(evaluator, key, group, Set.of());
  }

  /**
   * Those by which a grant is divided; nought for whom it excepts where their figures are not known
   * and need not be.
   */
  public static Optional<KeyFigures> of(Ledgers evaluator, Key key, Group group, Grant grant) {
    var all = of(evaluator, key, group);
    return all.isEmpty() && Weighing.needsNoFigure(key, grant)
        ? of(evaluator, key, group, grant.excepted())
        : all;
  }

  private static Optional<KeyFigures> of(
      Ledgers evaluator, Key key, Group group, Set<Integer> without) {
    List<Term> terms = new ArrayList<>();
    Context whole = Context.whole(key.module(), key.agreement());
    for (Declaration.KeyTerm term : key.declared().terms()) {
      var column = column(term.weight(), key);
      var figures =
          column.isPresent()
              ? read(evaluator, column.get(), group, without)
              : computed(evaluator.weighing().values(term.weight(), whole, group, without));
      var coefficient = evaluator.weighing().coefficient(term, whole).known();
      if (figures.isEmpty() || coefficient.isEmpty()) {
        return Optional.empty();
      }
      Fraction total = Fraction.ZERO;
      for (Fraction figure : figures.get()) {
        total = total.add(figure);
      }
      terms.add(new Term(term, coefficient.get(), column, figures.get(), total));
    }
    return Optional.of(new KeyFigures(terms));
  }

  private static Optional<Fraction[]> read(
      Ledgers evaluator, Data.Column column, Group group, Set<Integer> without) {
    var figures = new Fraction[group.size()];
    for (int member = 0; member < figures.length; member++) {
      if (without.contains(member)) {
        figures[member] = Fraction.ZERO;
        continue;
      }
      int theirs = group.in(column.group(), member);
      var known =
          theirs < 0 ? Optional.<Fraction>empty() : evaluator.inputs().value(column, theirs);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      figures[member] = known.get();
    }
    return Optional.of(figures);
  }

  private static Optional<Fraction[]> computed(List<Value> values) {
    var figures = new Fraction[values.size()];
    for (int member = 0; member < figures.length; member++) {
      var known = values.get(member).known();
      if (known.isEmpty()) {
        return Optional.empty();
      }
      figures[member] = known.get();
    }
    return Optional.of(figures);
  }

  private static Optional<Data.Column> column(Expression weight, Key key) {
    Optional<Reference> reference =
        weight instanceof Expression.ShareOf it
            ? Optional.of(it.of())
            : weight instanceof Expression.ReferenceValue it
                ? Optional.of(it.reference())
                : Optional.empty();
    return reference
        .flatMap(key.module()::meaning)
        .flatMap(
            it -> it instanceof Referent.OfColumn of ? Optional.of(of.column()) : Optional.empty());
  }
}
