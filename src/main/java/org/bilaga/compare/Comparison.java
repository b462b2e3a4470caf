package org.bilaga.compare;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;

/**
 * What differs between two agreements; one that is on one side only is compared with nothing.
 *
 * <p>Invariant: on each side the lines sum to the total, so the differences of the lines sum to the
 * difference of the totals.
 *
 * @param lines one for each grant and recipient that either side has, alike ones too
 * @param currency the ISO 4217 code of all amounts
 * @param population for differences per inhabitant, where one is known
 */
public record Comparison(
    Optional<Side> before,
    Optional<Side> after,
    Denomination currency,
    List<Line> lines,
    List<Change> changes,
    PartialAmount totalBefore,
    PartialAmount totalAfter,
    Optional<Population> population) {

  /** The later side, else the only one there is. */
  public Side side() {
    return after.or(() -> before).orElseThrow();
  }

  public ComparedRow total() {
    return ComparedRow.of(totalBefore, totalAfter);
  }

  /** Whether nobody gets anything else and nothing is said otherwise. */
  public boolean isSame() {
    return before.isPresent() && after.isPresent() && changes.isEmpty() && !movesMoney();
  }

  /** Whether anybody gets more or less of anything. */
  public boolean movesMoney() {
    return lines.stream().anyMatch(line -> !line.before().equals(line.after()));
  }

  /** What a side leaves to a group together, so that it is not known what a member gets of it. */
  public PartialAmount undistributed(String group, boolean before) {
    PartialAmount sum = PartialAmount.ZERO;
    for (Line line : lines) {
      ComparedRecipient to = line.recipient();
      if (to.kind() == ComparedRecipient.Kind.UNDISTRIBUTED && to.group().equals(group)) {
        sum = sum.plus(before ? line.before() : line.after());
      }
    }
    return sum;
  }
}
