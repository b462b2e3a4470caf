package org.bilaga.check;

import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Label;
import org.bilaga.ledger.Reckoner;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * Where the figure that one member should have in a column comes from.
 *
 * <p>Names the place nearest to the figure: a grant with its arithmetic, else a cell of the data,
 * else the column's rule.
 */
final class FigureOrigin {
  private final ComparedColumn compared;
  private final int member;
  private final AppendixTable appendix;
  private final Checked checked;

  FigureOrigin(ComparedColumn compared, int member) {
    this.compared = compared;
    this.member = member;
    this.appendix = compared.appendix();
    this.checked = compared.checked();
  }

  /**
   * @param text the figure, as it is told
   */
  Label derivation(Told text) {
    var grants = compared.grants();
    if (grants.isPresent() && grants.get().size() == 1) {
      Grant grant = grants.get().get(0);
      var entry = checked.ledger(appendix.agreement()).entry(grant);
      return new Label(
          grant.declared().name().span(),
          language ->
              checked
                  .reckoner(entry)
                  .map(it -> Sentences.computedHow(text, how(it)))
                  .orElseGet(() -> Sentences.computed(text))
                  .in(language));
    }
    var data = data();
    return data.isPresent()
        ? new Label(data.get(), Sentences.theDataHas(text))
        : new Label(compared.declared().value().span(), Sentences.computed(text));
  }

  /** What decides the part: the key, with its arithmetic, or a bound. */
  private Told how(Reckoner reckoner) {
    var reckoning = reckoner.part(member);
    if (reckoning.isPresent()) {
      return Told.text(reckoning.get().text(Figures.plain()));
    }
    return switch (reckoner.bound(member)) {
      case AT_FLOOR -> Sentences.theLeastAmount();
      case AT_CAP -> Sentences.theHighestAmount();
      case EXCLUDED -> Sentences.exceptedFromTheGrant();
      case BY_KEY -> Sentences.byTheKey();
    };
  }

  /** The cell of the data that the column prints, where it does just that. */
  private Optional<Span> data() {
    if (!(compared.declared().value() instanceof Expression.ReferenceValue value)) {
      return Optional.empty();
    }
    return checked
        .module()
        .meaning(value.reference())
        .flatMap(it -> it instanceof Referent.OfColumn of ? place(of.column()) : Optional.empty());
  }

  private Optional<Span> place(Data.Column data) {
    int theirs = appendix.group().in(data.group(), member);
    return theirs < 0 || data.table().rowOf(theirs) < 0
        ? Optional.empty()
        : Optional.of(data.place(theirs));
  }

  /** The figure that the member's share comes from, in a column whose total does not come out. */
  Optional<Label> weightInDoubt() {
    var key = compared.grants().filter(it -> it.size() == 1).flatMap(it -> it.get(0).key());
    if (key.isEmpty() || key.get().declared().terms().size() != 1) {
      return Optional.empty();
    }
    return key.get().declared().terms().get(0).weight() instanceof Expression.ReferenceValue weight
        ? key.get()
            .module()
            .meaning(weight.reference())
            .filter(it -> it instanceof Referent.OfColumn of && checked.isInDoubt(of.column()))
            .flatMap(it -> place(((Referent.OfColumn) it).column()))
            .map(place -> new Label(place, Sentences.byThisFigure()))
        : Optional.empty();
  }
}
