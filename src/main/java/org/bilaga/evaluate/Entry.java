package org.bilaga.evaluate;

import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
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
 * <p>A grant with an amount a year or a month is the sum of its {@link #parts}, which hold the
 * evidence; of any other the only part is the entry itself.
 *
 * @param slot the year or month it is for, where that is one
 * @param known whether the amount is stated; one that is not counts as nought
 * @param amounts one a member of the recipient group; empty where nothing was distributed
 * @param weights the key's weights, where one was used
 * @param distributed how the grant was divided by itself
 * @param together how it was divided as one of several grants whose cells were rounded once
 * @param ladder how it was divided by what the members reached
 * @param residue what the rounding left over, and which did not go to a member
 * @param kept what nobody reached and a named keeper keeps
 * @param divided the parts; empty where the entry is not divided
 */
public record Entry(
    Grant grant,
    Optional<Slot> slot,
    Money total,
    boolean known,
    long[] amounts,
    Optional<Weights> weights,
    Optional<Distributed> distributed,
    Optional<Together> together,
    Optional<Ladder> ladder,
    Money residue,
    Money kept,
    List<Entry> divided) {

  /** Which of the grants rounded together this one is. */
  public record Together(RoundedTogether rounding, int grant) {}

  static Entry undistributed(Grant grant, Optional<Slot> slot, Money total, boolean known) {
    return new Entry(
        grant,
        slot,
        total,
        known,
        new long[0],
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Money.zero(total.currency()),
        Money.zero(total.currency()),
        List.of());
  }

  static Entry divided(
      Grant grant, Optional<Slot> slot, Money total, Weights weights, Distributed done) {
    return new Entry(
        grant,
        slot,
        total,
        true,
        done.minorAmounts(),
        Optional.of(weights),
        Optional.of(done),
        Optional.empty(),
        Optional.empty(),
        done.residue(),
        Money.zero(total.currency()),
        List.of());
  }

  static Entry together(
      Grant grant,
      Optional<Slot> slot,
      Money total,
      Weights weights,
      long[] amounts,
      Together together) {
    return new Entry(
        grant,
        slot,
        total,
        true,
        amounts,
        Optional.of(weights),
        Optional.empty(),
        Optional.of(together),
        Optional.empty(),
        together.rounding().residue(together.grant()),
        Money.zero(total.currency()),
        List.of());
  }

  /** By a ladder; {@code done} is empty where nobody got anything or that is not known yet. */
  static Entry climbed(
      Grant grant,
      Optional<Slot> slot,
      Money total,
      Ladder ladder,
      Optional<Distributed> done,
      int members) {
    Money kept = ladder.kept();
    return new Entry(
        grant,
        slot,
        total,
        true,
        done.map(Distributed::minorAmounts)
            .orElseGet(() -> new long[ladder.isDecided() ? members : 0]),
        Optional.empty(),
        done,
        Optional.empty(),
        Optional.of(ladder),
        done.map(Distributed::residue).orElse(Money.zero(total.currency())),
        kept,
        List.of());
  }

  /** The sum of parts; distributed as far as they are. */
  static Entry sum(Grant grant, Money total, List<Entry> parts, int members) {
    boolean some = false;
    boolean known = true;
    Money residue = Money.zero(total.currency());
    Money kept = residue;
    long[] amounts = new long[members];
    for (Entry part : parts) {
      some |= part.isDistributed();
      known &= part.known();
      residue = residue.plus(part.residue());
      kept = kept.plus(part.kept());
      for (int member = 0; member < part.amounts().length; member++) {
        amounts[member] += part.amounts()[member];
      }
    }
    return new Entry(
        grant,
        Optional.empty(),
        total,
        known,
        some ? amounts : new long[0],
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        residue,
        kept,
        parts);
  }

  /** Its years or months in their order; itself where it is not divided. */
  public List<Entry> parts() {
    return divided.isEmpty() ? List.of(this) : divided;
  }

  public boolean isDistributed() {
    return amounts.length > 0;
  }

  public Money amount(int member) {
    return Money.ofMinor(amounts[member], total.currency());
  }

  /** What members, a keeper and a residue do not account for: it is open who gets it. */
  public Money open() {
    if (!isDistributed()) {
      return total;
    }
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return total.minus(Money.ofMinor(sum, total.currency())).minus(kept).minus(residue);
  }

  /** The member's part before rounding, in main units of the currency. */
  public Fraction quotient(int member) {
    if (!divided.isEmpty()) {
      Fraction sum = Fraction.ZERO;
      for (Entry part : divided) {
        sum = sum.add(part.quotient(member));
      }
      return sum;
    }
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
