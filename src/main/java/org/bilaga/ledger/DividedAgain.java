package org.bilaga.ledger;

import java.util.Optional;
import java.util.Set;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;

/** A grant divided again: with one unit of its rounding more, or among fewer. */
public final class DividedAgain {
  private DividedAgain() {}

  /**
   * The amounts in minor units; empty where the part was not divided by itself, or has a cap that
   * the larger sum could break.
   */
  public static Optional<long[]> amounts(Ledgers evaluator, Entry part) {
    var grant = part.grant();
    if (part.distributed().isEmpty()
        || part.ladder().isPresent()
        || !grant.declared().division().caps().isEmpty()) {
      return Optional.empty();
    }
    Fraction more = part.total().toMajor().add(part.unit());
    var total = Money.ofMajor(more, part.currency());
    var terms = part.weights().flatMap(new Terms(evaluator, grant)::distribution);
    // Not as an entry, for what is wrong with a sum that nobody granted is not to be told.
    return total.isPresent()
            && terms.isPresent()
            && terms.get().distribute(total.get()) instanceof Outcome.Done<Distributed> done
        ? Optional.of(done.value().minorAmounts())
        : Optional.empty();
  }

  /** The amounts if some members were excepted from it as well. */
  static Optional<long[]> without(Ledgers evaluator, Entry part, Set<Integer> members) {
    if (part.said().isPresent()) {
      // What is said for one says nothing of the others.
      long[] left = part.amounts().clone();
      members.forEach(member -> left[member] = 0);
      return Optional.of(left);
    } else if (part.distributed().isEmpty() || part.ladder().isPresent()) {
      return Optional.empty();
    }
    var terms = part.weights().flatMap(new Terms(evaluator, part.grant())::distribution);
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    int[] excepted = members.stream().mapToInt(Integer::intValue).toArray();
    return terms.get().except(excepted).distribute(part.total())
            instanceof Outcome.Done<Distributed> done
        ? Optional.of(done.value().minorAmounts())
        : Optional.empty();
  }
}
