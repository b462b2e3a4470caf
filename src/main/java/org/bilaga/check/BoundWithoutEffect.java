package org.bilaga.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Lost;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * A term for one member that another of the same grant takes the effect from: what is said of a
 * member that is excepted, and the milder of two bounds for the same member under two of its names.
 */
final class BoundWithoutEffect implements Check {

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        if (grant.group().isPresent()
            && grant.key().isPresent()
            && Lost.division(grant).isEmpty()) {
          check(grant, checked);
        }
      }
    }
  }

  private static void check(Grant grant, Checked checked) {
    var division = grant.declared().division();
    List<Integer> excepted = new ArrayList<>();
    for (Reference reference : division.except()) {
      member(reference, grant).ifPresent(excepted::add);
    }
    Told least = Sentences.termAtLeast();
    Told most = Sentences.termAtMost();
    bounds(division.floors(), least, true, excepted, grant, checked);
    bounds(division.caps(), most, false, excepted, grant, checked);
    if (checked.ledger(grant.agreement()).entry(grant).isDistributed()) {
      // Where there is a residue for the excepted, nothing is distributed, and that is told.
      division
          .rounding()
          .flatMap(Rounding::residue)
          .ifPresent(it -> residue(it, excepted, grant, checked));
    }
  }

  private static void bounds(
      List<Clause.Bound> bounds,
      Told term,
      boolean larger,
      List<Integer> excepted,
      Grant grant,
      Checked checked) {
    Map<Integer, Clause.Bound> strictest = new HashMap<>();
    for (Clause.Bound bound : bounds) {
      var member = bound.member().flatMap(it -> member(it, grant));
      if (member.isEmpty()) {
        continue;
      }
      if (excepted.contains(member.get())) {
        tell(term, isExcepted(member.get(), grant), bound.span(), grant, checked);
        continue;
      }
      Clause.Bound other = strictest.put(member.get(), bound);
      if (other != null
          && bound.amount() instanceof Expression.Figure here
          && other.amount() instanceof Expression.Figure there) {
        int more = here.value().compareTo(there.value());
        boolean milder = larger ? more <= 0 : more >= 0;
        strictest.put(member.get(), milder ? other : bound);
        tell(
            term,
            isMilder(member.get(), grant),
            milder ? bound.span() : other.span(),
            grant,
            checked);
      }
    }
  }

  private static Told isMilder(int member, Grant grant) {
    String name = name(member, grant);
    return Sentences.stricterFor(name);
  }

  private static void residue(
      Rounding.Residue residue, List<Integer> excepted, Grant grant, Checked checked) {
    if (residue instanceof Rounding.Residue.ToNamed to) {
      var member = member(to.named(), grant);
      if (member.isPresent() && excepted.contains(member.get())) {
        Told term = Sentences.termResidueTo();
        tell(term, isExcepted(member.get(), grant), to.span(), grant, checked);
      }
    }
  }

  private static Told isExcepted(int member, Grant grant) {
    String name = name(member, grant);
    return Sentences.isExcepted(name);
  }

  private static String name(int member, Grant grant) {
    return grant.group().map(group -> group.member(member).name()).orElse("");
  }

  private static Optional<Integer> member(Reference reference, Grant grant) {
    return grant
        .agreement()
        .module()
        .meaning(reference)
        .filter(Referent.OfMember.class::isInstance)
        .map(Referent.OfMember.class::cast)
        .flatMap(of -> grant.group().map(group -> of.group().in(group, of.member())))
        .filter(member -> member >= 0);
  }

  private static void tell(Told term, Told why, Span place, Grant grant, Checked checked) {
    checked.add(
        TermWithoutEffect.KIND
            .at(place)
            .with("term", term)
            .with("why", why)
            .about(grant.declared()));
  }
}
