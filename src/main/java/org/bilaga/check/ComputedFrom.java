package org.bilaga.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Section;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * What a computed figure rests on that something may be told of by itself: columns of data, and
 * totals that are stated.
 *
 * <p>By what is named, through grants, keys and lets, in whichever year: not by what the figure
 * comes to.
 */
final class ComputedFrom {
  private final Set<Data.Column> columns = new LinkedHashSet<>();
  private final Set<Clause.Total> totals = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ComputedFrom() {}

  static ComputedFrom of(Node value, Agreement agreement) {
    var rests = new ComputedFrom();
    rests.on(value, agreement.module(), Optional.of(agreement));
    return rests;
  }

  /** Both sides of a claim. */
  static ComputedFrom of(Clause.Claim claim, Agreement agreement) {
    var rests = of(claim.left(), agreement);
    rests.on(claim.right(), agreement.module(), Optional.of(agreement));
    return rests;
  }

  static ComputedFrom partsOf(Area area) {
    var rests = new ComputedFrom();
    area.allGrants().forEach(rests::on);
    return rests;
  }

  /** The columns of data, those named first first. */
  Set<Data.Column> columns() {
    return columns;
  }

  /** The headings of the columns. */
  List<Span> headings() {
    List<Span> headings = new ArrayList<>();
    columns.forEach(it -> headings.add(it.table().table().header(it.index()).span()));
    return headings;
  }

  /** The headings of the columns, and the amounts of the totals. */
  List<Span> places() {
    List<Span> places = headings();
    totals.forEach(it -> places.add(it.amount().span()));
    return places;
  }

  private void on(Node node, Module module, Optional<Agreement> agreement) {
    if (node instanceof Section) {
      return;
    }
    switch (node) {
      case Expression.TotalValue it ->
          agreement.ifPresent(in -> total(in.root(), Optional.empty()));
      case Expression.TotalTo it ->
          module.meaning(it.recipient()).ifPresent(to -> agreement.ifPresent(in -> to(to, in)));
      case Expression.TotalFrom it -> agreement.ifPresent(in -> in.grants().forEach(this::on));
      case Reference it -> module.meaning(it).ifPresent(meaning -> on(meaning, Optional.empty()));
      default -> node.parts().forEach(part -> on(part, module, agreement));
    }
  }

  /**
   * @param in the only year or month that is meant of it
   */
  private void on(Referent meaning, Optional<Slot> in) {
    switch (meaning) {
      case Referent.OfColumn it -> columns.add(it.column());
      case Referent.OfKey it -> on(it.key());
      case Referent.OfLet it -> {
        if (seen.add(it.let())) {
          on(it.let().declared().value(), it.let().module(), it.let().agreement());
        }
      }
      case Referent.OfGrant it -> on(it.grant());
      case Referent.OfEarmark it -> {
        on(it.earmark().grant());
        Agreement agreement = it.earmark().grant().agreement();
        on(it.earmark().declared(), agreement.module(), Optional.of(agreement));
      }
      case Referent.OfMeasure it -> on(it.grant());
      case Referent.OfStep it -> on(it.grant());
      case Referent.OfAgreement it -> total(it.agreement().root(), in);
      case Referent.OfArea it -> total(it.area(), in);
      case Referent.OfTotal it -> total(it.area(), in);
      case Referent.In it -> on(it.of(), Optional.of(it.slot()));
      case Referent.At it -> on(it.of(), in);
      case Referent.OfParty it -> {}
      case Referent.OfGroup it -> {}
      case Referent.OfMember it -> {}
      case Referent.OfData it -> {}
      case Referent.OfFacts it -> {}
      case Referent.OfSentence it -> {}
      case Referent.OfUnknown it -> {}
    }
  }

  private void on(Key key) {
    if (seen.add(key)) {
      for (Declaration.KeyTerm term : key.declared().terms()) {
        on(term, key.module(), key.agreement());
      }
    }
  }

  private void on(Grant grant) {
    if (seen.add(grant)) {
      on(grant.declared(), grant.agreement().module(), Optional.of(grant.agreement()));
      grant.key().ifPresent(this::on);
    }
  }

  /** An area: its parts, and what is stated that they come to. */
  private void total(Area area, Optional<Slot> in) {
    for (Clause.Total total : area.totals()) {
      boolean other =
          in.isPresent()
              && total.timing() instanceof Timing.In of
              && of.stretch().to().isEmpty()
              && !Slot.of(of.stretch().from().text()).equals(in);
      if (!other) {
        totals.add(total);
      }
    }
    area.allGrants().forEach(this::on);
  }

  private void to(Referent recipient, Agreement agreement) {
    for (Grant grant : agreement.grants()) {
      boolean theirs =
          grant.recipients().contains(recipient)
              || recipient instanceof Referent.OfMember one
                  && grant.group().filter(it -> it == one.group()).isPresent()
              || recipient instanceof Referent.OfGroup all
                  && grant.recipients().stream()
                      .anyMatch(
                          it -> it instanceof Referent.OfMember of && of.group() == all.group());
      if (theirs) {
        on(grant);
      }
    }
  }
}
