package org.bilaga.duty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.duty.Stake.Part;
import org.bilaga.duty.Stake.Pot;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;

/**
 * The money that stands on several deadlines, each krona once: the first deadline that puts it at
 * risk has it, and those after it have it again.
 *
 * <p>Only what something is said to follow of is at risk; the money that is merely to be paid or
 * repaid is not.
 */
public final class MoneyAtRisk {
  private final Map<Deadline, Again> again = new IdentityHashMap<>();
  private final Map<Deadline, Set<Pot>> all = new LinkedHashMap<>();
  private final Set<Pot> seen = new HashSet<>();
  private final Map<Denomination, Stake> totals = new LinkedHashMap<>();

  /**
   * What a deadline has again.
   *
   * @param whole whether that is all that stands on it
   * @param before one that has it all before; of several that have some of it each, the first
   */
  public record Again(Fraction amount, boolean whole, Deadline before) {}

  /**
   * @param deadlines in the order in which they are shown
   */
  public MoneyAtRisk(List<Deadline> deadlines) {
    deadlines.forEach(this::add);
  }

  private void add(Deadline deadline) {
    Stake stake = deadline.stake();
    if (!stake.depends() || deadline.duty().otherwise().isEmpty()) {
      return;
    }
    Fraction amount = Fraction.ZERO;
    Set<Pot> same = new HashSet<>();
    List<Part> anew = new ArrayList<>();
    for (Part part : stake.parts()) {
      if (seen.contains(part.pot())) {
        amount = amount.add(part.amount());
        same.add(part.pot());
      } else {
        anew.add(part);
      }
    }
    if (!same.isEmpty()) {
      Deadline before = before(same);
      // Of two that are not known the one may be more than the other only where they differ.
      boolean alike = !stake.unknown() || before.stake().unknown();
      again.put(deadline, new Again(amount, anew.isEmpty() && alike, before));
    }
    Set<Pot> pots = new HashSet<>();
    stake.parts().forEach(part -> pots.add(part.pot()));
    seen.addAll(pots);
    all.put(deadline, pots);
    totals.merge(stake.currency(), stake.of(anew), Stake::plus);
  }

  private Deadline before(Set<Pot> same) {
    Optional<Deadline> first = Optional.empty();
    for (var earlier : all.entrySet()) {
      if (earlier.getValue().containsAll(same)) {
        return earlier.getKey();
      } else if (first.isEmpty() && !Collections.disjoint(earlier.getValue(), same)) {
        first = Optional.of(earlier.getKey());
      }
    }
    return first.orElseThrow();
  }

  /** What a deadline has that one before it has too. */
  public Optional<Again> again(Deadline deadline) {
    return Optional.ofNullable(again.get(deadline));
  }

  /** How many deadlines money stands on. */
  public int deadlines() {
    return all.size();
  }

  /** All that stands on them, each krona once; one for each currency. */
  public List<Stake> totals() {
    List<Stake> sums = new ArrayList<>(totals.values());
    if (sums.size() > 1 && totals.containsKey(Denomination.NONE)) {
      // What is not known at all makes the first of the others a least.
      sums.remove(totals.get(Denomination.NONE));
      sums.set(0, sums.get(0).plus(Stake.UNKNOWN));
    }
    return sums;
  }
}
