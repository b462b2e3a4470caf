package org.bilaga.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Rounding;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/** From the rounding an agreement names to the rule that does it. */
public final class RoundingRules {
  private RoundingRules() {}

  /** The grant's rule: its own, its area's, else largest remainder to one main unit. */
  public static RoundingRule of(Grant grant) {
    var declared = grant.rounding();
    if (declared.isEmpty()) {
      return RoundingRule.DEFAULT;
    }
    Module module = grant.agreement().module();
    Rounding rounding = declared.get();
    RoundingRule rule = RoundingRule.of(rounding.method().orElse(RoundingMethod.LARGEST_REMAINDER));
    // A unit that is none was told when the types were checked.
    if (rounding.unit().isPresent() && rounding.unit().get().value().signum() > 0) {
      rule = rule.to(rounding.unit().get().value());
    }
    if (rounding.ties().isPresent()) {
      rule = rule.ties(ties(rounding.ties().get(), module, grant));
    }
    if (rounding.residue().isPresent()) {
      rule = rule.residueTo(home(rounding.residue().get(), module, grant));
    }
    return rule;
  }

  private static TieOrder ties(Rounding.Ties ties, Module module, Grant grant) {
    return switch (ties) {
      case Rounding.Ties.MemberOrder order -> TieOrder.BY_MEMBERS;
      case Rounding.Ties.LargerWeight weight -> TieOrder.BY_LARGER_WEIGHT;
      case Rounding.Ties.Lot lot ->
          new TieOrder.ByLot(members(lot.order(), module, grant), lot.record().text());
    };
  }

  private static List<Integer> members(List<Reference> references, Module module, Grant grant) {
    Set<Integer> members = new LinkedHashSet<>();
    for (Reference reference : references) {
      member(reference, module, grant).filter(member -> member >= 0).ifPresent(members::add);
    }
    return List.copyOf(members);
  }

  /**
   * The member of the grant's group that is meant: a rule of an area may name one of a group that
   * this group corresponds to. Negative where there is no such member.
   */
  public static Optional<Integer> member(Reference reference, Module module, Grant grant) {
    var meaning = module.meaning(reference);
    if (meaning.isEmpty() || !(meaning.get() instanceof Referent.OfMember of)) {
      return Optional.empty();
    }
    return Optional.of(grant.group().map(group -> of.group().in(group, of.member())).orElse(-1));
  }

  private static ResidueHome home(Rounding.Residue residue, Module module, Grant grant) {
    return switch (residue) {
      case Rounding.Residue.Kept kept -> ResidueHome.KEPT;
      case Rounding.Residue.ToPlace to ->
          switch (to.place()) {
            case LARGEST -> ResidueHome.LARGEST;
            case SMALLEST -> ResidueHome.SMALLEST;
            case FIRST -> ResidueHome.FIRST;
            case LAST -> ResidueHome.LAST;
          };
      case Rounding.Residue.ToNamed to -> {
        var member = member(to.named(), module, grant);
        yield member.isPresent()
            ? new ResidueHome.Member(member.get())
            : new ResidueHome.Elsewhere(to.named().text());
      }
    };
  }
}
