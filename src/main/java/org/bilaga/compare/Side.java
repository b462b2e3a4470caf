package org.bilaga.compare;

import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/**
 * One of the two agreements that are compared.
 *
 * @param label what tells it from the other: {@code gnv-2019}, or {@code HEAD~1}, or now
 */
public record Side(Told label, Agreement agreement, Ledgers evaluator) {
  public Ledger ledger() {
    return evaluator.ledger(agreement);
  }
}
