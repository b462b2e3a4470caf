package org.bilaga.ledger;

import java.util.Optional;
import java.util.Set;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.OpenDistribution;
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

  /** What members get if some were excepted from it as well, and of others that is not known. */
  static Optional<OpenDistribution.Between> without(
      Ledgers evaluator, Entry part, Set<Integer> out, Set<Integer> open) {
    if (part.said().isPresent()) {
      return Optional.of(said(part.amounts(), out, open));
    } else if (part.distributed().isEmpty() || part.ladder().isPresent()) {
      return Optional.empty();
    }
    var terms = part.weights().flatMap(new Terms(evaluator, part.grant())::distribution);
    return terms.isPresent()
            && OpenDistribution.of(terms.get(), part.total(), out, open)
                instanceof Outcome.Done<OpenDistribution.Between> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  /** What is said for one says nothing of the others. */
  private static OpenDistribution.Between said(
      long[] amounts, Set<Integer> out, Set<Integer> open) {
    long[] least = amounts.clone();
    long[] most = amounts.clone();
    for (int member = 0; member < amounts.length; member++) {
      boolean may = open.contains(member);
      if (may || out.contains(member)) {
        least[member] = may ? Math.min(0, least[member]) : 0;
        most[member] = may ? Math.max(0, most[member]) : 0;
      }
    }
    return new OpenDistribution.Between(least, most, false, 0, 0);
  }
}
