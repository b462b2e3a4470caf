package org.bilaga.ledger;

import java.util.Optional;
import java.util.Set;
import org.bilaga.money.OpenDistribution;

/**
 * What each member gets of a grant at least and at most, in minor units, if some have no part in it
 * and of others that is not known.
 *
 * <p>Bounds are never too narrow: they hold whoever turns out to have a part in it.
 *
 * @param leastOfAll what all get together
 */
public record Without(long[] least, long[] most, long leastOfAll, long mostOfAll) {

  static Optional<Without> of(
      Ledgers evaluator, Entry entry, Set<Integer> members, Set<Integer> open) {
    long[] whole = entry.amounts();
    var least = new long[whole.length];
    var most = new long[whole.length];
    long leastOfAll = 0;
    long mostOfAll = 0;
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
      long total = part.total().minor().longValueExact();
      leastOfAll = Math.addExact(leastOfAll, total - its.left());
      mostOfAll = Math.addExact(mostOfAll, total + its.left());
      refused |= its.refused();
    }
    if (refused) {
      // Then nothing is shared out, and all is as it was.
      long sum = 0;
      for (int member = 0; member < whole.length; member++) {
        least[member] = Math.min(least[member], whole[member]);
        most[member] = Math.max(most[member], whole[member]);
        sum = Math.addExact(sum, whole[member]);
      }
      leastOfAll = Math.min(leastOfAll, sum);
      mostOfAll = Math.max(mostOfAll, sum);
    }
    return Optional.of(new Without(least, most, leastOfAll, mostOfAll));
  }
}
