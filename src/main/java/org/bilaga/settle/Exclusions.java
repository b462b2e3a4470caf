package org.bilaga.settle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.duty.Undertaking;
import org.bilaga.ledger.Without;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * What the others get of a grant that somebody is excluded from: its part is shared out among them
 * by the same key and terms.
 *
 * <p>While it is not known of somebody whether it is excluded, what each gets lies between what it
 * gets if nobody more is, and what it gets if all of those are.
 */
final class Exclusions {
  private final FactContext context;
  private final Judge judge;
  private final Map<Grant, BoundedAmount> wholes = new IdentityHashMap<>();

  Exclusions(FactContext context, Judge judge) {
    this.context = context;
    this.judge = judge;
  }

  Entitlements entitlements() {
    List<Entitlement> all = context.entitlements();
    wholes.putAll(context.granted().known());
    for (Grant grant : context.agreement().grants()) {
      var group = grant.group();
      if (group.isPresent() && excludes(grant)) {
        all = sharedOut(grant, group.get(), all);
      }
    }
    return new Entitlements(all, wholes);
  }

  private boolean excludes(Grant grant) {
    return context.undertakings().stream().anyMatch(it -> it.excludesFrom(grant));
  }

  private List<Entitlement> sharedOut(Grant grant, Group group, List<Entitlement> all) {
    Set<Integer> excluded = new HashSet<>();
    Set<Integer> open = new HashSet<>();
    for (int member = 0; member < group.size(); member++) {
      switch (outcome(grant, Recipient.member(group, member))) {
        case NOT_MET -> excluded.add(member);
        case UNKNOWN -> open.add(member);
        case MET -> {}
      }
    }
    var without = context.ledger().without(grant, excluded, open);
    if (excluded.isEmpty() && open.isEmpty() || without.isEmpty()) {
      return all;
    }
    Without now = without.get();
    List<Entitlement> shared = new ArrayList<>();
    for (Entitlement one : all) {
      int member = one.grant() == grant ? indexIn(group, one.recipient()) : -1;
      if (one.grant() != grant) {
        shared.add(one);
      } else if (!one.kept() && member >= 0) {
        var granted = new BoundedAmount(now.least()[member], now.most()[member]);
        shared.add(new Entitlement(one.recipient(), grant, granted, false));
      }
    }
    // What a rounding left over of the old parts is not what it leaves over of the new.
    BoundedAmount rest = bounded(now.rest());
    if (!rest.isZero()) {
      shared.add(Entitlement.ofRest(now.restTo(), grant, rest));
    }
    if (!open.isEmpty()) {
      wholes.put(grant, bounded(now.all()));
    }
    return shared;
  }

  private static BoundedAmount bounded(Without.Between between) {
    return new BoundedAmount(between.least(), between.most());
  }

  private Fulfilment outcome(Grant grant, Recipient member) {
    Fulfilment outcome = Fulfilment.MET;
    for (Undertaking undertaking : context.undertakings()) {
      if (undertaking.excludesFrom(grant) && member.isConcernedBy(undertaking)) {
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
