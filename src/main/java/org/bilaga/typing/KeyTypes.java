package org.bilaga.typing;

import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Walk;
import org.bilaga.resolve.Counterparts;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Module;
import org.bilaga.source.Span;
import org.bilaga.typing.Type.Quantity;

/** The figures of keys: those of the members who share, each and every one. */
final class KeyTypes {
  private final Misfits misfits;
  private final ExpressionTypes types;

  KeyTypes(Misfits misfits, ExpressionTypes types) {
    this.misfits = misfits;
    this.types = types;
  }

  void key(Declaration.Key key, Module module) {
    int before = misfits.told();
    for (var term : key.terms()) {
      Type weight = types.type(term.weight(), module, Optional.empty());
      if (weight.overTime()) {
        misfits.overTime(term.weight());
      }
      if (weight.perMember().isEmpty() && weight.quantity() != Quantity.NAME) {
        misfits.wrong(term.weight().span(), weight, Sentences.aFigureForEachMember());
      }
    }
    misfits.distrust(key, module, before);
  }

  /** The figures of a key must be those of the members who share the grant, each and every one. */
  void keyFits(Grant grant) {
    if (grant.key().isPresent() && grant.group().isPresent()) {
      int before = misfits.told();
      var key = grant.declared().division().key();
      Node place = key.isPresent() ? key.get() : grant.declared();
      keyFits(grant.key().get(), grant.group().get(), place.span());
      misfits.distrust(place, grant.agreement().module(), before);
    }
  }

  void keyFits(Key key, Group needed, Span place) {
    for (var term : key.declared().terms()) {
      // Each figure of a sum may be of another group.
      for (Expression figure : Walk.all(Expression.class, term.weight())) {
        var has = ReferentTypes.group(figure, key.module());
        if (has.isPresent() && !has.get().isOrCorrespondsTo(needed)) {
          misfits.fits(place, has.get(), needed);
          return;
        }
        var missing = has.flatMap(group -> Counterparts.firstMissing(needed, group, place));
        if (missing.isPresent()) {
          misfits.add(missing.get());
          return;
        }
      }
    }
  }
}
