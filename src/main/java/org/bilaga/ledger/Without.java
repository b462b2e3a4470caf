package org.bilaga.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bilaga.money.OpenDistribution;
import org.bilaga.resolve.Referent;

/**
 * What each member gets of a grant at least and at most, in minor units, if some have no part in it
 * and of others that is not known; and what the rounding then leaves over.
 *
 * <p>Bounds are never too narrow: they hold whoever turns out to have a part in it.
 *
 * @param rest what no member gets; below nought only where somebody is to pay what is beyond the
 *     grant
 * @param restTo whose that is; empty where it is nobody's
 * @param all what all get together, with the rest
 */
public record Without(long[] least, long[] most, Between rest, List<Referent> restTo, Between all) {

  /** Both included. */
  public record Between(long least, long most) {
    static final Between NOTHING = new Between(0, 0);

    Between plus(Between other) {
      return new Between(Math.addExact(least, other.least), Math.addExact(most, other.most));
    }

    Between or(long value) {
      return new Between(Math.min(least, value), Math.max(most, value));
    }
  }

  static Optional<Without> of(
      Ledgers evaluator, Entry entry, Set<Integer> members, Set<Integer> open) {
    long[] whole = entry.amounts();
    List<Referent> restTo = Sharing.restTo(entry.grant());
    // Nobody keeps what is beyond the grant.
    long floor = restTo.isEmpty() ? 0 : Long.MIN_VALUE;
    var least = new long[whole.length];
    var most = new long[whole.length];
    Between rest = Between.NOTHING;
    Between all = Between.NOTHING;
    long restAsItWas = 0;
    boolean refused = false;
    for (Entry part : entry.parts()) {
      var between = DividedAgain.without(evaluator, part, members, open);
      if (between.isEmpty()) {
        return Optional.empty();
      }
      OpenDistribution.Between its = between.get();
      for (int member = 0; member < whole.length; member++) {
        least[member] = Math.addExact(least[member], its.least()[member]);
        most[member] = Math.addExact(most[member], its.most()[member]);
      }
      Between own = new Between(Math.max(floor, its.leastRest()), Math.max(floor, its.mostRest()));
      rest = rest.plus(own);
      all = all.plus(all(part, its, !restTo.isEmpty()));
      restAsItWas += Math.max(floor, part.residue().minor().longValueExact());
      refused |= its.refused();
    }
    if (refused) {
      // Then nothing is shared out, and all is as it was.
      for (int member = 0; member < whole.length; member++) {
        least[member] = Math.min(least[member], whole[member]);
        most[member] = Math.max(most[member], whole[member]);
      }
      rest = rest.or(restAsItWas);
      all = all.or(Math.addExact(LongStream.of(whole).sum(), restAsItWas));
    }
    return Optional.of(new Without(least, most, rest, restTo, all));
  }

  /**
   * All of it, or more where its rounding gives more that is nobody's to pay; of what is said for
   * each, what those get.
   */
  private static Between all(Entry part, OpenDistribution.Between its, boolean anyones) {
    if (part.said().isPresent()) {
      return new Between(LongStream.of(its.least()).sum(), LongStream.of(its.most()).sum());
    }
    long total = part.total().minor().longValueExact();
    if (anyones) {
      return new Between(total, total);
    }
    return new Between(
        Math.addExact(total, notBelow(-its.mostRest())),
        Math.addExact(total, notBelow(-its.leastRest())));
  }

  private static long notBelow(long minor) {
    return Math.max(0, minor);
  }
}
