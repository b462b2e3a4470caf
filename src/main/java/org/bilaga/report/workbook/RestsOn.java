package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.ledger.Entry;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/** Which cells of the workbook something that is written rests on: all that stand anywhere. */
final class RestsOn {
  private final Ground ground;
  private final Optional<Group> group;
  private final Set<WorkbookPlaces.Column> cells = new LinkedHashSet<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private RestsOn(Ground ground, Optional<Group> group) {
    this.ground = ground;
    this.group = group;
  }

  /** What expressions rest on, for the members of a group where one is meant. */
  static List<WorkbookPlaces.Column> of(
      Collection<Expression> written, Ground ground, Optional<Group> group) {
    var rests = new RestsOn(ground, group);
    written.forEach(it -> rests.node(it, ground.agreement().module()));
    return List.copyOf(rests.cells);
  }

  /** What the division of a part rests on: its amount, its key, and all that it is divided by. */
  static List<WorkbookPlaces.Column> of(Entry part, Ground ground) {
    var rests = new RestsOn(ground, part.grant().group());
    for (Entry one : TogetherPage.parts(part, ground)) {
      ground.places().amountCell(one).ifPresent(rests.cells::add);
    }
    part.grant().key().ifPresent(rests::key);
    rests.node(part.grant().declared(), ground.agreement().module());
    return List.copyOf(rests.cells);
  }

  /** The keys that a grant is divided by: its own, or that by which steps are shared. */
  static Set<Key> keys(Grant grant) {
    Set<Key> keys = new LinkedHashSet<>();
    grant.key().ifPresent(keys::add);
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Sharing it
          && it.key().flatMap(grant.agreement().module()::meaning).orElse(null)
              instanceof Referent.OfKey of) {
        keys.add(of.key());
      }
    }
    return keys;
  }

  private void node(Node written, Module module) {
    for (Expression.TotalTo total : Walk.all(Expression.TotalTo.class, written)) {
      if (module.meaning(total.recipient()).orElse(null) instanceof Referent.OfGroup of) {
        ground.places().totals(of.group()).ifPresent(cells::add);
      }
    }
    if (Walk.anyOf(Expression.TotalValue.class, written)) {
      area(ground.agreement().root());
    }
    for (Reference reference : Walk.all(Reference.class, written)) {
      module.meaning(reference).ifPresent(this::meant);
    }
  }

  private void meant(Referent meaning) {
    switch (meaning) {
      case Referent.OfColumn it -> ground.places().figures(it.column()).ifPresent(cells::add);
      case Referent.OfKey it -> key(it.key());
      case Referent.OfLet it -> {
        if (seen.add(it.let())) {
          node(it.let().declared(), it.let().module());
        }
      }
      case Referent.OfMeasure it -> {
        if (seen.add(it.measure())) {
          node(it.measure().value(), it.grant().agreement().module());
        }
      }
      case Referent.OfGrant it -> grant(it.grant());
      case Referent.OfArea it -> area(it.area());
      case Referent.OfTotal it -> area(it.area());
      case Referent.OfAgreement it -> area(it.agreement().root());
      case Referent.In it -> meant(it.of());
      case Referent.At it -> meant(it.of());
      // Recipients, and what has no figure in the workbook.
      case Referent.OfParty it -> {}
      case Referent.OfGroup it -> {}
      case Referent.OfMember it -> {}
      case Referent.OfData it -> {}
      case Referent.OfEarmark it -> {}
      case Referent.OfStep it -> {}
      case Referent.OfFacts it -> {}
      case Referent.OfSentence it -> {}
      case Referent.OfUnknown it -> {}
    }
  }

  /** Its shares, which are others as soon as a weight is; or the figures that it weighs by. */
  private void key(Key key) {
    if (!seen.add(key)) {
      return;
    }
    var paged = group.flatMap(it -> ground.places().key(key, it));
    paged.ifPresent(it -> cells.add(it.shares()));
    if (paged.isEmpty()) {
      key.declared().terms().forEach(it -> node(it, key.module()));
    }
  }

  private void grant(Grant grant) {
    if (grant.agreement() != ground.agreement()) {
      return;
    }
    if (grant.group().equals(group) && group.isPresent()) {
      cells.addAll(members(grant));
    }
    ground.places().amountCell(grant).ifPresent(cells::add);
  }

  private List<WorkbookPlaces.Column> members(Grant grant) {
    List<WorkbookPlaces.Column> columns = new ArrayList<>();
    for (Entry part : ground.ledger().entry(grant).parts()) {
      ground.places().divided(part).ifPresent(columns::add);
    }
    return columns;
  }

  private void area(Area area) {
    for (Entry entry : ground.entries()) {
      if (WorkbookPlaces.isWithin(entry.grant().area(), area)) {
        grant(entry.grant());
      }
    }
    ground.places().amountCell(area).ifPresent(cells::add);
    ground.places().statedCell(area).ifPresent(cells::add);
  }
}
