package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Lost;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/** Which grants a column of money is the sum of. */
final class ColumnGrants {
  private ColumnGrants() {}

  static Optional<List<Grant>> of(Expression value, AppendixTable appendix) {
    var module = appendix.agreement().module();
    if (value instanceof Expression.ReferenceValue reference) {
      var meaning = module.meaning(reference.reference());
      if (meaning.isEmpty()) {
        return Optional.empty();
      }
      return switch (meaning.get()) {
        case Referent.OfGrant it -> own(List.of(it.grant()), appendix);
        case Referent.OfArea it -> own(it.area(), appendix);
        case Referent.OfAgreement it -> own(it.agreement().root(), appendix);
        case Referent.OfTotal it -> own(it.area(), appendix);
        default -> Optional.empty();
      };
    } else if (value instanceof Expression.TotalTo to) {
      boolean same =
          module
              .meaning(to.recipient())
              .filter(it -> it instanceof Referent.OfGroup of && of.group() == appendix.group())
              .isPresent();
      return same ? own(appendix.agreement().root(), appendix) : Optional.empty();
    } else if (value instanceof Expression.TotalValue) {
      return own(appendix.agreement().root(), appendix);
    }
    return Optional.empty();
  }

  /** Those of an area, unless a sentence may speak of more that was not understood. */
  private static Optional<List<Grant>> own(Area area, AppendixTable appendix) {
    return Lost.moneyWithin(area).isPresent() ? Optional.empty() : own(area.allGrants(), appendix);
  }

  /** Those that go to the members of the appendix; of this agreement only. */
  private static Optional<List<Grant>> own(List<Grant> grants, AppendixTable appendix) {
    List<Grant> own = new ArrayList<>(grants.size());
    for (Grant grant : grants) {
      if (grant.agreement() != appendix.agreement() || Lost.recipients(grant).isPresent()) {
        return Optional.empty();
      } else if (grant.group().filter(it -> it.above().contains(appendix.group())).isPresent()) {
        // The cells are sums of parts, which no grant divides so.
        return Optional.empty();
      }
      boolean theirs =
          grant
              .recipient()
              .filter(
                  it ->
                      it instanceof Referent.OfGroup of && of.group() == appendix.group()
                          || it instanceof Referent.OfMember one && one.group() == appendix.group())
              .isPresent();
      if (theirs) {
        own.add(grant);
      }
    }
    return Optional.of(own);
  }
}
