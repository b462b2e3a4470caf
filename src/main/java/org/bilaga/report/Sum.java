package org.bilaga.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;

/** A sum of portions that remembers which of them are not known. */
final class Sum {
  private Fraction amount = Fraction.ZERO;
  private int count;
  private final Set<Portion> unknown = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Portion> ofTotals = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Portion portion) {
    amount = amount.add(portion.amount());
    count++;
    if (!portion.isKnown()) {
      unknown.add(portion);
    } else if (portion.share().kind() == Share.Kind.IN_UNSTATED_PARTS) {
      ofTotals.add(portion);
    }
  }

  void add(Sum other) {
    amount = amount.add(other.amount);
    count += other.count;
    unknown.addAll(other.unknown);
    ofTotals.addAll(other.ofTotals);
  }

  Fraction amount() {
    return amount;
  }

  /** The sum as far as it is known: between two amounts where it is said of all how much more. */
  Amount amount(Portfolio portfolio) {
    Optional<Fraction> most = Optional.of(amount);
    for (Portion portion : unknown) {
      if (!portfolio.isCovered(portion, ofTotals)) {
        most = most.flatMap(sum -> portion.more().map(sum::add));
      }
    }
    return new Amount(Optional.of(amount), most);
  }

  /** What is known of it, for programs that are told beside it whether that is all. */
  Amount told(Portfolio portfolio) {
    return amount(portfolio).told().map(Amount::known).orElse(Amount.UNKNOWN);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether there is more, of an amount that is not known. */
  boolean hasUnknown(Portfolio portfolio) {
    for (Portion portion : unknown) {
      if (!portfolio.isCovered(portion, ofTotals)) {
        return true;
      }
    }
    return false;
  }

  Set<Portion> unknown() {
    return unknown;
  }
}
