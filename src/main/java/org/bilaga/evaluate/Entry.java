package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.RoundedTogether;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;

/**
 * What became of one grant: its amount, each member's part in minor units, and the evidence.
 *
 * @param amounts one a member of the recipient group; empty where nothing was distributed
 * @param weights the key's weights, where one was used
 * @param distributed how the grant was divided by itself
 * @param together how it was divided as one of several grants whose cells were rounded once
 * @param residue what the rounding left over, and which did not go to a member
 */
public record Entry(
    Grant grant,
    Money total,
    long[] amounts,
    Optional<Weights> weights,
    Optional<Distributed> distributed,
    Optional<Together> together,
    Money residue) {

  /** Which of the grants rounded together this one is. */
  public record Together(RoundedTogether rounding, int grant) {}

  static Entry undistributed(Grant grant, Money total) {
    return new Entry(
        grant,
        total,
        new long[0],
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Money.zero(total.currency()));
  }

  public boolean isDistributed() {
    return amounts.length > 0;
  }

  public Money amount(int member) {
    return Money.ofMinor(amounts[member], total.currency());
  }

  /** The member's part before rounding, in main units of the currency. */
  public Fraction quotient(int member) {
    Fraction units =
        together.isPresent()
            ? together.get().rounding().quotient(together.get().grant(), member)
            : distributed.isPresent() ? distributed.get().quotient(member) : Fraction.ZERO;
    return units.multiply(unit());
  }

  /** The unit of the rounding, in main units of the currency. */
  public Fraction unit() {
    return rounding().map(it -> it.rule().unit()).orElse(Fraction.ONE);
  }

  /** The rounding that decided who got each unit left over. */
  public Optional<Apportionment> rounding() {
    return together.isPresent()
        ? Optional.of(together.get().rounding().cells())
        : distributed.map(Distributed::rounding);
  }
}
