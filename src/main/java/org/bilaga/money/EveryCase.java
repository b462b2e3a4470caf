package org.bilaga.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each member gets at least and at most where it is not known of a few whether they take part:
 * divided in every case that there is.
 */
final class EveryCase {
  /** So many open ones are 64 cases. */
  static final int MOST = 6;

  private final Distribution terms;
  private final Money total;
  private final Set<Integer> out;
  private final List<Integer> open;
  private final long[] least;
  private final long[] most;
  private @Nullable Refusal refusal;
  private long leastRest = Long.MAX_VALUE;
  private long mostRest = Long.MIN_VALUE;
  private boolean any;

  EveryCase(Distribution terms, Money total, Set<Integer> out, Set<Integer> open) {
    this.terms = terms;
    this.total = total;
    this.out = out;
    this.open = List.copyOf(open);
    int members = terms.weights().size();
    least = new long[members];
    most = new long[members];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  Outcome<OpenDistribution.Between> between() {
    for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
      List<Integer> excepted = new ArrayList<>(out);
      for (int i = 0; i < open.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          excepted.add(open.get(i));
        }
      }
      int[] members = excepted.stream().mapToInt(Integer::intValue).toArray();
      switch (terms.except(members).distribute(total)) {
        case Outcome.Refused<Distributed> refused -> refusal = refused.refusal();
        case Outcome.Done<Distributed> done -> widen(done.value());
      }
    }
    return refusal != null && !any
        ? Outcome.refused(refusal)
        : Outcome.done(
            new OpenDistribution.Between(least, most, refusal != null, leastRest, mostRest));
  }

  private void widen(Distributed parts) {
    any = true;
    long[] amounts = parts.minorAmounts();
    for (int member = 0; member < amounts.length; member++) {
      least[member] = Math.min(least[member], amounts[member]);
      most[member] = Math.max(most[member], amounts[member]);
    }
    long rest = parts.residue().minor().longValueExact();
    leastRest = Math.min(leastRest, rest);
    mostRest = Math.max(mostRest, rest);
  }
}
