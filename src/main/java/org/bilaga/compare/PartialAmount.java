package org.bilaga.compare;

import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.money.Fraction;

/**
 * A sum of money in main units, of which a part may be unknown.
 *
 * <p>Invariant: what is unknown is never counted as nought; a sum with an unknown part is itself
 * not known, only what is at least known of it.
 */
public record PartialAmount(Fraction known, boolean isWhole) {
  public static final PartialAmount ZERO = new PartialAmount(Fraction.ZERO, true);
  public static final PartialAmount UNKNOWN = new PartialAmount(Fraction.ZERO, false);

  public static PartialAmount of(Fraction known) {
    return new PartialAmount(known, true);
  }

  /** As far as it is known. */
  static PartialAmount of(Value value) {
    return new PartialAmount(value.least().orElse(Fraction.ZERO), value.isKnown());
  }

  public PartialAmount plus(PartialAmount other) {
    return new PartialAmount(known.add(other.known), isWhole && other.isWhole);
  }

  /** The sum, where all of it is known. */
  public Optional<Fraction> value() {
    return isWhole ? Optional.of(known) : Optional.empty();
  }

  public boolean isZero() {
    return isWhole && known.isZero();
  }

  /** How much more this is than another; empty where one of them is not known. */
  public Optional<Fraction> less(PartialAmount other) {
    return isWhole && other.isWhole ? Optional.of(known.subtract(other.known)) : Optional.empty();
  }
}
