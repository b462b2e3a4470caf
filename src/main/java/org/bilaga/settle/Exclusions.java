package org.bilaga.settle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.duty.Undertaking;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * What the others get of a grant that somebody is excluded from: its part is shared out among them
 * by the same key and terms.
 *
 * <p>Nothing is shared out while it is not known of somebody whether it is excluded.
 */
final class Exclusions {
  private final FactContext context;
  private final Judge judge;

  Exclusions(FactContext context, Judge judge) {
    this.context = context;
    this.judge = judge;
  }

  List<Entitlement> entitlements() {
    List<Entitlement> all = context.entitlements();
    for (Grant grant : context.agreement().grants()) {
      var group = grant.group();
      if (group.isPresent() && excludes(grant)) {
        all = sharedOut(grant, group.get(), all);
      }
    }
    return all;
  }

  private boolean excludes(Grant grant) {
    return context.undertakings().stream().anyMatch(it -> excludes(it, grant));
  }

  private static boolean excludes(Undertaking undertaking, Grant grant) {
    return undertaking.costs(grant)
        && undertaking
            .otherwise()
            .filter(it -> it.consequence() == Clause.Consequence.EXCLUDED)
            .isPresent();
  }

  private List<Entitlement> sharedOut(Grant grant, Group group, List<Entitlement> all) {
    Set<Integer> excluded = new HashSet<>();
    for (int member = 0; member < group.size(); member++) {
      Fulfilment outcome = outcome(grant, Recipient.member(group, member));
      if (outcome == Fulfilment.UNKNOWN) {
        return all;
      } else if (outcome == Fulfilment.NOT_MET) {
        excluded.add(member);
      }
    }
    Optional<long[]> amounts = context.ledger().without(grant, excluded);
    if (excluded.isEmpty() || amounts.isEmpty()) {
      return all;
    }
    List<Entitlement> shared = new ArrayList<>();
    for (Entitlement one : all) {
      boolean own = one.grant() == grant && !one.kept();
      int member = own ? indexIn(group, one.recipient()) : -1;
      BoundedAmount amount = member < 0 ? one.granted() : BoundedAmount.of(amounts.get()[member]);
      shared.add(new Entitlement(one.recipient(), one.grant(), amount, one.kept()));
    }
    return shared;
  }

  private Fulfilment outcome(Grant grant, Recipient member) {
    Fulfilment outcome = Fulfilment.MET;
    for (Undertaking undertaking : context.undertakings()) {
      if (excludes(undertaking, grant) && member.isConcernedBy(undertaking)) {
        outcome = outcome.and(judge.of(undertaking, member).outcome());
      }
    }
    return outcome;
  }

  private static int indexIn(Group group, Recipient recipient) {
    for (int member = 0; member < group.size(); member++) {
      if (recipient.equals(Recipient.member(group, member))) {
        return member;
      }
    }
    return -1;
  }
}
