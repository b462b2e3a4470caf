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

  /** Those that go to the members of the appendix as one group, or to one of them. */
  static Optional<List<Grant>> of(Expression value, AppendixTable appendix) {
    return all(value, appendix).flatMap(grants -> own(grants, appendix));
  }

  /** All of which members of the appendix may have a part. */
  static Optional<List<Grant>> all(Expression value, AppendixTable appendix) {
    var module = appendix.agreement().module();
    if (value instanceof Expression.ReferenceValue reference) {
      var meaning = module.meaning(reference.reference());
      if (meaning.isEmpty()) {
        return Optional.empty();
      }
      return switch (meaning.get()) {
        case Referent.OfGrant it -> Optional.of(List.of(it.grant()));
        case Referent.OfArea it -> within(it.area());
        case Referent.OfAgreement it -> within(it.agreement().root());
        case Referent.OfTotal it -> within(it.area());
        default -> Optional.empty();
      };
    } else if (value instanceof Expression.TotalTo to) {
      boolean same =
          module
              .meaning(to.recipient())
              .filter(it -> it instanceof Referent.OfGroup of && of.group() == appendix.group())
              .isPresent();
      return same ? within(appendix.agreement().root()) : Optional.empty();
    } else if (value instanceof Expression.TotalValue) {
      return within(appendix.agreement().root());
    }
    return Optional.empty();
  }

  /** Those of an area, unless a sentence may speak of more that was not understood. */
  private static Optional<List<Grant>> within(Area area) {
    return Lost.moneyWithin(area).isPresent() ? Optional.empty() : Optional.of(area.allGrants());
  }

  /** Of this agreement only. */
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
