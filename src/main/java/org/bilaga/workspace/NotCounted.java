package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Expression;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.WorkspaceScope.Bound;

/**
 * The grants whose parts are not known, though a question asks what a member gets: they leave the
 * answer unknown, which then has to be said.
 */
final class NotCounted {
  private final Bound bound;
  private final Ledgers evaluator;
  private final List<String> paths = new ArrayList<>();

  private NotCounted(Bound bound, Ledgers evaluator) {
    this.bound = bound;
    this.evaluator = evaluator;
  }

  /** Their paths, each once. */
  static List<String> in(Bound bound, Ledgers evaluator) {
    var found = new NotCounted(bound, evaluator);
    found.collect(bound.expression());
    return found.paths;
  }

  private void collect(Expression expression) {
    switch (expression) {
      case Expression.ReferenceValue it ->
          bound.module().meaning(it.reference()).ifPresent(this::collect);
      case Expression.Binary it -> {
        collect(it.left());
        collect(it.right());
      }
      case Expression.Negative it -> collect(it.of());
      case Expression.Not it -> collect(it.of());
      default -> {}
    }
  }

  private void collect(Referent referent) {
    if (referent instanceof Referent.At at) {
      switch (at.of()) {
        case Referent.OfAgreement it -> members(it.agreement().root(), at);
        case Referent.OfArea it -> members(it.area(), at);
        case Referent.OfTotal it -> members(it.area(), at);
        case Referent.OfGrant it -> member(it.grant(), at);
        default -> {}
      }
    } else if (referent instanceof Referent.In in) {
      collect(in.of());
    }
  }

  private void members(Area area, Referent.At at) {
    area.allGrants().forEach(grant -> member(grant, at));
  }

  private void member(Grant grant, Referent.At at) {
    boolean theirs =
        grant.group().filter(group -> at.group().same(group, at.member()) >= 0).isPresent();
    var entry = evaluator.ledger(grant.agreement()).entry(grant);
    boolean open = !entry.isDistributed() || !entry.orphan().isZero();
    if (theirs && open && !paths.contains(grant.path())) {
      paths.add(grant.path());
    }
  }
}
