package org.bilaga.money;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Within which bounds each member's amount lies while it is not known of some whether they take
 * part.
 *
 * <p>What the others get without rounding never falls when one more is left out, so the least is
 * found with nobody more left out, and the most with all of whom it is not known; a rounding gives
 * one of the two units beside it. Bounds are never too narrow; they may be a unit too wide, and
 * more where what a rounding leaves over goes to a member.
 */
public final class OpenDistribution {
  /** Of more than so many, what each gets if it alone stays is not found one by one. */
  private static final int MOST_DIVISIONS = 1_000;

  private final Distribution terms;
  private final Money total;
  private final Set<Integer> out;
  private final Set<Integer> open;
  private final Fraction size;
  private final int members;

  /**
   * What members get.
   *
   * @param least each one's, in minor units
   * @param refused whether it may turn out that it cannot be divided among those who are left
   * @param leastRest what the rounding leaves over and no member gets, in minor units; below nought
   *     where it gives out more than there is
   */
  public record Between(
      long[] least, long[] most, boolean refused, long leastRest, long mostRest) {}

  private OpenDistribution(Distribution terms, Money total, Set<Integer> out, Set<Integer> open) {
    this.terms = terms;
    this.total = total;
    this.out = out;
    this.open = open;
    this.size = total.abs().inUnits(terms.rule().unit());
    this.members = terms.weights().size();
  }

  /**
   * Of what can be divided among all; refused where it can be divided so in no case.
   *
   * @param out who take no part
   * @param open of whom that is not known
   */
  public static Outcome<Between> of(
      Distribution terms, Money total, Set<Integer> out, Set<Integer> open) {
    return open.size() <= EveryCase.MOST
        ? new EveryCase(terms, total, out, open).between()
        : ofMany(terms, total, out, open);
  }

  static Outcome<Between> ofMany(
      Distribution terms, Money total, Set<Integer> out, Set<Integer> open) {
    return new OpenDistribution(terms, total, out, open).between();
  }

  private Outcome<Between> between() {
    Distributed first;
    switch (without(false, -1)) {
      case Outcome.Refused<Distributed> refused -> {
        return Outcome.refused(refused.refusal());
      }
      case Outcome.Done<Distributed> done -> first = done.value();
    }
    @Nullable Distributed last =
        without(true, -1) instanceof Outcome.Done<Distributed> done ? done.value() : null;
    var least = new long[members];
    var most = new long[members];
    Fraction rest = rest();
    for (int member = 0; member < members; member++) {
      if (!out.contains(member)) {
        Fraction low = open.contains(member) ? Fraction.ZERO : low(first, member);
        Fraction high = high(first, open.contains(member) ? alone(member) : last, member);
        if (mayTakeRest(member)) {
          low = low.subtract(rest).max(Fraction.ZERO);
          high = high.add(rest);
        }
        long small = minor(low);
        long large = minor(high);
        least[member] = total.signum() < 0 ? -large : small;
        most[member] = total.signum() < 0 ? -small : large;
      }
    }
    boolean home = !rest.isZero() && goesToMember();
    long over = home || rest.isZero() ? 0 : minor(rest);
    return Outcome.done(new Between(least, most, last == null || home, -over, over));
  }

  private int[] indices(IntPredicate which) {
    return IntStream.range(0, members).filter(which).toArray();
  }

  /** Divided among all who may be left, or only among who will be and one more. */
  private Outcome<Distributed> without(boolean openToo, int but) {
    int[] left = indices(it -> out.contains(it) || openToo && it != but && open.contains(it));
    // Where what is left over goes is another question.
    return terms.residueTo(ResidueHome.UNDECLARED).except(left).distribute(total);
  }

  /** If of all that are open this one alone stays; null where that cannot be divided. */
  private @Nullable Distributed alone(int member) {
    return open.size() <= MOST_DIVISIONS
            && without(true, member) instanceof Outcome.Done<Distributed> done
        ? done.value()
        : null;
  }

  private Fraction low(Distributed first, int member) {
    return isEither() ? Fraction.of(exact(first, member).floor()) : units(first, member);
  }

  private Fraction high(Distributed first, @Nullable Distributed last, int member) {
    // What has no weight takes no part in what is freed.
    boolean same = terms.excludes(member) || !terms.weights().isPositive(member);
    Distributed most = same ? first : last;
    if (most != null) {
      return isEither() ? Fraction.of(exact(most, member).ceil()) : units(most, member);
    }
    Fraction cap = terms.caps()[member];
    Fraction whole = Fraction.of(size.ceil());
    return cap == null || cap.compareTo(whole) > 0 ? whole : Fraction.of(cap.floor());
  }

  /** Whether others decide which of the two units beside its exact share a member gets. */
  private boolean isEither() {
    RoundingMethod method = terms.rule().method();
    return !method.roundsEach() && !method.isDivisorMethod();
  }

  /** The most that a rounding can leave over, or give too much, in units. */
  private Fraction rest() {
    return terms.rule().method().keepsSum()
        ? size.isInteger() ? Fraction.ZERO : Fraction.ONE
        : Fraction.of(members);
  }

  private boolean mayTakeRest(int member) {
    return switch (terms.rule().residue()) {
      case ResidueHome.Undeclared it -> false;
      case ResidueHome.Kept it -> false;
      case ResidueHome.Elsewhere it -> false;
      case ResidueHome.Member it -> it.index() == member;
      case ResidueHome.Largest it -> true;
      case ResidueHome.Smallest it -> true;
      case ResidueHome.First it -> true;
      case ResidueHome.Last it -> true;
    };
  }

  private boolean goesToMember() {
    return IntStream.range(0, members).anyMatch(this::mayTakeRest);
  }

  private Fraction units(Distributed of, int member) {
    return of.amount(member).abs().inUnits(terms.rule().unit());
  }

  private static Fraction exact(Distributed of, int member) {
    return of.quotient(member).abs();
  }

  private long minor(Fraction units) {
    Fraction scale = Fraction.of(total.currency().scale());
    return units.multiply(terms.rule().unit()).multiply(scale).ceil().longValueExact();
  }
}
