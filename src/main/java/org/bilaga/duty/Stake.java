package org.bilaga.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;

/**
 * The money that stands on a deadline.
 *
 * <p>Exact where it is known. What goes to several together, and is not divided, is shared; an
 * amount that nobody states makes it unknown, and so does what others may lose to those who are
 * asked about: then it is at least what is known. Invariant: each pot is in it once, however many
 * names of money reach it.
 *
 * @param depends whether any money stands on it at all
 * @param notStated whether an amount in it is stated nowhere
 * @param growing whether it is more if others lose what they have of the same money
 * @param currency empty where no amount is known
 */
public record Stake(
    boolean depends, List<Part> parts, boolean notStated, boolean growing, Denomination currency) {
  public static final Stake NONE = new Stake(false, List.of(), false, false, Denomination.NONE);

  /** Some money stands on it, but nobody says how much. */
  static final Stake UNKNOWN = new Stake(true, List.of(), true, false, Denomination.NONE);

  /**
   * Money that is at risk as one: a member's, or all of it.
   *
   * @param of the grant or area
   * @param member -1 for all that have it
   */
  public record Pot(Object of, Optional<Slot> slot, int member) {
    /** In the place of a member: all that have it together. */
    static final int ALL = -1;
  }

  /**
   * @param amount in main units of the currency
   * @param shared whether those asked about get a part of it, and not all
   * @param growth how much more it may be if others lose what they have of the same money
   */
  public record Part(Pot pot, Fraction amount, boolean shared, Fraction growth) {
    Part(Pot pot, Fraction amount, boolean shared) {
      this(pot, amount, shared, Fraction.ZERO);
    }
  }

  static Stake of(
      Pot pot, Fraction amount, boolean shared, boolean notStated, Denomination currency) {
    return new Stake(true, List.of(new Part(pot, amount, shared)), notStated, false, currency);
  }

  /** Whether it is only known what it is at least. */
  public boolean unknown() {
    return notStated || growing;
  }

  /** What is theirs who are asked about, as far as it is known. */
  public Fraction known() {
    return sum(false);
  }

  /** Undivided sums of which those who are asked about get a part. */
  public Fraction shared() {
    return sum(true);
  }

  /** The most that is theirs, whatever others lose, where all amounts in it are stated. */
  public Fraction most() {
    return parts.stream().map(Part::growth).reduce(known(), Fraction::add);
  }

  private Fraction sum(boolean shared) {
    Fraction sum = Fraction.ZERO;
    for (Part part : parts) {
      sum = part.shared() == shared ? sum.add(part.amount()) : sum;
    }
    return sum;
  }

  /** At least as much: others may lose what they have of the same money. */
  Stake orMore(List<Part> growing) {
    return new Stake(depends, growing, notStated, true, currency);
  }

  /** The same with only some of its parts. */
  Stake of(List<Part> some) {
    return new Stake(depends, some, notStated, growing, currency);
  }

  /** A share of it. */
  Stake times(Fraction share) {
    List<Part> some =
        parts.stream()
            .map(
                it ->
                    new Part(
                        it.pot(),
                        it.amount().multiply(share),
                        it.shared(),
                        it.growth().multiply(share)))
            .toList();
    return of(some);
  }

  /** Both together; of another currency nothing can be added, so the sum is then unknown. */
  Stake plus(Stake other) {
    if (!other.depends) {
      return this;
    } else if (!depends) {
      return other;
    }
    boolean same =
        currency.equals(other.currency)
            || currency.equals(Denomination.NONE)
            || other.currency.equals(Denomination.NONE);
    Map<Pot, Part> all = new LinkedHashMap<>();
    parts.forEach(part -> all.put(part.pot(), part));
    if (same) {
      other.parts.forEach(part -> all.putIfAbsent(part.pot(), part));
    }
    return new Stake(
        true,
        List.copyOf(all.values()),
        notStated || other.notStated || !same,
        growing || other.growing,
        currency.equals(Denomination.NONE) ? other.currency : currency);
  }
}
