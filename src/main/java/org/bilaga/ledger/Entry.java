package org.bilaga.ledger;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.MemberAmounts;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Denomination;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.RoundedTogether;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;

/**
 * What became of one grant: its amount, each member's part in minor units, and the evidence.
 *
 * <p>A grant with an amount a year or a month is the sum of its {@link #parts}, which hold the
 * evidence; of any other the only part is the entry itself. What is divided among members has a
 * known amount. Whose the money is, {@link Ledger#shares} tells.
 *
 * @param slot the year or month it is for, where that is one
 * @param stretch the years that it is for, as they are written
 * @param amount in main units
 * @param amounts one a member of the recipient group; empty where not all is divided among them
 * @param undivided why nothing is divided, where it goes to a group and is not
 * @param weights the key's weights, where one was used
 * @param distributed how the grant was divided by itself
 * @param together how it was divided as one of several grants whose cells were rounded once
 * @param ladder how it was divided by what the members reached
 * @param said what each member gets, where that is said rather than divided
 * @param bounds what each member gets at least and at most of what is not divided; empty where that
 *     is anything from nothing to all
 * @param kept what nobody reached and a named keeper keeps
 * @param divided the parts; empty where the entry is not divided
 */
public record Entry(
    Grant grant,
    Optional<Slot> slot,
    Optional<Stretch> stretch,
    Value amount,
    Denomination currency,
    long[] amounts,
    Optional<Why> undivided,
    Optional<Weights> weights,
    Optional<Distributed> distributed,
    Optional<Together> together,
    Optional<Ladder> ladder,
    Optional<MemberAmounts> said,
    List<Value> bounds,
    Money kept,
    List<Entry> divided) {

  /** Which of the grants rounded together this one is. */
  public record Together(RoundedTogether rounding, int grant) {}

  /** What shows how a part was divided. */
  private record Evidence(
      Optional<Weights> weights,
      Optional<Distributed> distributed,
      Optional<Together> together,
      Optional<Ladder> ladder,
      Optional<MemberAmounts> said) {}

  private static final Evidence NONE =
      new Evidence(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What an entry is of, before it is divided. */
  record Subject(
      Grant grant,
      Optional<Slot> slot,
      Optional<Stretch> stretch,
      Value amount,
      Denomination currency) {

    boolean isKnown() {
      return amount.isKnown();
    }

    Entry undivided(Optional<Why> why) {
      return undivided(why, List.of());
    }

    Entry undivided(Optional<Why> why, List<Value> bounds) {
      return entry(new long[0], why, NONE, bounds, Money.zero(currency), List.of());
    }

    Entry divided(Weights weights, Distributed done) {
      var by =
          new Evidence(
              Optional.of(weights), Optional.of(done), NONE.together, NONE.ladder, NONE.said);
      return entry(
          done.minorAmounts(), Optional.empty(), by, List.of(), Money.zero(currency), List.of());
    }

    Entry together(Weights weights, long[] amounts, Together together) {
      var by =
          new Evidence(
              Optional.of(weights),
              NONE.distributed,
              Optional.of(together),
              NONE.ladder,
              NONE.said);
      return entry(amounts, Optional.empty(), by, List.of(), Money.zero(currency), List.of());
    }

    /** By a ladder; {@code done} is empty where nobody got anything or that is not known yet. */
    Entry climbed(Ladder ladder, Optional<Distributed> done, int members, RoundingRule rule) {
      long[] amounts =
          done.map(Distributed::minorAmounts)
              .orElseGet(() -> new long[ladder.isDecided() ? members : 0]);
      Optional<Why> why = ladder.isDecided() ? Optional.empty() : Optional.of(ladder.open(grant));
      return entry(
          amounts,
          why,
          new Evidence(NONE.weights, done, NONE.together, Optional.of(ladder), NONE.said),
          why.map(it -> MemberBounds.of(ladder, rule, it)).orElse(List.of()),
          ladder.kept(),
          List.of());
    }

    /** As it is said what each member gets, which may not be known of all. */
    Entry said(MemberAmounts said, long[] amounts, Optional<Why> why) {
      var by =
          new Evidence(
              NONE.weights, NONE.distributed, NONE.together, NONE.ladder, Optional.of(said));
      return entry(amounts, why, by, List.of(), Money.zero(currency), List.of());
    }

    /** The sum of parts; divided where all of them are. */
    Entry sum(List<Entry> parts, int members) {
      Money kept = Money.zero(currency);
      Optional<Why> why = Optional.empty();
      boolean all = true;
      for (Entry part : parts) {
        kept = kept.plus(part.kept());
        all &= part.isDistributed();
        why = why.or(part::undivided);
      }
      long[] amounts = new long[all ? members : 0];
      for (Entry part : parts) {
        for (int member = 0; member < amounts.length; member++) {
          amounts[member] += part.amounts()[member];
        }
      }
      return entry(amounts, why, NONE, List.of(), kept, parts);
    }

    private Entry entry(
        long[] amounts,
        Optional<Why> why,
        Evidence by,
        List<Value> bounds,
        Money kept,
        List<Entry> parts) {
      return new Entry(
          grant,
          slot,
          stretch,
          amount,
          currency,
          amounts,
          why,
          by.weights,
          by.distributed,
          by.together,
          by.ladder,
          by.said,
          bounds,
          kept,
          parts);
    }
  }

  /** Its years or months in their order; itself where it is not divided. */
  public List<Entry> parts() {
    return divided.isEmpty() ? List.of(this) : divided;
  }

  /** Whether all of it is divided among members, as far as they get it. */
  public boolean isDistributed() {
    return amounts.length > 0;
  }

  /** Whether its amount is known. */
  public boolean isKnown() {
    return amount.isKnown();
  }

  /**
   * The amount of one that {@link #isKnown}, as what is distributed is.
   *
   * @throws IllegalStateException where it is not known
   */
  public Money total() {
    return amount
        .known()
        .flatMap(it -> Money.ofMajor(it, currency))
        .orElseThrow(() -> new IllegalStateException("not known: " + grant));
  }

  /** The part of a member of one that {@link #isDistributed}. */
  public Money amount(int member) {
    return Money.ofMinor(amounts[member], currency);
  }

  /** What members and a keeper do not account for, of one that {@link #isDistributed}. */
  private Money rest() {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return total().minus(Money.ofMinor(sum, currency)).minus(kept);
  }

  /** What the rounding left over, and which did not go to a member. */
  public Money residue() {
    if (!divided.isEmpty()) {
      Money sum = Money.zero(currency);
      for (Entry part : divided) {
        sum = sum.plus(part.residue());
      }
      return sum;
    }
    return isDistributed() ? rest().minus(orphan()) : Money.zero(currency);
  }

  /** What nobody reached and nobody is named to keep. */
  public Money orphan() {
    if (!divided.isEmpty()) {
      Money sum = Money.zero(currency);
      for (Entry part : divided) {
        sum = sum.plus(part.orphan());
      }
      return sum;
    }
    return ladder.filter(Ladder::isDecided).map(Ladder::orphan).orElse(Money.zero(currency));
  }

  /** What a member gets, for all parts; within bounds where not all is divided. */
  public Value of(int member) {
    if (isDistributed()) {
      return Value.of(amount(member).toMajor());
    } else if (!divided.isEmpty()) {
      Value sum = Value.ZERO;
      for (Entry part : divided) {
        sum = sum.plus(part.of(member));
      }
      return sum;
    }
    if (said.isPresent()) {
      return said.get().amounts().get(member);
    }
    return bounds.isEmpty()
        ? upTo(amount, undivided.or(amount::why).orElseThrow())
        : bounds.get(member);
  }

  /** Something between nought and all of an amount. */
  static Value upTo(Value amount, Why why) {
    var least = amount.least();
    var most = amount.most();
    if (least.isEmpty() || least.get().signum() < 0) {
      return Value.unknown(amount.why().orElse(why));
    }
    return most.isPresent()
        ? Value.between(Fraction.ZERO, most.get(), why)
        : Value.atLeast(Fraction.ZERO, amount.why().orElse(why));
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
    if (said.isPresent()) {
      return said.get().exact().get(member).known().orElse(Fraction.ZERO);
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
