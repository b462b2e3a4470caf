package org.bilaga.infer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Two columns that a total was divided by, a share of it by each; or an amount to each and the rest
 * by a column. The share is found by inversion: each row leaves a stretch for it, and where they
 * meet there must be a fraction, or an amount, that somebody would choose.
 */
final class Blends {
  private static final int SAMPLE = 7;
  private static final int FEWEST_OF_SAMPLE = 5;
  private static final int FEWEST = 3;

  private final PublishedColumn figures;
  private final Fraction off;

  Blends(PublishedColumn figures) {
    this.figures = figures;
    this.off = figures.coarsest();
  }

  /** What share of a total went by the first of two columns. */
  Optional<Basis.Blend> blend(Total total, PublishedColumn one, PublishedColumn other) {
    return meeting(total, one, other::share)
        .flatMap(it -> RoundNumber.fractionWithin(it.low(), it.high()))
        .map(
            it ->
                new Basis.Blend(
                    List.of(
                        new Basis.Part(it, one),
                        new Basis.Part(Fraction.ONE.subtract(it), other))));
  }

  /** What each got before the rest was divided by a column. */
  Optional<Basis.BaseAndShare> base(Total total, PublishedColumn column) {
    Fraction members = Fraction.of(figures.figures());
    Fraction each = Fraction.ONE.divide(members);
    return meeting(total, column, row -> each)
        .filter(it -> it.low().signum() > 0 && it.high().compareTo(Fraction.ONE) < 0)
        .flatMap(
            it ->
                RoundNumber.chosenWithin(
                    each(total, members, it.high()), each(total, members, it.low())))
        .filter(it -> it.signum() > 0)
        .map(it -> new Basis.BaseAndShare(it, total.amount(), column));
  }

  private static Fraction each(Total total, Fraction members, Fraction shared) {
    return Fraction.ONE.subtract(shared).multiply(total.amount()).divide(members);
  }

  /** The share of a row by what the rest was divided by. */
  private interface Others {
    @Nullable Fraction share(int row);
  }

  /** Where the share that went by a column may lie, if the rest went by other shares. */
  private Optional<Stretches.Meeting> meeting(Total total, PublishedColumn column, Others others) {
    var rows = figures.largest();
    if (rows.size() > SAMPLE) {
      if (between(total, column, others, rows.subList(0, SAMPLE)) < FEWEST_OF_SAMPLE) {
        return Optional.empty();
      }
      var sample = stretches(total, column, others, rows.subList(0, SAMPLE)).meeting();
      if (sample.isEmpty() || sample.get().rows() < FEWEST_OF_SAMPLE) {
        return Optional.empty();
      }
    }
    return stretches(total, column, others, rows)
        .meeting()
        .filter(it -> it.rows() >= FEWEST)
        .filter(it -> rows.size() - it.rows() <= CommonRate.tolerated(rows.size()));
  }

  /** How many figures lie between what either basis alone would give: no other is a blend. */
  private int between(Total total, PublishedColumn column, Others others, List<Integer> rows) {
    int between = 0;
    for (int row : rows) {
      Fraction value = figures.value(row);
      Fraction one = column.share(row);
      Fraction other = others.share(row);
      if (value != null && one != null && other != null) {
        boolean ordered = one.compareTo(other) <= 0;
        boolean above = compare(value.add(off), total, ordered ? one : other) >= 0;
        boolean below = compare(value.subtract(off), total, ordered ? other : one) <= 0;
        between += above && below ? 1 : 0;
      }
    }
    return between;
  }

  /** A figure beside a share of a total, over one denominator: that is made a million times. */
  private static int compare(Fraction figure, Total total, Fraction share) {
    Fraction all = total.amount();
    BigInteger under = all.denominator().multiply(share.denominator());
    BigInteger over = all.numerator().multiply(share.numerator());
    return figure.numerator().multiply(under).compareTo(over.multiply(figure.denominator()));
  }

  /** A row that has the same share of both leaves no room, or all. */
  private Stretches stretches(
      Total total, PublishedColumn column, Others others, List<Integer> rows) {
    var stretches = new Stretches();
    for (int row : rows) {
      Fraction value = figures.value(row);
      Fraction one = column.share(row);
      Fraction other = others.share(row);
      if (value != null && one != null && other != null && !one.equals(other)) {
        Fraction apart = total.amount().multiply(one.subtract(other));
        Fraction rest = value.subtract(total.amount().multiply(other));
        stretches.add(rest.subtract(off).divide(apart), rest.add(off).divide(apart));
      }
    }
    return stretches;
  }
}
