package org.bilaga.check.slip;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Another amount in the place of the right one: the one of the year before, or of another grant.
 *
 * <p>Where amounts of several things would do, the first two are named; of more, none can be told.
 */
public final class OtherTotal {
  private static final int UNLIKELY = 100;

  private OtherTotal() {}

  /** An amount, its unit and what it is the amount of, in words that follow "the amount of". */
  public record Stated(Fraction amount, Denomination unit, Told of) {}

  /** A figure that is the amount of something else. */
  public static Optional<Told> instead(Fraction there, List<Stated> others) {
    return told(
        (amount, of) -> Sentences.theAmountOf(amount, of),
        there,
        others,
        Fraction.ONE,
        Fraction.ZERO);
  }

  /**
   * A figure that is the same share of something else, rounded either way. Told only where that is
   * no more than one chance in a hundred: a share of a few kronor agrees with many things.
   */
  public static Optional<Told> shared(
      Fraction there, Fraction share, Fraction unit, List<Stated> others) {
    Fraction window = unit.multiply(Fraction.of(2L * others.size()));
    if (there.abs().compareTo(window.multiply(Fraction.of(UNLIKELY))) < 0) {
      return Optional.empty();
    }
    return told(
        (amount, of) -> Sentences.computedFromTheAmountOf(amount, of), there, others, share, unit);
  }

  private static Optional<Told> told(
      BinaryOperator<Told> sentence,
      Fraction there,
      List<Stated> others,
      Fraction share,
      Fraction unit) {
    Optional<Told> named = Optional.empty();
    Fraction amount = Fraction.ZERO;
    Denomination counted = Denomination.NONE;
    int count = 0;
    for (Stated other : others) {
      Fraction off = other.amount().multiply(share).subtract(there).abs();
      boolean gives = unit.isZero() ? off.isZero() : off.compareTo(unit) < 0;
      if (!gives || count > 0 && !other.amount().equals(amount)) {
        continue;
      }
      amount = other.amount();
      counted = other.unit();
      named =
          Optional.of(named.isEmpty() ? other.of() : Joined.or(List.of(named.get(), other.of())));
      count++;
    }
    if (named.isEmpty() || count > 2) {
      return Optional.empty();
    }
    String text = Figures.natural(counted, amount).text(amount);
    Told of = named.get();
    return Optional.of(sentence.apply(Told.text(text), of));
  }
}
