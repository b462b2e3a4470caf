package org.bilaga.report;

import org.bilaga.evaluate.Value;
import org.bilaga.sheet.Amount;

/** What is computed, as cells have it. */
final class Cells {
  private Cells() {}

  static Amount amount(Value value) {
    return new Amount(value.least(), value.most());
  }
}
