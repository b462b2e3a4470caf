package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
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

  public static KeyFigures of(Evaluator evaluator, Key key, Group group) {
    List<Term> terms = new ArrayList<>();
    Context whole = Context.whole(key.module(), key.agreement());
    for (Declaration.KeyTerm term : key.declared().terms()) {
      var column = column(term.weight(), key);
      Fraction[] figures =
          column.isPresent()
              ? read(evaluator, column.get(), group)
              : evaluator.weighing().values(term.weight(), whole, group);
      Fraction total = Fraction.ZERO;
      for (Fraction figure : figures) {
        total = total.add(figure);
      }
      terms.add(
          new Term(term, evaluator.weighing().coefficient(term, whole), column, figures, total));
    }
    return new KeyFigures(terms);
  }

  private static Fraction[] read(Evaluator evaluator, Data.Column column, Group group) {
    var figures = new Fraction[group.size()];
    for (int member = 0; member < figures.length; member++) {
      int theirs = group.in(column.group(), member);
      figures[member] = theirs < 0 ? Fraction.ZERO : evaluator.inputs().value(column, theirs);
    }
    return figures;
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
