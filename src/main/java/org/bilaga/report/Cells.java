package org.bilaga.report;

import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;

/** What is computed, as cells have it. */
final class Cells {
  private Cells() {}

  static Amount amount(Value value) {
    return new Amount(value.least(), value.most());
  }

  /** The same, but so much and more where nobody has said how much more it can be. */
  static Amount said(Value value) {
    return value.isKnown() || most(value).isPresent()
        ? amount(value)
        : Amount.atLeast(value.least().orElse(Fraction.ZERO));
  }

  /** The most that it can be, where it is known or a text or a table says it. */
  static Optional<Fraction> most(Value value) {
    return value.most().filter(it -> value.why().map(why -> isSaid(why.cause())).orElse(true));
  }

  /** Bounds that a text or a table has, not those that money nobody has divided leaves. */
  private static boolean isSaid(Why.Cause cause) {
    return cause == Why.Cause.NO_FIGURE || cause == Why.Cause.NOT_STATED;
  }
}
