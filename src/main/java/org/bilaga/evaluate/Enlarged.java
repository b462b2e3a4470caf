package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;

/** A grant divided again with one unit of its rounding more, to see who would get less. */
public final class Enlarged {
  private Enlarged() {}

  /**
   * The amounts in minor units; empty where the part was not divided by itself, or has a cap that
   * the larger sum could break.
   */
  public static Optional<long[]> amounts(Evaluator evaluator, Entry part) {
    var grant = part.grant();
    if (part.distributed().isEmpty()
        || part.ladder().isPresent()
        || !grant.declared().division().caps().isEmpty()) {
      return Optional.empty();
    }
    Fraction more = part.total().toMajor().add(part.unit());
    if (Money.ofMajor(more, part.total().currency()).isEmpty()) {
      return Optional.empty();
    }
    var piece = new Piece(part.slot(), more, true, grant.declared().name().span());
    Entry enlarged = new Distributor(evaluator).entry(grant, piece);
    return enlarged.isDistributed() ? Optional.of(enlarged.amounts()) : Optional.empty();
  }
}
