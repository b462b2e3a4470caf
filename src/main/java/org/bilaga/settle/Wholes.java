package org.bilaga.settle;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilaga.resolve.Grant;

/**
 * What all have together of each grant. What is not known of one, as another may be excluded, is
 * known of the sum: the one has what the other has not.
 *
 * @param owed those of which somebody may have less than nothing
 */
record Wholes(Map<Grant, BoundedAmount> byGrant, Set<Grant> owed) {

  /**
   * The sums of what each has.
   *
   * @param known those that are known better
   */
  static Wholes of(List<Entitlement> entitlements, Map<Grant, BoundedAmount> known) {
    Map<Grant, BoundedAmount> sums = new IdentityHashMap<>();
    Set<Grant> owed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Entitlement one : entitlements) {
      sums.merge(one.grant(), one.granted(), BoundedAmount::plus);
      if (one.granted().least() < 0) {
        owed.add(one.grant());
      }
    }
    sums.putAll(known);
    return new Wholes(sums, owed);
  }

  /** What all have together of all grants. */
  BoundedAmount sum() {
    return byGrant.values().stream().reduce(BoundedAmount.ZERO, BoundedAmount::plus);
  }

  /** Of some recipients alone: they may have all of it, or nothing. */
  Wholes ofSome() {
    Map<Grant, BoundedAmount> some = new IdentityHashMap<>();
    byGrant.forEach(
        (grant, whole) ->
            some.put(
                grant, owed.contains(grant) ? BoundedAmount.UNKNOWN : BoundedAmount.upTo(whole)));
    return new Wholes(some, owed);
  }

  /** The sum of some positions, within what those of all others leave of the same grants. */
  Position within(Position sum, List<Position> some, List<Position> others) {
    BoundedAmount granted = sum.given().granted();
    Set<Grant> grants = Collections.newSetFromMap(new IdentityHashMap<>());
    some.forEach(it -> grants.addAll(it.unit().grants()));
    BoundedAmount whole = BoundedAmount.ZERO;
    for (Grant grant : grants) {
      whole = whole.plus(byGrant.getOrDefault(grant, BoundedAmount.UNKNOWN));
    }
    BoundedAmount rest = BoundedAmount.ZERO;
    for (Position other : others) {
      List<Grant> its = other.unit().grants();
      if (its.stream().anyMatch(grants::contains)) {
        // Of what is settled together it is not told how much is of each grant.
        boolean apart = grants.containsAll(its);
        rest = rest.plus(apart ? other.given().granted() : BoundedAmount.UNKNOWN);
      }
    }
    if (granted.isExact() || !granted.hasLimit() || !whole.hasLimit() || !rest.hasLimit()) {
      return sum;
    }
    long least = Math.max(granted.least(), whole.least() - rest.most());
    long most = Math.min(granted.most(), whole.most() - rest.least());
    long overpaid = 0;
    long owed = 0;
    for (Position one : some) {
      long its = one.given().granted().least();
      overpaid = Math.addExact(overpaid, Math.max(0, one.given().paid() - Math.max(0, its)));
      owed = Math.addExact(owed, Math.max(0, -its));
    }
    return sum.with(sum.given().within(new BoundedAmount(least, most), overpaid, owed));
  }
}
